package import LegalMarkup
import LegalText

/// Lays blocks out as passages, with the leads that make them the canonical text.
package struct PassageReader {
  package private(set) var passages: [Passage] = []
  private var section: Passage.Section?
  /// Whether the next passage begins a block of its own, after an empty line.
  private var beginsBlock = false
  /// The marks of the items that have begun and have no words yet.
  private var marks = ""
  /// How often each name of a table was given.
  private var tables: [String: Int] = [:]

  /// Where a block stands.
  package struct Place {
    var indent = ""
    var depth = 0
    var isQuoted = false
    /// The number of the item whose first words come next; `nil` if none is waiting.
    var item: Int??
    var isInItem = false

    /// The place of what stands in nothing else.
    package init() {}
  }

  /// Begins without a passage.
  package init() {}

  package mutating func beginBlock() { beginsBlock = true }

  /// Adds the title, which is there even if it is empty.
  package mutating func addTitle(_ title: String) {
    add(
      .title, [PassageWords.folded([Passage.Run(title)], breaksLines: false)], in: Place(),
      source: "")
  }

  package mutating func addHeading(
    level: Int, anchor: String, _ inlines: [Inline], in place: Place, source: String
  ) {
    let runs = PassageWords.runs(inlines, indent: place.indent)
    guard !runs.isEmpty else { return }
    let heading = HeadingNumber(runs.reduce(into: "") { $0 += $1.text })
    section = Passage.Section(anchor: anchor, title: heading.title, number: heading.number)
    add(.heading(level: level), [runs], in: place, source: source)
  }

  /// Adds a paragraph and returns whether it has words.
  package mutating func addParagraph(_ inlines: [Inline], in place: Place, source: String) -> Bool {
    let runs = PassageWords.runs(inlines, indent: place.indent)
    guard !runs.isEmpty else { return false }
    add(kind(in: place), [runs], in: place, source: source)
    return true
  }

  package mutating func addCode(_ text: String, in place: Place, source: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast(text.hasSuffix("\n") ? 1 : 0)
    let words = lines.joined(separator: "\n" + place.indent)
    let runs = words.isEmpty ? [] : [Passage.Run(words, style: .code)]
    add(.code, [runs], in: place, source: source)
  }

  package mutating func addItem(_ words: String, record: String) {
    var place = Place()
    place.depth = 1
    marks = "- "
    add(
      .item(ordinal: nil), [PassageWords.folded([Passage.Run(words)], breaksLines: false)],
      in: place,
      source: "", record: record)
  }

  /// Adds the items of a list, each laid out by `addBlocks`.
  package mutating func addList<Item>(
    start: Int?, _ items: [Item], in place: Place,
    _ addBlocks: (inout PassageReader, Item, Place) -> Void
  ) {
    for (index, item) in items.enumerated() {
      let ordinal = start.map { $0 + index }
      let isPending = !marks.isEmpty
      // An item that begins with a list has the marks of both in one line.
      if !isPending { pendingIndent = place.indent }
      marks += ordinal.map { "\($0). " } ?? "- "
      let count = passages.count
      var inner = place
      inner.indent += "  "
      inner.depth += 1
      inner.isInItem = true
      inner.item = .some(ordinal)
      addBlocks(&self, item, inner)
      if passages.count == count { add(.item(ordinal: ordinal), [[]], in: inner, source: "") }
    }
  }

  private var pendingIndent = ""

  /// Returns a name for a table that no earlier one has.
  package mutating func tableName(_ name: String) -> String {
    let count = (tables[name] ?? 0) + 1
    tables[name] = count
    return count == 1 ? name : "\(name)#\(count)"
  }

  /// The anchor of the section that is being read.
  package var anchor: String { section?.anchor ?? "" }

  package mutating func addRow(
    _ kind: Passage.Kind, _ cells: [[Passage.Run]], in place: Place, source: String
  ) {
    add(kind, cells, in: place, source: source)
  }

  private func kind(in place: Place) -> Passage.Kind {
    if !marks.isEmpty, let item = place.item { return .item(ordinal: item) }
    return place.isInItem ? .continuation : .paragraph
  }

  private mutating func add(
    _ kind: Passage.Kind, _ cells: [[Passage.Run]], in place: Place, source: String,
    record: String? = nil
  ) {
    let lineEnd = passages.isEmpty ? "" : beginsBlock ? "\n\n" : "\n"
    let lead = lineEnd + (marks.isEmpty ? place.indent : pendingIndent + marks)
    beginsBlock = false
    marks = ""
    pendingIndent = ""
    passages.append(
      Passage(
        kind: kind, depth: place.depth, isQuoted: place.isQuoted, lead: lead, cells: cells,
        section: section, source: source, record: record))
  }
}

/// The number that a heading begins with, and what it says.
struct HeadingNumber {
  /// The number without its last dot or parenthesis.
  let number: String?
  /// The words without the number.
  let title: String
  /// How many bytes the number and the space behind it take.
  let length: Int

  init(_ words: String) {
    let digits = words.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ")") }
    let rest = words.dropFirst(digits.count)
    guard digits.first?.isNumber == true, rest.first?.isWhitespace == true else {
      number = nil
      title = words
      length = 0
      return
    }
    var number = digits
    while let last = number.last, last == "." || last == ")" { number.removeLast() }
    self.number = String(number)
    let title = rest.drop { $0.isWhitespace }
    self.title = String(title)
    length = words.utf8.distance(from: words.startIndex, to: title.startIndex)
  }
}

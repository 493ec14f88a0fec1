import LegalRedline

/// What was done to a section, in the phrases of an amending act.
struct AmendmentPhrases {
  /// A phrase, and how it is said of several.
  private struct Phrase: Hashable {
    let one: String
    let many: String?
    let isSoft: Bool
    let isTyped: Bool
  }

  private var phrases: [Phrase] = []
  private var counts: [Phrase: Int] = [:]

  /// How many phrases a line has at most.
  private static let most = 4

  var isEmpty: Bool { phrases.isEmpty }

  /// Whether nothing but white space and markup is another.
  var isSoft: Bool { phrases.allSatisfy(\.isSoft) }

  /// The phrases in order, each once; if there are too many, words give way to typed changes.
  var list: [String] {
    let hard = phrases.filter { !$0.isSoft }
    let shown = hard.isEmpty ? phrases : hard
    let words = shown.filter { !$0.isTyped }
    let typed = shown.filter(\.isTyped).prefix(Self.most - min(2, words.count))
    var list = (words.prefix(Self.most - typed.count) + typed).map { phrase in
      let count = counts[phrase] ?? 1
      return count > 1 ? phrase.many.map { "\(count) \($0)" } ?? phrase.one : phrase.one
    }
    if shown.count > Self.most { list.append("and \(shown.count - Self.most) more") }
    return list
  }

  private mutating func add(
    _ one: String, many: String? = nil, isSoft: Bool = false, isTyped: Bool = false
  ) {
    let phrase = Phrase(one: one, many: many, isSoft: isSoft, isTyped: isTyped)
    if counts[phrase] == nil { phrases.append(phrase) }
    counts[phrase, default: 0] += 1
  }

  // MARK: Typed changes

  /// Adds typed changes: what is said of whom, before and after.
  mutating func add(_ changes: [Change]) {
    // What is said of the words as a whole is said by the phrases about them.
    for change in changes where change.changeClass > .editorial && change.subject != "text" {
      if let before = change.before, let after = change.after, before != after,
        before.count + after.count <= 90
      {
        add("\(change.name): \(before) → \(after)", isTyped: true)
      } else {
        let what = change.whatChanged
        add(what.hasSuffix(".") ? String(what.dropLast()) : what, isTyped: true)
      }
    }
  }

  // MARK: Blocks

  /// Adds what was done to the blocks of a section.
  ///
  /// - Parameters:
  ///   - blocks: The blocks.
  ///   - edits: All edits.
  ///   - previous: The name of the section before, for one that moved.
  mutating func add(_ blocks: [Redline.Block], _ edits: [Redline.Edit], after previous: String?) {
    let heading = blocks.first { $0.passage?.headingLevel != nil }
    if let heading {
      if heading.presence == .deleted, blocks.allSatisfy({ $0.new.isEmpty }) {
        add("section omitted")
        return
      }
      if heading.presence == .inserted, blocks.allSatisfy({ $0.presence == .inserted }) {
        add("section inserted")
        return
      }
      if case .movedHere = heading.presence {
        add(previous.map { "moved after \($0)" } ?? "moved to the beginning")
      }
    }
    let hasMoved = heading?.move != nil
    for block in blocks {
      switch block.presence {
      case .inserted: addWhole(block, "inserted")
      case .deleted: addWhole(block, "omitted")
      case .movedAway:
        if !hasMoved { addWhole(block, "moved away") }
      case .movedHere:
        if !hasMoved { addWhole(block, "moved here") }
        addEdits(of: block, edits)
      case .both: addEdits(of: block, edits)
      }
    }
  }

  private mutating func addWhole(_ block: Redline.Block, _ done: String) {
    switch block.passage?.kind {
    case .title: add("title \(done)")
    case .heading: add("heading \(done)", many: "headings \(done)")
    case .item: add("item \(done)", many: "items \(done)")
    case .code: add("code \(done)")
    case .columns: add("column headings \(done)")
    case .row: add("row \(name(of: block)) \(done)")
    case .paragraph, .continuation, nil: add("paragraph \(done)", many: "paragraphs \(done)")
    }
  }

  /// A row by its first cell.
  private func name(of block: Redline.Block) -> String {
    let words = block.passage?.cells.first?.reduce(into: "") { $0 += $1.text } ?? ""
    return "“\(words.count > 40 ? String(words.prefix(39)) + "…" : words)”"
  }

  private mutating func addEdits(of block: Redline.Block, _ edits: [Redline.Edit]) {
    let isHeading = block.passage?.headingLevel != nil
    if block.old.count < block.new.count { add("paragraph split", many: "paragraphs split") }
    if block.old.count > block.new.count { add("paragraphs merged") }
    var isRow = false
    if case .row = block.passage?.kind { isRow = true }
    let place = isRow ? "in row \(name(of: block)): " : ""
    for id in block.edits where edits.indices.contains(id - 1) {
      let edit = edits[id - 1]
      switch edit.editClass {
      case .text where edit.deletedWords + edit.insertedWords == 0:
        add("punctuation changed", isSoft: true)
      case .text where isHeading: add("heading changed")
      case .text where block.passage?.kind == .title: add("title changed")
      case .text: add(place + words(edit), many: isRow ? nil : plural(edit))
      case .date: add("\(place)date changed from \(edit.before) to \(edit.after)")
      case .renumber where isHeading: add("renumbered from \(edit.before) to \(edit.after)")
      case .renumber where block.editsWithoutWords.contains(id):
        add("item renumbered", many: "items renumbered")
      case .renumber: add("reference to \(edit.before) becomes \(edit.after)")
      case .linkTarget: add("link changed", many: "links changed")
      case .move: break
      case .markup: add("markup changed", isSoft: true)
      case .whitespace: add("white space changed", isSoft: true)
      }
    }
  }

  /// Few words are quoted; of many only what was done with them.
  private func words(_ edit: Redline.Edit) -> String {
    let (before, after) = (edit.before, edit.after)
    let isShort = before.count <= 48 && after.count <= 48
    switch (before.isEmpty, after.isEmpty) {
    case (true, _): return isShort ? "“\(after)” inserted" : "words inserted"
    case (_, true): return isShort ? "“\(before)” omitted" : "words omitted"
    default: return isShort ? "“\(before)” replaced by “\(after)”" : "words substituted"
    }
  }

  private func plural(_ edit: Redline.Edit) -> String? {
    let words = words(edit)
    return words.hasPrefix("words") ? "times " + words : nil
  }
}

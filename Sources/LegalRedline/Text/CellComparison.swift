/// Two cells, or two paragraphs, word by word: the segments, and the edits that they are part of.
struct CellComparison {
  /// An edit that has no id yet.
  struct Draft: Sendable {
    var editClass: EditClass
    var before = ""
    var after = ""
    var deletedWords = 0
    var insertedWords = 0
    var isWeighty = false
  }

  /// The segments; `edit` is an index in ``edits``.
  private(set) var segments: [Redline.Segment] = []
  private(set) var edits: [Draft] = []

  private let old: [Token]
  private let new: [Token]
  /// What waits for the next kept word: everything that is gone, then everything that came.
  private var gone: [Redline.Segment] = []
  private var come: [Redline.Segment] = []
  /// The edit of the marks around kept words that is being extended.
  private var soft: (edit: Int, old: Look, new: Look)?

  private struct Look: Equatable {
    let style: Passage.Style
    let link: String?
  }

  /// Compares two lists of tokens.
  ///
  /// - Parameters:
  ///   - old: The tokens before.
  ///   - new: The tokens after.
  ///   - isFlipped: Whether differences are looked for from the other side.
  ///   - numberLengths: How many tokens at the start of each are the number of a heading.
  ///   - renumbered: The numbers of headings that changed.
  init(
    _ old: [Token], _ new: [Token], isFlipped: Bool, numberLengths: (old: Int, new: Int) = (0, 0),
    renumbered: [String: String] = [:]
  ) {
    self.old = old
    self.new = new
    var (i, j) = (0, 0)
    let hunks = Hunk.all(old, new, isFlipped: isFlipped)
    for hunk in hunks + [Hunk(old: old.count..<old.count, new: new.count..<new.count)] {
      while i < hunk.old.lowerBound, j < hunk.new.lowerBound {
        keep(i, j)
        i += 1
        j += 1
      }
      guard !hunk.old.isEmpty || !hunk.new.isEmpty else { break }
      change(hunk, hunkClass(hunk, numberLengths, renumbered))
      (i, j) = (hunk.old.upperBound, hunk.new.upperBound)
    }
    flush()
  }

  /// Takes words that are the same on both sides.
  init(kept runs: [Passage.Run]) {
    (old, new) = ([], [])
    segments = runs.map { Redline.Segment(.kept, $0.text, style: $0.style, link: $0.link) }
  }

  // MARK: Kept words

  private mutating func keep(_ i: Int, _ j: Int) {
    let (before, after) = (old[i], new[j])
    let hasPending = !gone.isEmpty || !come.isEmpty
    if before.space.utf8.elementsEqual(after.space.utf8) {
      flush()
      let edit = softEdit(before, after)
      let isInside = edit != nil && continuesLook(i, j)
      append(
        .kept, after.space, look: spaceLook(j, new),
        oldLink: isInside ? changedLink(before, after) : nil, edit: isInside ? edit : nil)
      append(.kept, after.text, look: look(after), oldLink: changedLink(before, after), edit: edit)
      return
    }
    let edit: Int
    if hasPending, let last = gone.last?.edit ?? come.last?.edit {
      edit = last
    } else {
      edits.append(Draft(editClass: .whitespace, before: shown(before), after: shown(after)))
      edit = edits.count - 1
    }
    if !before.space.isEmpty {
      gone.append(Redline.Segment(.deleted, String(before.space), edit: edit))
    }
    if !after.space.isEmpty {
      come.append(Redline.Segment(.inserted, String(after.space), edit: edit))
    }
    flush()
    let marks = softEdit(before, after)
    append(.kept, after.text, look: look(after), oldLink: changedLink(before, after), edit: marks)
  }

  private func shown(_ token: Token) -> String { String(token.space + token.text) }

  private func look(_ token: Token) -> Look { Look(style: token.style, link: token.link) }

  /// White space inside of a link or of stressed words looks as they do.
  private func spaceLook(_ index: Int, _ tokens: [Token]) -> Look {
    guard index > 0, look(tokens[index - 1]) == look(tokens[index]) else {
      return Look(style: [], link: nil)
    }
    return look(tokens[index])
  }

  private func continuesLook(_ i: Int, _ j: Int) -> Bool {
    i > 0 && j > 0 && look(old[i - 1]) == look(old[i]) && look(new[j - 1]) == look(new[j])
  }

  private func changedLink(_ before: Token, _ after: Token) -> String? {
    before.link != after.link ? before.link : nil
  }

  /// Returns the edit of kept words that look otherwise or lead elsewhere.
  private mutating func softEdit(_ before: Token, _ after: Token) -> Int? {
    let (was, now) = (look(before), look(after))
    guard was != now else {
      soft = nil
      return nil
    }
    if let soft, soft.old == was, soft.new == now {
      if was.link == now.link {
        edits[soft.edit].before += shown(before)
        edits[soft.edit].after += shown(after)
      }
      return soft.edit
    }
    edits.append(
      was.link != now.link
        ? Draft(editClass: .linkTarget, before: was.link ?? "", after: now.link ?? "")
        : Draft(editClass: .markup, before: String(before.text), after: String(after.text)))
    soft = (edits.count - 1, was, now)
    return edits.count - 1
  }

  // MARK: Changed words

  private mutating func change(_ hunk: Hunk, _ editClass: EditClass) {
    flush()
    soft = nil
    let edit = edits.count
    var isFirst = true
    // The white space before both sides is before the edit.
    if let first = hunk.old.first, let second = hunk.new.first,
      old[first].space == new[second].space
    {
      append(.kept, new[second].space, look: Look(style: [], link: nil), oldLink: nil, edit: nil)
      isFirst = false
    }
    for index in hunk.old {
      if isFirst || index > hunk.old.lowerBound {
        add(old[index].space, spaceLook(index, old), .deleted, edit)
      }
      add(old[index].text, look(old[index]), .deleted, edit)
    }
    for index in hunk.new {
      if isFirst || index > hunk.new.lowerBound {
        add(new[index].space, spaceLook(index, new), .inserted, edit)
      }
      add(new[index].text, look(new[index]), .inserted, edit)
    }
    // Other quotation marks are no other words.
    let hasWords = editClass != .markup
    edits.append(
      Draft(
        editClass: editClass, before: words(gone), after: words(come),
        deletedWords: hasWords ? hunk.deletedWords : 0,
        insertedWords: hasWords ? hunk.insertedWords : 0,
        isWeighty: editClass == .text && WeightyWords.differ(old[hunk.old], new[hunk.new])))
  }

  private mutating func add(
    _ text: Substring, _ look: Look, _ fate: Redline.Segment.Fate, _ edit: Int
  ) {
    guard !text.isEmpty else { return }
    let segment = Redline.Segment(
      fate, String(text), style: look.style, link: look.link, edit: edit)
    if fate == .deleted { gone.append(segment) } else { come.append(segment) }
  }

  private func words(_ segments: [Redline.Segment]) -> String {
    let text = segments.reduce(into: "") { $0 += $1.text }
    return String(text.drop { $0.isWhitespace && $0 != "\u{2029}" })
      .replacingBreaks
  }

  private func hunkClass(
    _ hunk: Hunk, _ numberLengths: (old: Int, new: Int), _ renumbered: [String: String]
  ) -> EditClass {
    let (gone, come) = (old[hunk.old], new[hunk.new])
    if hunk.old.upperBound <= numberLengths.old, hunk.new.upperBound <= numberLengths.new {
      return .renumber
    }
    if gone.count == 1, come.count == 1, let was = gone.first, let now = come.first {
      if was.kind == .date, now.kind == .date { return .date }
      if renumbered[String(was.text)] == String(now.text), hunk.old.lowerBound > 0,
        CellComparison.references.contains(old[hunk.old.lowerBound - 1].text.lowercased())
      {
        return .renumber
      }
    }
    if gone.allSatisfy({ $0.kind == .paragraphBreak }),
      come.allSatisfy({ $0.kind == .paragraphBreak })
    {
      return .markup
    }
    return Typography.isSame(gone, come) ? .markup : .text
  }

  /// Words before the number of a section that is referred to.
  private static let references: Set<String> = [
    "section", "sections", "clause", "clauses", "article", "articles", "paragraph", "paragraphs",
    "§", "part", "chapter",
  ]

  // MARK: Segments

  private mutating func flush() {
    for segment in gone { merge(segment) }
    for segment in come { merge(segment) }
    gone = []
    come = []
  }

  private mutating func append(
    _ fate: Redline.Segment.Fate, _ text: Substring, look: Look, oldLink: String?, edit: Int?
  ) {
    guard !text.isEmpty else { return }
    merge(
      Redline.Segment(
        fate, String(text), style: look.style, link: look.link, oldLink: oldLink, edit: edit))
  }

  private mutating func merge(_ segment: Redline.Segment) {
    guard let last = segments.last, last.fate == segment.fate, last.style == segment.style,
      last.link == segment.link, last.oldLink == segment.oldLink, last.edit == segment.edit
    else {
      segments.append(segment)
      return
    }
    segments[segments.count - 1] = Redline.Segment(
      last.fate, last.text + segment.text, style: last.style, link: last.link,
      oldLink: last.oldLink, edit: last.edit)
  }
}

extension String {
  /// The text with a pilcrow for each break between paragraphs.
  package var replacingBreaks: String {
    contains("\u{2029}")
      ? split(separator: "\u{2029}", omittingEmptySubsequences: false)
        .joined(separator: "¶") : self
  }
}

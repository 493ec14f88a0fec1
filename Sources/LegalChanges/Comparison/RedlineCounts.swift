internal import LegalModel
import LegalRedline

/// What can be counted in a comparison.
struct RedlineCounts {
  /// How many edits there are of each class, the heaviest class first; classes without any are left out.
  let edits: [(editClass: EditClass, count: Int)]
  /// How many words of the old text are gone, moves aside.
  let deletedWords: Int
  /// How many words of the new text are new, moves aside.
  let insertedWords: Int
  /// How many words stand elsewhere.
  let movedWords: Int
  /// How many typed changes there are of each class, the gravest first; `nil` without typed data.
  let changes: [(changeClass: ChangeClass, count: Int)]?

  init(_ redline: Redline, _ changes: VersionChanges?) {
    let counts = redline.counts
    edits = EditClass.allCases.reversed().compactMap { editClass in
      counts[editClass].map { (editClass, $0) }
    }
    let words = redline.edits.filter { $0.editClass != .move }
    deletedWords = words.reduce(0) { $0 + $1.deletedWords }
    insertedWords = words.reduce(0) { $0 + $1.insertedWords }
    movedWords = redline.blocks.reduce(0) { sum, block in
      guard case .movedAway = block.presence else { return sum }
      return sum + block.old.reduce(0) { $0 + $1.words.split(whereSeparator: \.isWhitespace).count }
    }
    self.changes = changes.map { changes in
      ChangeClass.allCases.reversed().compactMap { changeClass in
        let count = changes.changes.count { $0.changeClass == changeClass }
        return count == 0 ? nil : (changeClass, count)
      }
    }
  }

  /// `3 text, 1 move`.
  var editsSentence: String {
    edits.isEmpty
      ? "none" : edits.map { "\($0.count) \($0.editClass.rawValue)" }.joined(separator: ", ")
  }

  /// `12 deleted, 14 inserted, 40 moved`.
  var wordsSentence: String {
    "\(deletedWords) deleted, \(insertedWords) inserted, \(movedWords) moved"
  }

  /// `1 material (M), 2 notable (N)`; `none`; `not compared` without typed data.
  var changesSentence: String {
    guard let changes else { return "not compared" }
    return changes.isEmpty
      ? "none"
      : changes.map { "\($0.count) \($0.changeClass.name) (\($0.changeClass.rawValue))" }
        .joined(separator: ", ")
  }
}

extension Change {
  /// What is owed for the change, a phrase each: the periods of notice, and consent.
  var owed: [String] {
    var owed: [String] = []
    // Two texts may promise the same.
    for lead in leadTimes where !owed.contains("\(lead.period) (\(lead.promise))") {
      owed.append("\(lead.period) (\(lead.promise))")
    }
    if asksConsent { owed.append("consent is asked first") }
    if hasConsent { owed.append("consent is declared") }
    if isProspectiveOnly { owed.append("declared for data collected from now on only") }
    return owed
  }
}

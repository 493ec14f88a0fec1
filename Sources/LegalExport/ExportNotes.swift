/// Notes on what an export does not carry, gathered so that many ids make one note.
struct ExportNotes {
  private var phrases: [String] = []
  private var ids: [String: [String]] = [:]

  /// Adds a phrase, or nothing if it is there.
  mutating func add(_ phrase: String) {
    guard ids[phrase] == nil else { return }
    phrases.append(phrase)
    ids[phrase] = []
  }

  /// Adds what a phrase is about.
  mutating func add(_ phrase: String, _ id: some CustomStringConvertible) {
    add(phrase)
    guard ids[phrase]?.contains(id.description) == false else { return }
    ids[phrase]?.append(id.description)
  }

  /// The notes, in the order in which each was first needed.
  var all: [String] {
    phrases.map { phrase in
      let about = ids[phrase] ?? []
      return about.isEmpty ? phrase : "\(phrase): \(about.joined(separator: ", "))"
    }
  }
}

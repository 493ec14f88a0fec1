internal import LegalModel

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

/// Which keys of the typed data of a text a format carries, or has notes of its own on.
struct CarriedFacts {
  /// How a note begins: `DPV has no terms`.
  let lack: String
  /// The keys of each record, by the keys that lead to it, such as `data.items`.
  ///
  /// A value whose record is not listed is carried as a whole.
  var keys: [String: Set<String>]

  /// What a text says of itself, which is no fact about data, and the keys of other formats.
  private static let ignored: Set<String> = [
    "kind", "title", "description", "language", "effective", "updated", "columns", "changes",
  ]

  /// What a note calls the records, where their keys are not the words for it.
  private static let nouns = [
    "accountablePerson": "the accountable person", "automatedDecisions": "automated decisions",
    "controller": "the controller", "data": "groups of data", "data.items": "data",
    "dpo": "the data protection officer", "purposes.bases": "legal bases",
    "representatives.eu": "representatives", "representatives.uk": "representatives",
    "retention": "time limits", "rights": "groups of rights", "rights.items": "rights",
    "transfers.adequacy": "adequate countries", "transfers.mechanisms": "transfer mechanisms",
    "unresolvedBases": "legal bases for no purpose",
  ]

  /// Notes every key that a text declares and that is not carried.
  ///
  /// - Parameters:
  ///   - value: The text.
  ///   - kind: What a note calls the text: `a policy`.
  ///   - notes: What has been noted.
  func note(_ value: TypedValue, of kind: String, _ notes: inout ExportNotes) {
    note(value, at: "", kind, &notes)
  }

  private func note(
    _ value: TypedValue, at path: String, _ kind: String, _ notes: inout ExportNotes
  ) {
    switch value.content {
    case .list(let elements): for element in elements { note(element, at: path, kind, &notes) }
    case .record(let members):
      for member in members where member.value.isDeclared {
        let key = path.isEmpty ? member.key : "\(path).\(member.key)"
        if path.isEmpty, Self.ignored.contains(member.key) { continue }
        if keys[path]?.contains(member.key) == true {
          if keys[key] != nil { note(member.value, at: key, kind, &notes) }
        } else if path.isEmpty {
          notes.add("\(lack) for these parts of \(kind)", member.key)
        } else {
          notes.add("\(lack) for these facts about \(Self.nouns[path] ?? path)", member.key)
        }
      }
    case .words, .code, .broken: break
    }
  }
}

extension TypedValue {
  /// Whether it says something; an empty list does not.
  fileprivate var isDeclared: Bool {
    switch content {
    case .list(let elements): !elements.isEmpty
    case .broken: false
    case .words, .code, .record: true
    }
  }
}

internal import LegalModel
internal import LegalText

// Notes that every tool for consent needs alike.

extension Sequence<ListedCookie> {
  /// Says which keys a tool has no place for: of all rows that declare them, or of the named ones.
  func losses(in tool: String, carried: (ListedCookie) -> Set<String>) -> [String] {
    var ofAll: [String] = []
    var ofSome: [(names: String, keys: [String])] = []
    let rows = map { (row: $0, declared: $0.declaredKeys, carried: carried($0)) }
    let keys = rows.max { $0.declared.count < $1.declared.count }.map(\.declared) ?? []
    for key in (keys + rows.flatMap(\.declared)).eachOnce {
      let declaring = rows.filter { $0.declared.contains(key) }
      let lost = declaring.filter { !$0.carried.contains(key) }
      guard let names = lost.map(\.row).names else { continue }
      if lost.count == declaring.count {
        ofAll.append(key)
      } else if let index = ofSome.firstIndex(where: { $0.names == names }) {
        ofSome[index].keys.append(key)
      } else {
        ofSome.append((names, [key]))
      }
    }
    return (ofAll.listed.map { ["\(tool) has no place for \($0)"] } ?? [])
      + ofSome.map { "\(tool) has no place for \($0.keys.joined(separator: ", ")) of \($0.names)" }
  }

  /// Says of which rows nothing declares whether consent is needed, and what follows.
  func consentNotes(_ consequence: String) -> [String] {
    let open = filter { $0.needsConsent == nil }
    var notes: [String] = []
    if let names = open.filter({ $0.consentRequired == nil }).names {
      notes.append(
        "neither consentRequired nor exemption says whether \(names) may be stored without "
          + "consent: \(consequence)")
    }
    if let names = open.filter({ $0.consentRequired != nil }).names {
      notes.append("consentRequired is declared to be unknown for \(names): \(consequence)")
    }
    return notes
  }

  /// Says which rows have no key that can be matched, and what follows.
  func keyNotes(_ consequence: String) -> [String] {
    var notes: [String] = []
    if let names = filter({ $0.key == nil }).names {
      notes.append("no key is declared for \(names): \(consequence)")
    }
    if let names = filter({ $0.key != nil && $0.deviceKey == nil }).names {
      notes.append(
        "key is a wildcard alone, which would match every cookie, for \(names): \(consequence)")
    }
    return notes
  }

  /// Says which rows of two documents contradict each other.
  var contradictions: [String] {
    let rows = Array(self)
    let names = rows.filter { row in rows.contains { row.disagrees(with: $0) } }.names
    return names.map {
      ["the documents say different facts of one key, and each is exported: \($0)"]
    }
      ?? []
  }

  /// The rows without those that an earlier document has, and those with the words that are lost.
  var merged: (rows: [ListedCookie], unsaid: [ListedCookie]) {
    var rows: [ListedCookie] = []
    var unsaid: [ListedCookie] = []
    for row in self {
      if let first = rows.first(where: { row.isSame(as: $0) }) {
        if first.words != row.words { unsaid.append(row) }
      } else {
        rows.append(row)
      }
    }
    return (rows, unsaid)
  }
}

extension [CookieListing] {
  /// Says what a list of cookies promises and states beside its rows.
  var promiseNotes: [String] {
    compactMap { listing in
      guard case .cookies(let list)? = listing.document.text?.frontMatter else { return nil }
      let kinds = [
        ("promises", list.promises.map(\.id.value.rawValue)),
        ("statements", list.statements.map(\.id.value.rawValue)),
      ]
      let left = kinds.compactMap { kind, ids in ids.listed.map { "\(kind) \($0)" } }
      return left.isEmpty
        ? nil : "left out of \(listing.document.id): " + left.joined(separator: "; ")
    }
  }
}

extension [String] {
  /// The words, each once.
  var eachOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

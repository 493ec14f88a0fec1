/// Findings that one change would mend, as they are shown: the gravest, and the others under it.
///
/// They stay findings of their own: each has its severity, and is accepted alone.
package struct DiagnosticGroup: Sendable {
  /// The gravest; of equals, the first.
  package let lead: Diagnostic
  /// The others, in their order.
  package let others: [Diagnostic]

  /// The notes of all, and where the others are found; each place once.
  package var notes: [Diagnostic.Note] {
    var notes = lead.notes
    var places = Set([lead.range] + notes.map(\.range))
    for other in others {
      if places.insert(other.range).inserted {
        notes.append(Diagnostic.Note("\(other.summary), here", at: other.range))
      }
      for note in other.notes where places.insert(note.range).inserted { notes.append(note) }
    }
    return notes
  }

  /// The ids of the others, with the severity where it is another: `gdpr/13-1-a-contact, words/law
  /// (warning)`.
  package var also: [String] {
    var seen: Set<String> = []
    return others.compactMap { other in
      var name = other.code
      if other.code == lead.code {
        guard let subject = other.subject, subject != lead.subject else { return nil }
        name += " '\(subject)'"
      }
      guard seen.insert(name).inserted else { return nil }
      return other.severity == lead.severity ? name : "\(name) (\(other.severity.rawValue))"
    }
  }
}

/// One change of one file.
private struct Change: Hashable {
  let path: String
  let target: FixTarget

  init?(mending diagnostic: Diagnostic) {
    guard let target = diagnostic.target else { return nil }
    self.target = target
    path = diagnostic.range.file.path
  }
}

/// What findings have in common that are shown together.
private struct Shown: Hashable {
  let change: Change
  let acceptance: Diagnostic.Acceptance?
}

extension [Diagnostic] {
  /// What is shown together: findings that one change would mend, and that are open alike or accepted
  /// for the same reason.
  package var grouped: [DiagnosticGroup] {
    let keys = map { diagnostic in
      Change(mending: diagnostic).map { Shown(change: $0, acceptance: diagnostic.acceptance) }
    }
    var members: [Shown: [Int]] = [:]
    for (index, key) in keys.enumerated() {
      if let key { members[key, default: []].append(index) }
    }
    return indices.compactMap { index in
      guard let key = keys[index], let group = members[key], group.count > 1 else {
        return DiagnosticGroup(lead: self[index], others: [])
      }
      // A group stands where its lead does, and is made once.
      guard lead(of: group) == index else { return nil }
      return DiagnosticGroup(
        lead: self[index], others: group.filter { $0 != index }.map { self[$0] })
    }
  }

  private func lead(of group: [Int]) -> Int? {
    let gravest = group.lazy.map { self[$0].severity }.max()
    return group.first { self[$0].severity == gravest }
  }
}

/// Which rules found what one change would mend, for programs that read one finding after the other.
struct SharedTargets {
  private var codes: [Change: [String]] = [:]

  init(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      guard let change = Change(mending: diagnostic),
        codes[change]?.contains(diagnostic.code) != true
      else { continue }
      codes[change, default: []].append(diagnostic.code)
    }
  }

  /// Returns the ids of the other rules that the same change would satisfy.
  func also(of diagnostic: Diagnostic) -> [String] {
    Change(mending: diagnostic).flatMap { codes[$0] }?.filter { $0 != diagnostic.code } ?? []
  }
}

import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let rightParity = Rule(
    "consistency/right-parity",
    "A block that lists rights under a law leaves out none that everyone has", [.ownWords],
    .warning,
    asks: """
      Where a block for a law repeats rights of everyone, it repeats all of them, or says that it adds to \
      them.
      """,
    why: """
      Whoever looks for the rights under one law reads one block, and takes a right that is missing there \
      for one that the law does not give.
      """,
    mend: "add the right to the block, or say that its rights are additional",
    passes: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items:
            - {right: rectification, text: Have it corrected}
            - {right: erasure, text: Have it deleted}
        - id: california
          name: California
          regimes: [ccpa]
          items:
            - {right: rectification, text: Have it corrected}
            - {right: erasure, text: Have it deleted}
      """,
    fails: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items:
            - {right: rectification, text: Have it corrected}
            - {right: erasure, text: Have it deleted}
        - id: california
          name: «California»
          regimes: [ccpa]
          items:
            - {right: erasure, text: Have it deleted}
      """,
    check: .policy { policy, matter in
      let general = policy.rightsOfEveryone
      var findings: [Finding] = []
      for group in policy.rights where !group.isForEveryone {
        findings += RightParity.scopeFindings(group, general, policy)
        let own = group.items.map(\.value.right.value)
        // A block of choices that everyone does not have is a supplement by its nature.
        guard general.contains(where: { RightParity.answers($0.statement.right.value, own) }) else {
          continue
        }
        if let section = matter.section(of: group),
          matter.words.first(of: adding, in: section) != nil
        {
          continue
        }
        let listed = policy.rights
          .filter { other in !other.isForEveryone && other.laws.contains { group.laws.contains($0) }
          }
          .flatMap(\.items).map(\.value.right.value)
        // Rights that belong to the laws of one place alone are not missed under another law.
        let common: [PersonRight] = [
          .access, .rectification, .erasure, .portability, .withdrawConsent,
        ]
        let missing = general.filter { entry in
          common.contains(entry.statement.right.value)
            && !RightParity.answers(entry.statement.right.value, listed)
        }
        guard !missing.isEmpty else { continue }
        let names = Enumeration.quoted(missing.map(\.statement.right.value.rawValue))
        findings.append(
          Finding(
            "'\(group.name.value)' lists rights and leaves out \(names), which everyone has",
            at: group.name.range, subject: "\(group.id.value)",
            target: .fact("rights.\(group.id.value).items", .change),
            notes: missing.map { .init("everyone has it, here", at: $0.statement.text.range) }))
      }
      return findings
    })
}

/// How rights of two blocks compare.
private enum RightParity {
  /// Whether one of some rights gives what a right gives.
  static func answers(_ right: PersonRight, _ others: [PersonRight]) -> Bool {
    switch right {
    case .access: others.contains { [.access, .know, .specificPieces].contains($0) }
    default: others.contains(right)
    }
  }

  /// A right of everyone that names the data it reaches, said again without any.
  static func scopeFindings(
    _ group: RightsGroup, _ general: [RightEntry], _ policy: PrivacyPolicy
  ) -> [Finding] {
    group.items.compactMap { item in
      guard item.value.formats == nil,
        let same = general.first(where: { $0.statement.right.value == item.value.right.value }),
        same.statement.formats != nil,
        let scope = policy.data.first(where: {
          same.statement.text.value.text.lowercased().contains($0.name.value.text.lowercased())
        }),
        !item.value.text.value.text.lowercased().contains(scope.name.value.text.lowercased())
      else { return nil }
      let right = item.value.right.value.rawValue
      return Finding(
        "'\(right)' reaches '\(scope.name.value)' for everyone, and here does not say what it reaches",
        at: item.value.text.range, subject: "\(group.id.value).\(right)",
        target: .words("scopeOf.\(right)"),
        notes: [.init("for everyone, here", at: same.statement.text.range)],
        help: ["say which data the right reaches, and in which formats"], severity: .note)
    }
  }
}

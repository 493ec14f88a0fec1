import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  /// Words by which a block of rights says that it adds to those of everyone.
  static let adding = [
    "additional rights", "additional right", "further rights", "in addition", "also have",
    "other rights",
  ]

  static let rightUnion = Rule(
    "consistency/right-union", "Rights under a law are those of everyone and some more",
    [.ownWords], .note,
    asks: """
      A block that adds rights has a block for everyone to add to, and a right that is said again under \
      a law offers no less there than to everyone.
      """,
    why: """
      A person under a law reads two blocks together; if one of them takes back what the other gives, \
      nobody knows which holds.
      """,
    mend: "give the block for the law what the block for everyone gives",
    passes: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items:
            - {right: portability, text: Export your data as CSV or JSON, formats: [CSV, JSON]}
        - id: gdpr
          name: Europe
          regimes: [eu-gdpr]
          items:
            - {right: portability, text: Portability as CSV or JSON, formats: [CSV, JSON]}
      """,
    fails: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items:
            - {right: portability, text: Export your data as CSV or JSON, formats: [CSV, JSON]}
        - id: gdpr
          name: Europe
          regimes: [eu-gdpr]
          items:
            - {right: portability, text: «Portability as CSV», formats: [CSV]}
      """,
    check: .policy { policy, matter in
      let general = policy.rightsOfEveryone
      var findings: [Finding] = []
      for group in policy.rights where !group.isForEveryone {
        if general.isEmpty, let section = matter.section(of: group),
          let words = matter.words.first(of: adding, in: section)
        {
          findings.append(
            Finding(
              "'\(group.name.value)' adds to the rights of everyone, and the text grants everyone none",
              at: words.range, subject: "\(group.id.value)", target: .fact("rights.all")))
        }
        for item in group.items {
          guard let formats = item.value.formats,
            let same = general.first(where: { $0.statement.right.value == item.value.right.value })
          else { continue }
          let offered = Set(formats.map { $0.value.text.lowercased() })
          let missing = (same.statement.formats ?? []).map(\.value.text)
            .filter { !offered.contains($0.lowercased()) }
          guard !missing.isEmpty else { continue }
          let right = item.value.right.value.rawValue
          findings.append(
            Finding(
              "'\(group.name.value)' leaves out \(Enumeration.quoted(missing)), which everyone is offered",
              at: item.value.text.range, subject: "\(group.id.value).\(right)",
              target: .fact("rights.\(right).formats"),
              notes: [.init("for everyone, here", at: same.statement.text.range)]))
        }
      }
      return findings
    })
}

import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension DataConsistency {
  static let recipientLegalEntity = Rule(
    "consistency/recipient-legal-entity", "Every recipient is named as a brand and as a company",
    [.ownWords], .warning,
    asks: "For every recipient the text gives the name in use and the name in law.",
    why: "A brand can neither be sued nor asked; several companies may stand behind one.",
    mend: "add 'legalEntity:' with the name of the company in law",
    passes: """
      recipients:
        - {id: cloudnest, name: Cloudnest, legalEntity: Cloudnest Hosting Ltd, purpose: Hosting}
      """,
    fails: """
      recipients:
        - {id: cloudnest, name: «Cloudnest», purpose: Hosting}
      """,
    check: .policy { policy, matter in
      // The law of California asks for categories only.
      let isNote = !matter.circumstances.follows(.euGDPR, .ukGDPR, .quebec)
      return policy.recipients.filter { recipient in
        let entity = recipient.legalEntity ?? recipient.name
        let isBrand =
          recipient.legalEntity == nil
          || entity.value.text.lowercased() == recipient.name.value.text.lowercased()
        return isBrand && !recipient.isUnnamed && !recipient.isDescribed
          && !hasForm(entity.value.text)
      }.map { recipient in
        Finding(
          "'\(recipient.name.value)' is a brand, and nothing names the company behind it",
          at: recipient.name.range, subject: "\(recipient.id.value)",
          target: .fact("recipients.\(recipient.id.value).legalEntity"),
          severity: isNote ? .note : nil)
      }
    })

  /// Whether a name says the form of a company.
  private static func hasForm(_ name: String) -> Bool {
    LanguageWords.english.words(of: name).contains { forms.contains($0) }
  }

  private static let forms: Set<String> = [
    "ab", "ag", "aps", "as", "bv", "co", "company", "corp", "corporation", "ev", "gmbh", "inc",
    "incorporated", "kg", "limited", "llc", "llp", "ltd", "mbh", "nv", "ohg", "oy", "plc", "pte",
    "pty", "sa", "sarl", "sas", "se", "srl", "ug",
  ]
}

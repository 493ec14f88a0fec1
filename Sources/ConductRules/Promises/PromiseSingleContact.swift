import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let singleContact = Rule(
    "promise/single-contact", "Every address to which the text asks people to write is declared",
    sources,
    .error,
    asks: "A text that asks people to write to it links only to e-mail addresses that it declares.",
    why: "A request that goes to an old address is late before anybody reads it.",
    mend: "print the address with a mark such as '{{controller.email}}', or declare it",
    passes: """
      controller: {legalName: Example Ltd, email: privacy@example.com}
      ---
      ## Contact

      {{controller.legalName}}, [{{controller.email}}](mailto:{{controller.email}})
      """,
    fails: """
      controller: {legalName: Example Ltd, email: privacy@example.com}
      ---
      ## Contact

      {{controller.legalName}}, {{controller.email}}, or [old@example.com](«mailto:old@example.com»)
      """,
    check: .policy { policy, matter in
      guard let email = policy.controller?.value.email else { return [] }
      var declared: Set<String> = [email.value.rawValue]
      for other in [
        policy.dataProtectionOfficer?.value.email, policy.accountablePerson?.value.email,
        policy.representatives?.value.eu?.value.email,
        policy.representatives?.value.uk?.value.email,
      ] {
        if let other { declared.insert(other.value.rawValue) }
      }
      let contacts = policy.recipients.compactMap { $0.contact?.value.text }
      // An address for vulnerabilities is held against security.txt.
      let exempt = Set(weaknessLinks(matter.edition).map(\.0.range))
      var seen: Set<String> = []
      return mailLinks(matter.edition).compactMap { link, address in
        guard !declared.contains(address), !contacts.contains(address),
          !exempt.contains(link.range), seen.insert(address).inserted
        else { return nil }
        return Finding(
          "the text asks to write to '\(address)', and '\(email.value)' is the declared address",
          at: link.range, subject: address, target: .fact("controller.email", .change),
          notes: [Diagnostic.Note("the declared address here", at: email.range)])
      }
    })
}

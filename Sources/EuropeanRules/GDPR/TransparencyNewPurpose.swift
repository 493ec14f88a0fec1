import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension GDPRTransparency {
  static let newPurposeNotice = Rule(
    "gdpr/13-3", "People are told of a new purpose before data is used for it",
    [.gdpr("13(3)"), .gdpr("14(4)")], .error, .gdpr,
    asks: """
      A controller that intends to process data for a purpose other than that for which it was collected \
      tells people of that purpose before.
      """,
    why: "People gave the data for what they were told then.",
    mend: "tell people before the version takes effect, and record the day with the release",
    passes: """
      purposes:
        - {id: billing, name: Billing}
        - {id: news, name: Newsletter}
      === before
      purposes:
        - {id: billing, name: Billing}
      === released 2026-02-01 notified 2026-02-10
      """,
    fails: """
      purposes:
        - {id: billing, name: Billing}
        - {id: news, name: «Newsletter»}
      === before
      purposes:
        - {id: billing, name: Billing}
      === released 2026-02-01
      """,
    check: .step { before, after in
      guard let old = before.policy, let new = after.edition.policy else { return [] }
      let effective = new.header.effective.value
      let notified = after.edition.release?.notified
      if let notified, notified < effective { return [] }
      // Nobody wrote down what was told before there was a ledger; a draft still has time.
      if after.edition.release?.isAdopted == true { return [] }
      if after.edition.release == nil, after.asOf < effective { return [] }
      let known = Set(old.purposes.map(\.id.value))
      return new.purposes.filter { !known.contains($0.id.value) }.map { purpose in
        Finding(
          notified == nil
            ? "purpose '\(purpose.name.value)' is new, and nobody was told of it before \(effective)"
            : "purpose '\(purpose.name.value)' is new, and people were told of it too late",
          at: purpose.name.range, subject: "\(purpose.id.value)",
          target: notified == nil ? .day(.notified, .state) : .day(.effective, .change),
          notes: [Diagnostic.Note("takes effect here", at: new.header.effective.range)])
      }
    })
}

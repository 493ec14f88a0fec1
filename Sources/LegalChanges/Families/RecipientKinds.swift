import LegalModel

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofRecipients: [ChangeKind] = [
    recipientAddedSameCategory, recipientAddedNewCategory, recipientReplaced, recipientRemoved,
    recipientDataWidened, recipientPurposeWidened, recipientRoleEscalated, recipientTrains,
    recipientLegalEntity, recipientCountryAdded, saleStarted, advertisingStarted,
    disclosureGroundAdded,
  ]

  /// The kinds for which the promise of notice about subprocessors is made.
  static let ofNewRecipients: Set<ChangeKind> = [
    recipientAddedSameCategory, recipientAddedNewCategory, recipientReplaced,
  ]

  static let recipientAddedSameCategory = ChangeKind(
    "change/recipient-added-same-cat", "new recipient of a category that is listed already",
    .notable, [.gdpr("28(2)"), .ownWords],
    note: """
      M where the version before promises notice of new subprocessors, else N. A category is a role \
      together with the words for what is done in it. It is also what a row is that no longer ends.
      """)
  static let recipientAddedNewCategory = ChangeKind(
    "change/recipient-added-new-cat", "new category of recipient", .material,
    [.coloradoChanges("5"), .transparencyGuidelines("30")],
    note: "A category is a role together with the words for what is done in it.")
  static let recipientReplaced = ChangeKind(
    "change/recipient-replaced", "one recipient instead of another, for the same", .material,
    [.gdpr("28(2)")],
    note: "One is gone and one is new, with one role and one purpose, and with data in common.")
  static let recipientRemoved = ChangeKind(
    "change/recipient-removed", "recipient dropped", .notable, [],
    note: "Also a row that gains a day on which it ends, and a recipient that gets less data.")
  static let recipientDataWidened = ChangeKind(
    "change/recipient-data-widened", "the same recipient, more data", .material,
    [.coloradoChanges("4"), .transparencyGuidelines("30")],
    note: """
      N where the words are the same and what they mean is declared for the first time. Other words \
      without a declaration count as more data.
      """)
  static let recipientPurposeWidened = ChangeKind(
    "change/recipient-purpose-widened", "the same recipient, more purposes", .material,
    [.coloradoChanges("4")],
    note: """
      Other words count as more, because nothing else says what a recipient does; N where it \
      receives data only under a condition now.
      """)
  static let recipientRoleEscalated = ChangeKind(
    "change/recipient-role-escalated", "a processor becomes a controller or a third party",
    .retroactive, [.coloradoChanges("4"), .ftc],
    note: "M between two roles of third parties; N to a processor, or between two kinds of it.")
  static let recipientTrains = ChangeKind(
    "change/recipient-trains", "a recipient may train models on data", .retroactive,
    [.ftc, .ownWords],
    note: "M where it cannot be told from what was said before; N where it no longer does.")
  static let recipientLegalEntity = ChangeKind(
    "change/recipient-legal-entity", "name, contracting entity or contact of a recipient only",
    .notable, [], note: "M if it also processes in a country more.")
  static let recipientCountryAdded = ChangeKind(
    "change/recipient-country-added", "data is processed in one more country", .material,
    [.transparencyGuidelines("30")],
    note: """
      N where countries are named for the first time and the words for the place are the same: that \
      fills in what was so before; and N where there are fewer.
      """)
  static let saleStarted = ChangeKind(
    "change/sale-started", "personal information is sold", .retroactive,
    [.ftc, .ccpa("1798.100(a)(1)-(2)"), .ownWords],
    note: """
      Seen from the first data broker among the recipients, from words on to whom is sold, and from a \
      promise not to sell that gives way to an opt-out.
      """)
  static let advertisingStarted = ChangeKind(
    "change/share-ads-started", "personal information is shared for advertising", .retroactive,
    [.ftc, .ownWords],
    note: """
      Seen from the first advertiser among the recipients, and from a promise not to share that gives \
      way to an opt-out.
      """)
  static let disclosureGroundAdded = ChangeKind(
    "change/disclosure-ground-added", "one more ground on which data is disclosed", .material,
    [.coloradoChanges("4")],
    note: """
      A new recipient that is an authority or buys the business, or a new statement on authorities, \
      buyers or affiliates.
      """)
}

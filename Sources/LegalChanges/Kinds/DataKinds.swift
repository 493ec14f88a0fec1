import LegalModel

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofData: [ChangeKind] = [
    dataCategoryAdded, dataSensitiveAdded, dataRemoved, dataRelabelled, dataRequired,
    dataSourceAdded, dataPurposeLinkAdded,
  ]

  static let dataCategoryAdded = ChangeKind(
    "change/data-category-added", "new data collected", .material,
    [.coloradoChanges("1"), .newCategory],
    note: "So is data that was collected under a condition only.")
  static let dataSensitiveAdded = ChangeKind(
    "change/data-sensitive-added", "new sensitive data collected", .retroactive,
    [.ccpa("1798.100(a)(2)"), .ftc],
    note: "M if data of the same name is only declared to be sensitive.")
  static let dataRemoved = ChangeKind(
    "change/data-removed", "data no longer collected", .notable, [],
    note: "So is data that is now collected under a condition only.")
  static let dataRelabelled = ChangeKind(
    "change/data-relabelled", "the same data called otherwise", .editorial, [.tellChanges])
  static let dataRequired = ChangeKind(
    "change/data-optional-to-required", "data that has to be given", .material,
    [.tellChanges, .gdpr("13(2)(e)")],
    note: "N if it need no longer be given, or if more is said of what happens without it.")
  static let dataSourceAdded = ChangeKind(
    "change/data-source-added", "data obtained from another source", .material,
    [.gdpr("14(2)(f)")], note: "N if a source is dropped.")
  static let dataPurposeLinkAdded = ChangeKind(
    "change/data-purpose-link-added", "data used for one more purpose", .material,
    [.coloradoChanges("2")])
}

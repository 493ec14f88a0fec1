import LegalModel

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofWords: [ChangeKind] = [
    linkChanged, datesOnly, reordered, typo, translation, format, unclassified,
  ]

  static let linkChanged = ChangeKind(
    "change/link-changed", "a link leads elsewhere, to the same", .editorial, [])
  static let datesOnly = ChangeKind(
    "change/dates-only", "dates only", .editorial, [.ccpa("1798.130(a)(5)")],
    note: "N for the days on which a subprocessor starts or ends.")
  static let reordered = ChangeKind(
    "change/reordered", "order or headings", .editorial, [.transparencyGuidelines("29")])
  static let typo = ChangeKind(
    "change/typo", "words that leave the data as it is", .editorial,
    [.transparencyGuidelines("29")])
  static let translation = ChangeKind(
    "change/translation", "another language, the same data", .notable,
    [.transparencyGuidelines("13")])
  static let format = ChangeKind("change/format", "layout", .editorial, [])
  static let unclassified = ChangeKind(
    "change/unclassified", "a difference that no kind explains", .material,
    [.transparencyGuidelines("29")], note: "M, because nobody can tell that it is less.")
}

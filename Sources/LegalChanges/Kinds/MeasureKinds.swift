import LegalModel

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofMeasures: [ChangeKind] = [
    measureRemoved, measureWeakened, measureStrengthened, measureNumber,
  ]

  static let measureRemoved = ChangeKind(
    "change/measure-removed", "a security measure removed", .retroactive, [.ftc],
    note: "A measure that the text states is promised.")
  static let measureWeakened = ChangeKind(
    "change/measure-weakened", "a security measure weakened", .retroactive, [.ftc],
    note: "M if the words cannot be compared.")
  static let measureStrengthened = ChangeKind(
    "change/measure-strengthened", "a security measure added or strengthened", .notable, [])
  static let measureNumber = ChangeKind(
    "change/measure-number", "another number in a security measure", .editorial, [],
    note: "N if a number is lower.")
}

import LegalText

extension String {
  /// The words on one line, with a replacement character for each character that cannot be seen or
  /// that reorders others: a program that shows a notice obeys some of them.
  var showable: String { foldingWhiteSpace.replacingHidden(with: "\u{FFFD}") }
}

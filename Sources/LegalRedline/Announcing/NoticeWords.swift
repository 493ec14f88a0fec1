import LegalText

extension String {
  /// The words on one line, with a replacement character for each character that cannot be seen or
  /// that reorders others: a program that shows a notice obeys some of them.
  var showable: String {
    let folded = foldingWhiteSpace
    guard HiddenCharacter.first(in: folded) != nil else { return folded }
    var shown = ""
    for scalar in folded.unicodeScalars {
      // A joiner is judged by what it follows.
      let pair = String(shown.unicodeScalars.suffix(1)) + String(scalar)
      let isHidden = [String(scalar), pair].allSatisfy { HiddenCharacter.first(in: $0) != nil }
      shown.unicodeScalars.append(isHidden ? "\u{FFFD}" : scalar)
    }
    return shown
  }
}

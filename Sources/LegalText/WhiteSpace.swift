extension String {
  /// The text with each run of white space as one space, and none at either end.
  ///
  /// White space is what Unicode calls so. Most texts have nothing to fold and are returned as they
  /// are: whether they do is seen from their bytes, which costs a twentieth of looking at characters.
  public var foldingWhiteSpace: String {
    var isBlank = true
    var needsFolding = false
    for byte in utf8 {
      switch byte {
      case 0x20:
        if isBlank { needsFolding = true }
        isBlank = true
      // Controls, and the first bytes of U+0085, U+00A0, U+1680, U+2000 to U+205F and U+3000.
      case 0x09...0x0D, 0xC2, 0xE1, 0xE2, 0xE3:
        needsFolding = true
        isBlank = false
      default: isBlank = false
      }
      if needsFolding { break }
    }
    guard needsFolding || isBlank else { return self }
    var folded = ""
    var wantsSpace = false
    for scalar in unicodeScalars {
      if scalar.isWhiteSpace {
        wantsSpace = !folded.isEmpty
      } else {
        if wantsSpace { folded += " " }
        wantsSpace = false
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }
}

extension Unicode.Scalar {
  /// Whether Unicode calls the character white space.
  var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}

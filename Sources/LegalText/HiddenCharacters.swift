extension Unicode.Scalar {
  /// Whether the character makes a reader see other words than a program reads.
  ///
  /// Bidirectional controls reorder what is shown (CVE-2021-42574 describes the attack on source
  /// code); invisible characters and tags carry text that nobody sees.
  public var isDeceptive: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // bidirectional controls
    case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFFA0: true  // invisible
    case 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true  // musical controls, tags, more selectors
    default: false
    }
  }

  /// Whether the character joins or parts those beside it, which Latin letters never need.
  var isJoiner: Bool { value == 0x200C || value == 0x200D }

  /// Whether the character is a control other than a tab or a line end.
  var isControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The usual notation, `U+202E`.
  var name: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}

extension SourceFile {
  /// Returns an error for each character of the file that cannot be seen or that reorders others.
  ///
  /// A byte-order mark at the very start is no word and is allowed; a joiner (U+200C, U+200D) is
  /// allowed where scripts and emoji need one, and not between Latin letters.
  public func hiddenCharacters() -> [Diagnostic] {
    // Two-byte characters from U+0080 begin with C2; nothing in plain ASCII needs a closer look.
    let needsLook = bytes.contains { byte in
      byte >= 0x7F || byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09
    }
    guard needsLook else { return [] }
    var diagnostics: [Diagnostic] = []
    var offset = 0
    var before: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      let isMark = offset == 0 && scalar.value == 0xFEFF
      if !isMark,
        scalar.isDeceptive || scalar.isControl || scalar.isJoiner && before.value < 0x250
      {
        guard !diagnostics.isFull else { return diagnostics }
        diagnostics.report(
          HiddenCharacter.diagnostic(scalar, at: range(offset..<offset + length)))
      }
      offset += length
      before = scalar
    }
    return diagnostics
  }
}

/// Finds characters that a reader cannot see in text that was not read from a file as it stands:
/// after an escape sequence or an entity has been decoded.
public enum HiddenCharacter {
  /// Returns the first character of a text that no reader can see, or `nil`.
  public static func first(in text: String) -> Unicode.Scalar? {
    guard text.utf8.contains(where: { $0 >= 0x80 || $0 < 0x20 || $0 == 0x7F }) else { return nil }
    var before: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      if scalar.isDeceptive || scalar.isControl || scalar.isJoiner && before.value < 0x250 {
        return scalar
      }
      before = scalar
    }
    return nil
  }

  /// Returns the error that names a character.
  public static func diagnostic(
    _ scalar: Unicode.Scalar, at range: SourceRange
  ) -> Diagnostic {
    let name = scalar.properties.name.map { " \($0)" } ?? ""
    return Diagnostic(
      "structure/hidden-character", .error,
      "\(scalar.name)\(name) cannot be seen by a reader", at: range,
      help: ["remove the character"])
  }
}

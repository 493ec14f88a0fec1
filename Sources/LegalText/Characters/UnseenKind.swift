/// Why a character makes a reader see other words than a program reads.
///
/// Bidirectional controls reorder what is shown (CVE-2021-42574 describes the attack on source code);
/// invisible characters and tags carry text that nobody sees.
enum UnseenKind: Hashable {
  /// A control other than a tab or a line end.
  case control
  /// Unicode lets a program show nothing for it, or it only says how others are shown.
  case ignorable
  /// It joins or parts those beside it; honest where their script or an emoji needs it.
  case joiner
  /// It asks for one form of the emoji before it; honest after one.
  case emojiForm
  /// It says in which direction words run; honest in text that runs from right to left.
  case direction
  /// It opens a direction that its line does not close, or closes none.
  case unbalanced
  /// It makes all that follows run in one direction, letters too.
  case override
  /// It is drawn as one with the character after it.
  case prepended
  /// It is what each font makes of it.
  case privateUse
  /// Unicode has no such character.
  case unassigned
  /// Unicode never will have such a character.
  case noncharacter
  /// It has the room of a character and shows nothing, and is no white space.
  case blank
  /// It stands where a program could not read a character.
  case lost
  /// It stands where a program put something else than text.
  case object
}

extension Unicode.Scalar {
  /// Why the character is no part of honest words, whatever stands beside it, or `nil`.
  ///
  /// What Swift knows of a character is asked of Swift. Whether a character exists is not: what the
  /// tables do not know could be of any script and of any direction.
  var unseenKind: UnseenKind? {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20..<0x7F: return nil
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: return .control
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202C, 0x2066...0x2069: return .direction
    case 0x200C, 0x200D: return .joiner
    case 0x202D, 0x202E: return .override
    // No property says that they are empty: of Braille, of two scripts, and of music.
    case 0x2800, 0x13441, 0x13442, 0x16FE4, 0x1D159: return .blank
    case 0xFE0E, 0xFE0F: return .emojiForm
    case 0xFFFC: return .object
    case 0xFFFD: return .lost
    default: break
    }
    let traits = ScalarTraits(self)
    guard traits.contains(.isDoubtful) else { return nil }
    if properties.isNoncharacterCodePoint { return .noncharacter }
    if properties.isDefaultIgnorableCodePoint || properties.isVariationSelector {
      return .ignorable
    }
    if traits.contains(.isPrepended) { return .prepended }
    switch properties.generalCategory {
    case .format: return .ignorable
    case .privateUse: return .privateUse
    default: return ScriptUse(self).isUnknown ? .unassigned : nil
    }
  }

  /// The usual notation, `U+202E`.
  var codePoint: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}

extension UnseenKind {
  /// What to say of a character, after its name.
  var remark: String {
    switch self {
    case .control, .ignorable, .joiner, .direction, .override: "cannot be seen by a reader"
    case .emojiForm: "cannot be seen by a reader where no emoji is before it"
    case .unbalanced: "has no counterpart on its line"
    case .prepended: "makes one sign of itself and what follows"
    case .privateUse: "is private use: every font shows another sign"
    case .unassigned: "is no character of Unicode \(ScriptTable.version)"
    case .noncharacter: "is no character, and never will be"
    case .blank: "looks like a space"
    case .lost: "stands for a character that was lost"
    case .object: "stands for something that is not there"
    }
  }

  /// What to do about it.
  var help: String {
    switch self {
    case .control, .ignorable, .direction, .override: "remove the character"
    case .joiner: "remove the character; only emoji and some scripts need it, between their letters"
    case .emojiForm: "remove the character; only an emoji needs it, directly before it"
    case .unbalanced: "open and close each direction on the same line, the last one first"
    case .prepended, .privateUse, .unassigned, .noncharacter: "write it with another character"
    case .blank: "write a space, or nothing"
    case .lost: "write the character that stood here"
    case .object: "remove the character, or say in words what stood here"
    }
  }
}

/// A name that data is referred to by: camelCase, from the start of the Latin alphabet.
public struct Identifier: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The name.
  public let rawValue: String

  /// Reads a camelCase name, or returns `nil`.
  public init?(_ text: String) {
    guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= 64,
      text.utf8.allSatisfy({ Self.isLetterOrDigit($0) })
    else { return nil }
    rawValue = text
  }

  /// The name.
  public var description: String { rawValue }

  /// Orders by bytes, which no locale changes.
  public static func < (left: Identifier, right: Identifier) -> Bool {
    left.rawValue < right.rawValue
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}

/// A reference into a group: `account.email`, or `account` for all of it.
public struct DataReference: Sendable, Hashable, CustomStringConvertible {
  /// The group.
  public let group: Identifier
  /// The item in it, or `nil` for all.
  public let item: Identifier?

  /// Refers to an item of a group, or to all of it.
  init(group: Identifier, item: Identifier?) {
    (self.group, self.item) = (group, item)
  }

  /// Reads `group.item` or `group`.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), let group = Identifier(parts[0]) else { return nil }
    self.group = group
    if parts.count == 2 {
      guard let item = Identifier(parts[1]) else { return nil }
      self.item = item
    } else {
      item = nil
    }
  }

  /// As it is written.
  public var description: String { item.map { "\(group).\($0)" } ?? "\(group)" }
}

/// The name of a document, which is a folder in `content/` and a part of addresses.
public struct DocumentID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The name.
  public let rawValue: String

  /// Reads a name of lowercase letters, digits and single hyphens, or returns `nil`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count <= 64, text.utf8.first.map({ (97...122).contains($0) }) == true,
      parts.allSatisfy({ part in
        !part.isEmpty
          && part.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
      })
    else { return nil }
    rawValue = text
  }

  /// The name.
  public var description: String { rawValue }

  /// Orders by bytes.
  public static func < (left: DocumentID, right: DocumentID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The name of a version: its effective date, and a number for a second one on the same day.
public struct VersionID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The day on which the version takes effect.
  public let effective: CalendarDate
  /// 1 for the first version of a day.
  public let ordinal: Int

  /// Reads `2026-03-28`, or `2026-03-28.2` for the second of a day.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, let date = CalendarDate(String(first)) else { return nil }
    effective = date
    switch parts.count {
    case 1: ordinal = 1
    case 2:
      guard let number = Int(parts[1]), (2...99).contains(number), parts[1].first != "0",
        parts[1].first != "+"
      else { return nil }
      ordinal = number
    default: return nil
    }
  }

  /// As it stands in file names and addresses.
  public var description: String { ordinal == 1 ? "\(effective)" : "\(effective).\(ordinal)" }

  /// Orders by time.
  public static func < (left: VersionID, right: VersionID) -> Bool {
    (left.effective, left.ordinal) < (right.effective, right.ordinal)
  }
}

/// A SHA-256 digest, written `sha256:` and 64 hexadecimal digits.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
  /// The 64 hexadecimal digits, lowercase.
  public let hex: String

  /// Reads `sha256:…`, or returns `nil`.
  public init?(_ text: String) {
    guard text.hasPrefix("sha256:") else { return nil }
    self.init(hex: text.dropFirst(7))
  }

  /// Reads 64 lowercase hexadecimal digits, or returns `nil`.
  public init?(hex: some StringProtocol) {
    guard hex.utf8.count == 64,
      hex.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.hex = String(hex)
  }

  /// Creates a digest from its 32 bytes.
  public init(bytes: some Sequence<UInt8>) {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in bytes {
      digits.append(Digest.digit(byte >> 4))
      digits.append(Digest.digit(byte & 15))
    }
    hex = String(decoding: digits, as: UTF8.self)
  }

  /// As it stands in the ledger.
  public var description: String { "sha256:\(hex)" }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? value + 48 : value + 87 }
}

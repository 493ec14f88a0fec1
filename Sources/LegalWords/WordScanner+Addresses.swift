extension WordScanner {
  /// Reads an address of mail or of the web that begins at an index.
  static func address(
    from index: Int, in range: Range<Int>, of bytes: [UInt8]
  ) -> (end: Int, looks: Token.Looks)? {
    var end = index
    var hasAt = false
    var hasDot = false
    var isWeb = false
    let limit = min(range.upperBound, index + 2_048)
    loop: while end < limit {
      let byte = bytes[end]
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"),
        UInt8(ascii: "%"), UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "#"):
        break
      case UInt8(ascii: "."):
        guard end + 1 < limit, isAlphanumeric(bytes[end + 1]) else { break loop }
        hasDot = true
      case UInt8(ascii: "@"): hasAt = true
      case UInt8(ascii: ":"):
        guard end + 2 < limit, bytes[end + 1] == 47, bytes[end + 2] == 47 else { break loop }
        isWeb = true
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "&"):
        guard isWeb || hasDot else { break loop }
      default: break loop
      }
      // What has none of the marks of an address by now is a word, and read as one.
      if end - index > 80, !hasAt, !isWeb, !hasDot { return nil }
      end += 1
    }
    while end > index, !isAlphanumeric(bytes[end - 1]), bytes[end - 1] != UInt8(ascii: "/") {
      end -= 1
    }
    if hasAt, hasDot, !isWeb { return (end, .email) }
    if isWeb { return (end, .url) }
    guard hasDot else { return nil }
    let text = bytes[index..<end]
    if text.starts(with: "www.".utf8) { return (end, .url) }
    // "example.com", "example.com/privacy"; not "e.g", "1.5" or "U.S".
    let host = text.prefix { $0 != UInt8(ascii: "/") }
    let labels = host.split(separator: UInt8(ascii: "."))
    guard labels.count >= 2, let top = labels.last, (2...6).contains(top.count),
      top.allSatisfy({ (97...122).contains($0) }),
      labels.dropLast().allSatisfy({ $0.count >= 2 }),
      endings.contains(String(decoding: top, as: UTF8.self))
    else { return nil }
    return (end, .url)
  }

  /// Ends of names of hosts that policies give without "https://".
  private static let endings: Set<String> = [
    "com", "org", "net", "io", "eu", "de", "fr", "es", "uk", "co", "app", "dev", "edu", "gov",
    "info",
    "ai", "me", "us", "ca", "at", "ch", "nl", "be", "it", "pl", "se", "pt", "example",
  ]

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}

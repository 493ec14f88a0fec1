/// Parts of addresses (RFC 3986).
package enum PercentEncoding {
  /// Returns a path with everything but slashes and what is unreserved as `%XX`.
  package static func path(_ path: String) -> String {
    encoded(path) { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: true
      default: false
      }
    }
  }

  /// Returns a whole address with what none may hold as `%XX`; what it means stays.
  package static func address(_ address: String) -> String {
    encoded(address) { byte in
      switch byte {
      case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E: true
      default: false
      }
    }
  }

  private static func encoded(_ text: String, where isPlain: (UInt8) -> Bool) -> String {
    var encoded = ""
    for byte in text.utf8 {
      if isPlain(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += byte.percentEncoded
      }
    }
    return encoded
  }

  /// Returns what a part spells, or `nil` if it is not spelled as one: half an escape, or bytes that
  /// are no UTF-8.
  package static func decoded(_ part: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = part.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

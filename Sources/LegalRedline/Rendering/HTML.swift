import LegalMarkup

/// The parts of HTML that a redline is made of.
public enum HTML {
  /// Returns text as content or as the value of an attribute in quotes, in HTML or in XML.
  ///
  /// Control characters, which both forbid, become U+FFFD.
  public static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { isSpecial($0) }) else { return text }
    var html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      case "\t", "\n": html.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): html += "\u{FFFD}"
      default: html.unicodeScalars.append(scalar)
      }
    }
    return html
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    // C2 begins U+0080 to U+00BF.
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0x26 || byte == 0x3C || byte == 0x3E
      || byte == 0x22 || byte == 0x27
  }

  /// Returns words that are heard and not seen.
  static func unseen(_ text: String) -> String {
    "<span class=\"unseen\">\(escaped(text))</span>"
  }

  /// Returns where a link of the text may lead on a page that shows a redline, or `nil`.
  ///
  /// - Parameters:
  ///   - url: The address as it stands in the text.
  ///   - base: The address of the text, against which a relative one is resolved.
  ///   - anchors: The anchors that the page has.
  /// - Returns: The address.
  static func address(_ url: String, base: String?, anchors: Set<String>) -> String? {
    switch LinkTarget(url, base: base ?? "/") {
    case .anchor(let anchor): anchors.contains(anchor) ? "#s-\(anchor)" : nil
    case .address(let address): address
    case .page: base == nil ? url : LinkTarget(url, base: base ?? "/").url
    case .forbidden, .incomplete: nil
    }
  }

  /// Returns an address as the value of an attribute: what a URL may not hold is percent-encoded.
  static func attribute(_ address: String) -> String {
    var url = ""
    for byte in address.utf8 {
      switch byte {
      case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E:
        url.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        url += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return escaped(url)
  }
}

/// Reads as much of a page as it takes to see where it links.
enum CalOPPAPage {
  /// A link of a page.
  struct Link {
    /// The address, as the page writes it.
    let target: String
    /// The words, without tags.
    let words: String
    /// Where its tag opens and ends.
    let bytes: Range<Int>
  }

  /// Returns the links of a page, in order.
  static func links(in html: String) -> [Link] {
    let bytes = Array(html.utf8)
    var links: [Link] = []
    var index = 0
    while let start = find("<a ", in: bytes, from: index) {
      guard let open = find(">", in: bytes, from: start),
        let close = find("</a", in: bytes, from: open)
      else { break }
      if let attribute = find("href=\"", in: bytes, from: start), attribute < open,
        let end = find("\"", in: bytes, from: attribute + 6)
      {
        links.append(
          Link(
            target: String(decoding: bytes[(attribute + 6)..<end], as: UTF8.self),
            words: words(bytes[(open + 1)..<close]), bytes: start..<open + 1))
      }
      index = close
    }
    return links
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> String {
    var kept: [UInt8] = []
    var isTag = false
    for byte in bytes {
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag { kept.append(byte) }
      if byte == UInt8(ascii: ">") { isTag = false }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func find(_ text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard start + wanted.count <= bytes.count else { return nil }
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0],
        bytes[index..<index + wanted.count].elementsEqual(wanted)
      {
        return index
      }
      index += 1
    }
    return nil
  }
}

import LegalModel
package import LegalText

/// The elements of a page, for questions about its markup.
///
/// This is no browser: it reads start tags with their attributes, and takes the words between a
/// start tag and its end tag. What it does not understand it passes over.
package struct HTMLTags: Sendable {
  /// The value of an attribute.
  package struct Value: Sendable {
    /// The words, without references.
    package let text: String
    /// The bytes of the words as they are written.
    package let bytes: Range<Int>
  }

  /// An element.
  package struct Element: Sendable {
    /// The name, in lowercase.
    package let name: String
    /// The attributes, with names in lowercase.
    package let attributes: [String: Value]
    /// The bytes of the start tag.
    let tag: Range<Int>
    /// The bytes between the start tag and the end tag.
    fileprivate(set) var content: Range<Int>
    /// Where the end tag ends, or the content if there is none.
    fileprivate(set) var end: Int
    /// The place of the element around it in ``HTMLTags/elements``.
    package let parent: Int?

    /// Returns the value of an attribute.
    package subscript(attribute: String) -> String? { attributes[attribute]?.text }
  }

  /// The page.
  package let file: SourceFile
  /// The elements, in the order of their start tags.
  package private(set) var elements: [Element] = []

  /// Elements that have no content.
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  /// Elements whose content is not markup.
  private static let raw: Set<String> = ["script", "style", "textarea", "title"]
  /// Elements that the same element, or another of them, closes.
  private static let closedBy: [String: Set<String>] = [
    "li": ["li"], "p": ["p"], "dt": ["dt", "dd"], "dd": ["dt", "dd"], "tr": ["tr", "td", "th"],
    "td": ["td", "th"], "th": ["td", "th"], "option": ["option"],
  ]

  /// Reads a page.
  init(_ file: SourceFile) {
    self.file = file
    read()
  }

  // MARK: Questions

  /// Returns the elements with one of some names, by their places.
  package func all(_ names: String...) -> [Int] {
    elements.indices.filter { names.contains(elements[$0].name) }
  }

  /// Returns the elements around an element, from the inside out.
  package func ancestors(of index: Int) -> [Int] {
    var ancestors: [Int] = []
    var next = elements[index].parent
    while let parent = next {
      ancestors.append(parent)
      next = elements[parent].parent
    }
    return ancestors
  }

  /// Returns whether an element stands in one with one of some names.
  package func isInside(_ index: Int, _ names: String...) -> Bool {
    ancestors(of: index).contains { names.contains(elements[$0].name) }
  }

  /// Returns the elements in an element, by their places.
  package func descendants(of index: Int) -> [Int] {
    let content = elements[index].content
    return elements.indices.filter {
      $0 != index && content.lowerBound <= elements[$0].tag.lowerBound
        && elements[$0].tag.upperBound <= content.upperBound
    }
  }

  /// Returns the words of an element, with single spaces.
  package func text(of index: Int) -> String { words(in: elements[index].content) }

  /// Returns what a screen reader calls an element: its label, its words, or those of its images.
  package func name(of index: Int) -> String {
    if let label = elements[index]["aria-label"], !label.isEmpty { return label }
    let text = text(of: index)
    if !text.isEmpty { return text }
    return descendants(of: index).compactMap { elements[$0]["alt"] ?? elements[$0]["aria-label"] }
      .joined(separator: " ")
  }

  /// Returns the place of a start tag.
  package func range(of index: Int) -> SourceRange { file.range(elements[index].tag) }

  /// Where to point when a page lacks something: its first element.
  package var start: SourceRange { elements.isEmpty ? file.start : range(of: 0) }

  /// Where to point when the body lacks something.
  package var body: SourceRange { all("body").first.map(range) ?? file.start }

  /// Where to point when the text lacks something: its heading.
  package var title: SourceRange {
    all("h1").first.map { file.range(elements[$0].tag.lowerBound..<elements[$0].end) } ?? start
  }

  /// The links that lead somewhere.
  package var links: [Int] { all("a").filter { elements[$0]["href"] != nil } }

  /// The places of the headings, with their levels.
  package var headings: [(index: Int, level: Int)] {
    elements.indices.compactMap { index in
      let name = elements[index].name.utf8
      guard name.count == 2, name.first == UInt8(ascii: "h"), let digit = name.last,
        (49...54).contains(digit)
      else { return nil }
      return (index, Int(digit) - 48)
    }
  }

  /// Whether an element ends with a digest of 256 bits: a word of 64 hexadecimal digits.
  package var showsDigest: Bool {
    var length = 0
    var isHex = true
    for byte in file.bytes {
      switch byte {
      case 48...57, 97...102: length += 1
      case 65...90, 103...122:
        length += 1
        isHex = false
      default:
        if length == 64, isHex, byte == UInt8(ascii: "<") { return true }
        (length, isHex) = (0, true)
      }
    }
    return false
  }

  /// The places that links of the same page can name.
  package var anchors: Set<String> { Set(elements.compactMap { $0["id"] }) }

  // MARK: Reading

  private mutating func read() {
    let bytes = file.bytes
    var open: [Int] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if Self.has("<!--", at: index, in: bytes) {
        index = (Self.find("-->", from: index + 4, in: bytes) ?? bytes.count - 3) + 3
      } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") {
        let end = Self.find(">", from: index, in: bytes) ?? bytes.count - 1
        let name = Self.lowercased(bytes[index + 2..<max(index + 2, end)].prefix { $0 > 32 })
        if let place = open.lastIndex(where: { elements[$0].name == name }) {
          for element in open[place...] { close(element, at: index) }
          elements[open[place]].end = end + 1
          open.removeSubrange(place...)
        }
        index = end + 1
      } else if index + 1 < bytes.count, Self.isLetter(bytes[index + 1]) {
        let (name, attributes, end) = Self.startTag(at: index, in: bytes)
        if let last = open.last, Self.closedBy[name]?.contains(elements[last].name) == true {
          close(last, at: index)
          open.removeLast()
        }
        elements.append(
          Element(
            name: name, attributes: attributes, tag: index..<end, content: end..<end,
            end: end, parent: open.last))
        index = end
        if Self.raw.contains(name) {
          let close = Self.find("</\(name)", from: end, in: bytes) ?? bytes.count
          self.close(elements.count - 1, at: close)
          index = close
        } else if !Self.void.contains(name) {
          open.append(elements.count - 1)
        }
      } else {
        index += 1
      }
    }
    for element in open { close(element, at: bytes.count) }
  }

  private mutating func close(_ element: Int, at end: Int) {
    elements[element].content = elements[element].content.lowerBound..<end
    elements[element].end = end
  }

  /// Reads a start tag.
  private static func startTag(
    at start: Int, in bytes: [UInt8]
  ) -> (name: String, attributes: [String: Value], end: Int) {
    var index = start + 1
    func skip(_ belongs: (UInt8) -> Bool) -> Range<Int> {
      let first = index
      while index < bytes.count, belongs(bytes[index]) { index += 1 }
      return first..<index
    }
    let name = lowercased(
      bytes[skip { $0 > 32 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }])
    var attributes: [String: Value] = [:]
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let key = skip {
        $0 > 32 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=")
      }
      guard !key.isEmpty else {
        index += 1
        continue
      }
      _ = skip { $0 <= 32 }
      var value = 0..<0
      if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
        index += 1
        _ = skip { $0 <= 32 }
        if index < bytes.count,
          bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
        {
          let quote = bytes[index]
          index += 1
          value = skip { $0 != quote }
          index = min(index + 1, bytes.count)
        } else {
          value = skip { $0 > 32 && $0 != UInt8(ascii: ">") }
        }
      }
      let text = String(decoding: bytes[value], as: UTF8.self)
      attributes[lowercased(bytes[key])] = Value(text: decoded(text), bytes: value)
    }
    return (name, attributes, min(index + 1, bytes.count))
  }

  /// The words in some bytes: what is no tag, with single spaces.
  private func words(in range: Range<Int>) -> String {
    let bytes = file.bytes
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "<") {
        index = (Self.find(">", from: index, in: bytes) ?? range.upperBound) + 1
      } else {
        text.append(bytes[index] <= 32 ? 32 : bytes[index])
        index += 1
      }
    }
    return Self.decoded(String(decoding: text, as: UTF8.self))
      .split(separator: " ").joined(separator: " ")
  }

  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "nbsp": " "]
    var parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var result = String(parts.removeFirst())
    for part in parts {
      let halves = part.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count == 2, let character = names[String(halves[0])] {
        result += character + halves[1]
      } else {
        result += "&" + part
      }
    }
    return result
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func has(_ mark: String, at index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index...].starts(with: mark.utf8)
  }

  private static func find(_ mark: String, from start: Int, in bytes: [UInt8]) -> Int? {
    guard let first = mark.utf8.first else { return nil }
    var index = start
    while index < bytes.count {
      if bytes[index] == first, has(mark, at: index, in: bytes) { return index }
      index += 1
    }
    return nil
  }
}

extension SiteMatter {
  /// The address of the page that shows a document.
  package func address(of edition: Edition) -> String { "\(site.path.prefix)/\(edition.document)/" }

  /// The address of the page that shows the privacy policy in force.
  package var policyAddress: String? { policy.map(address) }

  /// Returns the page at an address, if there is one.
  package func page(at address: String) -> PublishedPage? { pages.first { $0.address == address } }

  /// The page at the address of the privacy policy, if there is one.
  package var policyPage: PublishedPage? { policyAddress.flatMap(page) }

  /// The page that opens the site.
  package var homePage: PublishedPage? { page(at: "\(site.path.prefix)/") }
}

import LegalMarkup
import LegalModel
import LegalSource

extension PrivacyPolicy {
  /// The groups of rights that people under the GDPR have.
  var groupsUnderGDPR: [RightsGroup] {
    rights.filter { group in
      switch group.regimes.value {
      case .all: true
      case .some(let some): some.contains(.euGDPR) || some.contains(.ukGDPR)
      }
    }
  }

  /// The items that the text says come from somebody else than the person.
  var foreignEntries: [DataEntry] { entries.filter { $0.item.origin?.value == .thirdParty } }
}

extension Matter {
  /// Returns where the text grants a right under the GDPR; nothing, if people under one of the two
  /// that the site follows do not have it.
  func gdprEvidence(of right: PersonRight, in policy: PrivacyPolicy) -> [Evidence] {
    let followed = [Regime.euGDPR, .ukGDPR].filter { circumstances.follows($0) }
    let isMissing = followed.contains { regime in
      evidence(of: [right], in: policy, under: regime).isEmpty
    }
    return isMissing ? [] : evidence(of: [right], in: policy, under: .euGDPR, .ukGDPR)
  }

  /// Where a reader would look for the rights.
  var placeOfRights: SourceRange { place("your rights", "rights") }

  /// Words that say that data comes from somebody else, although no item of data says so.
  func impliedForeignSource(in policy: PrivacyPolicy) -> (item: DataEntry?, words: Passage)? {
    guard policy.foreignEntries.isEmpty, statement("thirdPartySources").isEmpty,
      let passage = words.first(of: Self.foreignSourceWords)
    else { return nil }
    let item = policy.entries.first { entry in
      let name = entry.item.name.range.bytes
      return name.lowerBound <= passage.range.bytes.lowerBound
        && passage.range.bytes.upperBound <= name.upperBound
    }
    return item?.item.source == nil ? (item, passage) : nil
  }

  private static let foreignSourceWords: [String] =
    [
      "oauth", "single sign on", "social login", "social sign in", "identity provider",
      "from publicly available sources", "from public sources",
    ]
    + ["google", "apple", "microsoft", "github", "facebook", "linkedin"].flatMap {
      ["sign in with \($0)", "log in with \($0)", "login with \($0)"]
    }
}

extension Instrument {
  /// The table at the end of the guidelines, which says of each item how it should be told.
  static let transparencyAnnex = Instrument(
    name: "Guidelines on transparency under Regulation 2016/679 (WP260 rev.01), annex",
    shortNames: transparencyGuidelines.shortNames, unit: "",
    address: transparencyGuidelines.address)
}

extension Words {
  /// Returns whether it says one of some phrases: words in any case, one after another.
  func says(_ phrases: String...) -> Bool {
    let words = Passages.normalized(text)
    return phrases.contains { phrase in
      let parts = Passages.normalized(phrase)
      return words.indices.contains { words[$0...].starts(with: parts) }
    }
  }
}

/// The markup of a page, for the few questions that transparency asks of it.
struct TransparencyMarkup {
  /// The page.
  let file: SourceFile

  /// Reads a page.
  init(_ page: PublishedPage) {
    file = SourceFile(path: page.address, text: page.html)
  }

  /// Returns the start tags with a name, each with the bytes behind it up to the next end tag of that
  /// name.
  func elements(_ name: String) -> [(tag: Range<Int>, content: Range<Int>)] {
    let start = Array("<\(name)".utf8)
    let end = Array("</\(name)".utf8)
    var elements: [(Range<Int>, Range<Int>)] = []
    var index = 0
    while let found = first(start, from: index) {
      index = found + start.count
      // '<a' begins '<article', too.
      guard index < file.bytes.count, file.bytes[index] <= 32 || file.bytes[index] == 62 else {
        continue
      }
      let close = file.bytes[index...].firstIndex(of: 62).map { $0 + 1 } ?? file.bytes.count
      elements.append((found..<close, close..<(first(end, from: close) ?? close)))
      index = close
    }
    return elements
  }

  /// Returns the value of an attribute of a start tag.
  func attribute(_ name: String, in tag: Range<Int>) -> (words: String, range: Range<Int>)? {
    let start = Array(" \(name)=\"".utf8)
    guard let found = first(start, from: tag.lowerBound), found + start.count < tag.upperBound,
      let end = file.bytes[(found + start.count)...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    let range = found + start.count..<end
    return (file.text(in: range), range)
  }

  /// Returns the words between a start tag and its end tag, in lowercase and without tags.
  func words(in content: Range<Int>) -> String {
    var words: [UInt8] = []
    var isTag = false
    for byte in file.bytes[content] {
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag { words.append(byte) }
      if byte == UInt8(ascii: ">") { isTag = false }
    }
    return String(decoding: words, as: UTF8.self).lowercased()
  }

  /// The start tag of the body, or the beginning of the page.
  var body: SourceRange {
    elements("body").first.map { file.range($0.tag) } ?? file.start
  }

  private func first(_ needle: [UInt8], from start: Int) -> Int? {
    let bytes = file.bytes
    var index = start
    while index + needle.count <= bytes.count {
      if bytes[index] == needle[0], bytes[index..<index + needle.count].elementsEqual(needle) {
        return index
      }
      index += 1
    }
    return nil
  }
}

extension SiteMatter {
  /// The address of the page that shows the privacy policy in force.
  var policyAddress: String? {
    policy.map { "\(site.path.prefix)/\($0.document)/" }
  }
}

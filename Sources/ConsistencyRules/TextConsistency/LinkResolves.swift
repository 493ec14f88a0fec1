import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let linkResolves = Rule(
    "consistency/link-resolves", "What looks like an address is a link, and leads where it says",
    [.ownWords], .error,
    asks: """
      An address in the prose is a link to that address, written so that it can also be typed from \
      paper: with its scheme.
      """,
    why: """
      Policies are printed, copied and read aloud; an address that leads elsewhere than it says, or \
      nowhere, is no disclosure.
      """,
    mend: "make it a link, and write the address out with https://",
    passes: """
      ## Contact

      More stands at [https://example.com/help](https://example.com/help).
      """.asProse,
    fails: """
      ## Contact

      More stands at «www.example.com/help».
      """.asProse,
    check: .version { matter in
      AddressInWords.all(in: matter).compactMap { address in
        let words = FixTarget.words("address.\(address.text)")
        guard let target = address.target else {
          // A text may call the site by its name.
          let isOwn = address.host.site == matter.circumstances.site.url.value.host.site
          guard !isOwn || address.text.contains("/") else { return nil }
          return Finding(
            "'\(address.text)' is an address, and is not a link", at: address.range,
            subject: address.text, target: words,
            severity: address.text.contains("/") || address.text.hasPrefix("www.") ? nil : .warning)
        }
        // A link within the site has no host to compare.
        if let host = WebAddress(target)?.host, host.site != address.host.site {
          return Finding(
            "the link says '\(address.text)' and leads to '\(target)'", at: address.range,
            subject: address.text, target: words)
        }
        // The bare name of the host that the link leads to can be typed from paper.
        guard !address.text.hasPrefix("http"),
          WebAddress(target)?.host == nil || address.text.contains("/")
            || address.host.site == matter.circumstances.site.url.value.host.site
        else { return nil }
        return Finding(
          "'\(address.text)' is written without its scheme", at: address.range,
          subject: address.text, target: words, severity: .note)
      }
    })
}

extension String {
  /// A host without `www.`.
  var site: String { hasPrefix("www.") ? String(dropFirst(4)) : self }
}

/// An address on the web that stands in prose as words.
struct AddressInWords {
  /// As it is written.
  let text: String
  /// Its host.
  let host: String
  /// Where it stands.
  let range: SourceRange
  /// Where the link leads that it is the words of; `nil` if it is no link.
  let target: String?

  /// Endings of hosts that are not also endings of sentences or of names.
  private static let endings: Set<String> = [
    "com", "org", "net", "io", "eu", "gov", "edu", "dev", "app", "example", "uk", "de", "fr", "ca",
    "ie", "ai", "co", "int", "info", "legal", "cloud", "us", "at", "ch", "nl", "es", "it", "be",
  ]

  /// Returns every address in the prose, in reading order.
  static func all(in matter: Matter) -> [AddressInWords] {
    let file = matter.text.file
    let bytes = file.bytes
    let names = vendorNames(in: matter)
    var found: [AddressInWords] = []
    for span in matter.readSpans where !span.isData {
      var index = span.bytes.lowerBound
      while index < span.bytes.upperBound {
        guard isPart(bytes[index]) else {
          index += 1
          continue
        }
        let start = index
        var hasDot = false
        while index < span.bytes.upperBound, isPart(bytes[index]) {
          hasDot = hasDot || bytes[index] == UInt8(ascii: ".")
          index += 1
        }
        var end = index
        while end > start, ".,:;/".utf8.contains(bytes[end - 1]) { end -= 1 }
        guard hasDot, end > start else { continue }
        let text = file.text(in: start..<end)
        guard let host = host(of: text), !names.contains(text.lowercased()) else { continue }
        // "Customer.io" is a name; "[1]: https://…" is no word that anybody reads.
        if (65...90).contains(bytes[start]), !text.contains("/") { continue }
        if start > 2, bytes[start - 3..<start].elementsEqual("]: ".utf8) { continue }
        let isAutomatic = start > 0 && bytes[start - 1] == UInt8(ascii: "<")
        found.append(
          AddressInWords(
            text: text, host: host, range: file.range(start..<end),
            target: isAutomatic ? text : target(after: index, span, matter)))
      }
    }
    return found
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || "./-_:?=&%~#@".utf8.contains(byte)
  }

  private static func host(of text: String) -> String? {
    guard !text.contains("@") else { return nil }
    var rest = Substring(text)
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    let host = rest.prefix { !"/?#:".contains($0) }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last,
      endings.contains(last.lowercased()), labels[0].contains(where: \.isLetter)
    else { return nil }
    return host.lowercased()
  }

  private static func vendorNames(in matter: Matter) -> Set<String> {
    Set(
      (matter.policy?.recipients.map(\.name.value.text) ?? []).map { $0.lowercased() }
        + (matter.subprocessors?.subprocessors.map(\.name.value.text) ?? [])
        .map { $0.lowercased() })
  }

  private static func target(after offset: Int, _ span: ReadSpan, _ matter: Matter) -> String? {
    let file = matter.text.file
    guard offset + 1 < file.count, file.bytes[offset] == UInt8(ascii: "]"),
      file.bytes[offset + 1] == UInt8(ascii: "(")
    else { return nil }
    let start = offset + 2
    var end = start
    while end < file.count, end - start < 2_048, file.bytes[end] != UInt8(ascii: ")") { end += 1 }
    let written = file.text(in: start..<end)
    guard written.hasPrefix("{{"), written.hasSuffix("}}") else { return written }
    let path = written.dropFirst(2).dropLast(2).filter { !$0.isWhitespace }
    guard case .found(let value) = matter.text.typed.lookup(path) else { return written }
    return value.words ?? written
  }
}

import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let contactOne = Rule(
    "consistency/contact-one", "One duty has one address", [.ownWords], .error,
    asks: """
      Sentences about one duty, such as requests, children or vulnerabilities, name one e-mail address, \
      and a link leads to the address that its words show.
      """,
    why: """
      A request that is sent to the other address counts as a request; if nobody reads that mailbox, \
      it goes unanswered.
      """,
    mend: "name the same address in each of the sentences, best with a mark",
    passes: """
      ## Rights

      To exercise your rights, write to rights@example.com. We answer requests about your rights from rights@example.com.
      """.asProse,
    fails: """
      ## Rights

      To exercise your rights, write to rights@example.com. Requests about your rights go to «info@example.com», too.
      """.asProse,
    check: .version { matter in
      let printed = PrintedAddress.all(in: matter)
      var findings: [Finding] = []
      for address in printed {
        guard let target = address.target, target != address.text else { continue }
        findings.append(
          Finding(
            "the link says '\(address.text)' and leads to '\(target)'", at: address.range,
            subject: address.text, target: .words("link.\(address.text)")))
      }
      let duties: [(String, [String])] = [
        ("requests", ["exercise … rights", "your rights"]),
        ("children", ["child", "children", "minor*"]),
        ("vulnerabilities", ["vulnerabilit*", "weakness*"]),
        ("transfers", ["transferred"]),
      ]
      for (duty, phrases) in duties {
        let sentences = matter.words.all(of: phrases).map { matter.words.sentence(of: $0).range }
        let named = printed.filter { address in
          !address.isData && sentences.contains { $0.encloses(address.range) }
        }
        guard let first = named.first,
          let other = named.first(where: { $0.text != first.text })
        else { continue }
        findings.append(
          Finding(
            "'\(other.text)' and '\(first.text)' are both named for \(duty)", at: other.range,
            subject: duty, target: .words("oneContact.\(duty)"),
            notes: [.init("'\(first.text)', here", at: first.range)]))
      }
      return findings
    })
}

/// An e-mail address that people read.
struct PrintedAddress {
  /// The address.
  let text: String
  /// The words, or the mark that prints them.
  let range: SourceRange
  /// Where a link around it leads, if it is one with the scheme mailto.
  let target: String?
  /// Whether it stands in data.
  let isData: Bool

  /// Returns every address in reading order: written out, or printed by a mark.
  static func all(in matter: Matter) -> [PrintedAddress] {
    let file = matter.text.file
    var found: [PrintedAddress] = []
    for span in matter.readSpans {
      for place in addresses(in: span.bytes, file.bytes) {
        found.append(
          PrintedAddress(
            text: file.text(in: place), range: file.range(place),
            target: target(after: place.upperBound, matter), isData: span.isData))
      }
    }
    for mark in matter.text.prose.marks where !mark.isPlacement {
      guard case .found(let value) = matter.text.typed.lookup(mark.path), let words = value.words,
        let address = EmailAddress(words)
      else { continue }
      let bytes = file.bytes
      let start = mark.range.bytes.lowerBound
      // A mark inside of an address is no word that people read.
      if start > 0, bytes[start - 1] == UInt8(ascii: ":") || bytes[start - 1] == UInt8(ascii: "(") {
        continue
      }
      found.append(
        PrintedAddress(
          text: address.rawValue, range: mark.range,
          target: target(after: mark.range.bytes.upperBound, matter), isData: false))
    }
    return found.sorted { $0.range.bytes.lowerBound < $1.range.bytes.lowerBound }
  }

  /// The places of addresses in some bytes.
  private static func addresses(in span: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
    func isPart(_ index: Int) -> Bool {
      let byte = bytes[index]
      return (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "+")
    }
    return span.filter { bytes[$0] == UInt8(ascii: "@") }.compactMap { at in
      var start = at
      while start > span.lowerBound, isPart(start - 1) { start -= 1 }
      var end = at + 1
      while end < span.upperBound, isPart(end) { end += 1 }
      while end > at, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      return EmailAddress(text) == nil ? nil : start..<end
    }
  }

  /// Where a link leads whose words end here.
  private static func target(after offset: Int, _ matter: Matter) -> String? {
    let file = matter.text.file
    let prefix = Array("](mailto:".utf8)
    let start = offset + prefix.count
    guard start < file.count, file.bytes[offset..<start].elementsEqual(prefix) else { return nil }
    var end = start
    while end < file.count, file.bytes[end] != UInt8(ascii: ")") { end += 1 }
    let written = file.text(in: start..<end)
    guard written.hasPrefix("{{"), written.hasSuffix("}}") else { return written }
    let path = written.dropFirst(2).dropLast(2).filter { !$0.isWhitespace }
    guard case .found(let value) = matter.text.typed.lookup(path) else { return nil }
    return value.words
  }
}

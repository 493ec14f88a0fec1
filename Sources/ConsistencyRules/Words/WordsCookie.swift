import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension WordsAndData {
  static let cookie = Rule(
    "words/cookie", "Every storage key that the words name is in the data", [.ownWords], .warning,
    asks: "A cookie or another key on the device that a sentence names is one of the list.",
    why: "A key outside of the list has no purpose and no duration that anybody could read.",
    mend: "add it under 'cookies:' with 'key:', or correct the sentence",
    passes: """
      cookies:
        - {id: statistics, name: Statistics, key: _ga}
      ---
      ## Cookies

      {{> cookies}}

      We set _ga after you agree.
      """,
    fails: """
      ## Cookies

      We set «_ga» after you agree.
      """.asProse,
    check: .version { matter in
      let cookies =
        (matter.policy?.cookies ?? []) + (matter.cookieList?.cookies ?? [])
        + (matter.edition.cookies ?? [])
      let known = cookies.flatMap { [$0.key?.value.text, $0.name.value.text] }.compactMap(\.self)
        .map { $0.lowercased() }
      var seen: Set<String> = []
      return StorageKey.all(in: matter).compactMap { key in
        let name = key.text.lowercased()
        let isKnown = known.contains { known in
          // A pattern such as '_ga_*' stands for every key that begins so.
          let stem = known.prefix { $0 != "*" && $0 != "<" && $0 != "[" }
          return known == name || (stem.count < known.count && name.hasPrefix(stem))
        }
        guard !isKnown, seen.insert(name).inserted else { return nil }
        return Finding(
          "'\(key.text)' is named, and is in no list of cookies", at: key.range, subject: key.text,
          target: .words("cookie.\(name)"))
      }
    })
}

/// A word of prose that looks like a key under which something is stored.
private struct StorageKey {
  let text: String
  let range: SourceRange

  private static let known: Set<String> = [
    "phpsessid", "jsessionid", "csrftoken", "xsrf-token", "sessionid", "connect.sid",
    "laravel_session",
  ]

  static func all(in matter: Matter) -> [StorageKey] {
    let file = matter.text.file
    let bytes = file.bytes
    var keys: [StorageKey] = []
    func isPart(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/")
    }
    for span in matter.readSpans where !span.isData {
      var index = span.bytes.lowerBound
      while index < span.bytes.upperBound {
        guard isPart(bytes[index]) else {
          index += 1
          continue
        }
        let start = index
        while index < span.bytes.upperBound, isPart(bytes[index]) { index += 1 }
        var end = index
        while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        let word = bytes[start..<end]
        guard word.count > 2, !word.contains(UInt8(ascii: "@")), !word.contains(UInt8(ascii: "/"))
        else { continue }
        let text = file.text(in: start..<end)
        // `_emphasis_` is Markdown, not a key.
        let isStressed = text.hasPrefix("_") && text.hasSuffix("_")
        guard (word.contains(UInt8(ascii: "_")) && !isStressed) || known.contains(text.lowercased())
        else { continue }
        keys.append(StorageKey(text: text, range: file.range(start..<end)))
      }
    }
    return keys
  }
}

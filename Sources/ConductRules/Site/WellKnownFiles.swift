import LegalModel
package import LegalRuleEngine
import LegalText

/// Files for programs that lie where programs look: `gpc.json` and `security.txt`.
package enum WellKnownFiles {
  package static let rules: [Rule] = [
    controlFile, controlType, controlMember, controlDate, controlCoherent, securityLocation,
    securityContact, securityContactMatch, securityContactRole, securityExpires, securityCanonical,
    securityPolicy, securityLanguages, securityLines,
  ]

  static let controlAddress = "/.well-known/gpc.json"
  static let securityAddress = "/.well-known/security.txt"
}

extension SiteMatter {
  /// The type that `_headers` gives a file in a rule of its own, and where it says so.
  func declaredType(of address: String) -> (type: String, range: SourceRange)? {
    guard let headers = publishedFile("/_headers") else { return nil }
    var isOurs = false
    for line in headers.lines.starts.indices {
      let text = headers.lines.text(ofLine: line)
      guard text.first == " " else {
        isOurs = text == address
        continue
      }
      let words = text.split(separator: ":", maxSplits: 1)
      if isOurs, words.count == 2, words[0].filter({ $0 != " " }).lowercased() == "content-type" {
        let content = headers.lines.content(ofLine: line)
        let type = words[1].drop { $0 == " " }
        return (
          String(type),
          headers.range(content.upperBound - type.utf8.count..<content.upperBound)
        )
      }
    }
    return nil
  }
}

extension SourceFile {
  /// The first line with something on it, which is where a missing line is reported.
  var firstLine: SourceRange {
    for line in lines.starts.indices {
      let content = lines.content(ofLine: line)
      if !content.isEmpty { return range(content) }
    }
    return start
  }
}

/// A point in time as RFC 3339 writes it.
struct WellKnownTime {
  /// The day, as it is written.
  let day: CalendarDate
  /// Whether a time of the day and a zone follow.
  let hasTime: Bool

  /// Reads a full-date or a date-time, or returns `nil`.
  init?(_ text: String) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "T" || $0 == "t"
    }
    guard let first = parts.first, let day = CalendarDate(String(first)) else { return nil }
    self.day = day
    hasTime = parts.count == 2
    guard hasTime else { return }
    var rest = Array(parts[1].utf8)[...]
    func takeNumber(_ limit: Int) -> Bool {
      guard rest.count >= 2, rest.prefix(2).allSatisfy({ (48...57).contains($0) }),
        let number = Int(String(decoding: rest.prefix(2), as: UTF8.self)), number <= limit
      else { return false }
      rest = rest.dropFirst(2)
      return true
    }
    func take(_ character: String) -> Bool {
      guard let byte = rest.first, character.utf8.contains(byte) else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard takeNumber(23), take(":"), takeNumber(59), take(":"), takeNumber(60) else { return nil }
    if take(".") {
      guard let digit = rest.first, (48...57).contains(digit) else { return nil }
      rest = rest.drop { (48...57).contains($0) }
    }
    if take("Zz") {
      guard rest.isEmpty else { return nil }
    } else {
      guard take("+-"), takeNumber(23), take(":"), takeNumber(59), rest.isEmpty else { return nil }
    }
  }
}

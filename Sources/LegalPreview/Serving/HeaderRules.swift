/// The headers of a site, as its `_headers` file states them for a host.
struct HeaderRules: Sendable {
  private struct Rule: Sendable {
    /// The parts of an address between the stars.
    let pattern: [Substring]
    var headers: [(name: String, value: String)] = []
  }

  private var rules: [Rule] = []

  /// Reads the file: a line without white space before it is a pattern, the others are headers.
  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let content = line.drop { $0 == " " || $0 == "\t" }
      if content.isEmpty || content.hasPrefix("#") { continue }
      if content.startIndex == line.startIndex {
        rules.append(
          Rule(pattern: content.split(separator: "*", omittingEmptySubsequences: false)))
      } else if let colon = content.firstIndex(of: ":"), !rules.isEmpty {
        let value = content[content.index(after: colon)...].drop { $0 == " " }
        rules[rules.count - 1].headers.append((String(content[..<colon]), String(value)))
      }
    }
  }

  /// Returns the headers of an address; what a later rule says counts.
  func headers(of address: String) -> [String: String] {
    var headers: [String: String] = [:]
    for rule in rules where HeaderRules.matches(address, rule.pattern) {
      for (name, value) in rule.headers { headers[name] = value }
    }
    return headers
  }

  private static func matches(_ address: String, _ parts: [Substring]) -> Bool {
    guard let first = parts.first, address.hasPrefix(first) else { return false }
    var rest = address.dropFirst(first.count)
    guard parts.count > 1 else { return rest.isEmpty }
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return parts.last.map { rest.hasSuffix($0) } ?? true
  }

  /// Returns a Content-Security-Policy that allows what it did, and the preview's own script, style
  /// sheet and connection.
  static func widened(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map { directive in
      directive.split(separator: " ").map(String.init)
    }.filter { !$0.isEmpty }
    let fallback = directives.first { $0[0] == "default-src" }?.dropFirst() ?? []
    for name in ["style-src", "script-src", "connect-src"] {
      let index = directives.firstIndex { $0[0] == name }
      var sources = index.map { Array(directives[$0].dropFirst()) } ?? Array(fallback)
      sources.removeAll { $0 == "'none'" }
      if !sources.contains("'self'") { sources.append("'self'") }
      if let index {
        directives[index] = [name] + sources
      } else {
        directives.append([name] + sources)
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }
}

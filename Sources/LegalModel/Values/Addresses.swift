/// An electronic mail address, as a text prints it.
public struct EmailAddress: Sendable, Hashable, CustomStringConvertible {
  /// The address.
  public let rawValue: String

  /// Reads `name@example.com`, or returns `nil`.
  ///
  /// Only what a `mailto:` link can carry without an escape is read; that is how addresses in legal
  /// texts look.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, !parts[0].isEmpty, parts[1].contains("."),
      parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ label in
        !label.isEmpty && label.utf8.allSatisfy { Identifier.isLetterOrDigit($0) || $0 == 45 }
      }),
      parts[0].utf8.allSatisfy({ Identifier.isLetterOrDigit($0) || ".!$'*+-_~".utf8.contains($0) })
    else { return nil }
    rawValue = text
  }

  /// The address.
  public var description: String { rawValue }
}

/// An address on the web, with its scheme.
public struct WebAddress: Sendable, Hashable, CustomStringConvertible {
  /// The address.
  public let rawValue: String
  /// What stands between the scheme and the path.
  public let host: String

  /// Reads `https://example.com/path`, or returns `nil`.
  public init?(_ text: String) {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: text.hasPrefix), text.utf8.count <= 2_048,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) })
    else { return nil }
    let host = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !host.isEmpty,
      host.utf8.allSatisfy({ Identifier.isLetterOrDigit($0) || "-.:".utf8.contains($0) })
    else { return nil }
    rawValue = text
    self.host = String(host)
  }

  /// The address.
  public var description: String { rawValue }
}

/// An address that a `security.txt` may name: with the scheme https, mailto or tel.
public struct ContactAddress: Sendable, Hashable, CustomStringConvertible {
  /// The address.
  public let rawValue: String

  /// Reads `mailto:…`, `https://…` or `tel:…`, or returns `nil` (RFC 9116, section 2.5.3).
  public init?(_ text: String) {
    if text.hasPrefix("mailto:") {
      guard EmailAddress(String(text.dropFirst(7))) != nil else { return nil }
    } else if text.hasPrefix("tel:") {
      guard text.utf8.dropFirst(4).allSatisfy({ (48...57).contains($0) || "+-".utf8.contains($0) }),
        text.utf8.count > 4
      else { return nil }
    } else {
      guard text.hasPrefix("https://"), WebAddress(text) != nil else { return nil }
    }
    rawValue = text
  }

  /// The address.
  public var description: String { rawValue }
}

/// The path on the host under which the site lies: `/legal`, or `/` for the whole host.
public struct SitePath: Sendable, Hashable, CustomStringConvertible {
  /// The folders, outermost first.
  public let segments: [String]

  /// Reads `/legal`, or returns `nil`.
  public init?(_ text: String) {
    guard text.hasPrefix("/") else { return nil }
    let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let named = parts.last == "" ? parts.dropLast() : parts[...]
    guard
      named.allSatisfy({ part in
        !part.isEmpty && !part.hasPrefix(".")
          && part.utf8.allSatisfy { Identifier.isLetterOrDigit($0) || "-._~".utf8.contains($0) }
      })
    else { return nil }
    segments = named.map(String.init)
  }

  /// The path with `/` at its start and none at its end; empty for the whole host.
  public var prefix: String { segments.reduce(into: "") { $0 += "/" + $1 } }

  /// As it is written.
  public var description: String { segments.isEmpty ? "/" : prefix }
}

/// An address at which the site was before: `/legal`, or with its host `https://example.com/legal`.
public struct FormerAddress: Sendable, Hashable, CustomStringConvertible {
  /// The host with its scheme, if it was another one.
  public let host: WebAddress?
  /// The path.
  public let path: SitePath

  /// Reads an address, or returns `nil`.
  public init?(_ text: String) {
    if let path = SitePath(text) {
      self.path = path
      host = nil
      return
    }
    guard let address = WebAddress(text) else { return nil }
    let start = text.prefix { $0 != ":" }.utf8.count + 3 + address.host.utf8.count
    let rest = String(decoding: Array(text.utf8.dropFirst(start)), as: UTF8.self)
    guard let path = SitePath(rest.isEmpty ? "/" : rest),
      let host = WebAddress(String(decoding: Array(text.utf8.prefix(start)), as: UTF8.self))
    else { return nil }
    self.path = path
    self.host = host
  }

  /// As it is written.
  public var description: String { (host?.rawValue ?? "") + "\(path)" }
}

/// A language, by a tag such as `en` or `de-CH` (BCP 47, language and region only).
public struct LanguageTag: Sendable, Hashable, CustomStringConvertible {
  /// The tag.
  public let rawValue: String

  /// Reads a tag, or returns `nil`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isLower: (Substring) -> Bool = { $0.utf8.allSatisfy { (97...122).contains($0) } }
    let isUpper: (Substring) -> Bool = { $0.utf8.allSatisfy { (65...90).contains($0) } }
    guard (1...2).contains(parts.count), (2...3).contains(parts[0].utf8.count), isLower(parts[0]),
      parts.count == 1 || parts[1].utf8.count == 2 && isUpper(parts[1])
    else { return nil }
    rawValue = text
  }

  /// The tag.
  public var description: String { rawValue }
}

internal import LegalModel
internal import LegalText

// What tools for consent ask of a cookie, answered from what is declared and from nothing else.

/// What the key of a cookie matches on a device.
enum CookieKey: Hashable {
  /// One name.
  case exact(String)
  /// Many names, written with `*`: the source of a regular expression.
  case pattern(String)

  /// Reads a key, or returns `nil` for a wildcard alone, which would match every cookie.
  init?(_ key: String) {
    let pieces = key.unicodeScalars.split(separator: "*", omittingEmptySubsequences: false)
    guard pieces.count > 1 else {
      self = .exact(key)
      return
    }
    guard pieces.contains(where: { !$0.isEmpty }) else { return nil }
    let sources = pieces.map { RegularExpression.escaped(String($0)) }
    self = .pattern("^" + sources.joined(separator: ".*") + "$")
  }
}

extension Cookie {
  /// Whether it is stored after consent only; `nil` if nothing declared says so.
  ///
  /// An exemption for statistics or appearance says nothing here: it is one of the United Kingdom
  /// alone (PECR, Schedule A1).
  var needsConsent: Bool? {
    switch (consentRequired?.value, exemption?.value) {
    case (.yes?, _): true
    case (.no?, _): false
    case (_, .communication?), (_, .requestedService?): false
    case (_, ConsentExemption.none?): true
    case (_, .ukStatistical?), (_, .ukAppearance?), (_, nil): nil
    }
  }

  /// Whether a person can object although no consent is needed (PECR, Schedule A1, paragraphs 5 and 6).
  var canBeObjectedTo: Bool {
    exemption?.value == .ukStatistical || exemption?.value == .ukAppearance
  }

  /// Whether it is, or may be, a cookie: a row that declares no storage is one of a list of cookies.
  var mayBeCookie: Bool { storage == nil || storage?.value == .cookie }

  /// What its key matches; `nil` if there is none, as a name is a label and not a key.
  var deviceKey: CookieKey? { key.flatMap { CookieKey($0.value.text) } }

  /// The host, if its words are a domain: with a wildcard or a dot before it, or as it is.
  var domain: String? {
    guard let host = host?.value.text, host.contains("."),
      host.utf8.allSatisfy({ byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || "-.*".utf8.contains(byte)
      })
    else { return nil }
    return host
  }
}

extension Cookie {
  /// The keys that it declares, but for its id, which no reader sees.
  var declaredKeys: [String] {
    let keys: [(String, Bool)] = [
      ("name", true), ("key", key != nil), ("type", type != nil), ("category", category != nil),
      ("purpose", purpose != nil), ("duration", duration != nil), ("lasts", lasts != nil),
      ("storage", storage != nil), ("party", party != nil), ("host", host != nil),
      ("provider", provider != nil), ("exemption", exemption != nil),
      ("exemptUse", exemptUse != nil), ("consentRequired", consentRequired != nil),
    ]
    return keys.filter(\.1).map(\.0)
  }
}

extension PublishedSite {
  /// Returns the language of a text, of the site if the text declares none, or of the pages' own
  /// words, which are English.
  func language(of document: PublishedDocument) -> String {
    (document.text?.header.language?.value ?? language)?.rawValue ?? "en"
  }
}

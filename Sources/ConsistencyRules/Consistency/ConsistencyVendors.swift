import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

/// A name that the words of a purpose bring in: `Stripe` in "Payment processing via Stripe".
struct VendorMention: Sendable {
  /// The item whose purpose it is.
  let entry: DataEntry
  /// The words of the purpose.
  let purpose: Located<Words>
  /// The name.
  let name: String
  /// Where the name stands.
  let range: SourceRange
  /// The recipient of that name, if there is one.
  let recipient: Recipient?

  /// What it does: the words before the name.
  let clause: String

  /// What it does, a word for each task: `synthesis` and `recognition` of "voice synthesis and
  /// recognition".
  var tasks: [String] {
    ConsistencyWords.parts(of: clause).compactMap { part in
      let head = LanguageWords.english.words(of: part).prefix {
        !["of", "for", "from", "to", "in"].contains($0)
      }
      return ConsistencyWords.content(head.joined(separator: " ")).last { !Self.vague.contains($0) }
    }
  }

  /// Words that say only that something is done.
  private static let vague: Set<String> = [
    "feature", "function", "handling", "management", "processing", "purpose", "service",
  ]
}

extension PrivacyPolicy {
  /// The names that the purposes of data bring in.
  var vendorMentions: [VendorMention] {
    let own = Set(
      ([controller?.value.legalName, controller?.value.brand].compactMap { $0?.value.text }
        + definitions.map(\.term.value.text)).flatMap { LanguageWords.english.words(of: $0) })
    return entries.flatMap { entry -> [VendorMention] in
      guard let purpose = entry.item.purpose else { return [] }
      return Self.names(in: purpose.value.text).filter { name, _ in
        !LanguageWords.english.words(of: name).contains(where: own.contains)
      }.map { name, clause in
        VendorMention(
          entry: entry, purpose: purpose, name: name,
          range: ConsistencyWords.place(of: name, in: purpose), recipient: recipient(named: name),
          clause: clause)
      }
    }
  }

  /// Returns the recipient with a word of a name in its own.
  private func recipient(named name: String) -> Recipient? {
    let words = LanguageWords.english.words(of: name)
    return recipients.first { recipient in
      let own =
        LanguageWords.english.words(of: recipient.name.value.text)
        + LanguageWords.english.words(of: recipient.legalEntity?.value.text ?? "").prefix(1)
      return own.contains(where: words.contains)
    }
  }

  /// Returns the names that follow "via" and words like it, with the words before that.
  private static func names(in text: String) -> [(name: String, clause: String)] {
    var names: [(String, String)] = []
    var name: [String] = []
    let bytes = Array(text.utf8)
    var clause: Range<Int>?
    var isOpen = false
    func close() {
      if !name.isEmpty {
        let words = clause.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
        names.append((name.joined(separator: " "), words))
        clause = nil
      }
      name = []
      isOpen = false
    }
    var scanner = WordScanner(.english)
    for token in scanner.tokens(in: 0..<bytes.count, of: bytes) {
      let word = scanner.vocabulary.words[Int(token.word)]
      let spelled = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      let isApart = !token.looks.isDisjoint(with: [.afterComma, .afterBreak, .beginsSentence])
      if links.contains(word) {
        close()
        isOpen = true
      } else if isOpen, token.looks.contains(.capital), !noVendors.contains(word), !isApart {
        name.append(spelled)
      } else {
        close()
        if !token.looks.isDisjoint(with: [.afterComma, .afterSemicolon]) { clause = nil }
        clause = (clause?.lowerBound ?? Int(token.start))..<Int(token.end)
      }
    }
    close()
    return names
  }

  /// Words after which the text names who does something.
  private static let links: Set<String> = ["via", "through", "using", "by", "with"]

  /// Words with a capital that name a technique or a person, not a company.
  private static let noVendors: Set<String> = [
    "ai", "api", "apis", "app", "art", "article", "cookies", "csv", "e-mail", "email", "https", "i",
    "internet", "ip", "json", "mfa", "oauth", "our", "saml", "section", "sms", "sql", "sso", "the",
    "tls", "us", "we", "web", "you", "your",
  ]
}

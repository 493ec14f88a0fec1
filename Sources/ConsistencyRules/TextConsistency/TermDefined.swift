import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension TextConsistency {
  static let termDefined = Rule(
    "consistency/term-defined", "Terms of the trade that a promise depends on are defined",
    [.ownWords],
    .warning,
    asks: """
      A word of the company's own world is defined once: one on whose deletion a period depends, one \
      that comes up again and again, or an abbreviation that names data.
      """,
    why: """
      "Deleted when the office is deleted" promises something only to a reader who knows what an office \
      is.
      """,
    mend: "add the term under 'definitions:', or use a word that everyone knows",
    passes: """
      definitions:
        - {id: space, term: Space, meaning: a folder that you share with others}
      retention:
        - {id: notes, name: Notes, period: Until the space deletion}
      """,
    fails: """
      retention:
        - {id: notes, name: Notes, period: Until the «space» deletion}
      """,
    check: .version { matter in
      let definitions: [Definition]
      switch matter.text.frontMatter {
      case .privacyPolicy(let policy): definitions = policy.definitions
      case .agreement(let agreement): definitions = agreement.definitions
      case .subprocessors, .cookies: return []
      }
      var findings: [Finding] = []
      for term in TermsOfTrade.used(in: matter) where !term.isDefined(in: definitions) {
        findings.append(
          Finding(
            "'\(term.shown)' is not defined, and \(term.why)", at: term.places[0].range,
            subject: term.name, target: .fact("definitions.\(term.name)"),
            notes: term.places.dropFirst().prefix(4).map { .init("again, here", at: $0.range) }))
      }
      return findings
    })
}

/// A word that readers outside of the company may not know.
private struct TermsOfTrade {
  let name: String
  let shown: String
  let places: [Passage]
  let why: String

  func isDefined(in definitions: [Definition]) -> Bool {
    definitions.contains { definition in
      let words = LanguageWords.english.words(
        of:
          definition.term.value.text + " " + definition.id.value.rawValue)
      return words.contains { $0 == name || $0 == name + "s" || $0 + "s" == name }
    }
  }

  /// Words that everyone knows, though deletion hangs on them.
  private static let plain: Set<String> = [
    "account", "accounts", "subscription", "contract", "agreement", "data", "information",
    "content", "profile", "request", "user", "users", "consent", "service", "services", "it",
    "them", "this", "that", "the", "a", "an", "your", "our", "their", "its", "his", "all", "any",
    "or", "and", "of", "for", "on", "upon", "after", "before", "to", "until", "such", "initiate",
    "requests", "immediate", "prompt", "automatic", "permanent", "secure", "message",
    "messages", "file", "files", "key", "keys", "app", "cookie", "cookies", "you", "relationship",
    "membership", "registration", "employment", "customer", "personal", "by", "from", "with",
    "newsletter", "record", "records", "backup", "backups", "log", "logs", "removal", "last",
    "is", "are", "be", "anything", "everything", "something", "what", "we", "not", "no",
    "complete", "full", "early", "secure", "entire", "whole", "old", "new",
    "browser", "browsers", "history", "computer", "website", "site",
    "recording", "invoice", "invoices", "copy", "device", "post", "comment", "image", "video",
  ]

  /// Endings of words that say how something is deleted, not what.
  private static let qualities = ["ly", "ed", "al", "ic", "ive", "ous", "ing", "ful", "ary", "ent"]

  /// Words that software companies use in a sense of their own.
  private static let trade = [
    "agent", "workspace", "tenant", "node", "instance", "vault", "sandbox", "seat", "pod",
    "cluster", "environment", "credit", "runtime", "pipeline", "artifact", "endpoint", "webhook",
    "dashboard", "namespace", "deployment", "snapshot", "container", "plane", "space", "hub",
    "board", "bot", "copilot", "assistant", "workflow", "connector", "integration", "canvas",
  ]

  static func used(in matter: Matter) -> [TermsOfTrade] {
    let words = matter.words
    var terms: [TermsOfTrade] = []
    func add(_ name: String, _ places: [Passage], _ why: String, shown: String? = nil) {
      guard let first = places.first else { return }
      if !terms.contains(where: { $0.name == name }), !first.range.bytes.isEmpty {
        terms.append(TermsOfTrade(name: name, shown: shown ?? name, places: places, why: why))
      }
    }
    // What a promise of deletion hangs on: "office deletion", "delete your workspace".
    var hanging: [String] = []
    for passage in words.all("deletion", "removal", "closure") {
      if let word = matter.word(before: passage) { hanging.append(word) }
    }
    for passage in words.all("delete your", "close your", "delete the", "while your") {
      if let word = matter.word(after: passage) { hanging.append(word) }
    }
    for name in hanging
    where !plain.contains(name) && !qualities.contains(where: { name.hasSuffix($0) }) {
      guard name.utf8.allSatisfy({ (97...122).contains($0) }), name.count > 2 else { continue }
      let single = name.hasSuffix("s") ? String(name.dropLast()) : name
      // A verb such as "obtain" has no article; a thing has one somewhere.
      let articles = ["a", "an", "the", "each", "every", "your", "our", "this", "per"]
      guard words.first(of: articles.map { "\($0) \(single)" }) != nil else { continue }
      let forms = words.all(single, single + "s")
      add(single, forms, "a period or a promise depends on its deletion")
    }
    for name in trade {
      let places = words.all(name, name + "s").filter { isOfTheTrade($0, matter) }
      guard places.count >= 3, Set(places.map(\.sentence)).count >= 3,
        !places.contains(where: { isQuoted($0, matter) })
      else { continue }
      add(name, places, "comes up \(places.count) times")
    }
    for acronym in Acronyms.unexplained(in: matter) where acronym.namesData {
      let name = acronym.name.lowercased()
      add(
        name, words.all(name, name + "s"), "names data that a period or a promise is about",
        shown: acronym.name)
    }
    return terms
  }

  /// Whether a word has its sense of software here: an authorized agent and a credit card have not.
  private static func isOfTheTrade(_ passage: Passage, _ matter: Matter) -> Bool {
    if let word = matter.word(before: passage),
      ["authorized", "authorised", "legal", "designated", "registered"].contains(word)
    {
      return false
    }
    if let word = matter.word(after: passage),
      ["card", "cards", "report", "reporting", "bureau", "rating"].contains(word)
    {
      return false
    }
    return !matter.words.sentence(
      passage.sentence, says: "authorized agent", "authorised agent", "on your behalf",
      "on behalf of")
  }

  /// Whether a word stands in quotation marks, as where a text defines it.
  private static func isQuoted(_ passage: Passage, _ matter: Matter) -> Bool {
    let bytes = matter.text.file.bytes
    var index = passage.range.bytes.lowerBound
    while index > 0, bytes[index - 1] == UInt8(ascii: "*") { index -= 1 }
    guard index > 2 else { return false }
    return bytes[index - 1] == UInt8(ascii: "\"")
      || bytes[index - 3..<index].elementsEqual("“".utf8)
  }
}

extension Matter {
  /// Returns the word before a passage in lowercase, if only a space stands between them.
  func word(before passage: Passage) -> String? {
    let bytes = text.file.bytes
    var end = passage.range.bytes.lowerBound
    while end > 0, bytes[end - 1] == 32 || bytes[end - 1] == 10 { end -= 1 }
    var start = end
    while start > 0, WordScanner.isWord(bytes, start - 1) { start -= 1 }
    return start < end ? text.file.text(in: start..<end).lowercased() : nil
  }

  /// Returns the word after a passage in lowercase, if only a space stands between them.
  func word(after passage: Passage) -> String? {
    let bytes = text.file.bytes
    var start = passage.range.bytes.upperBound
    while start < bytes.count, bytes[start] == 32 || bytes[start] == 10 { start += 1 }
    var end = start
    while end < bytes.count, WordScanner.isWord(bytes, end) { end += 1 }
    return start < end ? text.file.text(in: start..<end).lowercased() : nil
  }
}

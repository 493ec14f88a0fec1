import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension CaliforniaRegulations {
  /// Words of engineers and of lawyers that a reader need not know.
  private static let jargon = [
    "aes", "gcm", "rsa", "sha", "hmac", "tls", "ssl", "iam", "vm", "vms", "vpc", "api", "apis",
    "byok",
    "csrf", "oauth", "sdk", "sdks", "cdn", "dns", "localhost", "runtime", "proxy", "multi-tenant",
    "scoped policies", "granular", "payload*", "endpoint*", "webhook*", "hereinafter", "heretofore",
    "hereunder", "herein", "thereof", "therein", "notwithstanding", "pursuant", "aforementioned",
    "foregoing", "inter alia", "mutatis mutandis", "indemnif*", "force majeure", "vaults",
  ]

  static let plainLanguage = Rule(
    "ccpa/reg-7003-a", "No sentence is dense with technical or legal jargon",
    [.ccpaRegulations("7003(a)")], .warning, .ccpa,
    asks: "What people are told is easy to read and avoids technical or legal jargon.",
    why: "A measure that only an engineer understands reassures nobody else.",
    mend: "say it in everyday words, or explain a term where it first stands: 'words (TERM)'",
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## Security

      We encrypt what you send us, with Transport Layer Security (TLS) 1.2.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      ## Security

      «Secrets rest under AES-256-GCM in HMAC-checked vaults».
      """,
    check: .policy { policy, matter in
      let explained = Set(
        policy.definitions.flatMap { LanguageWords.english.words(of: $0.term.value.text) })
      var dense: [Int: (passage: Passage, terms: Set<String>)] = [:]
      for term in jargon where !explained.contains(term) {
        let places = matter.words.all(of: [term])
        // A term in parentheses stands after the words that it abbreviates.
        guard !places.contains(where: \.isInParentheses) else { continue }
        for place in places {
          dense[place.sentence, default: (place, [])].terms.insert(term)
        }
      }
      let sentences = dense.values.filter { $0.terms.count > 1 }
        .sorted { $0.passage.sentence < $1.passage.sentence }
      guard let first = sentences.first else { return [] }
      func words(_ terms: Set<String>) -> String {
        terms.sorted().map { "'\($0.filter { $0 != "*" })'" }.joined(separator: ", ")
      }
      return [
        Finding(
          "a sentence is dense with jargon: \(words(first.terms))",
          at: matter.words.sentence(of: first.passage).range, target: .words("jargon"),
          notes: sentences.dropFirst().map {
            Diagnostic.Note(
              "here, too: \(words($0.terms))", at: matter.words.sentence(of: $0.passage).range)
          })
      ]
    })
}

extension Passage {
  /// Whether the words stand behind an opening parenthesis.
  fileprivate var isInParentheses: Bool {
    let start = range.bytes.lowerBound
    return start > 0 && range.file.bytes[start - 1] == UInt8(ascii: "(")
  }
}

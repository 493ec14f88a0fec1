import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension GDPRTransparency {
  /// Acronyms that people who are neither engineers nor lawyers do not know, and what each stands for.
  private static let jargon: [(acronym: String, words: String)] = [
    ("BCR", "binding corporate rules"), ("BYOK", "bring your own key"),
    ("CDN", "content delivery network"), ("CSRF", "cross site request forgery"),
    ("DKIM", "domainkeys identified mail"), ("DPIA", "data protection impact assessment"),
    ("DSAR", "data subject access request"), ("EDR", "endpoint detection"),
    ("ETL", "extract transform"), ("HMAC", "message authentication"),
    ("HSM", "hardware security module*"), ("IAM", "identity and access management"),
    ("IDFA", "identifier for advertisers"), ("IDTA", "international data transfer agreement"),
    ("KMS", "key management"), ("LIA", "legitimate interest* assessment"),
    ("LLM", "large language model*"), ("MDM", "mobile device management"),
    ("MFA", "multi factor"), ("OIDC", "openid connect"), ("PII", "personally identifiable"),
    ("PKI", "public key infrastructure"), ("RAG", "retrieval augmented"),
    ("RBAC", "role based access"), ("RPC", "remote procedure call*"),
    ("SAML", "security assertion markup language"), ("SCIM", "cross domain identity management"),
    ("SDK", "software development kit*"), ("SIEM", "security information and event management"),
    ("SPI", "sensitive personal information"), ("SSO", "single sign on"),
    ("TEE", "trusted execution environment*"), ("TIA", "transfer impact assessment"),
    ("TOMS", "technical and organi*"), ("VPC", "virtual private cloud"),
    ("WAF", "web application firewall"), ("XSS", "cross site scripting"),
  ]

  /// How many words a sentence may have before it is a contract's and not a notice's.
  private static let longestSentence = 60

  static let plainLanguage = Rule(
    "gdpr/12-1-plain", "The text is plain: short sentences, and no jargon without an explanation",
    [.gdpr("12(1)"), .transparencyGuidelines("12"), .transparencyGuidelines("13")], .warning, .gdpr,
    asks: "Information is concise, transparent, intelligible, in clear and plain language.",
    why: "A notice that only its author understands informs nobody.",
    mend: "write out what the letters stand for at their first use, or say it in other words",
    passes: """
      measures:
        - id: access
          name: Access
          text: identity and access management (IAM) with two factors
      """,
    fails: """
      measures:
        - {id: access, name: Access, text: access boundaries that «IAM» enforces}
      """,
    check: .policy { policy, matter in
      let defined = Set(policy.definitions.map { $0.term.value.text.lowercased() })
      let acronyms = jargon.compactMap { entry -> (name: String, place: Passage)? in
        let word = entry.acronym.lowercased()
        let passage = matter.words.all(of: [word, "\(word)s"]).first { passage in
          matter.text.file.text(in: passage.range.bytes).hasPrefix(entry.acronym)
        }
        guard let passage, !defined.contains(word), matter.words.first(entry.words) == nil
        else { return nil }
        return (entry.acronym, passage)
      }.sorted { $0.place.range.bytes.lowerBound < $1.place.range.bytes.lowerBound }
      let unexplained = acronyms.first.map { first in
        Finding(
          "\(acronyms.map { "'\($0.name)'" }.joined(separator: ", ")) \(acronyms.count == 1 ? "is" : "are") not explained",
          at: first.place.range, target: .words("acronyms"),
          notes: acronyms.dropFirst().map {
            Diagnostic.Note("'\($0.name)' here", at: $0.place.range)
          })
      }
      let long = matter.words.allSentences.compactMap { sentence -> Finding? in
        let count = sentence.isData ? 0 : wordCount(sentence.range)
        guard count > longestSentence else { return nil }
        return Finding(
          "a sentence has \(count) words", at: sentence.range, subject: sentence.section,
          target: .words("long.\(sentence.sentence)"),
          help: ["make it several sentences; \(longestSentence) words are many"], severity: .note)
      }
      return (unexplained.map { [$0] } ?? []) + long
    })

  private static func wordCount(_ range: SourceRange) -> Int {
    var count = 1
    var isSpace = false
    for byte in range.file.bytes[range.bytes] {
      if byte <= 32, !isSpace { count += 1 }
      isSpace = byte <= 32
    }
    return count
  }
}

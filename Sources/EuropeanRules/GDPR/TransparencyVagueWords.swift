import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension GDPRTransparency {
  /// Words that leave open what is done with data.
  private static let vagueWords = [
    "data may", "data might", "information may", "information might", "some data",
    "some information", "some personal data", "some personal information", "some of your data",
    "some of your information", "data often", "information often", "possible recipients",
    "possibly share", "possibly use",
  ]

  /// Words that do so before a word for what is done.
  private static let vagueAuxiliaries = [
    "we may", "we might", "we sometimes", "we often", "may be", "might be",
  ]

  private static let practices: Set<String> = [
    "collect", "use", "share", "process", "store", "retain", "keep", "transfer", "disclose",
    "receive", "combine", "send", "obtain", "collected", "used", "shared", "processed", "stored",
    "retained", "kept", "transferred", "disclosed", "combined", "obtained",
  ]

  private static func vaguePassages(in matter: Matter) -> [Passage] {
    let auxiliaries = matter.words.all(of: vagueAuxiliaries).filter { passage in
      practices.contains(word(after: passage.range))
    }
    return (matter.words.all(of: vagueWords) + auxiliaries)
      .sorted { $0.range.bytes.lowerBound < $1.range.bytes.lowerBound }
  }

  /// The next word of the source, in lowercase.
  private static func word(after range: SourceRange) -> String {
    let bytes = range.file.bytes[range.bytes.upperBound...].drop { $0 <= 32 }
    return String(decoding: bytes.prefix { (65...122).contains($0) }, as: UTF8.self).lowercased()
  }

  static let vagueQualifiers = Rule(
    "gdpr/12-1-qualifiers", "What is done with data is said without 'may', 'some' or 'often'",
    [.transparencyGuidelines("12"), .transparencyGuidelines("13")], .note, .gdpr,
    asks: "Words such as 'may', 'might', 'some', 'often' and 'possible' are avoided.",
    why: "'May be transferred' is true whatever happens, so that it tells a reader nothing.",
    mend: "say what happens, and when; name the condition where there is one",
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## Transfers

      {{controller.legalName}} transfers invoices to Canada. Data may be disclosed where the law asks for it.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      ## Transfers

      {{controller.legalName}} says that your «data may» be transferred to other countries.
      """,
    check: .policy { _, matter in
      var seen: Set<Int> = []
      return vaguePassages(in: matter).filter { passage in
        // What a court or a sale of the business brings cannot be said more exactly.
        !passage.isData && seen.insert(passage.sentence).inserted
          && !matter.words.sentence(
            passage.sentence, says: "law", "laws", "legal", "legally", "lawful", "court*",
            "authorit*", "merger", "acquisition", "acquired", "good faith", "subpoena",
            "regulation*")
      }.map { passage in
        let words = matter.text.file.text(in: passage.range.bytes)
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Finding(
          "'\(words)' leaves open what is done", at: passage.range, subject: passage.section,
          target: .words("vague.\(passage.sentence)"))
      }
    })
}

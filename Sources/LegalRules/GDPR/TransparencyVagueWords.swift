import LegalMarkup
import LegalModel
import LegalSource

extension GDPRTransparency {
  private static let vagueWords: [String] =
    [
      "data may", "data might", "information may", "information might", "some data",
      "some information", "some personal data", "some personal information", "some of your data",
      "some of your information", "data often", "information often", "possible recipients",
      "possibly share", "possibly use",
    ]
    + [
      "collect", "use", "share", "process", "store", "retain", "keep", "transfer", "disclose",
      "receive", "combine", "send", "obtain",
    ].flatMap { ["we may \($0)", "we might \($0)", "we sometimes \($0)", "we often \($0)"] }
    + [
      "collected", "used", "shared", "processed", "stored", "retained", "kept", "transferred",
      "disclosed", "combined", "obtained",
    ].flatMap { ["may be \($0)", "might be \($0)"] }

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
      return matter.words.all(of: vagueWords).filter { passage in
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
          cause: "words.vague.\(passage.sentence)")
      }
    })
}

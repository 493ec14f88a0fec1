import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension DataConsistency {
  static let purposeExclusive = Rule(
    "consistency/purpose-exclusive", "No purpose goes beyond what a sentence says is the only one",
    [.ownWords], .error,
    asks: """
      A sentence that data is used only or solely for something, or for nothing unrelated to it, holds \
      for every purpose that the text lists.
      """,
    why: "A reader who believes the sentence is misled by the list, and the other way round.",
    mend: "let the sentence name every purpose, or leave out what it excludes",
    passes: """
      purposes:
        - {id: delivery, name: Delivering your orders}
      ---
      ## Why we use it

      {{> purposes}}

      Your data is used only for delivering your orders.
      """,
    fails: """
      purposes:
        - {id: delivery, name: Delivering your orders}
        - {id: news, name: Newsletter}
      ---
      ## Why we use it

      {{> purposes}}

      Your data is «used only for» delivering your orders.
      """,
    check: .policy { policy, matter in
      var seen: Set<Int> = []
      return exclusions.flatMap { phrases, isStrict in
        matter.words.all(of: phrases).compactMap { passage -> Finding? in
          guard seen.insert(passage.sentence).inserted else { return nil }
          return finding(policy, matter, at: passage, isStrict: isStrict)
        }
      }
    })

  private static let exclusions: [(phrases: [String], isStrict: Bool)] = [
    (
      ["solely", "only", "exclusively"].flatMap { only in
        ["for", "to"].flatMap { goal in
          [
            "used \(only) \(goal)", "use … \(only) \(goal)", "\(only) use … \(goal)",
            "process … \(only) \(goal)", "processed \(only) \(goal)", "\(only) process … \(goal)",
          ]
        }
      } + ["for no other purpose than", "for no purpose other than"], true
    ),
    (
      [
        "purposes unrelated to", "purpose unrelated to", "purposes not related to",
        "purposes other than",
      ], false
    ),
  ]

  private static func finding(
    _ policy: PrivacyPolicy, _ matter: Matter, at passage: Passage, isStrict: Bool
  ) -> Finding? {
    let words = matter.words
    // "Your billing data" or "sensitive personal data" is a part, of which a list of all purposes
    // says nothing.
    guard
      words.sentence(
        passage.sentence, says: "your data", "your personal data", "your information",
        "your personal information", "personal data", "personal information", "data we collect",
        "customer data"),
      !words.sentence(
        passage.sentence, says: "sensitive", "special categor*", "purposes described",
        "purposes set out", "purposes listed", "purposes stated", "this policy", "cookie*")
    else { return nil }
    let whole = words.sentence(of: passage)
    let rest = Passage(
      range: SourceRange(
        file: whole.range.file,
        bytes: passage.range.bytes
          .upperBound..<max(
            passage.range.bytes.upperBound, whole.range.bytes.upperBound)),
      section: passage.section, sentence: passage.sentence, isData: passage.isData)
    let allowed = ConsistencyWords.content(words.words(of: rest).joined(separator: " "))
    let beyond =
      policy.purposes.filter { purpose in
        !ConsistencyWords.share(ConsistencyWords.content(purpose.name.value.text), allowed)
          && (isStrict
            || hasOwnEnd("\(purpose.name.value) \(purpose.description?.value.text ?? "")"))
      }.map(\.name)
      + policy.unresolvedBases.map(\.value.text).filter { hasOwnEnd($0.value.text) }
    guard !beyond.isEmpty else { return nil }
    let promise = policy.promises.first { promise in
      promise.text.map { $0.range.bytes.contains(passage.range.bytes.lowerBound) } ?? false
    }
    let subject =
      promise.map { "\($0.subject.value)" }
      ?? ConsistencyWords.slug(words.words(of: whole).joined(separator: " "))
    return Finding(
      """
      the sentence excludes \(ConsistencyWords.list(beyond.map(\.value.text))), for which the text \
      uses data
      """,
      at: passage.range, subject: subject,
      target: promise == nil
        ? .words("exclusive.\(passage.sentence)") : .fact("promises.\(subject)", .change),
      notes: beyond.map { Diagnostic.Note("'\($0.value)' is a use of data here", at: $0.range) })
  }

  /// Whether a purpose is an end of its own beside the service that a person asked for.
  private static func hasOwnEnd(_ text: String) -> Bool {
    LanguageWords.english.says(
      text,
      [
        "improv*", "analytic*", "market*", "advertis*", "research*", "enforc*", "statistic*",
        "newsletter*", "promot*", "profil*", "train*",
      ])
  }
}

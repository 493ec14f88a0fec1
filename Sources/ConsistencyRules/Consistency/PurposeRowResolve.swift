import LegalModel
import LegalRuleEngine
import LegalText

extension DataConsistency {
  static let purposeRowResolve = Rule(
    "consistency/purpose-row-resolve", "What data is used for is one of the purposes",
    [.ownWords, .gdpr("13(1)(c)")], .error,
    asks: """
      Every use that the text names beside a kind of data, or as a ground to disclose it, is one of the \
      purposes that the text lists.
      """,
    why: """
      The legal basis, the period and the rights depend on the purposes; a use that stands only \
      beside the data has none of them.
      """,
    mend: "add the use to the list of purposes, or name the listed purpose beside the data",
    passes: """
      purposes:
        - {id: service, name: Running the service}
      data:
        - id: account
          name: Account
          items:
            - {id: email, name: E-mail address, purpose: Running the service, purposes: [service]}
      """,
    fails: """
      purposes:
        - {id: service, name: Running the service}
      data:
        - id: account
          name: Account
          items:
            - id: email
              name: E-mail address
              purpose: Running the service, «surveys»
              purposes: [service]
              unresolved: [surveys]
      """,
    check: .policy { policy, matter in
      uses(in: policy) + grounds(in: policy, matter)
    })

  /// Uses beside data.
  private static func uses(in policy: PrivacyPolicy) -> [Finding] {
    policy.entries.compactMap { entry in
      guard let purpose = entry.item.purpose else { return nil }
      let unresolved = entry.item.unresolved.map(\.value.text)
      let isOpen = unresolved.isEmpty && (entry.item.purposes ?? []).isEmpty
      guard isOpen || !unresolved.isEmpty else { return nil }
      let words = isOpen ? [purpose.value.text] : unresolved
      return Finding(
        """
        '\(entry.item.name.value)' is used for \(ConsistencyWords.list(words)), which \
        \(words.count == 1 ? "is" : "are") not in the list of purposes
        """,
        at: words.count == 1 ? ConsistencyWords.place(of: words[0], in: purpose) : purpose.range,
        subject: entry.reference, target: .fact("\(entry.path).purposes", .change))
    }
  }

  /// Grounds of a list on which data is disclosed, and which no purpose speaks of.
  private static func grounds(in policy: PrivacyPolicy, _ matter: Matter) -> [Finding] {
    guard !policy.purposes.isEmpty,
      let opening = matter.words.all(
        "may disclose", "disclos* … necessary to", "disclose … when", "disclose … if"
      ).first(where: { !$0.isData })
    else { return [] }
    let purposes = policy.purposes.flatMap {
      ConsistencyWords.content("\($0.name.value) \($0.description?.value.text ?? "")")
    }.filter { !generic.contains($0) }
    let bytes = matter.text.file.bytes
    return matter.words.allSentences.filter { sentence in
      sentence.sentence > opening.sentence && sentence.section == opening.section
        && !sentence.isData && isItem(bytes, sentence.range.bytes.lowerBound)
    }.compactMap { sentence in
      let ground = matter.words.words(of: sentence).joined(separator: " ")
      let words = ConsistencyWords.content(ground).filter { !generic.contains($0) }
      guard !words.isEmpty, !ConsistencyWords.share(words, purposes) else { return nil }
      let slug = ConsistencyWords.slug(ground)
      return Finding(
        "data may be disclosed on the ground '\(ground)', of which no purpose speaks",
        at: sentence.range,
        subject: slug, target: .words("ground-\(slug)"),
        notes: [Diagnostic.Note("the grounds begin here", at: opening.range)],
        help: ["add a purpose for the ground, or leave the ground out"], severity: .warning)
    }
  }

  /// Words that do not tell one ground from another.
  private static let generic: Set<String> = ["comply", "necessary", "protect", "service", "user"]

  /// Whether a word is the first of an item of a list.
  private static func isItem(_ bytes: [UInt8], _ start: Int) -> Bool {
    start >= 2 && bytes[start - 1] == 32
      && [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(bytes[start - 2])
  }
}

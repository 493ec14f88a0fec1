import LegalModel
import LegalRuleEngine
import LegalText

extension DataConsistency {
  static let basisOverlap = Rule(
    "consistency/basis-overlap", "One use of data has one primary legal basis",
    [.ownWords], .warning, .gdpr,
    asks: "For one kind of data and one purpose the text gives one primary legal basis.",
    why: """
      If one use rests on consent and on a contract at once, a reader cannot tell whether a withdrawal \
      of consent ends it.
      """,
    mend: "give one basis, or say with 'scope' which part each basis covers",
    passes: """
      purposes:
        - id: billing
          name: Billing
          bases: [{basis: contract, scope: payments}, {basis: legalObligation, scope: invoices}]
      """,
    fails: """
      purposes:
        - id: billing
          name: Billing
          bases: [{basis: contract}, «{basis: consent}»]
      """,
    check: .policy { policy, _ in
      unscoped(in: policy) + contested(in: policy)
    })

  /// Purposes with more than one basis, of which nothing says what each covers.
  private static func unscoped(in policy: PrivacyPolicy) -> [Finding] {
    policy.purposes.compactMap { purpose in
      let bases = purpose.bases ?? []
      guard bases.count > 1, let second = bases.dropFirst().first,
        bases.contains(where: { $0.value.scope == nil })
      else { return nil }
      return Finding(
        "purpose '\(purpose.name.value)' has \(bases.count) legal bases, and nothing says what each covers",
        at: second.range, subject: "\(purpose.id.value)",
        target: .fact("purposes.\(purpose.id.value).bases.scope"))
    }
  }

  /// Data that has a basis by its own name and another as a part of a purpose that takes in its
  /// whole group.
  private static func contested(in policy: PrivacyPolicy) -> [Finding] {
    policy.unresolvedBases.map(\.value).flatMap { basis -> [Finding] in
      let words = ConsistencyWords.content(basis.text.value.text)
      return policy.entries.compactMap { entry in
        let own = ConsistencyWords.content(
          "\(entry.item.name.value) \(entry.item.purpose?.value.text ?? "")")
        guard basis.basis.value == .consent, ConsistencyWords.share(words, own),
          let (purpose, other) = policy.statedBases.first(where: { purpose, other in
            other.basis.value != basis.basis.value && purpose.takesIn(entry)
          })
        else { return nil }
        return Finding(
          """
          '\(entry.item.name.value)' rests on \(basis.basis.value.title), and on \
          \(other.basis.value.title) as a part of '\(purpose.name.value)'
          """,
          at: purpose.place(of: entry), subject: entry.reference, target: target(of: basis),
          notes: [
            Diagnostic.Note("the other basis is here", at: basis.text.range),
            Diagnostic.Note("the data is named here", at: entry.item.name.range),
          ])
      }
    }
  }
}

extension Purpose {
  /// Whether it is a purpose of an item, or its words speak of the whole group of the item.
  fileprivate func takesIn(_ entry: DataEntry) -> Bool {
    if entry.item.purposes?.contains(where: { $0.value == id.value }) == true { return true }
    let words = ConsistencyWords.content(description?.value.text ?? "")
    return ConsistencyWords.content(entry.group.name.value.text).contains(where: words.contains)
  }

  /// The words of it that speak of the group of an item.
  fileprivate func place(of entry: DataEntry) -> SourceRange {
    guard let description else { return name.range }
    let group = ConsistencyWords.content(entry.group.name.value.text)
    let part = ConsistencyWords.parts(of: description.value.text).first { part in
      ConsistencyWords.content(part).contains(where: group.contains)
    }
    return part.map { ConsistencyWords.place(of: ConsistencyWords.trimmed($0), in: description) }
      ?? name.range
  }
}

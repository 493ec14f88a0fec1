import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

/// Legal bases: GDPR, Article 6.
extension GDPRProcessing {
  static let basisEnum = Rule(
    "gdpr/6-1-enum", "Every legal basis is one of the six of Article 6(1)",
    [.gdpr("6(1)(a)-(f)")], .error, .gdpr,
    asks: """
      Processing rests on one of six bases: consent, a contract, a legal obligation, vital interests, a \
      public task, or legitimate interests.
      """,
    why: """
      The list is closed. A basis of the law of one country, or one in free words, gives people no idea \
      of which rights they have.
      """,
    mend: """
      name one of the six bases, or say in 'scope' that the recognised legitimate interest is one of the \
      United Kingdom only
      """,
    passes: """
      purposes:
        - {id: safety, name: Safety, bases: [{basis: legitimateInterests, interest: a safe service}]}
      """,
    fails: """
      purposes:
        - {id: safety, name: Safety, bases: [{basis: «recognisedLegitimateInterests»}]}
      """,
    check: .policy { policy, matter in
      // In the United Kingdom alone there is a seventh; see 'uk-gdpr/6-1-ea'.
      guard matter.circumstances.follows(.euGDPR) else { return [] }
      let stated = policy.statedBases.filter {
        $0.basis.basis.value == .recognisedLegitimateInterests
          && !isForUnitedKingdomOnly($0.basis.scope?.value)
      }.map { purpose, basis in
        Finding(
          "'\(purpose.name.value)' rests on a basis that the GDPR of the Union does not have",
          at: basis.basis.range, subject: "\(purpose.id.value)",
          target: .fact("purposes.\(purpose.id.value).bases", .change))
      }
      let unresolved = policy.unresolvedBases.map(\.value).filter {
        $0.basis.value == .recognisedLegitimateInterests
      }.map { basis in
        Finding(
          "'\(basis.text.value)' rests on a basis that the GDPR of the Union does not have",
          at: basis.basis.range, subject: firstWord(of: basis.text.value),
          target: .fact("unresolvedBases.\(firstWord(of: basis.text.value)).basis", .change))
      }
      return stated + unresolved
    })

  static let obligationLaw = Rule(
    "gdpr/6-1-c-law", "A legal obligation is a basis that names its law",
    [.gdpr("6(1)(c)"), .gdpr("6(3)")], .warning, .gdpr,
    asks: """
      Where processing is necessary for a legal obligation, that basis is Article 6(1)(c), and the \
      obligation is laid down by law of the Union or of a Member State.
      """,
    why: """
      "As the law requires" cannot be checked. A named law tells people why their data is kept against \
      their wish, and for how long.
      """,
    mend: """
      give the purpose '{basis: legalObligation, law: …}' with the law that asks for it, and say so in \
      the text
      """,
    passes: """
      purposes:
        - id: bookkeeping
          name: Bookkeeping
          description: keeping invoices, as section 147 of the German Fiscal Code asks
          bases: [{basis: legalObligation, law: "German Fiscal Code, section 147"}]
      """,
    fails: """
      purposes:
        - id: bookkeeping
          name: Bookkeeping
          description: keeping invoices, as the law asks
          bases: [{basis: «legalObligation»}]
      """,
    check: .discloses { policy, matter in
      let stated = policy.statedBases.filter { $0.basis.basis.value == .legalObligation }
      guard stated.isEmpty else {
        return stated.map { purpose, basis in
          let path = "purposes.\(purpose.id.value)"
          return Demand(
            "law behind '\(purpose.name.value)'",
            matter.evidence(basis.law, path, section: basis.section ?? purpose.section),
            or: "the legal obligation behind '\(purpose.name.value)' names no law",
            at: basis.basis.range, subject: "\(purpose.id.value)",
            target: .fact("\(path).bases.law"))
        }
      }
      guard policy.places(of: .legalObligation).isEmpty else { return [] }
      let bound = policy.retention.filter { row in
        row.law != nil
          || row.period.value.says(
            "legal obligation*", "required by law*", "required by tax", "law requires")
      }
      return bound.map { row in
        let purpose = policy.entries.first { row.covers?.contains($0) ?? false }?
          .item.purposes?.first
        return Demand(
          "legal obligation behind '\(row.name.value)'", [],
          or: """
            '\(row.name.value)' is kept because a law requires it, and no purpose rests on a legal \
            obligation
            """,
          at: row.period.range, subject: "\(row.id.value)",
          target: purpose.map { .fact("purposes.\($0.value).bases.law") }
            ?? .fact("retention.\(row.id.value).law"))
      }
    })

  static let singleLane = Rule(
    "gdpr/6-1-single-lane", "One use of data has one legal basis",
    [.gdpr("6(1)"), Citation(.consentGuidelines, "", .secondary)], .warning, .gdpr,
    asks: """
      A basis is chosen before the processing; another one is not put in its place afterwards. One use of \
      one kind of data therefore has one primary basis.
      """,
    why: """
      If a use rests on consent and on a contract, nobody knows whether it ends when consent is withdrawn.
      """,
    mend: """
      give each use a purpose of its own with one basis, or say in 'scope' which part each basis covers
      """,
    passes: """
      purposes:
        - {id: hosting, name: Hosting, bases: [{basis: contract}]}
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      """,
    fails: """
      purposes:
        - {id: voice, name: Voice features, bases: [{basis: contract}, {basis: «consent»}]}
      """,
    check: .policy { policy, _ in
      let doubled = policy.purposes.compactMap { purpose -> Finding? in
        let open = (purpose.bases ?? []).map(\.value).filter { $0.scope == nil }
        guard open.count > 1 else { return nil }
        return Finding(
          "'\(purpose.name.value)' has \(open.count) legal bases and does not say what each covers",
          at: open[1].basis.range, subject: "\(purpose.id.value)",
          target: .fact("purposes.\(purpose.id.value).bases.scope"),
          notes: [Diagnostic.Note("another basis here", at: open[0].basis.range)])
      }
      let outside = policy.unresolvedBases.compactMap { overlap(of: $0.value, in: policy) }
      return doubled + outside
    })

  /// Returns a finding if words with a basis, but without a purpose, name data whose group serves a
  /// purpose with another basis.
  private static func overlap(of basis: UnresolvedBasis, in policy: PrivacyPolicy) -> Finding? {
    let word = firstWord(of: basis.text.value)
    for entry in policy.entries
    where LanguageWords.english.words(of: entry.item.name.value.text).contains(word) {
      let served = Set(entry.group.items.flatMap { $0.purposes ?? [] }.map(\.value))
      let other = policy.purposes.first { purpose in
        let bases = (purpose.bases ?? []).map(\.value.basis.value)
        return served.contains(purpose.id.value) && !bases.isEmpty
          && !bases.contains(basis.basis.value)
      }
      guard let other else { continue }
      return Finding(
        """
        '\(basis.text.value)' has a basis of its own and no purpose, so that \
        '\(entry.item.name.value)' seems to rest on that of '\(other.name.value)', too
        """,
        at: basis.text.range, subject: word, target: .fact("unresolvedBases.\(word)", .change),
        notes: [
          Diagnostic.Note("the data here", at: entry.item.name.range),
          Diagnostic.Note("the other basis here", at: other.name.range),
        ])
    }
    return nil
  }

  static let balancingTest = Rule(
    "gdpr/6-1-f-lia", "Every legitimate interest was weighed, and the weighing is on record",
    [.gdpr("6(1)(f)"), .gdpr("5(2)")], .note, .gdpr,
    asks: """
      Legitimate interests are a basis only where the interests of the person do not override them, and \
      the controller is able to demonstrate that.
      """,
    why:
      "A weighing that nobody wrote down cannot be shown to an authority, or to a person who objects.",
    mend: """
      write down the weighing and note it in records.yaml under 'balancingTests' with the id of the \
      purpose, 'reference' and 'reviewedOn'; look at it again each year
      """,
    passes: """
      purposes:
        - {id: security, name: Security, bases: [{basis: legitimateInterests, interest: safe accounts}]}
      === records
      balancingTests:
        - {id: security, reference: Folder 3, reviewedOn: 2026-10-01}
      """,
    fails: """
      purposes:
        - {id: security, name: Security, bases: [{basis: «legitimateInterests», interest: safe accounts}]}
      """,
    check: .declared { policy, matter in
      policy.statedBases.filter { $0.basis.basis.value == .legitimateInterests }.compactMap {
        purpose, basis in
        let record = matter.records.balancingTests.first { $0.id.value == purpose.id.value }
        let summary: String
        if let record, record.reference != nil, let reviewed = record.reviewedOn {
          guard reviewed.value.adding(Period(12, .month)) < matter.asOf else { return nil }
          summary = "the weighing behind '\(purpose.name.value)' is older than 12 months"
        } else {
          summary =
            "no weighing is on record for the legitimate interest in '\(purpose.name.value)'"
        }
        return Finding(
          summary, at: basis.basis.range, subject: "\(purpose.id.value)",
          target: .fact("purposes.\(purpose.id.value).balancingTest", .change))
      }
    })
}

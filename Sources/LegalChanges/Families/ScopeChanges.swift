import LegalMarkup
import LegalModel
import LegalText

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofScope: [ChangeKind] = [
    regimeAdded, regimeRemoved, scopeWidened, definitionChanged, sensitiveUseBeyond,
  ]

  static let regimeAdded = ChangeKind(
    "change/regime-added", "rights under one more law", .notable, [],
    note: "Seen from a block of rights that is new; a block for more people has rights added.")
  static let regimeRemoved = ChangeKind(
    "change/regime-removed", "rights under a law gone", .material, [.transparencyGuidelines("29")],
    note: "Seen from a block of rights that is gone; a block for fewer people has rights narrowed.")
  static let scopeWidened = ChangeKind(
    "change/scope-widened", "more services or people under the text", .material,
    [.transparencyGuidelines("29")],
    note: "A term for a service or for people, whose meaning keeps all its words and gains some.")
  static let definitionChanged = ChangeKind(
    "change/definition-changed", "a term means something else", .material,
    [.transparencyGuidelines("31")], note: "N for a new term; M for one that is gone.")
  static let sensitiveUseBeyond = ChangeKind(
    "change/spi-use-beyond", "sensitive information is used for more", .retroactive,
    [.ccpa("1798.121"), .ccpaRegulations("7027")],
    note: """
      Seen from the right to limit the use, its link or its notice, where there was none; M where only \
      prose says whether it is used for more, and nothing if a statement or a promise about \
      sensitiveInformation says that it is not.
      """)
}

/// Changes of whom and what the text is about.
enum ScopeChanges {
  static func find(_ log: inout ChangeLog) {
    switch (log.old.frontMatter, log.new.frontMatter) {
    case (.privacyPolicy(let old), .privacyPolicy(let new)):
      regimes(old, new, &log)
      definitions(old.definitions, new.definitions, &log)
      sensitive(old, new, &log)
      statements(old.statements, new.statements, &log)
    case (.agreement(let old), .agreement(let new)):
      definitions(old.definitions, new.definitions, &log)
    case (.subprocessors(let old), .subprocessors(let new)):
      statements(old.statements, new.statements, &log)
    case (.cookies(let old), .cookies(let new)):
      statements(old.statements, new.statements, &log)
    default: break
    }
  }

  private static func regimes(_ old: PrivacyPolicy, _ new: PrivacyPolicy, _ log: inout ChangeLog) {
    let (had, has) = (laws(old), laws(new))
    for law in has where !covers(had, law.words) && !isKept(law.group, in: old) {
      log.report(
        .regimeAdded, nil, .stronger, subject: "rights.\(law.group.id.value)",
        name: law.group.name.value.text, after: law.words,
        whatChanged: law.words == everyone
          ? "There are rights for everyone: \(law.group.name.value)."
          : "There are rights under one more law, \(law.words): \(law.group.name.value).",
        place: law.group.regimes.range, explains: ["rights.\(law.group.id.value).regimes"])
    }
    for law in had where !covers(has, law.words) && !isKept(law.group, in: new) {
      log.report(
        .regimeRemoved, nil, .weaker, subject: "rights.\(law.group.id.value)",
        name: law.group.name.value.text, before: law.words,
        whatChanged: law.words == everyone
          ? "There are no rights for everyone any more: \(law.group.name.value)."
          : "There are no rights under \(law.words) any more: \(law.group.name.value).",
        effect: law.words == everyone
          ? "You may have fewer rights, if no law that is named protects you."
          : "Rights that you had under this law may no longer be described.",
        placeBefore: law.group.regimes.range,
        explains: ["rights.\(law.group.id.value).regimes"])
    }
  }

  private static let everyone = "everyone"

  /// Whether a block of rights is in a version, too: for whom it is there is a change of its rights.
  private static func isKept(_ group: RightsGroup, in policy: PrivacyPolicy) -> Bool {
    policy.rights.contains {
      $0.id.value == group.id.value || !ChangedWords.differ($0.name, group.name)
    }
  }

  /// Whether there are rights under a law: whoever it protects is one of everyone.
  private static func covers(
    _ laws: [(words: String, group: RightsGroup)], _ words: String
  ) -> Bool {
    laws.contains { $0.words == words || $0.words == everyone }
  }

  /// The laws under which there are rights, each with the first block for it.
  private static func laws(_ policy: PrivacyPolicy) -> [(words: String, group: RightsGroup)] {
    var seen: Set<String> = []
    return policy.rights.flatMap { group -> [(words: String, group: RightsGroup)] in
      switch group.regimes.value {
      case .all: [(everyone, group)]
      case .some(let regimes): regimes.map { ($0.words, group) }
      }
    }.filter { seen.insert($0.words).inserted }
  }

  private static let scopes: Set<String> = [
    "service", "services", "platform", "product", "products", "site", "website", "app", "apps",
    "user", "users", "customer", "customers", "you", "people", "member", "members",
  ]

  private static func definitions(
    _ old: [Definition], _ new: [Definition], _ log: inout ChangeLog
  ) {
    let earlier = Dictionary(old.map { ($0.id.value, $0) }) { first, _ in first }
    let ids = Set(new.map(\.id.value))
    for definition in new {
      let path = "definitions.\(definition.id.value)"
      let term = definition.term.value.text
      guard let before = earlier[definition.id.value] else {
        log.report(
          .definitionChanged, .notable, .neutral, subject: path, name: term,
          after: definition.meaning.value.text, whatChanged: "\(term) is defined now.",
          place: definition.term.range)
        continue
      }
      let isOther = ChangedWords.differ(before.meaning, definition.meaning)
      guard
        isOther || ChangedWords.areOther(before.meaning, definition.meaning)
          || ChangedWords.areOther(before.term, definition.term)
      else { continue }
      let had = Set(ChangeWording.words(before.meaning.value.text))
      let has = Set(ChangeWording.words(definition.meaning.value.text))
      let isWider =
        isOther && scopes.contains(definition.id.value.rawValue) && had.isSubset(of: has)
        && has.subtracting(had).isDisjoint(with: ["not", "no", "except", "only", "excluding"])
      log.report(
        isWider ? .scopeWidened : isOther ? .definitionChanged : .typo, nil,
        isWider ? .weaker : isOther ? .incomparable : .neutral, subject: path, name: term,
        before: before.meaning.value.text, after: definition.meaning.value.text,
        whatChanged: isWider
          ? "\(term) takes in more"
            + ChangedWords.turn(before.meaning.value.text, definition.meaning.value.text) + "."
          : isOther
            ? "\(term) means something else"
              + ChangedWords.turn(before.meaning.value.text, definition.meaning.value.text) + "."
            : "The definition of \(term) is spelled otherwise.",
        effect: "What the text says of \(term) may hold for more, or for something else.",
        place: definition.meaning.range, placeBefore: before.meaning.range,
        explains: ["\(path).term", "\(path).meaning"])
    }
    for definition in old where !ids.contains(definition.id.value) {
      log.report(
        .definitionChanged, nil, .incomparable, subject: "definitions.\(definition.id.value)",
        name: definition.term.value.text, before: definition.meaning.value.text,
        whatChanged: "\(definition.term.value) is no longer defined.",
        effect: "What the text says of \(definition.term.value) may mean something else.",
        placeBefore: definition.term.range)
    }
  }

  private static func sensitive(
    _ old: PrivacyPolicy, _ new: PrivacyPolicy, _ log: inout ChangeLog
  ) {
    guard new.data.contains(where: { $0.items.contains { $0.sensitive != nil } }),
      !new.promises.contains(where: {
        $0.kind.value == .prohibition && $0.subject.value.rawValue == "sensitiveInformation"
      }), evidence(old) == nil, let found = evidence(new)
    else { return }
    let use = new.statements.first { $0.id.value.rawValue == "sensitiveInformationUse" }
    if let text = use?.text?.value.text {
      let words = ChangeWording.words(text)
      guard !words.contains(where: { ["not", "no", "never", "only", "solely"].contains($0) }) else {
        return
      }
    }
    // What stands in prose alone may say that the use stays within what the law allows.
    let isOpen = use != nil && use?.text == nil
    log.report(
      .sensitiveUseBeyond, isOpen ? .material : nil, isOpen ? .incomparable : .weaker,
      subject: found.path, name: "Sensitive information",
      after: "a right to limit the use",
      whatChanged:
        "There is a right to limit the use of sensitive information, where there was none.",
      effect: "Your sensitive information may be used for more than the service needs.",
      place: found.place, explains: found.path.hasPrefix("statements") ? [found.path] : [])
  }

  private static func evidence(_ policy: PrivacyPolicy) -> (path: String, place: SourceRange)? {
    for group in policy.rights {
      if let right = group.items.first(where: { $0.value.right.value == .limitUse }) {
        return ("rights.\(group.id.value).limitUse", right.range)
      }
    }
    return policy.statements.first {
      ["limitUseLink", "noticeOfRightToLimit"].contains($0.id.value.rawValue)
    }.map { ("statements.\($0.id.value)", $0.id.range) }
  }

  /// New statements: some are grounds of disclosure, some are bad news, the others disclose more.
  private static func statements(
    _ old: [Statement], _ new: [Statement], _ log: inout ChangeLog
  ) {
    let ids = Set(old.map(\.id.value))
    for statement in new where !ids.contains(statement.id.value) {
      let id = statement.id.value.rawValue
      let path = "statements.\(id)"
      guard !log.explained.contains(path), !incomparable.contains(id) else { continue }
      let isGround = ["acquirer", "authorities", "affiliates"].contains(id)
      log.report(
        isGround ? .disclosureGroundAdded : .promiseAdded, nil, isGround ? .incomparable : .neutral,
        subject: path, name: id, after: statement.text?.value.text ?? id,
        whatChanged: isGround
          ? "One more ground on which data is disclosed is stated: \(id)."
          : "The text newly states: \(statement.text.map { ChangeWording.quoted($0.value.text) } ?? id).",
        effect: "Your data can be handed over in one more case.",
        place: statement.text?.range ?? statement.id.range)
    }
  }

  /// Statements that may be to anybody's disadvantage, which nothing beside them shows.
  private static let incomparable: Set<String> = [
    "soldTo", "doNotSellLink", "under16OptIn", "financialIncentive", "thirdPartyTracking",
    "thirdPartySources", "identityProviders", "thirdCountryTransfers", "outsideQuebec",
    "automatedDecisions", "sensitiveInformationUse", "limitUseLink", "noticeOfRightToLimit",
    "disclosedForBusinessPurpose", "saleUnder16", "deepFakes", "recipientRetention",
  ]
}

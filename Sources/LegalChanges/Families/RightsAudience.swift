import LegalModel
import LegalText

/// The people who have the rights of a group.
struct RightsAudience {
  private let regimes: Set<Regime>?

  init(_ scope: RegimeScope) {
    switch scope {
    case .all: regimes = nil
    case .some(let some): regimes = Set(some)
    }
  }

  /// Whom it is about, in words.
  var words: String {
    guard let regimes else { return "everybody" }
    return regimes.isEmpty
      ? "nobody"
      : "people under "
        + ChangeWording.list(Regime.allCases.filter(regimes.contains).map(\.law))
  }

  /// Whether it is about more or fewer people than another, as far as that shows here alone: a law that
  /// a version names nowhere else is a change of its own.
  private func compared(
    with old: RightsAudience, namedBefore: RightsAudience, namedAfter: RightsAudience
  ) -> ValueOrder {
    guard let was = old.regimes else { return regimes == nil ? .equal : .less }
    guard let regimes else { return .greater }
    let isLess = !was.subtracting(regimes).isDisjoint(with: namedAfter.regimes ?? [])
    let isMore = !regimes.subtracting(was).isDisjoint(with: namedBefore.regimes ?? [])
    return isLess ? isMore ? .incomparable : .less : isMore ? .greater : .equal
  }

  /// The laws that the rights of a text name.
  private static func named(_ groups: [RightsGroup]) -> RightsAudience {
    RightsAudience(.some(groups.flatMap { Array(RightsAudience($0.regimes.value).regimes ?? []) }))
  }

  /// Reports that the rights of groups are for other people, if they are.
  static func compare(
    _ old: [RightsGroup], _ new: [RightsGroup],
    pairs: [(old: RightsGroup, new: RightsGroup)], _ log: inout ChangeLog
  ) {
    let (before, after) = (named(old), named(new))
    for (old, new) in pairs {
      log.explain("rights.\(new.id.value).regimes")
      let (was, now) = (RightsAudience(old.regimes.value), RightsAudience(new.regimes.value))
      let order = now.compared(with: was, namedBefore: before, namedAfter: after)
      if order != .equal { report(order, old, new, &log) }
    }
  }

  private static func report(
    _ order: ValueOrder, _ old: RightsGroup, _ new: RightsGroup, _ log: inout ChangeLog
  ) {
    let (was, now) = (RightsAudience(old.regimes.value), RightsAudience(new.regimes.value))
    let name = new.name.value.text
    log.report(
      order == .greater ? .rightAdded : .rightNarrowed, nil,
      order == .greater ? .stronger : order == .less ? .weaker : .incomparable,
      subject: "rights.\(new.id.value)",
      name: name, before: was.words, after: now.words,
      whatChanged:
        "The rights under \(ChangeWording.quoted(name)) are for \(now.words) instead of \(was.words).",
      effect: "Some people no longer have these rights by the text.",
      place: new.regimes.range, placeBefore: old.regimes.range, explains: [])
  }
}

extension Regime {
  /// The law that people are under.
  fileprivate var law: String {
    switch self {
    case .euGDPR: "the GDPR"
    case .ukGDPR: "the UK GDPR"
    case .ePrivacy: "the ePrivacy Directive"
    case .pecr: "the PECR of the UK"
    case .ccpa: "the CCPA of California"
    case .calOPPA: "the CalOPPA of California"
    case .coppa: "COPPA"
    case .pipeda: "the PIPEDA of Canada"
    case .quebec: "the law of Quebec"
    case .colorado: "the law of Colorado"
    }
  }
}

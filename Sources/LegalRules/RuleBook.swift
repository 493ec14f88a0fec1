import AmericanRules
import ConductRules
import ConsistencyRules
import EuropeanRules
public import LegalModel
public import LegalRuleEngine

/// Every rule there is.
public enum RuleBook {
  /// The rules: those of laws first, then those of the text's own promises and of its sense.
  public static let all: [Rule] = groups.flatMap(\.rules)

  /// Rules that belong together, by the name of the family.
  static let groups: [(name: String, rules: [Rule])] = [
    ("gdprTransparency", GDPRTransparency.rules),
    ("gdprProcessing", GDPRProcessing.rules),
    ("uk", UnitedKingdom.rules),
    ("ccpaStatute", CaliforniaStatute.rules),
    ("ccpaRegulations", CaliforniaRegulations.rules),
    ("caloppa", CalOPPA.rules),
    ("coppa", COPPARule.rules),
    ("canada", Canada.rules),
    ("colorado", Colorado.rules),
    ("aiAct", AIAct.rules),
    ("cookies", CookieRules.rules),
    ("wellKnown", WellKnownFiles.rules),
    ("dates", DateRules.rules),
    ("dataConsistency", DataConsistency.rules),
    ("textConsistency", TextConsistency.rules),
    ("promises", PromiseRules.rules),
    ("words", WordsAndData.rules),
    ("disclosure", DisclosureRules.rules),
    ("profile", ProfileRules.rules),
  ]

  /// The first parts of the identifiers.
  public static let families: Set<String> = Set(all.map(\.family))

  /// Returns the rule that has an identifier, or that had it.
  public static func rule(_ id: String) -> Rule? { byID[id] }

  private static let byID = Dictionary(
    all.flatMap { rule in ([rule.id] + rule.formerly).map { ($0, rule) } }
  ) { first, _ in first }
}

extension Examiner {
  /// Selects the rules of the book that apply; see ``init(_:_:on:selection:horizon:)``.
  public init(
    in circumstances: Circumstances, on day: CalendarDate? = nil,
    selection: RuleSelection = .all, horizon: CalendarDate? = nil
  ) {
    self.init(RuleBook.all, circumstances, on: day, selection: selection, horizon: horizon)
  }
}

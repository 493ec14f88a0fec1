/// Every rule there is.
public enum RuleBook {
  /// The rules: those of laws first, then those of the text's own promises and of its sense.
  public static let all: [Rule] = families.flatMap(\.rules)

  /// Rules that belong together, by the name of the family.
  static let families: [(name: String, rules: [Rule])] = [
    ("gdprTransparency", GDPRTransparency.rules),
    ("disclosure", DisclosureRules.rules),
    ("textConsistency", TextConsistency.rules),
    ("words", WordsAndData.rules),
  ]

  /// Returns the rule with an identifier.
  public static func rule(_ id: String) -> Rule? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}

public import LegalModel
public import LegalText

/// Which rules are asked.
public struct RuleSelection: Sendable, Hashable {
  /// Only rules of these regimes, if it is not empty.
  public let regimes: [Regime]
  /// Only these rules or families (`gdpr/13-2-a-period`, `cookie`), if it is not empty.
  public let rules: [String]

  /// Every rule.
  public static let all = RuleSelection()

  /// Selects rules.
  public init(regimes: [Regime] = [], rules: [String] = []) {
    self.regimes = regimes
    self.rules = rules
  }

  /// Returns whether a rule is asked.
  public func contains(_ rule: Rule) -> Bool {
    (regimes.isEmpty || rule.applies.regimes.contains { regimes.contains($0) })
      && (rules.isEmpty || rules.contains { rule.isNamed($0) || $0 == rule.family })
  }
}

/// Whether a text makes a disclosure that a rule asks for.
public struct Coverage: Sendable {
  /// The rule that asks.
  public let rule: Rule
  /// What it asks for: `legal basis of 'Billing'`.
  public let what: String
  /// What it is about, where the rule asks for more than one thing.
  public let subject: String?
  /// The facts and words that make it, and where people read them.
  public let evidence: [Evidence]

  /// The sections in which people read it, each once; an empty string is the text before the first.
  public var sections: [String] {
    var sections: [String] = []
    for case let disclosure? in evidence.map(\.disclosure) {
      let section = disclosure.section ?? ""
      if !sections.contains(section) { sections.append(section) }
    }
    return sections
  }
}

/// Asks rules.
public struct Examiner: Sendable {
  /// The rules that apply, in the order of the book.
  public let rules: [Rule]
  /// The rules that would apply if a fact were known, with what they wait for.
  public let waiting: [(rule: Rule, facts: [BusinessFact])]
  /// The rules that begin to apply soon, and are not asked.
  public let upcoming: [Rule]

  /// Selects the rules that apply.
  ///
  /// - Parameters:
  ///   - book: The rules.
  ///   - circumstances: The regimes and the facts that decide.
  ///   - day: The day on which a rule has to be in force; that of the check, unless given.
  ///   - selection: Which of them are asked.
  ///   - horizon: The last day on which a rule may begin to apply to be among the upcoming.
  public init(
    _ book: [Rule], _ circumstances: Circumstances, on day: CalendarDate? = nil,
    selection: RuleSelection = .all, horizon: CalendarDate? = nil
  ) {
    let day = day ?? circumstances.asOf
    var rules: [Rule] = []
    var waiting: [(Rule, [BusinessFact])] = []
    var upcoming: [Rule] = []
    let declared = Set(circumstances.site.regimes.map(\.value))
    for rule in book where selection.contains(rule) {
      let applies = rule.applies
      guard applies.regimes.isEmpty || applies.regimes.contains(where: declared.contains) else {
        continue
      }
      switch applies.condition.holds(circumstances.fact) {
      case .no: continue
      case .unknown:
        if applies.isInForce(on: day) {
          waiting.append(
            (rule, applies.condition.facts.filter { circumstances.fact($0) == .unknown }))
        }
      case .yes:
        if applies.isInForce(on: day) {
          rules.append(rule)
        } else if let from = applies.from, let horizon, from > day, from <= horizon {
          upcoming.append(rule)
        }
      }
    }
    self.rules = rules
    self.waiting = waiting
    self.upcoming = upcoming
  }

  /// What some of the rules find.
  public struct Share: Sendable {
    fileprivate let findings: [Diagnostic]
  }

  /// Returns what a share of the rules finds in a version, so that several threads can ask.
  ///
  /// - Parameters:
  ///   - index: Which share, from 0.
  ///   - count: How many shares there are.
  ///   - matter: The version.
  /// - Returns: The findings; all shares in order go to ``findings(of:)``.
  public func share(_ index: Int, of count: Int, in matter: Matter) -> Share {
    Share(
      findings: rules(inShare: index, of: count).flatMap { rule in
        rule.diagnostics(of: rule.findings(in: matter))
      })
  }

  /// Returns what a share of the rules finds in the site; see above.
  public func share(_ index: Int, of count: Int, in site: SiteMatter) -> Share {
    Share(
      findings: rules(inShare: index, of: count).flatMap { rule in
        rule.diagnostics(of: rule.findings(in: site))
      })
  }

  private func rules(inShare index: Int, of count: Int) -> ArraySlice<Rule> {
    rules[(rules.count * index / count)..<(rules.count * (index + 1) / count)]
  }

  /// Returns what all shares found, as far as one look at a file tells of it.
  public static func findings(of shares: [Share]) -> [Diagnostic] {
    limited(shares.lazy.flatMap(\.findings))
  }

  /// Returns what the rules find in a version.
  public func findings(in matter: Matter) -> [Diagnostic] {
    Self.findings(of: rules, in: matter)
  }

  /// Returns what rules find in a version.
  public static func findings(of rules: [Rule], in matter: Matter) -> [Diagnostic] {
    limited(rules.lazy.flatMap { $0.diagnostics(of: $0.findings(in: matter)) })
  }

  /// Returns what the rules find in the site as a whole.
  public func findings(in site: SiteMatter) -> [Diagnostic] {
    Self.limited(rules.lazy.flatMap { $0.diagnostics(of: $0.findings(in: site)) })
  }

  private static func limited(_ findings: some Sequence<Diagnostic>) -> [Diagnostic] {
    findings.reduce(into: []) { $0.report($1) }
  }

  /// Returns which disclosures a version makes, for every rule that asks for one.
  public func coverage(of matter: Matter) -> [Coverage] {
    guard let policy = matter.edition.policy else { return [] }
    return rules.flatMap { rule -> [Coverage] in
      guard case .discloses(let demands) = rule.check else { return [] }
      return demands(policy, matter).map { demand in
        Coverage(
          rule: rule, what: demand.what, subject: demand.subject, evidence: demand.evidence)
      }
    }
  }
}

extension Rule {
  /// Returns where the rule does not hold in a version.
  func findings(in matter: Matter) -> [Finding] {
    switch check {
    case .discloses(let demands):
      guard let policy = matter.edition.policy else { return [] }
      return demands(policy, matter).compactMap { $0.finding(in: matter) }
    case .policy(let look), .declared(let look):
      return matter.edition.policy.map { look($0, matter) } ?? []
    case .subprocessors(let look):
      return matter.edition.subprocessors.map { look($0, matter) } ?? []
    case .cookies(let look):
      guard let cookies = matter.edition.cookies else { return [] }
      return look(cookies, matter)
    case .version(let look): return look(matter)
    case .step(let look): return matter.before.map { look($0, matter) } ?? []
    case .site, .undecidable: return []
    }
  }

  /// Returns where the rule does not hold in the site as a whole.
  func findings(in site: SiteMatter) -> [Finding] {
    if case .site(let look) = check { look(site) } else { [] }
  }
}

extension Demand {
  /// The finding, if nothing makes the disclosure, or only data that people do not read.
  fileprivate func finding(in matter: Matter) -> Finding? {
    if evidence.isEmpty { return unmet }
    guard evidence.allSatisfy({ $0.disclosure == nil }) else { return nil }
    let place = evidence[0].range
    return Finding(
      "\(what) is declared, and no words of the text disclose it", at: place, subject: subject,
      target: Placement.target(of: place, in: matter),
      help: ["place it with a mark such as '{{> …}}', or name the 'section' that says it"])
  }
}

public import LegalModel

/// What has to be true of a business for a rule to apply, as far as anybody has said.
public indirect enum Condition: Sendable, Hashable {
  /// Nothing.
  case always
  /// A fact has this answer.
  case fact(BusinessFact, is: Answer)
  /// One of them holds.
  case any([Condition])
  /// Every one of them holds.
  case all([Condition])

  /// Returns whether it holds: unknown if it hangs on a fact that nobody has stated.
  package func holds(_ facts: (BusinessFact) -> Answer) -> Answer {
    switch self {
    case .always: return .yes
    case .fact(let fact, let expected):
      let answer = facts(fact)
      return answer == .unknown ? .unknown : answer == expected ? .yes : .no
    case .any(let conditions):
      let answers = conditions.map { $0.holds(facts) }
      return answers.contains(.yes) ? .yes : answers.contains(.unknown) ? .unknown : .no
    case .all(let conditions):
      let answers = conditions.map { $0.holds(facts) }
      return answers.contains(.no) ? .no : answers.contains(.unknown) ? .unknown : .yes
    }
  }

  /// The facts that it hangs on.
  public var facts: [BusinessFact] {
    switch self {
    case .always: []
    case .fact(let fact, _): [fact]
    case .any(let conditions), .all(let conditions): conditions.flatMap(\.facts)
    }
  }
}

extension Condition: CustomStringConvertible {
  /// The condition in the words of `site.yaml`.
  public var description: String {
    switch self {
    case .always: "always"
    case .fact(let fact, let answer): "\(fact.rawValue) is \(answer.rawValue)"
    case .any(let conditions): conditions.map(\.description).joined(separator: " or ")
    case .all(let conditions): conditions.map(\.description).joined(separator: " and ")
    }
  }
}

/// When a rule applies: under which regimes, for which businesses, from when until when.
public struct Applicability: Sendable, Hashable {
  /// One of these has to be declared; none, if it is empty.
  public let regimes: [Regime]
  /// What has to be true of the business.
  public let condition: Condition
  /// The first day in force; always, if `nil`.
  public let from: CalendarDate?
  /// The last day in force; for ever, if `nil`.
  public let until: CalendarDate?

  /// States when a rule applies.
  public init(
    _ regimes: [Regime] = [], when condition: Condition = .always, from: CalendarDate? = nil,
    until: CalendarDate? = nil
  ) {
    self.regimes = regimes
    self.condition = condition
    self.from = from
    self.until = until
  }

  /// Always and for everyone.
  public static let always = Applicability()
  /// Under the GDPR, in the Union or in the United Kingdom.
  package static let gdpr = Applicability([.euGDPR, .ukGDPR])
  /// Under the GDPR of the Union.
  package static let euGDPR = Applicability([.euGDPR])
  /// Under the UK GDPR.
  package static let ukGDPR = Applicability([.ukGDPR])
  /// Under the CCPA.
  ///
  /// That a site declares the regime says that it follows the Act; whether it has to is another
  /// fact, which the rules do not wait for.
  package static let ccpa = Applicability([.ccpa])

  /// Returns the same for fewer businesses.
  package func when(_ condition: Condition) -> Applicability {
    Applicability(regimes, when: condition, from: from, until: until)
  }

  /// Returns the same from a day on.
  package func from(_ year: Int, _ month: Int, _ day: Int) -> Applicability {
    Applicability(
      regimes, when: condition, from: CalendarDate(year: year, month: month, day: day),
      until: until)
  }

  /// Returns whether the rule is in force on a day.
  public func isInForce(on day: CalendarDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}

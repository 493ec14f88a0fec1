public import LegalModel
public import LegalText

/// Something that a legal text has to say, has to do, or must not contradict.
public struct Rule: Sendable {
  /// The identifier, `family/name`.
  public let id: String
  /// The identifiers that it had before; what was written with them is about this rule.
  public let formerly: [String]
  /// What holds when the rule is kept: a sentence without a period.
  public let title: String
  /// Where it comes from, the closest first; never empty.
  public let sources: [Citation]
  /// How much it matters that it does not hold.
  public let severity: Diagnostic.Severity
  /// When it applies.
  public private(set) var applies: Applicability
  /// The day on which it came into the book; `nil` if it was in the first one.
  public let since: CalendarDate?
  /// What the source asks for, in plain words.
  public let asks: String
  /// Why anybody needs it.
  public let why: String
  /// How to mend a text: a verb phrase.
  public let mend: String
  /// Texts that pass and that fail.
  public let examples: [RuleExample]
  /// How it is decided.
  public let check: Check

  /// States a rule.
  ///
  /// - Parameters:
  ///   - id: The identifier, `family/name`.
  ///   - title: What holds when the rule is kept.
  ///   - sources: Where it comes from, the closest first.
  ///   - severity: How much it matters; an error becomes a warning if no source is confirmed.
  ///   - applies: When it applies.
  ///   - since: The day on which it came into the book, if it was not in the first one.
  ///   - formerly: The identifiers that it had before.
  ///   - asks: What the source asks for.
  ///   - why: Why anybody needs it.
  ///   - mend: How to mend a text: a verb phrase.
  ///   - passes: A text without a finding; see ``RuleExample``.
  ///   - fails: A text with one finding, whose place stands between `«` and `»`.
  ///   - check: How it is decided.
  package init(
    _ id: String, _ title: String, _ sources: [Citation], _ severity: Diagnostic.Severity,
    _ applies: Applicability = .always, since: CalendarDate? = nil, formerly: [String] = [],
    asks: String, why: String, mend: String, passes: String? = nil, fails: String? = nil,
    check: Check
  ) {
    self.id = id
    self.since = since
    self.formerly = formerly
    self.title = title
    self.sources = sources
    let isConfirmed = sources.contains { $0.confidence != .unconfirmed }
    self.severity = severity == .error && !isConfirmed ? .warning : severity
    self.applies = applies
    self.asks = asks
    self.why = why
    self.mend = mend
    examples =
      [passes.map { RuleExample(.passes, $0) }, fails.map { RuleExample(.fails, $0) }]
      .compactMap(\.self)
    self.check = check
  }

  /// How a rule is decided.
  public enum Check: Sendable {
    /// Something has to be disclosed by a privacy policy, which the coverage map shows.
    case discloses(@Sendable (PrivacyPolicy, Matter) -> [Demand])
    /// A privacy policy is looked at.
    case policy(@Sendable (PrivacyPolicy, Matter) -> [Finding])
    /// A list of subprocessors is looked at.
    case subprocessors(@Sendable (SubprocessorList, Matter) -> [Finding])
    /// The cookies of a policy or of a list of cookies are looked at.
    case cookies(@Sendable ([Cookie], Matter) -> [Finding])
    /// A version of any kind is looked at.
    case version(@Sendable (Matter) -> [Finding])
    /// A version and the one before it are looked at.
    case step(@Sendable (_ before: Edition, _ after: Matter) -> [Finding])
    /// The site is looked at, once.
    case site(@Sendable (SiteMatter) -> [Finding])
    /// Only people or machines can show it: a promise needs a record of who answers for it.
    case declared(@Sendable (PrivacyPolicy, Matter) -> [Finding])
    /// Nothing that the tool can see shows it, for this reason.
    case undecidable(reason: String)
  }

  /// Whether and how a rule is decided.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// By looking at texts, versions, the ledger or the site.
    case checked
    /// By a record of who answers for it and what shows that it is kept.
    case declared
    /// Not at all.
    case undecidable
  }

  /// Whether and how it is decided.
  public var status: Status {
    switch check {
    case .undecidable: .undecidable
    case .declared: .declared
    default: .checked
    }
  }

  /// Returns whether an identifier is that of the rule, or was.
  public func isNamed(_ id: String) -> Bool { id == self.id || formerly.contains(id) }

  /// Returns whether the rule is newer than a day: whether its law applies, or whether it is in the
  /// book, only since a later one.
  public func isNewer(than day: CalendarDate) -> Bool {
    [applies.from, since].contains { $0.map { $0 > day } ?? false }
  }

  /// The part of the identifier before the slash.
  public var family: String { String(id.prefix { $0 != "/" }) }
}

/// One place where a rule does not hold.
public struct Finding: Sendable {
  /// One phrase without a period at its end.
  public let summary: String
  /// The narrowest place that shows it.
  public let range: SourceRange
  /// What it is about, where a rule can find more than one thing: an id or a path.
  public let subject: String?
  /// What has to be added or changed; findings in one file that have the same target are shown
  /// together.
  public let target: FixTarget
  /// Other places that matter.
  public let notes: [Diagnostic.Note]
  /// What to do, if it is something else than what the rule says in general.
  public let help: [String]
  /// How much it matters, if it is less than what the rule says in general.
  public let severity: Diagnostic.Severity?

  /// States a finding.
  ///
  /// - Parameters:
  ///   - summary: One phrase without a period at its end.
  ///   - range: The narrowest place that shows it.
  ///   - subject: What it is about, where the rule can find more than one thing.
  ///   - target: What has to be added or changed.
  ///   - notes: Other places.
  ///   - help: What to do, if it is something else than what the rule says in general.
  ///   - severity: How much it matters, if it is less than what the rule says in general.
  public init(
    _ summary: String, at range: SourceRange, subject: String? = nil, target: FixTarget,
    notes: [Diagnostic.Note] = [], help: [String] = [], severity: Diagnostic.Severity? = nil
  ) {
    self.summary = summary
    self.range = range
    self.subject = subject
    self.target = target
    self.notes = notes
    self.help = help
    self.severity = severity
  }
}

/// Something that a text has to disclose, and where it does.
public struct Demand: Sendable {
  /// What is asked for, in the words of the coverage map: `legal basis of 'Billing'`.
  public let what: String
  /// What it is about, where a rule asks for more than one thing.
  public let subject: String?
  /// Where the text says it; empty if it does not.
  public let evidence: [Evidence]
  /// The finding if there is no evidence.
  public let unmet: Finding

  /// States a demand.
  ///
  /// - Parameters:
  ///   - what: What is asked for, in the words of the coverage map.
  ///   - evidence: Where the text says it.
  ///   - unmet: The finding if there is no evidence.
  public init(_ what: String, _ evidence: [Evidence], unmet: Finding) {
    self.what = what
    self.evidence = evidence
    self.unmet = unmet
    subject = unmet.subject
  }
}

/// A place that makes a disclosure.
public struct Evidence: Sendable, Hashable {
  /// The fact or the words.
  public let range: SourceRange
  /// Where people read it; `nil` if the text does not place the fact at all.
  public let disclosure: Disclosure?

  /// States evidence.
  public init(_ range: SourceRange, _ disclosure: Disclosure?) {
    self.range = range
    self.disclosure = disclosure
  }
}

/// Where people read something.
public struct Disclosure: Sendable, Hashable {
  /// The anchor of the section; `nil` before the first heading.
  public let section: String?

  /// Names a section.
  public init(section: String?) {
    self.section = section
  }
}

extension Rule {
  /// The same rule for every regime and business, and at all times: so that an example shows what it
  /// asks, whoever it applies to.
  package var unconditional: Rule {
    var rule = self
    rule.applies = .always
    return rule
  }
}

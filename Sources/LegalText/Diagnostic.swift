/// One thing an author has to know about what they wrote.
public struct Diagnostic: Sendable, Hashable {
  /// How much a diagnostic matters.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The site must not be published.
    case error
    /// The site may be published, and someone has to look.
    case warning
    /// Worth knowing; shown on request.
    case note

    /// The graver one is the greater.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// Another place that matters.
  public struct Note: Sendable, Hashable {
    /// A phrase that ends with "here".
    public let summary: String
    /// The place.
    public let range: SourceRange

    /// Creates a note.
    public init(_ summary: String, at range: SourceRange) {
      self.summary = summary
      self.range = range
    }
  }

  /// Why a finding is lived with.
  public struct Acceptance: Sendable, Hashable {
    /// The reason.
    public let reason: String
    /// The last day of it, as `2027-03-28`; for ever, if `nil`.
    public let until: String?
    /// The day of the baseline that accepts it, if it was not accepted by itself.
    public let baseline: String?

    /// States why a finding is lived with.
    public init(reason: String, until: String?, baseline: String? = nil) {
      self.reason = reason
      self.until = until
      self.baseline = baseline
    }

    /// How it is accepted, as people read it: `accepted by the baseline of 2026-11-30`.
    package var title: String {
      "accepted" + (baseline.map { " by the baseline of \($0)" } ?? "")
        + (until.map { ", until \($0)" } ?? "")
    }
  }

  /// The identifier, `family/name`, that `accepted.yaml` and `legalsite explain` use.
  public let code: String
  /// How much it matters.
  public private(set) var severity: Severity
  /// One phrase without a period at its end.
  public let summary: String
  /// The narrowest place that shows it.
  public let range: SourceRange
  /// What the finding is about, an id or a path; what `accepted.yaml` calls its subject.
  public let subject: String?
  /// Other places.
  public let notes: [Note]
  /// Where the obligation comes from.
  public let source: String?
  /// Verb phrases that say what to do.
  public private(set) var help: [String]
  /// What would mend it, if a rule found it; findings in one file that have the same one are mended
  /// by one change.
  public let target: FixTarget?
  /// Why somebody decided to live with it, if somebody did.
  public internal(set) var acceptance: Acceptance?

  /// Creates a diagnostic.
  public init(
    _ code: String, _ severity: Severity = .error, _ summary: String, at range: SourceRange,
    subject: String? = nil, notes: [Note] = [], source: String? = nil, help: [String] = [],
    target: FixTarget? = nil
  ) {
    self.code = code
    self.severity = severity
    self.summary = summary
    self.range = range
    self.subject = subject
    self.notes = notes
    self.source = source
    self.help = help
    self.target = target
  }

  /// Returns the same finding with another severity.
  public func with(severity: Severity) -> Diagnostic {
    var diagnostic = self
    diagnostic.severity = severity
    return diagnostic
  }

  /// Returns the same finding with one more thing to do about it.
  public func with(help line: String) -> Diagnostic {
    var diagnostic = self
    diagnostic.help.append(line)
    return diagnostic
  }

  /// Returns the same finding as one that is lived with.
  public func accepted(_ acceptance: Acceptance) -> Diagnostic {
    var diagnostic = self
    diagnostic.acceptance = acceptance
    return diagnostic
  }
}

/// A value, as far as it could be made, and everything an author has to know about it.
public struct Outcome<Value> {
  /// What could be made of the input.
  public var value: Value
  /// What is wrong with it.
  public var diagnostics: [Diagnostic]

  /// Pairs a value with diagnostics.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Outcome: Sendable where Value: Sendable {}

extension [Diagnostic] {
  /// How many diagnostics one look at a file gives: more than anybody reads, and few enough that a
  /// hostile file cannot make the tool write for hours.
  static var limit: Int { 1_000 }

  /// Whether more would not be reported.
  public var isFull: Bool { count > Self.limit }

  /// Adds a diagnostic; the one after the last that fits says that there are more.
  public mutating func report(_ diagnostic: Diagnostic) {
    guard count < Self.limit else {
      guard count == Self.limit else { return }
      append(
        Diagnostic(
          "structure/too-many", .error, "there are more mistakes than the \(Self.limit) above",
          at: diagnostic.range, help: ["mend those first"]))
      return
    }
    append(diagnostic)
  }
}

/// Who a list of diagnostics is for.
package enum DiagnosticReader: Sendable {
  /// Somebody who reads one after the other.
  case person
  /// A program, which sorts and counts them.
  case program

  /// How many are shown.
  var limit: Int {
    switch self {
    case .person: 1_000
    case .program: 10_000
    }
  }
}

extension [Diagnostic] {
  /// Returns what is shown of a list; if that is not all of it, the last one says what is missing.
  ///
  /// Every file has a limit of its own, but a folder may have any number of files. Errors are shown
  /// before anything else is.
  package func shown(to reader: DiagnosticReader) -> [Diagnostic] {
    guard count > reader.limit else { return self }
    var room = reader.limit
    var isShown = [Bool](repeating: false, count: count)
    for severity in Diagnostic.Severity.allCases {
      for index in indices where room > 0 && self[index].severity == severity {
        isShown[index] = true
        room -= 1
      }
    }
    let rest = indices.filter { !isShown[$0] }.map { self[$0] }
    let severity = Diagnostic.Severity.allCases.first { severity in
      rest.contains { $0.severity == severity }
    }
    guard let severity, let first = rest.first(where: { $0.severity == severity }) else {
      return self
    }
    let last = Diagnostic(
      "structure/too-many", severity, "there are \(rest.count) more that are not shown",
      at: first.range, help: ["mend those above first"])
    return indices.filter { isShown[$0] }.map { self[$0] } + [last]
  }
}

extension Sequence<Diagnostic> {
  /// Whether the gate stays shut: an error that nobody has accepted.
  public var hasErrors: Bool { contains { $0.severity == .error && $0.acceptance == nil } }

  /// Returns the diagnostics in the order of the files, then of the places, each once.
  public func inReadingOrder() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted {
      let left = ($0.range.file.path, $0.range.bytes.lowerBound, $0.range.bytes.upperBound)
      let right = ($1.range.file.path, $1.range.bytes.lowerBound, $1.range.bytes.upperBound)
      return left == right
        ? ($0.code, $0.summary) < ($1.code, $1.summary) : left < right
    }
  }
}

import ArgumentParser
import LegalModel
import LegalPipeline
import LegalRuleEngine
import LegalRules
import LegalStore
import LegalText

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reports everything that is wrong with the content and the templates.",
    discussion: """
      Rules are asked about the versions that apply or will apply, and about drafts. What is released \
      cannot be mended by editing it: its errors count as warnings, and the next version has to mend \
      them.

      With --head the ledger has to hold a line whose digest that is, and with --key the note of the site \
      in public/ has to be signed by one of the keys, over a head that the ledger has.

      Example: legalsite check --document privacy --rule gdpr --notes
      Example: legalsite check --head sha256:…
      """)

  @OptionGroup var root: RootOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var pinned: PinOptions

  @Option(help: "How diagnostics look; sarif is printed to standard output.")
  var format = CheckFormat.text

  @Option(help: ArgumentHelp("Only rules of this regime; may be repeated.", valueName: "regime"))
  var regime: [Regime] = []

  @Option(
    help: ArgumentHelp("Only this rule or family of rules; may be repeated.", valueName: "rule"))
  var rule: [String] = []

  @Option(help: ArgumentHelp("Only this document; may be repeated.", valueName: "document"))
  var document: [DocumentID] = []

  @Flag(help: "Show notes too: what is worth knowing, and no more.")
  var notes = false

  @Flag(help: "Show what content/accepted.yaml accepts, with the reasons.")
  var accepted = false

  @Option(
    help: ArgumentHelp(
      "List the rules that begin to apply within so many days, and what they would find.",
      valueName: "days"))
  var upcoming: Int?

  @Flag(help: "Print which section makes which disclosure, instead of diagnostics.")
  var coverage = false

  func validate() throws {
    if let upcoming, !(0...36_500).contains(upcoming) {
      throw ValidationError("--upcoming takes a number of days, 0 to 36500.")
    }
    if coverage, format == .sarif || format == .github {
      throw ValidationError("--coverage is printed as text or json.")
    }
    if coverage, upcoming != nil {
      throw ValidationError("--coverage and --upcoming are two results; ask for one.")
    }
    for rule in rule where RuleBook.rule(rule) == nil && !RuleBook.families.contains(rule) {
      let suggestion = RuleSearch.suggestion(for: rule).map { " Did you mean '\($0)'?" } ?? ""
      throw ValidationError("There is no rule or family '\(rule)'.\(suggestion)")
    }
  }

  func run() throws {
    let build = Build(root: root.value, on: try asOf.day())
    let settings = ExaminationSettings(
      selection: RuleSelection(regimes: regime, rules: rule), documents: document,
      upcomingDays: upcoming, showsCoverage: coverage)
    let pins = try pinned.pins()
    try CommonOptions.run { () throws(FileSystemError) in
      let report = try build.check(settings)
      var selected = report.diagnostics.filter(isSelected)
      selected += try PinnedCheck(build, against: pins).run()
      if coverage || upcoming != nil {
        // The result is another one; only what kept a text from being read belongs beside it.
        selected = selected.filter { RuleBook.rule($0.code) == nil && $0.severity == .error }
        if format == .text || format == .json { show(selected) }
      }
      if coverage {
        switch format {
        case .json: Terminal.print(VersionCoverage.json(report.coverage).pretty, terminator: "")
        default: Terminal.print(VersionCoverage.text(report.coverage), terminator: "")
        }
      } else if upcoming != nil {
        printUpcoming(report.upcoming)
      } else {
        show(selected)
      }
      return !selected.hasErrors
    }
  }

  /// Whether a diagnostic is among what was asked for; mistakes of structure always are.
  private func isSelected(_ diagnostic: Diagnostic) -> Bool {
    guard RuleBook.rule(diagnostic.code) == nil else { return true }
    return document.isEmpty
      || document.contains { diagnostic.range.file.path.hasPrefix("content/\($0)/") }
      || diagnostic.severity == .error
  }

  private func show(_ diagnostics: [Diagnostic]) {
    let shown = diagnostics.filter { diagnostic in
      (accepted || diagnostic.acceptance == nil) && (notes || diagnostic.severity != .note)
    }
    switch format {
    case .text:
      Terminal.printError(
        DiagnosticText(usesColor: Terminal.usesColor).render(shown), terminator: "")
      let summary = CheckSummary(diagnostics, showsNotes: notes, showsAccepted: accepted).text
      if !summary.isEmpty { Terminal.printError(summary) }
    case .json: Terminal.printError(Diagnostic.jsonLines(shown), terminator: "")
    case .github: Terminal.printError(Diagnostic.gitHubCommands(shown), terminator: "")
    case .sarif:
      // A log says of each finding whether it is suppressed, so that it needs all of them.
      let log = SARIFLog(
        version: Legalsite.configuration.version, rules: Explanation.sarif)
      Terminal.print(
        log.json(diagnostics.filter { notes || $0.severity != .note }).pretty, terminator: "")
    }
  }

  private func printUpcoming(_ rules: [UpcomingRule]) {
    switch format {
    case .json:
      for rule in rules {
        let json = JSON.object([
          "rule": .string(rule.id), "title": .string(rule.title),
          "begins": .string("\(rule.begins)"), "findings": .array(rule.findings.json),
        ])
        Terminal.print(json.compact)
      }
    default:
      for rule in rules {
        let count = rule.findings.count
        Terminal.print("\(rule.begins)  \(rule.id)  \(rule.title)")
        Terminal.print("  would find \(count == 0 ? "nothing" : "\(count):")")
        Terminal.print(DiagnosticText().render(rule.findings), terminator: "")
      }
      if rules.isEmpty { Terminal.print("no rule begins to apply within \(upcoming ?? 0) days") }
    }
  }
}

/// How the diagnostics of a check look.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case sarif
  case github
}

/// The last line of a check: what there is, and what is not shown.
struct CheckSummary {
  private let diagnostics: [Diagnostic]
  private let showsNotes: Bool
  private let showsAccepted: Bool

  init(_ diagnostics: [Diagnostic], showsNotes: Bool, showsAccepted: Bool) {
    self.diagnostics = diagnostics
    self.showsNotes = showsNotes
    self.showsAccepted = showsAccepted
  }

  /// `2 errors, 1 warning; not shown: 14 notes (--notes), 133 accepted (--accepted)`.
  var text: String {
    let open = diagnostics.filter { $0.acceptance == nil }
    let counts = Diagnostic.Severity.allCases.compactMap { severity -> String? in
      let count = open.count { $0.severity == severity }
      guard count > 0, severity != .note || showsNotes else { return nil }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    var hidden: [String] = []
    let notes = (showsAccepted ? diagnostics : open).count { $0.severity == .note }
    if notes > 0, !showsNotes { hidden.append("\(notes) note\(notes == 1 ? "" : "s") (--notes)") }
    let accepted = diagnostics.count { diagnostic in
      diagnostic.acceptance != nil
        && (diagnostic.severity != .note || showsNotes || !showsAccepted)
    }
    if accepted > 0, !showsAccepted { hidden.append("\(accepted) accepted (--accepted)") }
    var parts = counts
    if accepted > 0, showsAccepted { parts.append("\(accepted) accepted") }
    if parts.isEmpty, !hidden.isEmpty { parts.append("nothing to mend") }
    return parts.joined(separator: ", ")
      + (hidden.isEmpty ? "" : "; not shown: \(hidden.joined(separator: ", "))")
  }
}

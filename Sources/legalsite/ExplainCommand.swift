import ArgumentParser
import LegalChanges
import LegalRules
import LegalText

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a rule asks, where its source says so, and how to mend a text.",
    discussion: """
      A rule is named by its id, by its family, or by a citation. 'change' lists the kinds of changes \
      between two versions, and the id of one explains it.

      Example: legalsite explain 'gdpr 13(2)(a)'
      """)

  @Argument(help: "An id, a family or a citation.")
  var rule: [String] = []

  @Flag(help: "List the rules instead; all of them, if none is named.")
  var list = false

  @Flag(help: "List what can be declared under 'statements'.")
  var statements = false

  @Option(help: "How the list looks.")
  var format = DiagnosticFormat.text

  func validate() throws {
    if rule.isEmpty, !list, !statements {
      throw ValidationError("Name a rule, such as 'gdpr/13-1-c-basis', or use --list.")
    }
    if format == .json, !list {
      throw ValidationError("--format json goes with --list.")
    }
  }

  func run() throws {
    if statements {
      Terminal.print(StatementCatalogue.text, terminator: "")
      return
    }
    let query = rule.joined(separator: " ")
    if query == "change" || query == "changes" {
      Terminal.print(ChangePage.list, terminator: "")
      return
    }
    if let kind = ChangeCatalogue.kind(query) ?? ChangeCatalogue.kind("change/" + query) {
      Terminal.print(ChangePage(kind).text, terminator: "")
      return
    }
    let rules = query.isEmpty ? RuleBook.all : RuleSearch.rules(for: query)
    guard !rules.isEmpty else { throw ValidationError(Self.unknown(query)) }
    if list, format == .json {
      Terminal.print(RuleList.json(rules).pretty, terminator: "")
    } else if list || rules.count > Self.mostPages {
      Terminal.print(RuleList.text(rules), terminator: "")
      if !list { Terminal.print("\n'legalsite explain ID' says more about one of them.") }
      Terminal.print("\n" + RulePage.disclaimer)
    } else {
      Terminal.print(rules.map { RulePage($0).text }.joined(separator: "\n"), terminator: "")
    }
  }

  /// How many pages are printed one after another; of more, a list.
  private static let mostPages = 3

  private static func unknown(_ query: String) -> String {
    if let suggestion = RuleSearch.suggestion(for: query) {
      return "No rule is '\(query)'. Did you mean '\(suggestion)'?"
    }
    let families = ["structure", "reference", "ledger", "link", "plan", "release", "template"]
    if families.contains(where: { query.hasPrefix($0 + "/") }) {
      return "'\(query)' is a mistake in how a file is written; its message says what to do."
    }
    return "No rule is '\(query)'. 'legalsite explain --list' names every rule."
  }
}

import ArgumentParser
import LegalRules
import LegalText

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a finding means: what is asked, why, and how to mend it.",
    discussion: """
      What stands in brackets behind a finding has a page. A rule is named by its id, by its family, or \
      by a citation; a mistake that is no rule by its code, such as 'prose/link-scheme'. 'change' lists \
      the kinds of changes between two versions, and the id of one explains it.

      Example: legalsite explain 'gdpr 13(2)(a)'
      """)

  @Argument(help: "An id, a family or a citation.")
  var rule: [String] = []

  @Flag(help: "List the rules and codes instead; all of them, if none is named.")
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
    if list, format == .json {
      guard let json = Explanation.json(for: query) else { throw ValidationError(unknown(query)) }
      Terminal.print(json.pretty, terminator: "")
      return
    }
    guard let text = Explanation.text(for: query, asList: list) else {
      throw ValidationError(unknown(query))
    }
    Terminal.print(text, terminator: "")
  }

  private func unknown(_ query: String) -> String {
    "Nothing that legalsite reports is '\(query)'. "
      + (Explanation.suggestion(for: query).map { "Did you mean '\($0)'?" }
        ?? "'legalsite explain --list' names every rule and every code.")
  }
}

extension Diagnostic {
  /// Returns diagnostics as workflow commands, which GitHub shows beside the lines of a change.
  public static func gitHubCommands(_ diagnostics: some Sequence<Diagnostic>) -> String {
    Array(diagnostics).shown(to: .person).reduce(into: "") { $0 += $1.gitHubCommand + "\n" }
  }

  private var gitHubCommand: String {
    let command =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let (start, end) = (range.start, range.end)
    var properties = [("file", range.file.path), ("line", String(start.line))]
    properties.append(("endLine", String(end.line)))
    // The runner takes columns only within one line.
    if start.line == end.line, start.column < end.column {
      properties += [("col", String(start.column)), ("endColumn", String(end.column - 1))]
    }
    properties.append(("title", code))
    let message =
      ([summary] + (source.map { ["source: \($0)"] } ?? []) + help.map { "help: \($0)" })
      .joined(separator: "\n")
    let written = properties.map { "\($0.0)=\(WorkflowCommand.property($0.1.visible))" }
      .joined(separator: ",")
    return "::\(command) \(written)::\(WorkflowCommand.message(message.visibleLines))"
  }
}

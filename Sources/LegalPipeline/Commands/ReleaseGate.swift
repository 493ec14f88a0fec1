internal import LegalModel
internal import LegalChanges
internal import LegalText

/// The part of the gate that looks at days, and at what a class of change asks to be declared.
///
/// Each refusal says the first day that would be allowed.
struct ReleaseGate {
  let succession: Succession
  let notified: CalendarDate?
  let released: CalendarDate

  /// The rules that ask the same of the days in the ledger; a refusal here says it once, with the day.
  static let answered: Set<String> = [
    "date/material-notice", "promise/material-30d", "date/backdate", "date/subprocessor-notice",
    "promise/subprocessor-14d", "colorado/6-04-a",
  ]

  /// Why the version may not be released with its days.
  var refusals: [Diagnostic] {
    let schedule = ReleaseSchedule(
      succession.changes, effective: effective.value, notified: notified, released: released,
      previousEffective: succession.old.header.effective.value,
      events: succession.events(told: notified))
    return merged(schedule.refusals.map { diagnostic($0, earliest: schedule.earliest) })
  }

  private var effective: Located<CalendarDate> { succession.new.header.effective }

  private func diagnostic(
    _ refusal: ReleaseSchedule.Refusal, earliest first: CalendarDate
  ) -> Diagnostic {
    switch refusal {
    case .toldTooLate(let lead, let earliest):
      return Diagnostic(
        "release/too-early", .error,
        "it would take effect on \(effective.value), less than \(lead.period) after people are told",
        at: effective.range, notes: [promise(lead)] + reasons(for: lead),
        help: [allowed(earliest)])
    case .notTold(let leads, let earliest):
      return Diagnostic(
        "release/not-told", .error,
        "notice is owed, and no day is given on which people are told", at: effective.range,
        notes: leads.map(promise) + (leads.first.map(reasons) ?? []),
        help: [
          "tell people ('legalsite notice \(name)' writes what to tell), and release it with "
            + "'--notified DATE'",
          "told on \(released), it may take effect on \(earliest) at the earliest",
        ])
    case .backdated(let earliest):
      return Diagnostic(
        "date/backdated", .error,
        "the version would take effect on \(effective.value), before its release on \(released)",
        at: effective.range,
        help: [
          "let it take effect on \(earliest) at the earliest; for a text that was published before "
            + "the ledger began, use --adopt"
        ])
    case .retroactiveUndeclared(let change):
      return ChangeCheck.undeclared(change).with(
        help: "declared so, the version may take effect on \(first) at the earliest")
    case .subprocessorTooEarly(let event, let earliest):
      return Diagnostic(
        "release/subprocessor-too-early", .error,
        "\(event.vendor.label) would begin less than \(event.noticePeriod.map { "\($0)" } ?? "the promised time") after it is announced",
        at: place(of: event) ?? effective.range, subject: "\(event.vendor.id)",
        help: ["let it begin on \(earliest) at the earliest, or announce it earlier"])
    }
  }

  private var name: String { succession.after.file.name }

  private func allowed(_ day: CalendarDate) -> String {
    let told = notified.map { "told on \($0)" } ?? "told on \(released)"
    return "\(told), it may take effect on \(day) at the earliest"
  }

  private func promise(_ lead: LeadTime) -> Diagnostic.Note {
    Diagnostic.Note("\(lead.period) are promised here", at: lead.place)
  }

  /// The first of the changes that owe a period, and how many more there are.
  private func reasons(for lead: LeadTime) -> [Diagnostic.Note] {
    let owing = succession.changes.changes.filter { $0.leadTimes.contains(lead) }
    guard let first = owing.first else { return [] }
    let more = owing.count > 1 ? " (and \(owing.count - 1) more)" : ""
    return [
      Diagnostic.Note(
        "\(first.changeClass.name) change\(more): \(first.whatChanged)", at: first.place)
    ]
  }

  private func place(of event: SubprocessorEvent) -> SourceRange? {
    guard case .subprocessors(let list) = succession.new.frontMatter else { return nil }
    let row = list.subprocessors.first { $0.id.value == event.vendor.id }
    return row.map { $0.starts?.range ?? $0.name.range }
  }

  /// Of refusals with one code and one place, only the one with the latest day is of use.
  private func merged(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<String> = []
    return diagnostics.filter { finding in
      guard finding.code == "release/too-early" else { return true }
      return seen.insert(finding.help.joined()).inserted
    }
  }
}

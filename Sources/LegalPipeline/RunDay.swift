public import LegalModel
internal import LegalStore
internal import LegalText

/// The day for which a command runs, and who says that it is that day.
public struct RunDay: Sendable, Hashable {
  /// Where the day comes from.
  public enum Origin: Sendable, Hashable {
    /// Somebody states it, with `--as-of`.
    case stated
    /// The environment says it, as `SOURCE_DATE_EPOCH`.
    case environment
    /// The clock of the machine.
    case clock
  }

  /// The day.
  public let day: CalendarDate
  /// Where it comes from.
  public let origin: Origin

  /// Names a day.
  public init(_ day: CalendarDate, from origin: Origin = .stated) {
    self.day = day
    self.origin = origin
  }

  /// What is wrong with the day: one that nobody states and that comes before what the ledger says
  /// has happened is a clock that is wrong, and would publish a site of the past.
  func mistakes(in ledger: Ledger) -> [Diagnostic] {
    guard origin != .stated,
      let newest = ledger.latest, day < newest.value.day
    else { return [] }
    let source = origin == .clock ? "the clock of this machine" : "SOURCE_DATE_EPOCH"
    return [
      Diagnostic(
        "ledger/clock", .error,
        "\(source) says \(day), before \(newest.value.name) was \(newest.value.verb) on "
          + "\(newest.value.day)", at: newest.range, subject: newest.value.name,
        help: [
          origin == .clock
            ? "set the clock, or state the day with --as-of"
            : "unset SOURCE_DATE_EPOCH, set it to a later moment, or state the day with --as-of"
        ])
    ]
  }
}

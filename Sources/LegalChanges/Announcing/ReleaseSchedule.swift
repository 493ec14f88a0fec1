public import LegalModel

/// Whether a version may take effect on the day that it says, by what was promised.
///
/// It knows the days and what the changes owe, and says what does not fit; whoever asks makes
/// diagnostics of it.
public struct ReleaseSchedule: Sendable, Hashable {
  /// Why a version may not take effect on its day.
  public enum Refusal: Sendable, Hashable {
    /// People were told later than a period of notice asks.
    case toldTooLate(LeadTime, earliest: CalendarDate)
    /// Notice is owed, and nobody recorded that people were told; the periods that are owed.
    case notTold([LeadTime], earliest: CalendarDate)
    /// The version takes effect before it is released, or before the version that it follows.
    case backdated(earliest: CalendarDate)
    /// A retroactive change is neither only for what is collected from now on, nor asked for.
    case retroactiveUndeclared(Change)
    /// A subprocessor begins sooner than was promised; the first day on which it may.
    case subprocessorTooEarly(SubprocessorEvent, earliest: CalendarDate)
  }

  /// What changed.
  public let changes: VersionChanges
  /// The day on which the version takes effect.
  public let effective: CalendarDate
  /// The day on which people are told, if anybody recorded one.
  public let notified: CalendarDate?
  /// The day of the release.
  public let released: CalendarDate
  /// The day on which the version before takes effect.
  public let previousEffective: CalendarDate?
  /// What happens to subprocessors.
  public let events: [SubprocessorEvent]

  /// Creates a schedule.
  public init(
    _ changes: VersionChanges, effective: CalendarDate, notified: CalendarDate?,
    released: CalendarDate, previousEffective: CalendarDate?, events: [SubprocessorEvent] = []
  ) {
    self.changes = changes
    self.effective = effective
    self.notified = notified
    self.released = released
    self.previousEffective = previousEffective
    self.events = events
  }

  /// The first day on which the version may take effect: a promised period after people are told,
  /// the longest one, and neither before the release nor before the version that it follows.
  ///
  /// Where nobody is recorded as told, people are taken to be told on the day of the release.
  public var earliest: CalendarDate {
    let told = notified ?? released
    let days = [
      changes.notice.isNone ? nil : changes.notice.earliest(toldOn: told), released,
      previousEffective,
    ]
    // An event with a day of its own does not move with the version.
    let moving = events.filter { $0.begins == effective }.compactMap(earliest)
    return (days.compactMap(\.self) + moving).max() ?? released
  }

  /// Everything that does not fit, in the order of the cases.
  public var refusals: [Refusal] {
    let earliest = earliest
    var refusals: [Refusal] = []
    if let notified {
      for leadTime in changes.notice.unkept(toldOn: notified, effective: effective) {
        refusals.append(.toldTooLate(leadTime, earliest: earliest))
      }
    } else {
      let isUnannounced = events.contains { $0.noticePeriod != nil && $0.announced == nil }
      if !changes.notice.isNone || isUnannounced {
        refusals.append(.notTold(changes.notice.leadTimes, earliest: earliest))
      }
    }
    if effective < released || previousEffective.map({ effective < $0 }) ?? false {
      refusals.append(.backdated(earliest: earliest))
    }
    for change in changes.changes
    where change.changeClass == .retroactive && !change.isProspectiveOnly && !change.hasConsent {
      refusals.append(.retroactiveUndeclared(change))
    }
    for event in events {
      guard let begins = event.begins, let first = self.earliest(event), begins < first else {
        continue
      }
      refusals.append(.subprocessorTooEarly(event, earliest: first))
    }
    return refusals
  }

  /// Returns the first day on which an event may happen, or `nil` if it owes no notice.
  private func earliest(_ event: SubprocessorEvent) -> CalendarDate? {
    guard let period = event.noticePeriod, event.begins != nil else { return nil }
    return (event.announced ?? notified ?? released).adding(period)
  }
}

public import LegalText

/// A period of notice that was promised for a kind of change.
public struct LeadTime: Sendable, Hashable {
  /// How long before the change people are told.
  public let period: Period
  /// The path of the promise: `notices.materialChanges`.
  public let promise: String
  /// Where it is promised.
  public let place: SourceRange

  /// Creates a lead time.
  public init(_ period: Period, promise: String, place: SourceRange) {
    self.period = period
    self.promise = promise
    self.place = place
  }
}

/// The notice that a version owes: the one answer to when it may take effect.
///
/// Gate, rules, notices, pages and the manifest all ask here. A period is counted in the calendar, so
/// that a month after 31 January is the last day of February; of several the longest governs.
public struct NoticeOwed: Sendable, Hashable {
  /// The periods that were promised for what changes, each once.
  public let leadTimes: [LeadTime]

  /// States what is owed.
  public init(_ leadTimes: [LeadTime]) {
    var seen: Set<LeadTime> = []
    self.leadTimes = leadTimes.filter { seen.insert($0).inserted }
  }

  /// Whether nothing was promised for what changes.
  public var isNone: Bool { leadTimes.isEmpty }

  /// Returns the first day on which the version may take effect if people are told on a day.
  public func earliest(toldOn day: CalendarDate) -> CalendarDate {
    leadTimes.map { day.adding($0.period) }.max() ?? day
  }

  /// Returns the last day on which people can be told if the version takes effect on a day; `nil` if
  /// nothing was promised, or the calendar has no such day.
  public func latestToTell(before effective: CalendarDate) -> CalendarDate? {
    let days = leadTimes.map { CalendarDate.latest(for: $0.period, before: effective) }
    return days.contains(nil) ? nil : days.compactMap(\.self).min()
  }

  /// Returns the periods that are not kept.
  ///
  /// - Parameters:
  ///   - day: The day on which people were told; `nil` if none is on record.
  ///   - effective: The day on which the version takes effect.
  /// - Returns: All of them if no day is on record.
  public func unkept(toldOn day: CalendarDate?, effective: CalendarDate) -> [LeadTime] {
    guard let day else { return leadTimes }
    return leadTimes.filter { day.adding($0.period) > effective }
  }

  /// Returns the period that has to begin first if all are to be over on a day.
  public func longest(before effective: CalendarDate) -> LeadTime? {
    let longest = CalendarDate.longest(of: leadTimes.map(\.period), before: effective)
    return leadTimes.first { $0.period == longest }
  }

  /// Returns the periods that some texts promise for a change.
  ///
  /// - Parameters:
  ///   - texts: What the version before promises, and the policies beside it.
  ///   - own: What the new version promises: it counts where it promises more, because it is the text
  ///     that people are given to read.
  ///   - isMaterial: Whether the change is material.
  ///   - addsRecipient: Whether somebody new receives data.
  /// - Returns: The periods; of one promise only those that no other covers.
  public static func leadTimes(
    promisedBy texts: [Located<Notices>], and own: Located<Notices>?, isMaterial: Bool,
    addsRecipient: Bool
  ) -> [LeadTime] {
    var owed: [LeadTime] = []
    func add(_ period: Located<Period>?, _ promise: String) {
      guard let period else { return }
      let isCovered = owed.contains { other in
        other.promise == promise
          && (other.period == period.value || other.period.isLonger(than: period.value))
      }
      guard !isCovered else { return }
      owed.append(LeadTime(period.value, promise: promise, place: period.range))
    }
    for notices in texts + [own].compactMap(\.self) {
      if isMaterial { add(notices.value.materialChanges, "notices.materialChanges") }
      if addsRecipient { add(notices.value.subprocessors, "notices.subprocessors") }
    }
    return owed
  }
}

extension CalendarDate {
  /// Returns the period that has to begin first if all are to be over on a day; the first of those
  /// that are the same length.
  public static func longest(of periods: [Period], before day: CalendarDate) -> Period? {
    var longest: (period: Period, start: Int)?
    for period in periods {
      let start = latest(for: period, before: day)?.daysSince1970 ?? .min
      if let found = longest, found.start <= start { continue }
      longest = (period, start)
    }
    return longest?.period
  }
}

/// Which of two periods is longer: the one place that turns months and years into days.
///
/// How many days a month has depends on when it begins, so that "longer" is two questions. A rule that
/// says that a text *is* wrong asks ``isLonger(than:)``, which is true of every calendar; one that says
/// that something *can* come too late asks ``canExceed(_:)``, which is true of some. Periods of months
/// and years are compared as months, shorter ones to the minute: 12 months are 1 year, 2,400 hours are
/// 100 days.
extension Period {
  /// Returns whether the period is longer than another, whenever both begin: 32 days are longer than 1
  /// month, 31 days are not.
  ///
  /// It takes the fewest days of this period and the most of the other: a claim that it is longer is
  /// never wrong.
  public func isLonger(than other: Period) -> Bool {
    if isOfMonths, other.isOfMonths { return normalized.months > other.normalized.months }
    return fewestMinutes > other.mostMinutes
  }

  /// Returns whether the period can be longer than another, depending on when they begin: 30 days can
  /// exceed 1 month, 28 days cannot.
  ///
  /// It takes the most days of this period and the fewest of the other: no limit is called kept that
  /// some day breaks.
  public func canExceed(_ limit: Period) -> Bool {
    if isOfMonths, limit.isOfMonths { return normalized.months > limit.normalized.months }
    return mostMinutes > limit.fewestMinutes
  }

  /// Returns whether the period and another after it can together be longer than a limit.
  public func canExceed(_ limit: Period, with other: Period) -> Bool {
    if isOfMonths, other.isOfMonths {
      return Period(normalized.months + other.normalized.months, .month).canExceed(limit)
    }
    return mostMinutes + other.mostMinutes > limit.fewestMinutes
  }

  /// The minutes that the period has at the most: in days, months have as many as the calendar ever
  /// gives so many of them.
  public var mostMinutes: Int { normalized.minutes + Self.mostDays(normalized.months) * 1_440 }

  /// The minutes that it has at the least.
  public var fewestMinutes: Int { normalized.minutes + Self.fewestDays(normalized.months) * 1_440 }

  private var isOfMonths: Bool { unit == .month || unit == .year }

  /// The fewest days that a number of months can have.
  private static func fewestDays(_ months: Int) -> Int {
    months / 12 * 365 + [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334][months % 12]
  }

  /// The most days that a number of months can have: of every four years one has a day more.
  private static func mostDays(_ months: Int) -> Int {
    let years = months / 12
    return years * 365 + (years + 3) / 4
      + [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337][months % 12]
  }
}

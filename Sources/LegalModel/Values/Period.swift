/// A length of time as a law or a promise counts it: a month is not 30 days.
public struct Period: Sendable, Hashable, CustomStringConvertible {
  /// What is counted.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Minutes.
    case minute
    /// Hours.
    case hour
    /// Calendar days.
    case day
    /// Weeks of seven days.
    case week
    /// Calendar months.
    case month
    /// Calendar years.
    case year
  }

  /// How many.
  public let count: Int
  /// Of what.
  public let unit: Unit

  /// Creates a period.
  ///
  /// - Precondition: `count` is not negative.
  public init(_ count: Int, _ unit: Unit) {
    precondition(count >= 0, "a period has no negative length")
    self.count = count
    self.unit = unit
  }

  /// Reads `90 days` or `1 year`; the plural is as English has it or without it.
  public init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[0].utf8.count <= 5,
      parts[0].utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(parts[0]),
      let unit = Period.unit(named: parts[1])
    else { return nil }
    self.init(count, unit)
  }

  /// `90 days`, `1 year`.
  public var description: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }

  /// The notation of ISO 8601: `P90D`, `P1Y`, `PT30M`.
  public var iso8601: String {
    switch unit {
    case .minute: "PT\(count)M"
    case .hour: "PT\(count)H"
    case .day: "P\(count)D"
    case .week: "P\(count)W"
    case .month: "P\(count)M"
    case .year: "P\(count)Y"
    }
  }

  /// The period in months or in minutes, whichever it is a whole number of, so that 12 months equal
  /// 1 year and 2 weeks equal 14 days.
  public var normalized: (months: Int, minutes: Int) {
    switch unit {
    case .minute: (0, count)
    case .hour: (0, count * 60)
    case .day: (0, count * 1_440)
    case .week: (0, count * 7 * 1_440)
    case .month: (count, 0)
    case .year: (count * 12, 0)
    }
  }

  /// Returns whether two periods are the same length however they are written.
  public func isSameLength(as other: Period) -> Bool { normalized == other.normalized }

  static func unit(named word: some StringProtocol) -> Unit? {
    let word = word.lowercased()
    return Unit.allCases.first { word == $0.rawValue || word == $0.rawValue + "s" }
  }
}

extension CalendarDate {
  /// Returns the date a period later.
  ///
  /// A month after the 31st is the last day of a month that has none (Regulation 1182/71, Article
  /// 3(2)(c)). Periods shorter than a day do not move a date. A date beyond the year 9999 stays
  /// there.
  public func adding(_ period: Period) -> CalendarDate {
    let (months, minutes) = period.normalized
    if months > 0 {
      let total = year * 12 + month - 1 + months
      let (newYear, newMonth) = (total / 12, total % 12 + 1)
      let newDay = min(day, CalendarDate.days(inMonth: newMonth, of: newYear))
      return CalendarDate(year: newYear, month: newMonth, day: newDay) ?? .distantFuture
    }
    return CalendarDate(daysSince1970: daysSince1970 + minutes / 1_440) ?? .distantFuture
  }

  /// Returns the last day from which a period is over on or before a day: the last one on which
  /// people can be told if something may happen a period later.
  ///
  /// The period is counted forward, as ``adding(_:)`` does (Regulation 1182/71, Article 3(2)(c)): it
  /// is a month from each of 28 to 31 January to 28 February, so that 31 January is the last day.
  ///
  /// - Parameters:
  ///   - period: The period.
  ///   - day: The day on which it has to be over.
  /// - Returns: The day, or `nil` if it is before the year 1.
  public static func latest(for period: Period, before day: CalendarDate) -> CalendarDate? {
    let (months, minutes) = period.normalized
    guard months > 0 else {
      return CalendarDate(daysSince1970: day.daysSince1970 - minutes / 1_440)
    }
    let total = day.year * 12 + day.month - 1 - months
    guard total >= 12 else { return nil }
    let (year, month) = (total / 12, total % 12 + 1)
    let length = days(inMonth: month, of: year)
    let isLastOfMonth = day.day == days(inMonth: day.month, of: day.year)
    return CalendarDate(
      year: year, month: month, day: isLastOfMonth ? length : min(day.day, length))
  }

  private static var distantFuture: CalendarDate { .last }

  /// The last day that can be written.
  static let last = CalendarDate(unchecked: (9999, 12, 31))

  private init(unchecked date: (year: Int, month: Int, day: Int)) {
    (year, month, day) = date
  }
}

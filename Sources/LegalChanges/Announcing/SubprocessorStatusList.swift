public import LegalModel
import LegalText

/// The subprocessors of a day: those that process data, those that will, and those that did.
public struct SubprocessorStatusList: Sendable, Hashable {
  /// A subprocessor and its dates.
  public struct Entry: Sendable, Hashable {
    /// The subprocessor.
    public let vendor: SubprocessorEvent.Vendor
    /// When people were told of it.
    public let announced: CalendarDate?
    /// When it begins; `nil` if nobody says so.
    public let begins: CalendarDate?
    /// The first day without it; `nil` if there is none.
    public let ends: CalendarDate?

    init(_ row: Subprocessor) {
      vendor = SubprocessorEvent.Vendor(row)
      announced = row.announced?.value
      begins = row.starts?.value
      ends = row.ends?.value
    }

    init(_ vendor: SubprocessorEvent.Vendor, ends: CalendarDate) {
      self.vendor = vendor
      announced = nil
      begins = nil
      self.ends = ends
    }
  }

  /// The day.
  public let day: CalendarDate
  /// Those that process data, in the order of the list.
  public let current: [Entry]
  /// Those that will, the next one first.
  public let upcoming: [Entry]
  /// Those that did, the last one first.
  public let removed: [Entry]

  /// Sorts the rows of a list by what they are on a day.
  ///
  /// - Parameters:
  ///   - list: The list that is in force on the day.
  ///   - day: The day.
  ///   - events: What happened up to the list: who is no row of it any more is among the removed.
  public init(_ list: SubprocessorList, on day: CalendarDate, events: [SubprocessorEvent] = []) {
    self.day = day
    let rows = list.subprocessors.map { ($0.status(on: day), Entry($0)) }
    let named = Set(rows.map(\.1.vendor.id))
    var gone: [Entry] = []
    var seen = named
    for event in events.reversed() {
      let vendor = event.kind == .removed ? event.vendor : event.replaced
      guard let vendor, let ends = event.ends, ends <= day else { continue }
      guard seen.insert(vendor.id).inserted else { continue }
      gone.append(Entry(vendor, ends: ends))
    }
    current = rows.filter { $0.0 == .active }.map(\.1)
    upcoming = Self.sorted(rows.filter { $0.0 == .upcoming }.map(\.1)) { left, right in
      left.begins.orderKey < right.begins.orderKey
    }
    removed = Self.sorted(rows.filter { $0.0 == .removed }.map(\.1) + gone) { left, right in
      left.ends.orderKey > right.ends.orderKey
    }
  }

  /// Sorts, and keeps the order of equals.
  private static func sorted(
    _ entries: [Entry], by comesBefore: (Entry, Entry) -> Bool
  ) -> [Entry] {
    entries.enumerated().sorted { left, right in
      comesBefore(left.element, right.element)
        || !comesBefore(right.element, left.element) && left.offset < right.offset
    }.map(\.element)
  }
}

extension CalendarDate? {
  /// A number that grows with the day; no day comes first.
  fileprivate var orderKey: Int { self?.daysSince1970 ?? .min }
}

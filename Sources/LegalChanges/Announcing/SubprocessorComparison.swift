public import LegalModel
import LegalText

extension SubprocessorEvent {
  /// Compares two lists of subprocessors.
  ///
  /// A row is the same vendor and product as a row of the other list if both have one id, or else one
  /// name and one product. A row that ends and one that begins are a replacement if they have one
  /// purpose.
  ///
  /// - Parameters:
  ///   - old: The list before.
  ///   - new: The list after. Where a row does not say when it starts or ends, the day on which this
  ///     list takes effect counts.
  ///   - told: When people were told of the list after; a row's own `announced` goes first.
  ///   - promise: How long before people are promised to be told.
  /// - Returns: The events, in the order of the list after; those that end in that of the list before.
  public static func between(
    _ old: SubprocessorList, _ new: SubprocessorList, told: CalendarDate?,
    promise: SubprocessorPromise
  ) -> [SubprocessorEvent] {
    var comparison = SubprocessorComparison(
      effective: new.header.effective.value, told: told, promise: promise)
    comparison.compare(old.subprocessors, new.subprocessors)
    return comparison.events
  }

  /// Returns what a list says will happen after a day: rows that begin, and rows that end.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - day: The day.
  ///   - promise: How long before people are promised to be told.
  /// - Returns: The events, in the order in which they happen.
  public static func scheduled(
    in list: SubprocessorList, on day: CalendarDate, promise: SubprocessorPromise
  ) -> [SubprocessorEvent] {
    var events: [(day: CalendarDate, event: SubprocessorEvent)] = []
    for row in list.subprocessors {
      if let starts = row.starts?.value, starts > day {
        events.append(
          (
            starts,
            SubprocessorEvent(
              .added, Vendor(row), announced: row.announced?.value, begins: starts,
              ends: row.ends?.value, noticePeriod: promise.period(for: .added, before: starts))
          ))
      }
      if let ends = row.ends?.value, ends > day {
        events.append((ends, SubprocessorEvent(.removed, Vendor(row), ends: ends)))
      }
    }
    return events.enumerated().sorted { left, right in
      left.element.day != right.element.day
        ? left.element.day < right.element.day : left.offset < right.offset
    }.map(\.element.event)
  }
}

/// The comparison of two lists of subprocessors.
private struct SubprocessorComparison {
  /// When the list after takes effect.
  let effective: CalendarDate
  /// When people were told of it.
  let told: CalendarDate?
  let promise: SubprocessorPromise
  private(set) var events: [SubprocessorEvent] = []

  init(effective: CalendarDate, told: CalendarDate?, promise: SubprocessorPromise) {
    self.effective = effective
    self.told = told
    self.promise = promise
  }

  /// A row that ends, and when.
  private struct End {
    let row: Subprocessor
    let day: CalendarDate
  }

  mutating func compare(_ old: [Subprocessor], _ new: [Subprocessor]) {
    let before = Self.match(old, new)
    let ends = Self.ends(old, new, before, effective)
    var replacing = Self.byPurpose(ends)
    var replaced: Set<Identifier> = []
    for (row, index) in zip(new, before) {
      let past = index.map { old[$0] }
      guard let past, past.status(on: effective) != .removed else {
        // A row that is over already when it is first listed says what was, and announces nothing.
        guard row.status(on: effective) != .removed else { continue }
        let purpose = Self.folded(row.purpose)
        let other = purpose.flatMap { replacing[$0]?.popLast() }
        if let other { replaced.insert(other.row.id.value) }
        begin(row, again: past, insteadOf: other)
        continue
      }
      compare(past, row)
    }
    for end in ends where !replaced.contains(end.row.id.value) {
      events.append(
        SubprocessorEvent(
          .removed, SubprocessorEvent.Vendor(end.row), before: end.row.purpose?.value.text,
          announced: told, ends: end.day))
    }
  }

  /// Returns, for each new row, the index of the old one that is the same vendor and product.
  private static func match(_ old: [Subprocessor], _ new: [Subprocessor]) -> [Int?] {
    var byID: [Identifier: Int] = [:]
    for (index, row) in old.enumerated() where byID[row.id.value] == nil {
      byID[row.id.value] = index
    }
    var matches = new.map { byID.removeValue(forKey: $0.id.value) }
    let taken = Set(matches.compactMap(\.self))
    var byName: [[String?]: [Int]] = [:]
    for (index, row) in old.enumerated().reversed() where !taken.contains(index) {
      byName[names(row), default: []].append(index)
    }
    for (index, row) in new.enumerated() where matches[index] == nil {
      matches[index] = byName[names(row)]?.popLast()
    }
    return matches
  }

  private static func names(_ row: Subprocessor) -> [String?] {
    [folded(row.name), folded(row.product)]
  }

  /// Returns the rows that end, in the order of the old list: those that are gone, and those that
  /// say so now.
  private static func ends(
    _ old: [Subprocessor], _ new: [Subprocessor], _ before: [Int?], _ effective: CalendarDate
  ) -> [End] {
    var after: [Int: Subprocessor] = [:]
    for (row, index) in zip(new, before) {
      if let index { after[index] = row }
    }
    return old.enumerated().compactMap { index, row in
      guard row.status(on: effective) != .removed else { return nil }
      guard let now = after[index] else { return End(row: row, day: row.ends?.value ?? effective) }
      guard let ends = now.ends?.value, row.ends.map({ ends < $0.value }) ?? true else {
        return nil
      }
      return End(row: row, day: ends)
    }
  }

  /// The rows that end by their purpose, the first of each last.
  private static func byPurpose(_ ends: [End]) -> [String: [End]] {
    var rows: [String: [End]] = [:]
    for end in ends.reversed() {
      if let purpose = folded(end.row.purpose) { rows[purpose, default: []].append(end) }
    }
    return rows
  }

  private mutating func begin(_ row: Subprocessor, again past: Subprocessor?, insteadOf other: End?)
  {
    // Days that were those of its first time say nothing of another one.
    let starts = row.starts?.value ?? effective
    let begins = past == nil ? starts : max(starts, effective)
    let announced = row.announced?.value == past?.announced?.value ? nil : row.announced?.value
    let kind: SubprocessorEvent.Kind = other == nil ? .added : .replaced
    events.append(
      SubprocessorEvent(
        kind, SubprocessorEvent.Vendor(row),
        replaced: other.map { SubprocessorEvent.Vendor($0.row) },
        before: other.map { SubprocessorEvent.Vendor($0.row).label },
        after: other == nil ? row.purpose?.value.text : SubprocessorEvent.Vendor(row).label,
        announced: announced ?? told, begins: begins,
        ends: other?.day ?? row.ends?.value,
        noticePeriod: promise.period(for: kind, before: begins)))
  }

  private mutating func compare(_ old: Subprocessor, _ new: Subprocessor) {
    // Of one that is over when the list takes effect, only the end is left to say.
    guard new.status(on: effective) != .removed else { return }
    compareTimes(old, new)
    report(.purposeChanged, old, new, old.purpose?.value.text, new.purpose?.value.text)
    report(.dataChanged, old, new, old.shares?.value.text, new.shares?.value.text)
    compareCountries(old, new)
    let (before, after) = (SubprocessorEvent.Vendor(old), SubprocessorEvent.Vendor(new))
    report(.renamed, old, new, before.label, after.label)
    // A name in law that was not stated before is no other one.
    if let before = old.legalEntity?.value.text, let after = new.legalEntity?.value.text {
      report(.renamed, old, new, before, after)
    }
  }

  /// Reports a start that moved while it was still to come, and an end that was put off.
  private mutating func compareTimes(_ old: Subprocessor, _ new: Subprocessor) {
    let isUpcoming = [old, new].contains { $0.status(on: effective) == .upcoming }
    let (starts, started) = (new.starts?.value, old.starts?.value)
    if isUpcoming, starts != started {
      extend(
        new, from: starts ?? effective, before: started.map { "from \($0.longForm)" },
        after: starts.map { "from \($0.longForm)" })
    }
    if let end = old.ends?.value, new.ends.map({ end < $0.value }) ?? true {
      extend(
        new, from: end, before: "until \(end.longForm)",
        after: new.ends.map { "until \($0.value.longForm)" } ?? "no end")
    }
  }

  private mutating func extend(
    _ row: Subprocessor, from begins: CalendarDate, before: String?, after: String?
  ) {
    events.append(
      SubprocessorEvent(
        .added, SubprocessorEvent.Vendor(row), before: before, after: after, announced: told,
        begins: begins, ends: row.ends?.value,
        noticePeriod: promise.period(for: .added, before: begins)))
  }

  /// Compares where two rows process: by country, or by the words where either names none.
  private mutating func compareCountries(_ old: Subprocessor, _ new: Subprocessor) {
    guard let before = old.countries, let after = new.countries else {
      report(.countryChanged, old, new, old.location?.value.text, new.location?.value.text)
      return
    }
    let (known, named) = (Set(before.map(\.value)), Set(after.map(\.value)))
    guard known != named else { return }
    let isWider = !named.isSubset(of: known) || named.isEmpty
    report(
      .countryChanged, old, new, Self.words(before, old.location), Self.words(after, new.location),
      owesNotice: isWider, always: true)
  }

  private static func words(
    _ countries: [Located<CountryCode>], _ location: Located<Words>?
  ) -> String? {
    location?.value.text
      ?? (countries.isEmpty ? nil : countries.map(\.value.rawValue).joined(separator: ", "))
  }

  /// Reports a difference of words, letter case aside.
  private mutating func report(
    _ kind: SubprocessorEvent.Kind, _ old: Subprocessor, _ new: Subprocessor, _ before: String?,
    _ after: String?, owesNotice: Bool = true, always: Bool = false
  ) {
    guard always || before?.lowercased() != after?.lowercased() else { return }
    let begins = max(effective, new.starts?.value ?? effective)
    // The day that a row had before is when people were told of something else.
    let isOther = old.announced?.value != new.announced?.value
    events.append(
      SubprocessorEvent(
        kind, SubprocessorEvent.Vendor(new), before: before, after: after,
        announced: (isOther ? new.announced?.value : nil) ?? told, begins: begins,
        ends: new.ends?.value,
        noticePeriod: owesNotice ? promise.period(for: kind, before: begins) : nil))
  }

  private static func folded(_ words: Located<Words>?) -> String? {
    words.map { ChangeWording.words($0.value.text).joined(separator: " ") }
  }
}

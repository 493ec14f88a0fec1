/// Numerals and units of time of a language.
public struct TimeWords: Sendable {
  /// The value of each numeral: `thirty` is 30.
  public let numbers: [String: Int]
  /// By each of its forms, a unit as the data has it: `days` is `day`.
  public let units: [String: String]
  /// The number of each month, from 1, by its names.
  public let months: [String: Int]
  /// Words that may stand between a number and its unit: `calendar`.
  let qualifiers: Set<String>
  /// Those of them that make the unit another one: `business`.
  let working: Set<String>
  /// Whether a numeral multiplies the one before it, as in 三十.
  let multiplies: Bool
  /// Words between the two ends of a range: `to`.
  let ranges: Set<String>
  /// Small words inside of a date: the `of` of "28th of March".
  let dateJoints: Set<String>
  /// Endings of a day of the month: the `th` of "28th".
  public let ordinals: Set<String>
  /// Words inside of a number: the `and` of "one hundred and twenty".
  let joints: Set<String>

  /// Words between the tens and the ones of a number: the `y` of "treinta y un".
  let tensJoints: Set<String>

  /// Takes them from the sections of a file of words.
  init(_ sections: [String: [Substring]]) {
    func values(_ section: String) -> [(key: String, words: [String])] {
      (sections[section] ?? []).compactMap { line in
        let parts = line.spaced
        return parts.first.map { ($0, Array(parts.dropFirst())) }
      }
    }
    func list(_ section: String) -> Set<String> {
      Set((sections[section] ?? []).map(String.init))
    }
    var numbers: [String: Int] = [:]
    for (key, words) in values("numerals") {
      guard let value = Int(key) else { continue }
      for word in words { numbers[word] = value }
    }
    self.numbers = numbers
    var units: [String: String] = [:]
    for (key, words) in values("units") { for word in words { units[word] = key } }
    self.units = units
    var months: [String: Int] = [:]
    for (key, words) in values("months") {
      if let month = Int(key) { for word in words { months[word] = month } }
    }
    self.months = months
    working = list("working time")
    qualifiers = list("qualifiers of periods").union(working)
    ranges = list("ranges")
    joints = list("joints of numbers")
    tensJoints = list("joints of tens")
    dateJoints = list("joints of dates")
    ordinals = list("endings of days")
    multiplies = sections["writes without spaces"] != nil
  }
}

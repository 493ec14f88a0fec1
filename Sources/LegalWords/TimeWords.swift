/// Numerals and units of time of a language.
public struct TimeWords: Sendable {
  /// The value of each numeral: `thirty` is 30.
  public let numbers: [String: Int]
  /// By each of its forms, a unit as the data has it: `days` is `day`.
  public let units: [String: String]
  /// The names of months.
  public let months: Set<String>
  /// Words that may stand between a number and its unit: `calendar`.
  let qualifiers: Set<String>
  /// Those of them that make the unit another one: `business`.
  let working: Set<String>
  /// Words between the two ends of a range: `to`.
  let ranges: Set<String>
  /// Words inside of a number: the `and` of "one hundred and twenty".
  let joints: Set<String>

  /// Takes them from the sections of a file of words.
  init(_ sections: [String: [Substring]]) {
    func values(_ section: String) -> [(key: String, words: [String])] {
      (sections[section] ?? []).compactMap { line in
        let parts = line.split(separator: " ").map(String.init)
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
    months = Set(values("months").flatMap(\.words))
    working = list("working time")
    qualifiers = list("qualifiers of periods").union(working)
    ranges = list("ranges")
    joints = list("joints of numbers")
  }
}

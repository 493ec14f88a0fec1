import LegalWords

/// Words of numbers and time of a language.
struct TimeWords: Sendable {
  let numbers: [String: Int]
  let units: Set<String>
  let months: Set<String>
  let qualifiers: Set<String>
  /// Words that stand with a capital in policies and name nobody.
  let generic: Set<String>

  init(_ words: LanguageWords) {
    var numbers: [String: Int] = [:]
    for line in words.sections["numerals"] ?? [] {
      let parts = line.split(separator: " ")
      guard parts.count >= 2, let value = Int(parts[0]) else { continue }
      for part in parts.dropFirst() { numbers[String(part)] = value }
    }
    self.numbers = numbers
    func all(_ section: String) -> Set<String> {
      Set(
        (words.sections[section] ?? []).flatMap { line in
          line.split(separator: " ").dropFirst().map { String($0) }
        })
    }
    units = all("units")
    months = all("months")
    generic = Set(
      (words.sections["no names"] ?? []).flatMap { $0.split(separator: " ").map { String($0) } })
    qualifiers = Set((words.sections["qualifiers of periods"] ?? []).map { String($0) })
  }
}

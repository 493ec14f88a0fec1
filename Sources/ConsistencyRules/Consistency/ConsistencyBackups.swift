import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension PrivacyPolicy {
  /// The rows that say how long backups are kept.
  var backupRows: [Retention] {
    retention.filter { LanguageWords.english.says($0.name.value.text, ["backup*", "back up*"]) }
  }

  /// Returns the first place that speaks of backups: a row of their own, or else any words.
  func backupPlace(in matter: Matter) -> SourceRange? {
    backupRows.first?.name.range ?? matter.words.first("backup*", "back up*")?.range
  }
}

extension RetentionPeriod {
  /// Returns whether two times are the same, however their periods are written.
  func isSame(as other: RetentionPeriod) -> Bool {
    switch (self, other) {
    case (.none, .none): true
    case (.fixed(let first), .fixed(let second)), (.rolling(let first), .rolling(let second)):
      first.isSameLength(as: second)
    case (.whileEvent(let first, let firstTail), .whileEvent(let second, let secondTail)):
      first == second
        && (firstTail ?? Period(0, .day)).isSameLength(as: secondTail ?? Period(0, .day))
    default: false
    }
  }
}

extension [Retention] {
  /// Whether two of the rows state different times.
  var differ: Bool {
    let times = compactMap(\.keeps?.value)
    return times.dropFirst().contains { time in times.first.map { !$0.isSame(as: time) } ?? false }
  }
}

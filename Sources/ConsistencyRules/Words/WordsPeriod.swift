import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension WordsAndData {
  static let period = Rule(
    "words/period", "Every period that the words promise is one that the data declares",
    [.ownWords],
    .error,
    asks: """
      A period that is written out, and not printed by a mark, is one of the retention periods, answer \
      times, notices, bounds or durations of this version.
      """,
    why: """
      A number that stands in two places changes in one of them; then the text promises two things, and \
      programs read a third.
      """,
    mend: "print the period with a mark, or declare it where it belongs",
    passes: """
      notices: {materialChanges: 30 days}
      ---
      ## Changes

      We tell you {{notices.materialChanges}} before. Everybody else reads it here for thirty days.
      """,
    fails: """
      notices: {materialChanges: 30 days}
      ---
      ## Changes

      We tell you {{notices.materialChanges}} before. A subprocessor is announced «14 days» before.
      """,
    check: .version { matter in
      // An agreement has prices and notices that no data of its own could declare.
      if case .agreement = matter.text.frontMatter { return [] }
      let declared = matter.declaredPeriods.map(\.period)
      return matter.writtenPeriods.filter { written in
        !declared.contains { $0.isSameLength(as: written.period) }
          && isOwnPromise(written, matter)
      }.map { written in
        Finding(
          "'\(matter.text.file.text(in: written.range.bytes))' is a period that no data declares",
          at: written.range, subject: "\(written.period)",
          target: .words("period.\(written.range.bytes.lowerBound)"))
      }
    })

  /// Whether a period is a promise about the future, and not one that other rules compare.
  private static func isOwnPromise(_ written: WrittenPeriod, _ matter: Matter) -> Bool {
    let sentence = written.passage.sentence
    if matter.words.sentence(
      sentence, says: "preceding", "past", "last", "previous", "prior 12", "old", "12 month period",
      "of age",
      "years of age",
      "older", "younger", "once a", "every")
    {
      return false
    }
    guard written.passage.isData, let policy = matter.edition.policy else {
      return !written.passage.isData
    }
    let texts =
      policy.promises.compactMap(\.text?.range) + policy.measures.map(\.text.range)
      + policy.rights.flatMap { group in
        group.items.flatMap { [$0.value.text.range, $0.value.limits?.range].compactMap(\.self) }
      }
    return texts.contains { $0.encloses(written.range) }
  }
}

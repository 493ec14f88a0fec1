import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension WordsAndData {
  static let date = Rule(
    "words/date", "Every date that the words name is in the data", [.ownWords], .warning,
    asks: """
      A day that is written out in the prose is one that the data declares: when the text takes effect, \
      when it was changed, when a claim was checked or a subprocessor begins.
      """,
    why: """
      A date in a sentence survives the next version by accident, and then contradicts the one at the \
      head.
      """,
    mend: "print the date with a mark such as '{{effective}}', or declare it where it belongs",
    passes: """
      ## About this text

      It takes effect on {{effective}}, that is March 28, 2026.
      """.asProse,
    fails: """
      ## About this text

      It takes effect on {{effective}}. It was last changed on «May 5, 2021».
      """.asProse,
    check: .version { matter in
      let known =
        days(in: matter.text.frontMatter)
        + matter.companions.flatMap {
          days(in: $0.text.frontMatter)
        }
      return matter.writtenDays.filter { day in
        !known.contains(day.date)
          && !matter.words.sentence(
            day.sentence, says: "regulation*", "directive*", "decision*", "act", "law")
      }.map { day in
        Finding(
          "'\(day.range.file.text(in: day.range.bytes))' is a day that no data declares",
          at: day.range, subject: "\(day.date)", target: .words("date.\(day.date)"))
      }
    })

  /// The days that a version declares.
  private static func days(in frontMatter: FrontMatter) -> [CalendarDate] {
    // The day from which California lets people ask (Civil Code, section 1798.130(a)(2)(B)).
    let lookBack = CalendarDate(year: 2022, month: 1, day: 1).map { [$0] } ?? []
    var days =
      [frontMatter.header.effective.value, frontMatter.header.updated.value] + lookBack
    switch frontMatter {
    case .privacyPolicy(let policy):
      days += policy.externalClaims.compactMap(\.verifiedOn?.value)
    case .subprocessors(let list):
      for row in list.subprocessors {
        days += [row.announced, row.starts, row.ends].compactMap { $0?.value }
      }
    case .cookies, .agreement: break
    }
    return days
  }
}

/// A day that is written out in words: "March 28, 2026" or "28 March 2026".
private struct WrittenDay {
  let date: CalendarDate
  let range: SourceRange
  let sentence: Int
}

extension Matter {
  /// Every day that the prose writes out, in reading order; what a mark prints is not.
  fileprivate var writtenDays: [WrittenDay] {
    let english = LanguageWords.english
    // The index knows which sentences name a month or a year: few do.
    let named = words.all(of: english.time.months.keys.sorted() + ["19*", "20*"])
    var seen: Set<Int> = []
    return named.filter { !$0.isData && seen.insert($0.sentence).inserted }.flatMap { passage in
      let sentence = words.sentence(of: passage)
      return english.dates(in: sentence.range.bytes, of: text.file.bytes).compactMap {
        found -> WrittenDay? in
        guard let year = found.year, let day = found.day,
          let date = CalendarDate(year: year, month: found.month, day: day)
        else { return nil }
        return WrittenDay(
          date: date, range: text.file.range(found.range), sentence: passage.sentence)
      }
    }
  }
}

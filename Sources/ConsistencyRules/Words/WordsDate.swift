import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

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
      return months.enumerated().flatMap { index, month in
        matter.words.all(month).filter { !$0.isData && matter.beginsWithCapital($0.range) }
          .compactMap { passage -> Finding? in
            guard let day = WrittenDay(passage, month: index + 1, matter),
              !known.contains(day.date),
              !matter.words.sentence(
                passage.sentence, says: "regulation*", "directive*", "decision*", "act", "law")
            else { return nil }
            return Finding(
              "'\(day.range.file.text(in: day.range.bytes))' is a day that no data declares",
              at: day.range, subject: "\(day.date)", target: .words("date.\(day.date)"))
          }
      }
    })

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

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

/// A day in words: "March 28, 2026" or "28 March 2026".
private struct WrittenDay {
  let date: CalendarDate
  let range: SourceRange

  init?(_ passage: Passage, month: Int, _ matter: Matter) {
    let file = matter.text.file
    let bytes = file.bytes
    // A mark prints a date of the data.
    guard bytes[passage.range.bytes.lowerBound] != UInt8(ascii: "{") else { return nil }
    func number(after offset: Int) -> (value: Int, start: Int, end: Int)? {
      var start = offset
      while start < bytes.count, " \n,.".utf8.contains(bytes[start]) { start += 1 }
      var end = start
      while end < bytes.count, (48...57).contains(bytes[end]), end - start < 5 { end += 1 }
      return Int(file.text(in: start..<end)).map { ($0, start, end) }
    }
    let (first, last) = (passage.range.bytes.lowerBound, passage.range.bytes.upperBound)
    guard let next = number(after: last) else { return nil }
    if next.value < 32, let year = number(after: next.end),
      let date = CalendarDate(year: year.value, month: month, day: next.value), year.value > 1_900
    {
      self.date = date
      range = file.range(first..<year.end)
      return
    }
    guard next.value > 1_900 else { return nil }
    var end = first
    while end > 0, bytes[end - 1] == 32 || bytes[end - 1] == 10 { end -= 1 }
    var start = end
    while start > 0, (48...57).contains(bytes[start - 1]), end - start < 3 { start -= 1 }
    guard let day = Int(file.text(in: start..<end)),
      let date = CalendarDate(year: next.value, month: month, day: day)
    else { return nil }
    self.date = date
    range = file.range(start..<next.end)
  }
}

import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let subprocessorNotice = Rule(
    "promise/subprocessor-14d",
    "A new subprocessor begins no earlier than the promised notice ends",
    [.ownWords, .gdpr("28(2)")] + sources.dropFirst(), .error,
    asks:
      """
      Each subprocessor begins no earlier than the promised number of days after it was \
      announced.
      """,
    why: "A customer can object only to what has not begun.",
    mend: "let the subprocessor begin later, or announce it earlier",
    passes: """
      === subprocessors
      notices: {subprocessors: 14 days}
      subprocessors: [{id: cloud, name: Cloud Ltd, announced: 2026-05-01, starts: 2026-05-15}]
      """,
    fails: """
      === subprocessors
      notices: {subprocessors: 14 days}
      subprocessors: [{id: cloud, name: Cloud Ltd, announced: «2026-05-10», starts: 2026-05-15}]
      """,
    check: .subprocessors { list, matter in
      let promises = matter.subprocessorNotices(list)
      guard let first = promises.leadTimes.first else { return [] }
      let known = matter.before?.subprocessors.map { Set($0.subprocessors.map(\.id.value)) }
      return list.subprocessors.compactMap { row in
        let path = "subprocessors.\(row.id.value)"
        guard let announced = row.announced else {
          let isNew = known.map { !$0.contains(row.id.value) } ?? false
          guard isNew || row.starts != nil else { return nil }
          return Finding(
            "'\(row.name.value)' is new, and the list does not say when it was announced",
            at: row.name.range, subject: row.id.value.rawValue, target: .fact("\(path).announced"),
            notes: [Diagnostic.Note("a notice is promised here", at: first.place)])
        }
        guard let starts = row.starts?.value, promises.earliest(toldOn: announced.value) > starts,
          let notice = promises.longest(before: starts)
        else { return nil }
        return Finding(
          """
          '\(row.name.value)' was announced on \(announced.value) and begins on \(starts), less \
          than \
          \(notice.period) later
          """,
          at: announced.range, subject: row.id.value.rawValue,
          target: .fact("\(path).announced", .change),
          notes: [Diagnostic.Note("the notice is promised here", at: notice.place)])
      }
    })
}

public import LegalText

/// A key with which states of the site are signed, and the days on which it may be used.
public struct SiteKey: FrontMatterRecord {
  /// The public half.
  public let key: Located<NoteKey>
  /// The first day on which it signs.
  public let from: Located<CalendarDate>
  /// The last day on which it signs; without one it has no end.
  public let until: Located<CalendarDate>?

  /// Whether the key may sign on a day.
  package func isValid(on day: CalendarDate) -> Bool {
    from.value <= day && until.map { day <= $0.value } ?? true
  }

  init?(from fields: inout Fields) {
    let key = fields.required("key", NoteKey.self)
    let from = fields.required("from", CalendarDate.self)
    until = fields.optional("until")
    if let from, let until, until.value < from.value {
      fields.log.report(
        "structure/bad-value", "'until' is before 'from', so that the key never signs",
        at: until.range, help: ["write the last day on which the key signs"])
    }
    guard let key, let from else { return nil }
    (self.key, self.from) = (key, from)
  }
}

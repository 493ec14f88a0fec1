import LegalModel
import LegalChanges
import LegalText
import Testing

/// What the tests of notices are made of.
enum AnnouncingExamples {
  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  static func place() -> SourceRange {
    SourceFile(path: "content/privacy/2026-06-01.md", text: "---\n").start
  }

  static func version(_ lines: String, effective: String, kind: String) throws -> VersionText {
    let text = """
      ---
      kind: \(kind)
      title: Title
      effective: \(effective)
      updated: \(effective)
      \(lines)
      ---
      """
    let file = SourceFile(path: "content/list/\(effective).md", text: text)
    let outcome = VersionText.read(
      file, as: try #require(VersionID(effective)), base: "/legal/list/")
    #expect(outcome.diagnostics.map(\.summary) == [])
    return try #require(outcome.value)
  }

  /// A list of subprocessors; each row is the members of a mapping.
  static func list(_ rows: [String], effective: String = "2026-06-01") throws -> SubprocessorList {
    let lines =
      rows.isEmpty ? "" : "subprocessors:\n" + rows.map { "  - {\($0)}\n" }.joined()
    let text = try version(lines, effective: effective, kind: "subprocessors")
    guard case .subprocessors(let list) = text.frontMatter else { throw WrongKind() }
    return list
  }

  static func notices(_ members: String) throws -> Notices {
    let text = try version(
      "notices: {\(members)}", effective: "2026-03-28", kind: "privacyPolicy")
    return try #require(text.frontMatter.notices?.value)
  }

  static func lead(_ period: Period, _ promise: String = "notices.materialChanges") -> LeadTime {
    LeadTime(period, promise: promise, place: place())
  }

  static func change(
    _ id: String, _ changeClass: ChangeClass, name: String = "Access logs",
    before: String? = "90 days", after: String? = "1 year", whatChanged: String? = nil,
    effect: String? = nil, asksConsent: Bool = false, isProspectiveOnly: Bool = false,
    hasConsent: Bool = false, leadTimes: [LeadTime] = [], section: String? = nil
  ) -> Change {
    Change(
      ChangeKind("change/\(id)", id, changeClass, []), changeClass, .weaker,
      subject: "subject.\(id)",
      name: name, before: before, after: after,
      whatChanged: whatChanged ?? "\(name) changed.", likelyEffect: effect,
      asksConsent: asksConsent, isProspectiveOnly: isProspectiveOnly, hasConsent: hasConsent,
      leadTimes: leadTimes, place: place(), section: section)
  }

  struct WrongKind: Error {}
}

extension SubprocessorEvent {
  /// The event on a line.
  var line: String {
    var parts = ["\(kind) \(vendor.label)"]
    if let replaced { parts.append("for \(replaced.label)") }
    if before != nil || after != nil { parts.append("\(before ?? "–") → \(after ?? "–")") }
    if let announced { parts.append("told \(announced)") }
    if let begins { parts.append("begins \(begins)") }
    if let ends { parts.append("ends \(ends)") }
    if let noticePeriod { parts.append("owes \(noticePeriod)") }
    return parts.joined(separator: ", ")
  }
}

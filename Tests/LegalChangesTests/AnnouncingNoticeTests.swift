import LegalModel
import LegalChanges
import LegalRedline
import LegalTestSupport
import Testing

struct AnnouncingNoticeTests {
  typealias Examples = AnnouncingExamples

  private func rich() throws -> Notice {
    let (long, short) = (
      Examples.lead(Period(30, .day)), Examples.lead(Period(14, .day), "notices.subprocessors")
    )
    let section = Passage.Section(anchor: "retention", title: "Retention", number: "7")
    return Notice.make(
      NoticeInput(
        organization: "Käuferle Metronom GmbH", title: "Privacy Policy",
        version: try #require(VersionID("2026-06-01")), effective: try Examples.day("2026-06-01"),
        told: try Examples.day("2026-04-28"), previous: VersionID("2026-03-28"),
        changes: VersionChanges([
          Examples.change(
            "retention-longer-old", .retroactive,
            whatChanged: "Access logs are kept for 1 year instead of 90 days.",
            effect: "Records of your visits can be looked up for longer.", isProspectiveOnly: true,
            leadTimes: [long], section: "retention"),
          Examples.change(
            "cookie-nonexempt-added", .material, name: "Reach", before: nil,
            whatChanged: "The cookie “Reach” counts visits.",
            effect: "Your browser stores a number that tells your visits from those of others.",
            asksConsent: true, leadTimes: [long, short], section: "cookies"),
          Examples.change(
            "right-narrowed", .material, name: "Portability", after: nil,
            whatChanged: "Exports are no longer offered as CSV.",
            effect: "You get your data as JSON only.", leadTimes: [long], section: "rights"),
          Examples.change(
            "retention-shorter", .notable, name: "Backups",
            whatChanged: "Backups are kept for 30 days instead of 90 days."),
          Examples.change("typo", .editorial), Examples.change("reordered", .editorial),
        ]),
        amendments: [
          Amendment(
            section: section, name: "Section 7",
            phrases: ["words substituted", "retention of access logs 90 days → 1 year"],
            changeClass: .retroactive),
          Amendment(
            section: nil, name: "Section 9", phrases: ["moved after Section 11"], changeClass: nil),
        ], events: try events(),
        notices: try Examples.notices(
          "materialChanges: 30 days, subprocessors: 14 days, channels: [email, inApp], "
            + "objection: You may object to a new subprocessor by e-mail., acceptanceByUse: no"),
        contact: EmailAddress("privacy@metronom.example"),
        addresses: NoticeInput.Addresses(
          newText: WebAddress("https://metronom.example/legal/privacy/2026-06-01/"),
          changes: WebAddress("https://metronom.example/legal/privacy/2026-06-01/changes/"),
          since: WebAddress("https://metronom.example/legal/privacy/since/"),
          current: WebAddress("https://metronom.example/legal/privacy/"),
          versions: WebAddress("https://metronom.example/legal/privacy/versions/"))))
  }

  private func events() throws -> [SubprocessorEvent] {
    let post = SubprocessorEvent.Vendor(id: try #require(Identifier("post")), name: "Post")
    let cloud = SubprocessorEvent.Vendor(
      id: try #require(Identifier("cloud")), name: "Nordwolke", product: "Backups")
    let day = try Examples.day("2026-06-01")
    let period = Period(14, .day)
    return [
      SubprocessorEvent(.added, cloud, after: "Backups", begins: day, noticePeriod: period),
      SubprocessorEvent(
        .added, cloud, before: "until June 1, 2026", after: "no end", begins: day,
        noticePeriod: period),
      SubprocessorEvent(
        .replaced, cloud, replaced: post, before: "Post", after: "Nordwolke", begins: day,
        ends: day, noticePeriod: period),
      SubprocessorEvent(.removed, post, ends: day),
      SubprocessorEvent(
        .dataChanged, post, before: "Address", after: "Address and name", begins: day),
      SubprocessorEvent(.purposeChanged, post, after: "E-mail", begins: day),
      SubprocessorEvent(.countryChanged, post, before: "Germany", begins: day),
      SubprocessorEvent(.renamed, post, before: "Brief", after: "Post", begins: day),
    ]
  }

  private func bare() throws -> Notice {
    Notice.make(
      NoticeInput(
        organization: "Humanik", title: "Privacy Policy",
        version: try #require(VersionID("2026-06-01")), effective: try Examples.day("2026-06-01"),
        previous: VersionID("2026-03-28"),
        changes: VersionChanges([
          Examples.change("retention-shorter", .notable, whatChanged: "Logs are kept for 30 days."),
          Examples.change("typo", .editorial),
        ])))
  }

  @Test func `a rich notice says all that is owed, as text`() throws {
    let notice = try rich()
    #expect(notice.isOwed)
    #expect(notice.dueDates.map(\.latest?.description) == ["2026-05-02", "2026-05-18"])
    #expect(try Golden.mismatch(notice.plainText, with: "notice-rich.txt") == nil)
    #expect(notice.plainText.split(separator: "\n").allSatisfy { $0.count <= 72 })
  }

  @Test func `a rich notice says all that is owed, as HTML`() throws {
    #expect(try Golden.mismatch(try rich().htmlDocument, with: "notice-rich.html") == nil)
  }

  @Test func `a rich notice says all that is owed, as Markdown`() throws {
    #expect(try Golden.mismatch(try rich().markdown, with: "notice-rich.md") == nil)
  }

  @Test func `where nothing is owed, a short notice says so`() throws {
    let notice = try bare()
    #expect(!notice.isOwed)
    #expect(notice.timing.isEmpty && notice.objection.isEmpty && notice.dueDates.isEmpty)
    #expect(try Golden.mismatch(notice.plainText, with: "notice-bare.txt") == nil)
    #expect(try Golden.mismatch(notice.html, with: "notice-bare.html") == nil)
    #expect(try Golden.mismatch(notice.markdown, with: "notice-bare.md") == nil)
  }

  @Test func `no objection and no promise is spoken of that no text makes`() throws {
    let day = try Examples.day("2026-06-01")
    let notice = Notice.make(
      NoticeInput(
        organization: "Humanik", title: "Privacy Policy",
        version: try #require(VersionID("2026-06-01")), effective: day,
        previous: VersionID("2026-03-28"),
        changes: VersionChanges([Examples.change("scope-widened", .material)]),
        events: try events(), notices: try Examples.notices("channels: [email]")))
    #expect(notice.isOwed)
    #expect(notice.objection.isEmpty)
    #expect(!notice.plainText.contains("objec") && !notice.plainText.contains("How to object"))
    #expect(!notice.plainText.contains("Write to"))
  }

  @Test(
    arguments: [
      (
        "yes",
        "By the text that applies now, using the service after a change counts as accepting it."
      ),
      ("no", "Using the service after a change does not count as accepting it."), ("unknown", nil),
    ] as [(String, String?)])
  func `what using the service counts as is said as the text says it`(
    _ answer: String, _ sentence: String?
  ) throws {
    let notice = Notice.make(
      NoticeInput(
        organization: "Humanik", title: "Terms", version: try #require(VersionID("2026-06-01")),
        effective: try Examples.day("2026-06-01"), previous: nil,
        changes: VersionChanges([Examples.change("scope-widened", .material)]),
        notices: try Examples.notices("acceptanceByUse: \(answer)")))
    #expect([notice.acceptance].compactMap(\.self) == [sentence].compactMap(\.self))
    #expect(notice.subject == "Our Terms takes effect on June 1, 2026")
  }
}

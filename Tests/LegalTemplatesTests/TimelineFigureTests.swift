import LegalModel
import LegalTemplates
import Testing

@Suite struct TimelineFigureTests {
  private func mark(
    _ day: String, _ changeClass: String?, _ status: VersionContext.Status = .superseded
  ) throws -> TimelineFigure.Mark {
    TimelineFigure.Mark(
      version: day, effective: try #require(CalendarDate(day)), changeClass: changeClass,
      status: status)
  }

  @Test func `versions stand where their days are, each with the sign of its class`() throws {
    let html = TimelineFigure(
      of: "Terms & <Conditions>",
      [
        try mark("2024-01-01", nil), try mark("2024-12-31", "material", .current),
        try mark("2025-12-31", "retroactive", .upcoming),
      ]
    ).html
    #expect(html.contains("<title id=\"timeline-title\">Terms &amp; &lt;Conditions&gt;: versions"))
    #expect(
      html.contains(
        "2024-01-01: first version; 2024-12-31: in force, material; 2025-12-31: retroactive."))
    // 365 of 730 days on the way from 2 to 92 percent.
    #expect(
      html.contains("x=\"2.0%\"") && html.contains("x=\"47.0%\"") && html.contains("x=\"92.0%\""))
    #expect(html.contains("class=\"in-force\" x1=\"47.0%\" x2=\"92.0%\""))
    #expect(
      html.contains("<path class=\"material\"") && html.contains("<path class=\"retroactive\""))
    #expect(html.contains("▲ retroactive  ◆ material  ■ first or unchanged  ━ in force"))
    #expect(!html.contains("style="))
  }

  @Test func `two versions of one day stand above one another, and no third`() throws {
    let html = TimelineFigure(
      of: "T",
      [
        try mark("2024-01-01", nil), try mark("2025-01-01", "notable"),
        try mark("2025-01-01", "editorial"), try mark("2025-01-01", "editorial", .current),
      ]
    ).html
    #expect(html.split(separator: "<svg class=\"mark\"").count - 1 == 3)
    #expect(html.contains("y=\"30\"") && html.contains("y=\"12\"") && !html.contains("y=\"-6\""))
  }

  @Test func `one version makes no line`() throws {
    #expect(TimelineFigure(of: "T", [try mark("2024-01-01", nil, .current)]).html == "")
  }

  @Test func `a thousand versions are a figure of bounded size`() throws {
    let first = try #require(CalendarDate("2001-01-01"))
    let marks = (0..<1_000).compactMap { index in
      CalendarDate(daysSince1970: first.daysSince1970 + 9 * index).map { day in
        TimelineFigure.Mark(
          version: "\(day)", effective: day, changeClass: "editorial", status: .superseded)
      }
    }
    let html = TimelineFigure(of: "T", marks).html
    #expect(html.contains("The newest 12 of 1000 versions. "))
    #expect(html.utf8.count < 130_000)
  }
}

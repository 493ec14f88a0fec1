import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// What pages say of themselves and of the versions around them; how they look is for a browser.
@Suite struct PageTests {
  private static func build(_ folder: borrowing TemporaryFolder) throws -> [String: String] {
    try ExampleSite.copy(to: folder)
    let build = Build(root: Root(folder.path), asOf: try #require(CalendarDate("2026-01-15")))
    #expect(try build.build(nil).count != nil)
    return try folder.tree("public/legal").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// What stands between two strings, at every place where both are.
  private static func parts(of html: String, from start: String, to end: String) -> [String] {
    html.components(separatedBy: start).dropFirst().compactMap { rest in
      rest.range(of: end).map { String(rest[..<$0.lowerBound]) }
    }
  }

  /// The words of HTML, white space joined.
  private static func words(_ html: String) -> String {
    html.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ").replacing(" ,", with: ",").replacing(" .", with: ".")
  }

  @Test func `a version says what it is, since when, what it follows and what replaced it`() throws
  {
    let folder = try TemporaryFolder()
    let files = try Self.build(folder)
    let old = try #require(files["privacy/2024-09-15/index.html"])
    let state = Self.parts(of: old, from: "<p class=\"state\">", to: "</p>").map(Self.words)
    #expect(
      state == [
        "Superseded Version 2024-09-15, from September 15, 2024 until March 31, 2025. "
          + "It follows version 2024-02-01. After it comes version 2025-03-31."
      ])
    #expect(
      Self.words(old).contains("What it changed: material 58 words deleted, 148 words inserted"))
    #expect(old.contains("<link rel=\"predecessor-version\" href=\"/legal/privacy/2024-02-01/\">"))
    #expect(old.contains("<link rel=\"successor-version\" href=\"/legal/privacy/2025-03-31/\">"))
    #expect(old.contains("<link rel=\"latest-version\" href=\"/legal/privacy/2025-03-31.2/\">"))
    #expect(old.contains("<link rel=\"version-history\" href=\"/legal/privacy/versions/\">"))
    let current = try #require(files["privacy/index.html"])
    #expect(Self.words(current).contains("What changed last: editorial 3 words deleted"))
  }

  @Test func `each version lists the others, and says which one it is`() throws {
    let folder = try TemporaryFolder()
    let files = try Self.build(folder)
    for version in ExampleSite.versions {
      let page = try #require(files["terms/\(version)/index.html"])
      let list = try #require(
        Self.parts(of: page, from: "<details class=\"switcher\">", to: "</details>").first)
      let links = Self.parts(of: list, from: "<a href=\"", to: "</a>")
      #expect(
        links.dropLast()
          == ExampleSite.versions.reversed().map { other in
            "/legal/terms/\(other)/\"\(other == version ? " aria-current=\"page\"" : "")>\(other)"
          }[...])
      #expect(links.last == "/legal/terms/versions/\">All versions")
    }
    let face = try #require(files["terms/index.html"])
    #expect(face.contains("<a href=\"/legal/terms/\" aria-current=\"page\">2025-03-31.2</a>"))
  }

  @Test func `of many versions the newest and those beside it are listed`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let text = try folder.text("content/terms/2026-06-01.md")
    for day in 10...29 {
      try folder.write(
        "content/terms/2026-07-\(day).md", text.replacing("2026-06-01", with: "2026-07-\(day)"))
    }
    let build = Build(
      root: Root(folder.path), asOf: try #require(CalendarDate("2026-01-15")), showsDrafts: true)
    #expect(try build.build(nil).count != nil)
    let page = try folder.text("public/legal/terms/2025-03-31/index.html")
    let list = try #require(
      Self.parts(of: page, from: "<details class=\"switcher\">", to: "</details>").first)
    let ids = Self.parts(of: list, from: "<li><a href=\"", to: "</a>").map(Self.words)
      .compactMap { $0.split(separator: ">").last.map(String.init) }
    #expect(
      ids == [
        "2026-07-29", "2026-07-28", "2026-07-27", "2026-07-26", "2026-07-25", "2026-07-24",
        "2026-06-01", "2025-03-31.2", "2025-03-31", "2024-09-15", "2024-02-01",
        "All versions, 14 more",
      ])
  }

  @Test func `the hub says what is in force, what is coming and what changed`() throws {
    let folder = try TemporaryFolder()
    let hub = Self.words(try #require(Self.build(folder)["index.html"]))
    #expect(hub.contains("On June 1, 2026 a new version of Privacy Policy takes effect"))
    #expect(
      hub.contains(
        "Privacy Policy In force since March 31, 2025 Version 2025-03-31.2 "
          + "Coming 2026-06-01, from June 1, 2026 It changes retroactive"))
  }

  @Test func `no two pages have one title, and each has a description and data that can be read`()
    throws
  {
    let folder = try TemporaryFolder()
    var titles: [String: String] = [:]
    for (path, html) in try Self.build(folder) where path.hasSuffix(".html") {
      let title = try #require(Self.parts(of: html, from: "<title>", to: "</title>").first)
      #expect(title.hasSuffix(" – Metronom"), "\(path)")
      #expect(titles.updateValue(path, forKey: title) == nil, "\(title)")
      let description = Self.parts(
        of: html, from: "<meta name=\"description\" content=\"", to: "\"")
      #expect(description.count == 1 && description != [""], "\(path)")
      let canonical = Self.parts(of: html, from: "<link rel=\"canonical\" href=\"", to: "\"")
      let script = try #require(
        Self.parts(of: html, from: "<script type=\"application/ld+json\">", to: "</script>").first)
      let data = try #require(
        JSONSerialization.jsonObject(with: Data(script.utf8)) as? [String: Any])
      #expect(data["url"] as? String == canonical.first, "\(path)")
      #expect(html.contains("<link rel=\"privacy-policy\" href=\"/legal/privacy/\">"), "\(path)")
    }
    #expect(titles.count == 57)
  }

  @Test func `no page holds a style or a handler, and each is under 100 KB with its style sheet`()
    throws
  {
    let folder = try TemporaryFolder()
    let files = try Self.build(folder)
    let sheet = try #require(files.first { $0.key.hasSuffix(".css") }?.value)
    #expect(sheet.utf8.count < 20_000)
    for (path, html) in files where path.hasSuffix(".html") {
      #expect(html.utf8.count + sheet.utf8.count < 100_000, "\(path)")
      #expect(html.firstMatch(of: /<[^>]* (style|on[a-z]+)=/) == nil, "\(path)")
    }
  }
}

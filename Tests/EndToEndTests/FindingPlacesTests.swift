import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// A finding stands in a file that people have: they can open it, and a pull request can show it there.
struct FindingPlacesTests {
  private func check(
    _ folder: borrowing TemporaryFolder, on day: String = "2026-01-15"
  ) throws -> [Diagnostic] {
    try Build(root: Root(folder.path), asOf: try #require(CalendarDate(day)))
      .check(ExaminationSettings()).diagnostics
  }

  private func site(_ more: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy("\(Repository.tests)/Broken/base/content", as: "content")
    try folder.copy("\(Repository.root)/templates", as: "templates")
    let text = try folder.text("content/site.yaml")
    try folder.write("content/site.yaml", text + more)
    return folder
  }

  private static let settings = [
    "securityContact: mailto:security@tidewater.example\nsecurityExpires: 2020-01-01\n",
    "securityContact: mailto:security@tidewater.example\nsecurityExpires: 2029-01-01\n",
    "securityContact: tel:+4930123456\n", "securityExpires: 2026-06-01\n",
    "regimes: [ccpa, colorado, eu-gdpr, uk-gdpr, eprivacy, caloppa, coppa, pipeda, quebec]\n",
    "regimes: [ccpa]\nglobalPrivacyControl: {supported: unknown, lastUpdate: 2026-01-01}\n",
    "globalPrivacyControl: {supported: yes, lastUpdate: 2027-01-01}\n",
  ]

  @Test(arguments: settings)
  func `whatever site.yaml says, findings and their notes stand in files that exist`(
    _ more: String
  ) throws {
    let folder = try site(more)
    let found = try check(folder)
    #expect(!found.isEmpty)
    for place in found.flatMap({ [$0.range] + $0.notes.map(\.range) }) {
      let path = "\(folder.path)/\(place.file.path)"
      #expect(FileManager.default.fileExists(atPath: path), "\(place.file.path)")
    }
  }

  @Test(arguments: [
    (settings[0], "2020-01-01", "date/sectxt-expires"),
    (settings[1], "2029-01-01", "date/sectxt-expires"),
    (settings[2], "tel:+4930123456", "site/security-txt-expires"),
    (settings[3], "2026-06-01", "site/security-txt-contact"),
    (settings[6], "2027-01-01", "date/gpc-lastupdate"),
  ])
  func `what the build writes from site.yaml is checked where it is declared`(
    more: String, value: String, rule: String
  ) throws {
    let folder = try site(more)
    let finding = try #require(try check(folder).first { $0.code == rule })
    #expect(finding.range.file.path == "content/site.yaml")
    let words = finding.range.file.bytes[finding.range.bytes]
    #expect(String(decoding: words, as: UTF8.self) == value)
  }

  @Test func `what a page lacks is shown in the template that renders it`() throws {
    let folder = try site("regimes: [eprivacy]\n")
    let layout = try folder.text("templates/layout.mustache")
    let tag = "<script src=\"https://metrics.example.net/a.js\"></script>"
    try folder.write(
      "templates/layout.mustache",
      layout.replacingOccurrences(of: "</head>", with: "\(tag)\n</head>"))
    let hub = try folder.text("templates/hub.mustache")
    #expect(try folder.text("templates/layout.mustache").contains(tag))
    #expect(!hub.contains(tag))
    let found = try check(folder).filter { $0.code == "cookie/no-preload" }
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.range.file.path == "templates/layout.mustache")
    #expect(finding.summary.contains("on the page /legal/"))
  }
}

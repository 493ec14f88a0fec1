import Foundation
import LegalExport
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// The selector in the declaration for Open Terms Archive finds the text of a version, and no more.
@Suite struct ExportSelectorTests {
  @Test func `the selector finds the text of every version once, and nothing beside it`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let build = Build(root: Root(folder.path), asOf: try #require(CalendarDate("2026-01-15")))
    #expect(try build.build(nil).count != nil)
    for document in ExampleSite.documents {
      for place in [""] + ExampleSite.versions.map({ "\($0)/" }) {
        let html = try folder.text("public/legal/\(document)/\(place)index.html")
        let element = try #require(Self.element(OpenTermsArchive.selector, of: html), "\(document)")
        // The table of contents, where there is one, names each section.
        let contents = html.components(separatedBy: "<nav class=\"contents\"").dropFirst().first?
          .components(separatedBy: "</nav>").first
        for link in contents?.components(separatedBy: "<a href=\"#").dropFirst() ?? [] {
          let anchor = link.prefix { $0 != "\"" }
          #expect(element.contains("id=\"\(anchor)\""), "\(document)/\(place): \(anchor)")
        }
        #expect(html.components(separatedBy: "<h2 id=").count > 1, "\(document)")
        #expect(
          element.components(separatedBy: "<h2 id=").count
            == html.components(separatedBy: "<h2 id=").count)
        for foreign in ["<nav", "class=\"notice", "class=\"state\"", "<header", "<footer"] {
          #expect(!element.contains(foreign), "\(document)/\(place): \(foreign)")
        }
      }
    }
  }

  @Test func `each declared page is one of the site, and holds the element`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let root = Root(folder.path)
    let day = try #require(CalendarDate("2026-01-15"))
    #expect(try Build(root: root, asOf: day).build(nil).count != nil)
    let exported = try #require(Exporting(root: root, asOf: day).export(.ota).exported)
    let file = try #require(exported.files.first)
    let declaration = try #require(
      JSONSerialization.jsonObject(with: Data(file.text.utf8)) as? [String: Any])
    let terms = try #require(declaration["terms"] as? [String: [String: String]])
    #expect(terms.keys.sorted() == ["Privacy Policy", "Trackers Policy"])
    for (type, source) in terms {
      let fetch = try #require(source["fetch"])
      let path = fetch.replacing("https://metronom.example/", with: "public/")
      let selector = try #require(source["select"])
      #expect(Self.element(selector, of: try folder.text("\(path)index.html")) != nil, "\(type)")
    }
  }

  /// What stands in the one `div` of a class; `nil` if there is none, or more than one.
  private static func element(_ selector: String, of html: String) -> String? {
    guard selector.hasPrefix(".") else { return nil }
    let parts = html.components(separatedBy: "<div class=\"\(selector.dropFirst())\">")
    guard parts.count == 2, let rest = parts.last else { return nil }
    var depth = 1
    var index = rest.startIndex
    while let next = rest[index...].range(of: #"</?div\b"#, options: .regularExpression) {
      depth += rest[next].hasPrefix("</") ? -1 : 1
      if depth == 0 { return String(rest[..<next.lowerBound]) }
      index = next.upperBound
    }
    return nil
  }
}

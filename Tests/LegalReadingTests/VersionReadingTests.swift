import Foundation
import LegalModel
import LegalReading
import LegalText
import LegalWords
import Testing

/// A version says what people read: its prose, the values of its marks, and the data that it places.
@Suite struct VersionReadingTests {
  private static let live: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("content/privacy/2026-03-28.md")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  private static func read(_ text: String) throws -> [TextStatement] {
    let file = SourceFile(path: "2026-03-28.md", text: text)
    let id = try #require(VersionID("2026-03-28"))
    let version = try #require(VersionText.read(file, as: id, base: "/").value)
    let library = try #require(LexiconLibrary.compiled("en"))
    return PolicyReader(library).read(version)
  }

  @Test func `placed data is read at its place in the front matter`() throws {
    let email = try #require(
      try Self.read(Self.live).first { $0.words.hasPrefix("Email address ·") })
    #expect(email.disclosure == "dataCategories" && email.polarity == .affirmed)
    #expect(email.section == "Account Data")
    #expect(email.line < 100)
  }

  @Test func `a mark is read as what it stands for`() throws {
    let statements = try Self.read(Self.live)
    #expect(
      statements.contains { $0.disclosure == "controllerName" && $0.words.contains("Humanik") })
    #expect(!statements.contains { $0.words.contains("{{") })
  }

  @Test func `a row is read alike in whatever order the file has its keys`() throws {
    let name = "        name: Email address\n"
    let purpose = "        purpose: Account creation, authentication, service communications\n"
    let swapped = Self.live.replacingOccurrences(of: name + purpose, with: purpose + name)
    #expect(swapped != Self.live)
    func found(_ text: String) throws -> [String] {
      try Self.read(text).map { "\($0.disclosure) \($0.polarity) \($0.words)" }
    }
    #expect(try found(swapped) == found(Self.live))
  }

  @Test(arguments: ["\n", "\r\n"])
  func `front matter of any Markdown is no words`(_ lineEnd: String) throws {
    let lines = ["---", "title: We sell your data to third parties", "---", "", "Hello.", ""]
    let file = SourceFile(path: "t.md", text: lines.joined(separator: lineEnd))
    let library = try #require(LexiconLibrary.compiled("en"))
    #expect(PolicyReader(library).read(file).isEmpty)
  }
}

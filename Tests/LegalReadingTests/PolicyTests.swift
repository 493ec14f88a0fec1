import Foundation
import LegalReading
import LegalTestSupport
import LegalText
import LegalWords
import Testing

/// Short policies in each language, with what a careful reader says that they say.
@Suite struct PolicyTests {
  struct Policy: Sendable, CustomTestStringConvertible {
    let language: String
    let name: String
    let text: String
    /// A line each: an id that is said, or one that is denied, with a hyphen before it.
    let expected: [String]
    var testDescription: String { "\(language)/\(name)" }
  }

  static let policies: [Policy] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Policies"
    let files = ((try? FileTree.read(folder)) ?? [:]).mapValues {
      String(decoding: $0, as: UTF8.self)
    }
    return files.keys.sorted().filter { $0.hasSuffix(".md") }.map { path in
      let parts = path.split(separator: "/")
      let expected = files[path.dropLast(3) + ".expected"] ?? ""
      return Policy(
        language: String(parts[0]), name: String(parts[1]), text: files[path] ?? "",
        expected: expected.split(separator: "\n").map(String.init))
    }
  }()

  @Test(arguments: policies)
  func `a policy says what a careful reader says that it says`(_ policy: Policy) throws {
    let library = try #require(LexiconLibrary.compiled(policy.language))
    let statements = PolicyReader(library).read(SourceFile(path: policy.name, text: policy.text))
    let affirmed = Set(statements.filter { $0.polarity == .affirmed }.map(\.disclosure))
    let denied = Set(statements.filter { $0.polarity == .denied }.map(\.disclosure))
    let read = affirmed.union(denied.subtracting(affirmed).map { "-" + $0 })
    #expect(read.sorted() == policy.expected.sorted())
  }

  @Test(arguments: policies)
  func `the language of a policy shows in its small words`(_ policy: Policy) {
    #expect(LanguageWords.language(of: policy.text) == policy.language)
  }

  @Test func `a text of few words shows no language`() {
    #expect(LanguageWords.language(of: "Der Name der Firma") == nil)
    #expect(LanguageWords.language(of: "") == nil)
  }

  @Test func `there are ten in each language`() {
    let counts = Dictionary(grouping: Self.policies, by: \.language).mapValues(\.count)
    #expect(counts["de", default: 0] >= 10)
    #expect(counts["fr", default: 0] >= 10)
    #expect(counts["es", default: 0] >= 10)
  }
}

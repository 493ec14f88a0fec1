import Foundation
import LegalTestSupport
import LegalText
import Testing

@testable import LegalRules

/// Whatever stands in brackets behind a finding has a page.
struct ExplanationTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// Modules whose literals are ids of rules, which the book knows, and the registry itself.
  private static let elsewhere = [
    "AmericanRules/", "ConductRules/", "ConsistencyRules/", "EuropeanRules/", "LegalTestSupport/",
    "LegalRules/Explaining/Codes/",
  ]

  /// The sources that can make a diagnostic, by path, without comments.
  private static func code() throws -> [(path: String, text: String)] {
    let names = try #require(FileManager.default.enumerator(atPath: sources.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    return try names.filter { name in !elsewhere.contains { name.hasPrefix($0) } }.map { name in
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return (
        name,
        lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
      )
    }
  }

  /// The codes that a source has: literals of a family of codes, and whatever else is handed to a
  /// diagnostic.
  private static func codes(in text: String) throws -> Set<String> {
    let families = Set(StructuralCode.all.map(\.family)).union(["change"])
    let literal = try Regex<(Substring, Substring)>(#""([a-z]+/[a-z0-9][a-z0-9-]*)""#)
    var found = Set(
      text.matches(of: literal).map { String($0.output.1) }.filter { code in
        families.contains(String(code.prefix { $0 != "/" }))
      })
    for pattern in [
      #"(?:Diagnostic|report|refused?)\(\s*"([a-z]+/[a-z0-9-]+)""#,
      #""([a-z]+/[a-z0-9-]+)",\s*\.(?:error|warning|note)"#,
      #"code: "([a-z]+/[a-z0-9-]+)""#,
    ] {
      let handed = try Regex(pattern)
      found.formUnion(text.matches(of: handed).compactMap { $0[1].substring.map(String.init) })
    }
    return found
  }

  @Test func `every code that the sources have has a page`() throws {
    for (path, text) in try Self.code() {
      for code in try Self.codes(in: text).sorted() where Explanation.text(for: code) == nil {
        Issue.record(
          """
          '\(code)' of \(path) has no page: add an entry to its family in \
          Sources/LegalRules/Explaining/Codes/
          """)
      }
    }
  }

  @Test func `every code that has a page is in the sources`() throws {
    let text = try Self.code().map(\.text).joined(separator: "\n")
    for code in StructuralCode.all {
      // A code that is put together has the rest of its name elsewhere.
      let isThere =
        text.contains("\"\(code.id)\"") || text.contains("\"\(code.family)/\\(")
      #expect(isThere, "no source has '\(code.id)': remove its entry")
    }
  }

  @Test func `a code is found in each of the ways in which it is handed over`() throws {
    for text in [
      #"Diagnostic("unheard/of", .error, "words", at: place)"#,
      "Diagnostic(\n  \"unheard/of\", \"words\", at: place)", #"log.report("unheard/of", "words")"#,
      #"case .one: ("unheard/of", .warning, "words", nil)"#, #"make(code: "unheard/of")"#,
    ] {
      #expect(try Self.codes(in: text) == ["unheard/of"])
    }
    #expect(try Self.codes(in: #"let code = "ledger/new-one""#) == ["ledger/new-one"])
    #expect(try Self.codes(in: #"let type = "text/html""#) == [])
  }

  @Test func `a code stands once, and is no rule`() {
    let ids = StructuralCode.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(RuleBook.rule(id) == nil, "'\(id)' is a rule") }
  }

  @Test func `a page says in sentences what is wrong, why, and what to do`() {
    for code in StructuralCode.all {
      #expect(!code.title.hasSuffix("."), "\(code.id)")
      for words in [code.wrong, code.why, code.mend] {
        #expect(words.hasSuffix(".") && words.prefix(1) == words.prefix(1).uppercased())
        #expect(words.split(separator: " ").count >= 3, "\(code.id)")
      }
      let lines = code.page.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 80 }, "\(code.id)")
    }
  }

  @Test func `the page of a code reads as it is kept`() throws {
    let page = try #require(Explanation.text(for: "prose/link-scheme"))
    #expect(try Golden.mismatch(page, with: "explain-code.txt") == nil)
  }

  @Test func `the list has the codes in a section of their own`() throws {
    let list = try #require(Explanation.text(for: "", asList: true))
    let parts = list.components(separatedBy: "\nCodes that are no rules\n")
    #expect(parts.count == 2)
    #expect(parts.first?.contains("gdpr/13-1-c-basis") == true)
    #expect(parts.last?.contains("prose/link-scheme") == true)
    let ledger = try #require(Explanation.text(for: "ledger"))
    #expect(ledger.contains("ledger/chain") && !ledger.contains("prose/"))
    // A family can have both.
    let dates = try #require(Explanation.text(for: "date"))
    #expect(dates.contains("date/backdate ") && dates.contains("date/backdated"))
  }

  @Test func `the list for programs has an object for each code`() throws {
    let json = try #require(Explanation.json(for: "prose/link-scheme")).compact
    #expect(json.contains(#""id":"prose/link-scheme""#))
    #expect(json.contains(#""rules":[]"#))
  }

  @Test(arguments: [
    ("prose/link-sheme", "prose/link-scheme"), ("link-scheme", "prose/link-scheme"),
    ("ledger/chian", "ledger/chain"), ("change/dates-onyl", "change/dates-only"),
    ("gdpr/13-1-c-bassis", "gdpr/13-1-c-basis"), ("disclosure/place", "disclosure/placed"),
  ])
  func `a near miss of any code is suggested`(query: String, suggestion: String) {
    #expect(Explanation.text(for: query) == nil)
    #expect(Explanation.suggestion(for: query) == suggestion)
  }

  @Test func `a log of findings describes every code`() {
    let ids = Set(Explanation.sarif.map(\.id))
    for code in StructuralCode.all { #expect(ids.contains(code.id)) }
    for code in ["gdpr/13-1-c-basis", "change/retention-longer-old"] {
      #expect(ids.contains(code))
    }
  }
}

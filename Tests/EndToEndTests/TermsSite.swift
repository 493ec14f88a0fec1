import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// A site with two agreements, on which releases are tried.
struct TermsSite: ~Copyable {
  let folder: TemporaryFolder

  /// Adopts the first versions of both.
  static func make() throws -> TermsSite {
    let site = TermsSite(folder: try Self.configured())
    try site.write("terms", "2026-01-01", updated: "2025-12-01")
    try site.write("about", "2026-01-01", updated: "2025-12-01")
    try site.adopt("terms", "2026-01-01", on: "2026-01-02")
    try site.adopt("about", "2026-01-01", on: "2026-01-02")
    return site
  }

  private static func configured() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy("\(Repository.root)/templates", as: "templates")
    try folder.write(
      "content/site.yaml",
      """
      organization: {legalName: Sample Ltd, email: legal@example.com}
      url: https://example.com
      path: /legal
      documents: [terms, about]
      regimes: []
      facts: {sellsPI: no, sharesPI: no}

      """)
    return folder
  }

  var root: Root { Root(folder.path) }

  /// Writes a version whose second section says something.
  func write(
    _ document: String, _ version: String, updated: String, notices: String = "",
    heading: String = "Your account", saying words: String = "Keep your password."
  ) throws {
    try folder.write(
      "content/\(document)/\(version).md",
      """
      ---
      kind: agreement
      title: \(document == "terms" ? "Terms" : "About")
      language: en
      effective: \(version.prefix(10))
      updated: \(updated)
      \(notices)---

      Valid from {{effective}}.

      ## 1. What this is

      A contract with Sample Ltd.

      ## 2. \(heading)

      \(words)

      """)
  }

  @discardableResult
  func release(
    _ document: String, _ version: String, on day: String, notified: String? = nil,
    adopts: Bool = false
  ) throws -> Release.Result {
    try Release(
      root: root, document: try #require(DocumentID(document)),
      version: try #require(VersionID(version)), notified: try notified.map(Self.day),
      isAdoption: adopts, on: try Self.day(day)
    ).run()
  }

  /// Adopts a version, which has to work.
  func adopt(_ document: String, _ version: String, on day: String) throws {
    let result = try release(document, version, on: day, adopts: true)
    #expect(result.line?.isAdopted == true, "\(result.diagnostics.map(\.summary))")
  }

  /// Releases a version, which has to work.
  func publish(
    _ document: String, _ version: String, on day: String, notified: String? = nil
  ) throws {
    let result = try release(document, version, on: day, notified: notified)
    #expect(result.line != nil, "\(result.diagnostics.map(\.summary))")
  }

  func withdraw(_ version: String, on day: String) throws -> Withdrawing.Result {
    try Withdrawing(
      root: root, document: try #require(DocumentID("terms")),
      version: try #require(VersionID(version)),
      reason: try #require(PublicReason("The payment service starts later.")),
      on: RunDay(try Self.day(day))
    ).run()
  }

  func redact(_ version: String, on day: String) throws -> Redacting.Result {
    try Redacting(
      root: root, document: try #require(DocumentID("terms")),
      version: try #require(VersionID(version)),
      reason: try #require(PublicReason("A name, by order of a court.")),
      on: RunDay(try Self.day(day))
    ).run()
  }

  func check(on day: String) throws -> [Diagnostic] {
    try Build(root: root, asOf: try Self.day(day)).check().diagnostics
  }

  func build(on day: String) throws -> Build.Result {
    try Build(root: root, asOf: try Self.day(day)).build()
  }

  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  /// The codes of what shuts a gate.
  static func errors(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.filter { $0.severity == .error && $0.acceptance == nil }.map(\.code)
  }
}

import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// `manifest.json` is a promise to programs: it says what the texts say, and changes with them only.
struct ManifestTests {
  private static let site = """
    organization: {legalName: Example GmbH, email: privacy@example.com}
    url: https://example.com
    path: /legal
    documents: [privacy]
    regimes: [eu-gdpr, ccpa]

    """

  private static let policy = """
    ---
    kind: privacyPolicy
    title: Privacy Policy
    effective: 2026-01-01
    updated: 2025-12-15
    controller: {legalName: Example GmbH, email: privacy@example.com}
    data:
      - id: account
        name: Account
        items:
          - {id: email, name: E-mail address, purpose: Sign-in, purposes: [signIn], ccpa: [A, B]}
    purposes:
      - {id: signIn, name: Sign-in, bases: [{basis: contract}], section: what-we-use}
    recipients:
      - {id: host, name: Hostwerk, role: processor, data: [account.email], countries: [DE]}
    retention:
      - {id: account, name: Account, period: 90 days after the end, keeps: {while: accountActive, then: 90 days}, covers: [account]}
    notices: {materialChanges: 30 days}
    cookies:
      - {id: session, name: Session, key: sid, category: strictlyNecessary, duration: Session, lasts: session}
    ---
    ## What we use

    {{> data.account}}

    {{> recipients}}

    ## How long

    {{> retention}}

    We tell you of changes {{notices.materialChanges}} ahead.

    {{> cookies}}

    """

  /// A site of one released version.
  private static func manifest(_ site: String = site, _ policy: String = policy) throws -> Data {
    let folder = try TemporaryFolder()
    try folder.copy("\(Repository.root)/templates", as: "templates")
    try folder.write("content/site.yaml", site)
    try folder.write("content/privacy/2026-01-01.md", policy)
    return try release(["2026-01-01"], in: folder, on: "2026-01-15")
  }

  /// Releases versions as texts that were published before, and builds the manifest.
  private static func release(
    _ versions: [String], in folder: borrowing TemporaryFolder, on day: String
  ) throws -> Data {
    for version in versions {
      let result = try Release(
        root: Root(folder.path), document: try #require(DocumentID("privacy")),
        version: try #require(VersionID(version)), notified: nil, isAdoption: true,
        on: try #require(CalendarDate(max("2026-01-02", versions.last ?? "")))
      ).run()
      #expect(result.line != nil, "\(DiagnosticText().render(result.diagnostics))")
    }
    let tree = try Build(root: Root(folder.path), asOf: try #require(CalendarDate(day))).tree(nil)
    return Data(try #require(tree.files["legal/manifest.json"]))
  }

  /// Every value of a manifest by its path.
  private static func values(_ manifest: Data) throws -> [String: String] {
    var values: [String: String] = [:]
    func visit(_ value: Any, _ path: String) {
      switch value {
      case let members as [String: Any]:
        for (key, member) in members { visit(member, path.isEmpty ? key : "\(path).\(key)") }
        if members.isEmpty { values[path] = "{}" }
      case let elements as [Any]:
        for (index, element) in elements.enumerated() { visit(element, "\(path).\(index)") }
        if elements.isEmpty { values[path] = "[]" }
      default: values[path] = "\(value)"
      }
    }
    visit(try JSONSerialization.jsonObject(with: manifest), "")
    return values
  }

  private static func differences(_ first: Data, _ second: Data) throws -> Set<String> {
    let (old, new) = (try values(first), try values(second))
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
  }

  @Test func `the same content gives the same manifest, byte for byte`() throws {
    #expect(try Self.manifest() == Self.manifest())
  }

  @Test func `a day on which nothing begins to apply changes nothing`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    func manifest(_ day: String) throws -> [UInt8]? {
      try Build(root: Root(folder.path), asOf: try #require(CalendarDate(day))).tree(nil)
        .files["legal/manifest.json"]
    }
    let first = try #require(try manifest("2026-03-05"))
    #expect(try manifest("2026-05-31") == first)
    #expect(try manifest("2026-06-01") != first)
  }

  /// The digests of a version, which say that its file or its words are others.
  private static let source: Set = ["documents.0.versions.0.digests.source"]
  private static let words: Set = [
    "documents.0.versions.0.digests.source", "documents.0.versions.0.digests.text",
  ]

  private static let values = "data.privacy.values."

  @Test(arguments: [
    ("category: strictlyNecessary", "category: functional", ["cookies.0.category"]),
    ("role: processor", "role: jointController", ["recipients.0.role"]),
    ("countries: [DE]", "countries: [DE, US]", ["recipients.0.countries.1"]),
    ("basis: contract", "basis: consent", ["purposes.0.bases.0.basis"]),
    ("ccpa: [A, B]", "ccpa: [A]", ["data.0.items.0.ccpa.1"]),
    ("data: [account.email]", "data: [account]", ["recipients.0.data.0"]),
    ("key: sid, ", "", ["cookies.0.key"]),
  ])
  func `a meaning changes the field that says it, and the digest of the file`(
    _ old: String, _ new: String, _ paths: [String]
  ) throws {
    // The key of a cookie is a word of the table; everything else here is a meaning.
    let digests = old.hasPrefix("key") ? Self.words : Self.source
    let changed = Self.policy.replacing(old, with: new)
    #expect(changed != Self.policy)
    #expect(
      try Self.differences(Self.manifest(), Self.manifest(Self.site, changed))
        == digests.union(paths.map { Self.values + $0 }))
  }

  @Test(arguments: [
    ("name: Hostwerk", "name: Hostwerk AG", ["recipients.0.name"]),
    (
      "period: 90 days after the end, keeps: {while: accountActive, then: 90 days}",
      "period: 60 days after the end, keeps: {while: accountActive, then: 60 days}",
      ["retention.0.period", "retention.0.keeps.then"]
    ),
    ("materialChanges: 30 days", "materialChanges: 14 days", ["notices.materialChanges"]),
    (
      "duration: Session, lasts: session", "duration: 1 year, lasts: 1 year",
      ["cookies.0.duration", "cookies.0.lasts"]
    ),
  ])
  func `a fact that people read changes the fields that say it, and both digests`(
    _ old: String, _ new: String, _ paths: [String]
  ) throws {
    let changed = Self.policy.replacing(old, with: new)
    #expect(changed != Self.policy)
    #expect(
      try Self.differences(Self.manifest(), Self.manifest(Self.site, changed))
        == Self.words.union(paths.map { Self.values + $0 }))
  }

  @Test(arguments: [
    ("email: privacy@example.com", "email: info@example.com", ["organization.email"]),
    ("regimes: [eu-gdpr, ccpa]", "regimes: [eu-gdpr]", ["regimes.1"]),
    ("documents: [privacy]", "title: Policies\ndocuments: [privacy]", ["site.title"]),
    ("documents: [privacy]", "securityContact: mailto:a@example.com\ndocuments: [privacy]", []),
    (
      "documents: [privacy]", "exports: [klaro]\ndocuments: [privacy]",
      ["exports", "exports.0.format", "exports.0.url"]
    ),
  ])
  func `the configuration changes the field that says it, and no version`(
    _ old: String, _ new: String, _ paths: [String]
  ) throws {
    let changed = Self.site.replacing(old, with: new)
    #expect(changed != Self.site)
    #expect(try Self.differences(Self.manifest(), Self.manifest(changed)) == Set(paths))
  }

  @Test func `prose changes the digests alone`() throws {
    let changed = Self.policy.replacing("We tell you", with: "We will tell you")
    #expect(try Self.differences(Self.manifest(), Self.manifest(Self.site, changed)) == Self.words)
  }

  @Test func `another heading changes the sections of what stands below it`() throws {
    let changed = Self.policy.replacing("## How long", with: "## Retention")
    let below = ["retention", "retention.account", "notices.materialChanges", "cookies.session"]
    let placed = ["retention", "notices.materialChanges", "cookies"]
    let differences = try Self.differences(Self.manifest(), Self.manifest(Self.site, changed))
    #expect(
      differences
        == Self.words.union(below.map { "data.privacy.sections.\($0)" })
        .union(["data.privacy.sections.cookies"])
        .union(placed.map { "data.privacy.placements.\($0)" }))
  }

  @Test func `each fact has the section that says it, its own before the one it is placed in`()
    throws
  {
    let values = try Self.values(Self.manifest())
    let expected = [
      "data.account": "what-we-use", "data.account.email": "what-we-use",
      "purposes.signIn": "what-we-use", "recipients": "what-we-use",
      "recipients.host": "what-we-use", "retention.account": "how-long",
      "notices.materialChanges": "how-long", "cookies.session": "how-long",
    ]
    for (path, section) in expected {
      #expect(values["data.privacy.sections.\(path)"] == section, "\(path)")
    }
    // No mark places the controller, and nothing names a section for it.
    #expect(values["data.privacy.sections.controller"] == nil)
  }

  @Test func `the consent revision rises with the facts about cookies, not with their words`()
    throws
  {
    func revision(_ edits: [(String, String)]) throws -> String? {
      let folder = try TemporaryFolder()
      try folder.copy("\(Repository.root)/templates", as: "templates")
      try folder.write("content/site.yaml", Self.site)
      try folder.write("content/privacy/2026-01-01.md", Self.policy)
      var next = Self.policy.replacing("effective: 2026-01-01", with: "effective: 2026-02-01")
      for (old, new) in edits { next = next.replacing(old, with: new) }
      try folder.write("content/privacy/2026-02-01.md", next)
      return try Self.values(
        Self.release(["2026-01-01", "2026-02-01"], in: folder, on: "2026-02-01"))[
          "consentRevision"]
    }
    #expect(try revision([]) == "1")
    #expect(try revision([("name: Session, key", "name: Sign-in, key")]) == "1")
    #expect(try revision([("duration: Session, lasts", "duration: One session, lasts")]) == "1")
    #expect(try revision([("We tell you", "We will tell you")]) == "1")
    #expect(try revision([("category: strictlyNecessary", "category: statistics")]) == "2")
    #expect(
      try revision([("duration: Session, lasts: session", "duration: 1 year, lasts: 1 year")])
        == "2")
  }

  @Test func `a change says by when people are told and can object`() throws {
    let folder = try TemporaryFolder()
    try folder.copy("\(Repository.root)/templates", as: "templates")
    try folder.write("content/site.yaml", Self.site)
    try folder.write("content/privacy/2026-01-01.md", Self.policy)
    let next = Self.policy.replacing("effective: 2026-01-01", with: "effective: 2026-04-01")
      .replacing("basis: contract", with: "basis: consent")
    try folder.write("content/privacy/2026-04-01.md", next)
    let values = try Self.values(
      Self.release(["2026-01-01", "2026-04-01"], in: folder, on: "2026-02-01"))
    let change = "documents.0.versions.1.changes.0."
    #expect(values[change + "leadTimes.0.period"] == "P30D")
    #expect(values[change + "tellBy"] == "2026-03-02")
    #expect(values[change + "objectBy"] == "2026-03-31")
    #expect(values["documents.0.upcoming.0"] == "2026-04-01")
    #expect(values["documents.0.versions.0.effectiveUntil"] == "2026-04-01")
  }

  @Test func `no field of a manifest is from a file that is not for the public`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let records = try folder.text("content/records.yaml")
    let tree = try Build(root: Root(folder.path), asOf: try #require(CalendarDate("2026-01-15")))
      .tree(nil)
    let secrets = ["Vault, folder", "Register of recipients", "Monthly scan of all hosts"]
    for secret in secrets {
      #expect(records.contains(secret))
      for (path, bytes) in tree.files {
        #expect(!String(decoding: bytes, as: UTF8.self).contains(secret), "\(path)")
      }
    }
  }
}

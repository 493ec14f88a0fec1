import LegalChanges
import LegalModel
import LegalRedline
import Testing

/// What is expected to be found between two small versions.
struct ChangeCase: Sendable, CustomTestStringConvertible {
  let document: String
  let old: String
  let new: String
  let kind: String
  let changeClass: ChangeClass
  let direction: ChangeDirection
  let before: String?
  let after: String?
  let leads: [String]

  init(
    _ kind: String, _ changeClass: ChangeClass, _ direction: ChangeDirection,
    _ old: String, _ new: String, before: String? = nil, after: String? = nil,
    leads: [String] = [], document: String = "privacyPolicy"
  ) {
    self.document = document
    self.old = old
    self.new = new
    self.kind = "change/" + kind
    self.changeClass = changeClass
    self.direction = direction
    self.before = before
    self.after = after
    self.leads = leads
  }

  var testDescription: String { "\(kind): \(old) → \(new)" }

  /// Compares the versions, and returns what is found in these parts of the model.
  func changes() throws -> [Change] {
    try VersionChanges.between(
      SmallVersions.version(document, old, effective: "2026-03-01"),
      SmallVersions.version(document, new, effective: "2026-06-01"),
      redline: Redline(blocks: [], edits: [])
    ).changes.filter { change in
      Self.parts.contains(String(change.subject.prefix { $0 != "." }))
        || change.kind.id.hasPrefix("change/regime-") || change.kind.id == "change/spi-use-beyond"
    }
  }

  private static let parts: Set<String> = [
    "cookies", "definitions", "externalClaims", "language", "notices", "promises", "recipients",
    "statements", "subprocessors", "text", "title", "transfers",
  ]

  /// Checks that the change is found, and nothing else.
  func check() throws {
    let changes = try changes()
    let found = try #require(
      changes.first { $0.kind.id == kind }, "found \(changes.map(\.kind.id))")
    #expect(changes.map(\.kind.id) == [kind])
    #expect(found.changeClass == changeClass)
    #expect(found.direction == direction)
    #expect(found.before == before)
    #expect(found.after == after)
    #expect(found.leadTimes.map { "\($0.promise) \($0.period)" } == leads)
    #expect((found.likelyEffect != nil) == (changeClass >= .material))
    #expect(found.whatChanged.hasSuffix(".") && !found.whatChanged.contains(".."))
  }
}

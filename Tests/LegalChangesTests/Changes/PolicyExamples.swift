import LegalModel
import LegalChanges
import LegalRedline
import LegalText
import Testing

/// Two versions of a policy, and the one change between them.
struct PolicyExample: Sendable, CustomTestStringConvertible {
  let kind: String
  let changeClass: ChangeClass
  let direction: ChangeDirection
  let old: String
  let new: String
  let before: String?
  let after: String?
  /// What stands in the new version where the change points; `nil` if it is gone there.
  let place: String?

  init(
    _ kind: String, _ changeClass: ChangeClass, _ direction: ChangeDirection, from old: String,
    to new: String, before: String? = nil, after: String? = nil, at place: String?
  ) {
    self.kind = kind
    self.changeClass = changeClass
    self.direction = direction
    self.old = old
    self.new = new
    self.before = before
    self.after = after
    self.place = place
  }

  var testDescription: String { "\(kind): \(old) → \(new)" }

  /// The changes between two policies of a few lines, the older of which promises notice of 30 days;
  /// without those of the regimes that are named anywhere.
  static func changes(from old: String, to new: String) throws -> [Change] {
    let notices = "notices: {materialChanges: 30 days}\n"
    return try VersionChanges.between(
      SmallVersions.policy(notices + old, effective: "2026-01-01"),
      SmallVersions.policy(notices + new, effective: "2026-06-01"),
      redline: Redline(blocks: [], edits: [])
    ).changes.filter {
      !["change/dates-only", "change/regime-added", "change/regime-removed"].contains($0.kind.id)
    }
  }

  /// Expects the change, and no other.
  func check() throws {
    let changes = try PolicyExample.changes(from: old, to: new)
    #expect(changes.map(\.kind.id) == ["change/\(kind)"])
    let change = try #require(changes.first)
    #expect(change.changeClass == changeClass)
    #expect(change.direction == direction)
    #expect(change.before == before)
    #expect(change.after == after)
    #expect(change.whatChanged.hasSuffix("."))
    let isOwed = changeClass >= .material
    #expect((change.likelyEffect?.hasSuffix(".") ?? false) == isOwed)
    #expect(change.leadTimes.map(\.period) == (isOwed ? [Period(30, .day)] : []))
    #expect(change.place.file.path == "content/example/2026-06-01.md")
    #expect(PolicyExample.text(change.place) == place ?? "2026-06-01")
    if before == nil { return }
    #expect(change.placeBefore?.file.path == "content/example/2026-01-01.md")
  }

  private static func text(_ range: SourceRange) -> String {
    String(decoding: Array(range.file.text.utf8)[range.bytes], as: UTF8.self)
  }
}

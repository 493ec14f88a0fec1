import LegalModel
import LegalChanges
import LegalRedline
import Testing

struct WordChangesTests {
  private static func edit(
    _ id: Int, _ editClass: EditClass, _ before: String = "", _ after: String = "",
    section: String? = nil
  ) -> Redline.Edit {
    Redline.Edit(
      id: id, editClass: editClass,
      section: section.map {
        Passage.Section(anchor: $0, title: $0.prefix(1).uppercased() + $0.dropFirst(), number: nil)
      },
      before: before, after: after, deletedWords: before.split(separator: " ").count,
      insertedWords: after.split(separator: " ").count)
  }

  private static func find(
    _ edits: [Redline.Edit], _ document: String = "privacyPolicy", from old: String = "",
    to new: String = ""
  ) throws -> [Change] {
    VersionChanges.between(
      try SmallVersions.version(document, old, effective: "2026-03-01"),
      try SmallVersions.version(document, new, effective: "2026-06-01"),
      redline: Redline(blocks: [], edits: edits)
    ).changes
  }

  @Test(arguments: [
    ([edit(1, .linkTarget, "https://a.example", "https://b.example")], "link-changed"),
    ([edit(1, .date, "May 1, 2026", "June 1, 2026")], "dates-only"),
    ([edit(1, .renumber, "4", "5"), edit(2, .move)], "reordered"),
    ([edit(1, .markup), edit(2, .whitespace)], "format"),
    ([edit(1, .text, "teh", "the"), edit(2, .date), edit(3, .whitespace)], "typo"),
    ([edit(1, .date), edit(2, .whitespace)], "dates-only"),
  ])
  func `without other data, the words are told by what the edits are`(
    edits: [Redline.Edit], kind: String
  ) throws {
    let changes = try Self.find(edits)
    #expect(changes.map(\.kind.id) == ["change/" + kind])
    #expect(changes.map(\.changeClass) == [.editorial])
    #expect(changes.map(\.direction) == [.neutral])
    #expect(changes.first?.leadTimes.isEmpty == true)
  }

  @Test func `one edit is told with what was and is said`() throws {
    let change = try #require(
      try Self.find([Self.edit(1, .text, "teh", "the", section: "use")]).first)
    #expect(change.before == "teh")
    #expect(change.after == "the")
    #expect(change.section == "use")
    #expect(change.whatChanged == "2 words changed.")
  }

  @Test func `weighty words are named`() throws {
    let change = try #require(
      try Self.find([Self.edit(1, .text, "We will", "We may not")]).first)
    #expect(change.kind.id == "change/typo")
    #expect(
      change.whatChanged.hasSuffix(
        "Among them are a negation and a modal verb: the data says nothing of them."))
  }

  @Test func `what no kind explains is material, a record at a time`() throws {
    let changes = try Self.find(
      [], from: "cookies: [{id: c, name: C, purpose: A}, {id: d, name: D, purpose: A}]",
      to: "cookies: [{id: c, name: C, purpose: B}, {id: d, name: D, purpose: B}]")
    #expect(changes.map(\.kind.id) == ["change/unclassified", "change/unclassified"])
    #expect(changes.map(\.changeClass) == [.material, .material])
    #expect(changes.map(\.direction) == [.incomparable, .incomparable])
    #expect(changes.map(\.subject) == ["cookies.c", "cookies.d"])
    #expect(changes.first?.whatChanged == "What is said of C changed: “A” became “B”.")
    #expect(changes.first?.likelyEffect != nil)
  }

  @Test func `of a record that is new, only what no kind explains is left`() throws {
    let told = try Self.find([], to: "representatives: {uk: {name: R}}")
    #expect(!told.contains { $0.kind.id == "change/unclassified" })
    let left = try Self.find([], to: "transfers: {destinations: [DE], origins: [UK]}")
    #expect(left.map(\.kind.id) == ["change/unclassified", "change/recipient-country-added"])
    #expect(left.first?.after == "UK")
  }

  @Test func `words that data tells are not told twice, and others are`() throws {
    let (old, new) = ("notices: {materialChanges: 30 days}", "notices: {materialChanges: 60 days}")
    let told = Self.edit(1, .text, "30", "60")
    let other = Self.edit(2, .text, "teh", "the")
    #expect(
      try Self.find([told], from: old, to: new).map(\.kind.id) == ["change/promise-strengthened"])
    #expect(
      try Self.find([told, other], from: old, to: new).map(\.kind.id)
        == ["change/promise-strengthened", "change/typo"])
  }

  @Test func `another title is editorial`() throws {
    let changes = try Self.find([], from: "title: A", to: "title: B")
    #expect(changes.map(\.kind.id) == ["change/typo"])
    #expect(changes.map(\.subject) == ["title"])
  }

  @Test func `another language with the same data is a translation`() throws {
    let changes = try Self.find(
      [Self.edit(1, .text, "the words", "die Wörter")], from: "language: en", to: "language: de")
    #expect(changes.map(\.kind.id) == ["change/translation"])
    #expect(changes.map(\.changeClass) == [.notable])
  }

  @Test func `other words of an agreement are material`() throws {
    let edits = [
      Self.edit(1, .text, "may", "must", section: "liability"),
      Self.edit(2, .text, "one", "two", section: "liability"),
      Self.edit(3, .text, "", "three", section: "term"),
    ]
    let notices = "notices: {materialChanges: 30 days}"
    let changes = try Self.find(edits, "agreement", from: notices, to: notices)
    #expect(changes.map(\.kind.id) == ["change/unclassified"])
    #expect(changes.allSatisfy { $0.leadTimes.map(\.period) == [Period(30, .day)] })
  }

  @Test func `other words of an agreement are told beside data that is another`() throws {
    let changes = try Self.find(
      [Self.edit(1, .text, "30", "60"), Self.edit(2, .text, "may", "must")], "agreement",
      from: "notices: {materialChanges: 30 days}", to: "notices: {materialChanges: 60 days}")
    #expect(
      changes.map(\.kind.id) == ["change/unclassified", "change/promise-strengthened"])
    #expect(changes.map(\.before) == ["may", "30 days"])
  }

  @Test func `other words of an agreement that are declared to be a typo are one`() throws {
    let changes = try Self.find(
      [Self.edit(1, .text, "teh", "the")], "agreement",
      to: "changes: [{kind: typo, subject: text}]")
    #expect(changes.map(\.kind.id) == ["change/typo"])
    #expect(changes.map(\.changeClass) == [.editorial])
  }

  @Test func `links of an agreement are editorial`() throws {
    #expect(
      try Self.find([Self.edit(1, .linkTarget)], "agreement").map(\.kind.id)
        == ["change/link-changed"])
  }
}

struct ChangeKindsTests {
  /// The kinds of recipients, transfers, promises, cookies, scope and words.
  static let ids = [
    "recipient-added-same-cat", "recipient-added-new-cat", "recipient-replaced",
    "recipient-removed", "recipient-data-widened", "recipient-purpose-widened",
    "recipient-role-escalated", "recipient-trains", "recipient-legal-entity",
    "recipient-country-added", "transfer-first", "transfer-mechanism", "transfer-mechanism-lost",
    "sale-started", "share-ads-started", "disclosure-ground-added", "promise-removed",
    "promise-weakened", "promise-strengthened", "promise-added", "notice-period-shorter",
    "notice-channel-removed", "external-claim", "cookie-exempt-added", "cookie-nonexempt-added",
    "cookie-escalated", "cookie-deescalated", "cookie-third-party", "cookie-duration-longer",
    "cookie-duration-shorter", "cookie-removed", "cookie-renamed", "storage-kind", "regime-added",
    "regime-removed", "scope-widened", "definition-changed", "spi-use-beyond", "link-changed",
    "dates-only", "reordered", "typo", "translation", "format", "unclassified",
  ]

  @Test(arguments: ids) func `each kind is in the catalogue once`(id: String) {
    #expect(ChangeCatalogue.all.filter { $0.id == "change/" + id }.count == 1)
  }

  @Test func `each kind is titled in lowercase, and its note ends as a sentence does`() {
    for kind in ChangeCatalogue.all where Self.ids.contains(String(kind.id.dropFirst(7))) {
      #expect(kind.title.first?.isLowercase == true && !kind.title.hasSuffix("."))
      #expect(kind.note?.hasSuffix(".") != false)
    }
  }
}

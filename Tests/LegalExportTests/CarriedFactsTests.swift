import LegalExport
import LegalModel
import Testing

/// Nothing that a text says is lost in silence: it is in the files, or a note names its key.
@Suite struct CarriedFactsTests {
  private struct Fact {
    let path: [String]
    let words: String
  }

  private func facts(_ value: TypedValue, at path: [String] = []) -> [Fact] {
    switch value.content {
    case .words(let words, _): [Fact(path: path, words: words)]
    case .list(let elements): elements.flatMap { facts($0, at: path) }
    case .record(let members): members.flatMap { facts($0.value, at: path + [$0.key]) }
    case .code, .broken: []
    }
  }

  /// The keys that notes list after a phrase.
  private func keys(_ notes: [String], after phrase: String) -> Set<String> {
    Set(
      notes.filter { $0.contains(phrase) }.flatMap { note in
        note.split(separator: ": ").last?.split(separator: ", ").map(String.init) ?? []
      })
  }

  /// Keys whose words have a note of another form.
  private let own: [(key: String, phrase: String)] = [
    ("law", "the law or the interest behind bases"),
    ("interest", "the law or the interest behind bases"), ("scope", "the scope of the one basis"),
  ]

  @Test(arguments: [ExportFormat.dpv, .fideslang, .ropa])
  func wordsOfATextAreInTheFilesOrTheirKeyIsNoted(_ format: ExportFormat) throws {
    let site = try CompleteSite.site()
    let exported = format.export.export(site)
    let files = exported.files.map(\.text).joined()
    let single = keys(exported.notes, after: " for these facts about ")
    let parts = keys(exported.notes, after: " for these parts of ")
    let facts = site.documents.filter { format != .ropa || $0.id.rawValue == "privacy" }
      .compactMap(\.text?.typed).flatMap { self.facts($0) }.filter { $0.words.contains("mark-") }
    #expect(facts.count > 50)
    for fact in facts {
      guard let leaf = fact.path.last, let part = fact.path.first else { continue }
      let isNoted =
        single.contains(leaf) || parts.contains(part)
        || exported.notes.contains { $0.contains(fact.words) }
        || own.contains { own in
          own.key == leaf && exported.notes.contains { $0.contains(own.phrase) }
        }
      #expect(files.contains(fact.words) || isNoted, "\(format): \(fact.path) \(fact.words)")
    }
  }

  @Test func recordOfProcessingNotesTheListsThatItHasNoPlaceFor() throws {
    let notes = ExportFormat.ropa.export.export(try CompleteSite.site()).notes
    #expect(
      notes.contains(
        "no text says which activities the lists of subprocessors are about: subprocessors"))
    #expect(notes.contains("a record of processing has no place for lists of cookies: cookies"))
  }
}

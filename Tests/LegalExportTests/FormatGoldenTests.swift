import LegalExport
import LegalModel
import LegalTestSupport
import Testing

/// Whole outputs for the example site, with what they do not carry.
@Suite struct FormatGoldenTests {
  @Test(arguments: [
    ExportFormat.cookieconsent, .klaro, .tcfStorage, .csv, .c15t, .ota,
  ])
  func exampleSiteGivesTheFilesAndNotesThatAreKept(_ format: ExportFormat) throws {
    let exported = format.export.export(try PublishedExample.site())
    let files = exported.files.map { "=== \($0.name) ===\n\($0.text)" }
    let notes = exported.notes.map { "\($0)\n" }
    let text = (files + ["=== notes ===\n"] + notes).joined()
    #expect(try Golden.mismatch(text, with: "\(format.rawValue).txt") == nil)
  }

  @Test(arguments: [ExportFormat.cookieconsent, .klaro, .tcfStorage, .csv, .c15t, .ota])
  func notesArePhrasesAndAbstractsAreShort(_ format: ExportFormat) throws {
    #expect(format.export.abstract.count < 80)
    for note in format.export.export(try PublishedExample.site()).notes {
      #expect(!note.hasSuffix("."), "\(note)")
      #expect(!note.contains("\n"), "\(note)")
    }
  }

  @Test(arguments: [ExportFormat.cookieconsent, .klaro, .tcfStorage, .csv, .c15t, .ota])
  func siteThatSaysNothingGivesNoFile(_ format: ExportFormat) throws {
    #expect(format.export.export(try PublishedExample.make(texts: [])).files.isEmpty)
  }

  @Test(arguments: [ExportFormat.cookieconsent, .klaro, .tcfStorage])
  func textsWithoutCookiesGiveNoFile(_ format: ExportFormat) throws {
    let site = try PublishedExample.make(
      texts: [
        (
          "cookies", "2026-01-01",
          """
          ---
          kind: cookies
          title: Cookies
          effective: 2026-01-01
          updated: 2026-01-01
          ---
          We store nothing.
          """
        )
      ], consentRevision: nil)
    #expect(format.export.export(site).files.isEmpty)
  }
}

import LegalModel
import LegalReading
import LegalTestSupport
import LegalText
import LegalWords
import Testing

/// How `legalsite read` tells people and programs what it read.
@Suite struct ReportTests {
  private static let policy = """
    # Privacy of Example

    Example Studios Ltd ("Example", "we") respects your privacy.

    ## What we collect

    We collect:

    - your name and email address
    - your location

    We do not collect your date of birth.

    ## Sharing

    Do you sell my data? We never sell your data to third parties. We share it with our affiliates.

    ## How long

    | Data | Kept for |
    | --- | --- |
    | Logs | 30 days |

    ## Your rights

    You may:

    - request access to your personal data
    - ask us to delete your data

    Write to privacy@example.com.

    """

  private static func statements() throws -> [TextStatement] {
    let library = try #require(LexiconLibrary.compiled("en"))
    return PolicyReader(library).read(SourceFile(path: "policy.md", text: policy))
  }

  @Test func `the report goes section by section, then says what is denied and what was not found`()
    throws
  {
    let library = try #require(LexiconLibrary.compiled("en"))
    let report = ReadingReport(
      try Self.statements(), regimes: [.euGDPR], ids: library.ids)
    #expect(try Golden.mismatch(report.text, with: "read.txt") == nil)
  }

  @Test func `each statement is an object with its place, its words and its pattern`() throws {
    let lines = try Self.statements().map { StatementJSON.json($0, file: nil).compact + "\n" }
    #expect(try Golden.mismatch(lines.joined(), with: "read.jsonl") == nil)
  }

  @Test func `the lines of statements are those of the source`() throws {
    let erasure = try Self.statements().first { $0.disclosure == "rightErasure" }
    #expect(erasure?.line == 29 && erasure?.section == "Your rights")
    let sold = try Self.statements().first {
      $0.disclosure == "recipients" && $0.polarity == .denied
    }
    #expect(sold?.line == 16)
  }

  @Test func `a report does not claim what nobody looked for`() throws {
    let library = try #require(LexiconLibrary.compiled("en"))
    let colorado = ReadingReport([], regimes: [.colorado], ids: library.ids).text
    #expect(colorado.contains("What colorado asks for is not looked for"))
    #expect(!colorado.contains("were found"))
    let few = ReadingReport([], regimes: [.euGDPR], ids: ["rightAccess"]).text
    #expect(few.contains("Not looked for, as no lexicon of this language has it: controllerName"))
  }

  @Test func `a weak cue is told as one`() throws {
    let body = "says\n  right to erasure\nweak\n  erasure"
    func strengths(_ text: String) throws -> [Bool] {
      try PatternTests.read(text, body).map {
        StatementJSON.json($0, file: nil).compact.contains(#""strength":"weak""#)
      }
    }
    #expect(try strengths("Erasure it is.") == [true])
    #expect(try strengths("A right to erasure.") == [false])
  }
}

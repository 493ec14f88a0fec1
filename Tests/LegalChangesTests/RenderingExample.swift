import LegalModel
import LegalText

@testable import LegalChanges
@testable import LegalRedline

/// A comparison in which everything occurs that a rendering shows.
enum RenderingExample {
  static let old = """
    # Privacy Policy

    Last updated: March 28, 2026

    ## 1. Scope

    This policy covers everybody who uses the service.

    It is written in plain words, so that nobody needs a lawyer to read it.

    It applies wherever you live.

    ## 2. Retention

    We keep access logs for 30 days after they were written. See [the list](https://example.com/old).

    | Data | Period |
    | --- | --- |
    | Access logs | 1 year |
    | Invoices | 8 years |

    ## 3. Sharing

    We share personal data with the providers listed in the annex, and with nobody else.

    We never sell it.

    ### Service Providers

    - Hosting by a company in Finland
    - Payment by a company in Ireland
      - Cards are never stored by us
    - Support by a company in France

    ## 4. Contact

    Write to us at any time. We answer within a month.

    ## 5. Nobody

    This section says nothing at all, and goes.

    """

  static let new = """
    # Privacy Policy

    Last updated: September 1, 2026

    ## 1. Scope

    This policy covers everybody who uses the service.

    It is written in plain words, so that nobody needs a lawyer to read it.

    It applies wherever you live.

    ## 2. Sharing

    We share personal data with the providers listed in the annex, and with nobody else.

    We never sell it.

    ### Service Providers

    - Hosting by a company in Finland
    - Payment by a company in *Ireland*
      - Cards are never stored by us
    - Voice by a company in <Spain> & @someone
    - Support by a company in France

    ## 3. Contact

    Write to us at any time.

    We answer within a month.

    ## 4. Retention

    We keep access logs for 14 days after they were written. See [the list](https://example.com/new).

    | Data | Period |
    | --- | --- |
    | Access logs | 2 years |
    | Backups | 30 days |
    | Invoices | 8 years |

    """

  static let redline = Redline.compare(old, new)

  static let place = SourceRange(
    file: SourceFile(path: "privacy/2026-09-01.md", text: "---\n"), bytes: 0..<0)

  static let changes = VersionChanges([
    Change(
      ChangeKind(
        "change/retention-longer-old", "kept longer", .retroactive,
        [Citation.gdpr("13(2)(a)"), Citation.transparencyGuidelines("29")]), nil, .weaker,
      subject: "retention.accessLogs", name: "Access logs", before: "1 year", after: "2 years",
      whatChanged: "Access logs are kept for 2 years instead of 1 year.",
      likelyEffect: "What is known of your visits is kept a year longer.",
      leadTimes: [
        LeadTime(Period(30, .day), promise: "notices.materialChanges", place: place)
      ], place: place, section: "retention"),
    Change(
      ChangeKind("change/recipient-added", "recipient added", .material, [Citation.gdpr("28(2)")]),
      nil, .weaker, subject: "recipients.voice", name: "Voice <Ltd> & | @voice", before: nil,
      after: "Spain", whatChanged: "Voice <Ltd> & | @voice receives data.",
      likelyEffect: "Your voice is heard by a company in Spain.", asksConsent: true,
      leadTimes: [LeadTime(Period(14, .day), promise: "notices.subprocessors", place: place)],
      place: place, section: "service-providers"),
    Change(
      ChangeKind("change/contact-postal", "postal address added", .notable, []), nil, .stronger,
      subject: "controller.postal", name: "Postal address", before: nil, after: "Main Street 1",
      whatChanged: "A postal address is given.", place: place),
  ])

  static let comparison = VersionComparison(
    title: "Privacy Policy", oldName: "privacy 2026-03-28", newName: "privacy 2026-09-01",
    redline: redline, changes: changes)

  /// A comparison of texts that try to be something else.
  static func hostile() -> VersionComparison {
    let words =
      "<script>alert(1)</script> @octocat #12 **bold** `code` | $x$ \u{202E}esrever\u{2066} :smile:"
      + " \u{1B}[31mred\u{9B}0m https://evil.example"
    let run = { (text: String) in [[Passage.Run(text, link: "javascript:alert(1)")]] }
    let section = Passage.Section(anchor: "a\"b", title: words, number: "1")
    let passage = Passage(kind: .paragraph, lead: "\n\n", cells: run(words), section: section)
    let heading = Passage(
      kind: .heading(level: 2), lead: "", cells: [[Passage.Run(words)]], section: section)
    let blocks = [
      Redline.Block(
        presence: .both, old: [heading], new: [heading],
        cells: [Redline.Cell(segments: [Redline.Segment(.kept, words)])], section: section,
        edits: []),
      Redline.Block(
        presence: .inserted, old: [], new: [passage],
        cells: [
          Redline.Cell(segments: [
            Redline.Segment(.inserted, words, link: "javascript:alert(1)", edit: 1)
          ])
        ], section: section, edits: [1]),
    ]
    let edit = Redline.Edit(
      id: 1, editClass: .text, section: section, before: "", after: words, deletedWords: 0,
      insertedWords: 9)
    return VersionComparison(
      title: words, oldName: words, newName: words,
      redline: Redline(blocks: blocks, edits: [edit]),
      changes: VersionChanges([
        Change(
          ChangeKind("change/x", "x", .material, []), nil, .weaker, subject: words, name: words,
          before: nil, after: words, whatChanged: words, likelyEffect: words, place: place)
      ]))
  }
}

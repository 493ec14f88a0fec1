import LegalTestSupport
import Testing

@testable import LegalRedline

/// Redlines as a lawyer would draw them.
@Suite struct RedlineGoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    var testDescription: String { name }
  }

  private static let sections = """
    ## 1. Scope

    This policy covers everybody who uses the service.

    ## 2. Retention

    We keep access logs for 30 days after they were written. Backups are kept for another 30 days.

    Invoices are kept for 8 years, because the tax law asks for it.

    ## 3. Sharing

    We share personal data with the providers that are listed in Section 2 of the annex, and with nobody else.

    We never sell it.

    ## 4. Contact

    Write to us at any time.

    """

  static let cases = [
    Case(
      name: "a moved and edited section", old: sections,
      new: """
        ## 1. Scope

        This policy covers everybody who uses the service.

        ## 2. Sharing

        We share personal data with the providers that are listed in Section 2 of the annex, and with nobody else.

        We never sell it.

        ## 3. Contact

        Write to us at any time.

        ## 4. Retention

        We keep access logs for 14 days after they were written. Backups are kept for another 30 days.

        Invoices are kept for 8 years, because the tax law asks for it.

        """),
    Case(
      name: "a deleted not", old: "We do not use your data to train models, and never will.\n",
      new: "We do use your data to train models, and never will.\n"),
    Case(
      name: "a changed number",
      old: "We tell you at least 30 days before a material change takes effect.\n",
      new: "We tell you at least 14 days before a material change takes effect.\n"),
    Case(
      name: "a split paragraph",
      old: """
        We collect your e-mail address when you open an account. We use it to send you receipts. You can change it at any time in the settings.
        """,
      new: """
        We collect your e-mail address when you open an account.

        We use it to send you receipts and news. You can change it at any time in the settings.
        """),
    Case(
      name: "merged paragraphs",
      old: """
        We collect your e-mail address when you open an account.

        We use it to send you receipts. You can change it at any time in the settings.
        """,
      new: """
        We collect your e-mail address when you open an account. We use it to send you receipts. You can change it at any time in the settings.
        """),
    Case(
      name: "a renumbered list and a reference",
      old: """
        ## 1. Data

        1. Account data that you give us when you register
        2. Usage data that we record while you work
        3. Billing data that our payment provider sends us

        ## 2. Rights

        You can ask for a copy. See Section 1 for what there is, and Section 2 of the contract.
        """,
      new: """
        ## 1. Scope

        This text is about the service.

        ## 2. Data

        1. Account data that you give us when you register
        2. Support requests that you write to us
        3. Usage data that we record while you work
        4. Billing data that our payment provider sends us

        ## 3. Rights

        You can ask for a copy. See Section 2 for what there is, and Section 2 of the contract.
        """),
    Case(
      name: "a table row added and a cell changed",
      old: """
        | Provider | Purpose | Country |
        | --- | --- | --- |
        | Nordwolke | Hosting | Germany |
        | Paylark | Payment | Ireland |
        """,
      new: """
        | Provider | Purpose | Country |
        | --- | --- | --- |
        | Nordwolke | Hosting and backups | Germany |
        | Deskwise | Support desk | United Kingdom |
        | Paylark | Payment | Ireland |
        """),
    Case(
      name: "a column added",
      old: """
        | Provider | Country |
        | --- | --- |
        | Nordwolke | Germany |
        | Paylark | Ireland |
        """,
      new: """
        | Provider | Purpose | Country |
        | --- | --- | --- |
        | Nordwolke | Hosting | Germany |
        | Paylark | Payment | Ireland |
        """),
    Case(
      name: "dates alone",
      old: "Effective date: March 28, 2026\n\nLast updated: 2026-03-28\n",
      new: "Effective date: September 1, 2026\n\nLast updated: 2026-08-01\n"),
    Case(
      name: "a link target alone",
      old: "The list of [our subprocessors](/legal/subprocessors/) is public.\n",
      new: "The list of [our subprocessors](https://example.com/vendors/) is public.\n"),
    Case(
      name: "white space alone", old: "We keep logs\nfor 30 days.\n\n- one\n- two\n",
      new: "We keep   logs for\n30 days.\n\n- one\n- two\n"),
    Case(
      name: "markup alone",
      old: "We keep *access logs* and \"backups\".\n\nThe end of it all.\n\n### Your rights\n",
      new: "We keep **access logs** and “backups”.\n\n- The end of it all.\n\n#### Your rights\n"),
    Case(
      name: "a clause in other words",
      old: """
        We may share your information with third parties where we have a good faith belief that disclosure is necessary to comply with a legal obligation, protect our rights, or prevent fraud.
        """,
      new: """
        We share your information with authorities only where a law obliges us to, and tell you first unless the law forbids it. We do not share it to protect our rights or to prevent fraud.
        """),
    Case(
      name: "one of two equal paragraphs edited",
      old: """
        Backups are kept in two places that are far from each other.

        Something else stands here.

        Backups are kept in two places that are far from each other.
        """,
      new: """
        Backups are kept in two places that are far from each other.

        Something else stands here.

        Backups are kept in two places that are far from each other. They are encrypted.
        """),
    Case(
      name: "a moved item",
      old: """
        - Account data that you give us when you register
        - Usage data that we record while you work here
        - Billing data that our payment provider sends us
        - Support requests that you write to our people
        """,
      new: """
        - Support requests that you write to our people
        - Account data that you give us when you register
        - Usage data that we record while you work here
        - Billing data that our payment provider sends us
        """),
  ]

  @Test(arguments: cases)
  func `a redline reads like that of a lawyer`(example: Case) throws {
    let name = example.name.split(separator: " ").joined(separator: "-")
    let mismatch = try Golden.mismatch(
      Redline.compare(example.old, example.new).dump, with: "redline-\(name).txt")
    #expect(mismatch == nil)
  }

  @Test func `a rewrite of 20,000 words and a text of a megabyte are compared in bounded time`() {
    var generator = SeededGenerator(seed: 7)
    let words = (0..<400).map { "word\($0)" }
    func text(_ paragraphs: Int, _ length: Int) -> String {
      (0..<paragraphs).map { _ in
        (0..<length).map { _ in words.randomElement(using: &generator) ?? "" }
          .joined(separator: " ")
      }.joined(separator: "\n\n")
    }
    let clock = ContinuousClock()
    let (old, new) = (text(200, 100), text(200, 100))
    let rewrite = clock.measure {
      let redline = Redline.compare(old, new)
      #expect(redline.rejected == ComparableText.markdown(old).canonical)
    }
    let long = text(1_500, 100)
    let edited = long.split(separator: "word7 ").joined(separator: "word8 ")
    let megabyte = clock.measure {
      #expect(Redline.compare(long, edited).accepted == ComparableText.markdown(edited).canonical)
    }
    // One paragraph without an end is the worst that a text can be.
    let (one, other) = (text(1, 20_000), text(1, 20_000))
    let endless = clock.measure { #expect(!Redline.compare(one, other).isEmpty) }
    // Debug builds are about ten times slower than what is promised of a release.
    #expect(rewrite < .seconds(20))
    #expect(megabyte < .seconds(40))
    #expect(endless < .seconds(20))
  }
}

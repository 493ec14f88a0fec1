import LegalText
import Testing

@testable import LegalModel

struct CanonicalTextTests {
  /// Form 1, of which the digests of released versions are made: this test must never change.
  ///
  /// An improvement is a form of its own, beside this one.
  @Test func `form 1 is what it always was`() throws {
    let read = try ReadVersion(whole: CanonicalTextTests.source)
    #expect(read.mistakes == [])
    #expect(try read.version().canonicalText == CanonicalTextTests.form1)
    #expect(CanonicalText.form == 1)
  }

  @Test(arguments: ["\r\n", "\r"])
  func `layout is no part of it`(_ lineEnd: String) throws {
    let text = "\u{FEFF}" + CanonicalTextTests.source.replacing("\n", with: lineEnd)
    #expect(try ReadVersion(whole: text).version().canonicalText == CanonicalTextTests.form1)
    let other = CanonicalTextTests.source
      .replacing("* One", with: "- One").replacing("* Two", with: "- Two")
      .replacing("two lines\nof text", with: "two\n   lines of text")
      .replacing("**bold**", with: "__bold__").replacing(
        "title: Ü  Policy", with: "title: 'Ü Policy'"
      )
      .replacing("https://example.com", with: "https://example.org")
    #expect(other != CanonicalTextTests.source)
    #expect(try ReadVersion(whole: other).version().canonicalText == CanonicalTextTests.form1)
  }

  @Test func `every word is a part of it`() throws {
    for word in ["Ü", "Data", "bold", "Twice", "quoted", "let", "E-mail", "Who", "TLS"] {
      let text = CanonicalTextTests.source.replacing(word, with: "Else")
      #expect(
        try ReadVersion(whole: text).version().canonicalText != CanonicalTextTests.form1, "\(word)")
    }
  }

  @Test func `a version without prose is its title`() throws {
    #expect(try ReadVersion("agreement", "").version().canonicalText == "Title\n")
  }

  private static let source = """
    ---
    kind: privacyPolicy
    title: Ü  Policy
    effective: 2026-03-28
    updated: 2026-03-28
    columns:
      recipients: {name: Who, shares: "What | how"}
    data:
      - id: account
        name: Account
        items:
          - {id: email, name: E-mail, purpose: Access}
          - {id: name, name: Name}
    recipients:
      - {id: a, name: A, shares: E-mail}
    measures:
      - {id: tls, name: TLS, text: "In   transit"}
    promises:
      - {id: never, kind: prohibition, subject: sale, text: Never sold}
    ---

    ## 1. Data &amp; *more*

    A paragraph of two lines
    of text with **bold**, `code`, a [link](https://example.com), a mark {{title}}\\
    and a line break.

    * One
      and more
      1. Inner

         Twice
      2. Second
    * Two

    7. Seven
    8. Eight

    > A quoted
    > text
    >
    > - in a list

    ---

    ```swift
    let a  = 1

      indented
    ```

    - > quote in a list
    -
    - ```
      code in a list
      ```

    {{> data.account}}

    {{> recipients}}

    {{> measures}}

    {{> promises}}

    ### End

    """

  private static let form1 = """
    Ü Policy

    1. Data & more

    A paragraph of two lines of text with bold, code, a link, a mark Ü Policy
    and a line break.

    - One and more
      1. Inner
        Twice
      2. Second
    - Two

    7. Seven
    8. Eight

      A quoted text
      - in a list

    let a  = 1

      indented

    -   quote in a list
    -\u{20}
    - code in a list

    Data | Purpose
    E-mail | Access
    Name |\u{20}

    Who | What | how
    A | E-mail

    - TLS — In transit

    - Never sold

    End

    """
}

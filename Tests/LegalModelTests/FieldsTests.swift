import LegalText
import Testing

@testable import LegalModel

/// Each kind of mistake in front matter: its words, and the text that the caret underlines.
struct FieldsTests {
  private static let mistakes: [(String, String)] = [
    // Keys.
    ("controler:\n  legalName: X", "'controler' is not a key here ⟦controler⟧"),
    ("ü ä: x", "'ü ä' is not a key here ⟦ü ä⟧"),
    ("controller:\n  brand: Ü", "'legalName' is missing ⟦brand: Ü⟧"),
    ("controller: {}", "'legalName' is missing ⟦{}⟧"),
    ("controller:\n  legalName:", "'legalName' has no value ⟦legalName⟧"),
    ("controller:\n  legalName: ~\n  brand: X", "'legalName' has no value ⟦legalName⟧"),
    ("controller:", "'controller' has no value ⟦controller⟧"),
    ("notices:\n  subprocessors:", "'subprocessors' has no value ⟦subprocessors⟧"),
    // Types.
    ("controller: Ü", "a single value stands where a mapping belongs ⟦Ü⟧"),
    ("controller: [a]", "a list stands where a mapping belongs ⟦[a]⟧"),
    ("data: x", "a single value stands where a list belongs ⟦x⟧"),
    ("data:", "a single value stands where a list belongs ⟦data⟧"),
    ("data: {a: b}", "a mapping stands where a list belongs ⟦{a: b}⟧"),
    ("data: [ü]", "a single value stands where a mapping belongs ⟦ü⟧"),
    ("description: [a]", "a list stands where words belongs ⟦[a]⟧"),
    (
      "notices: {materialChanges: {a: 1}}",
      "a mapping stands where a period such as 90 days belongs ⟦{a: 1}⟧"
    ),
    // Values.
    ("description: ''", "there are no words ⟦''⟧"),
    ("language: english", "'english' is not a language tag such as en ⟦english⟧"),
    ("controller: {legalName: X, email: ü@x}", "'ü@x' is not an e-mail address ⟦ü@x⟧"),
    (
      "controller: {legalName: X, website: example.com}",
      "'example.com' is not a web address with 'https://' ⟦example.com⟧"
    ),
    (
      "controller: {legalName: X, incorporatedIn: \"UK\"}",
      "'UK' is not a country code of ISO 3166 such as US ⟦\"UK\"⟧"
    ),
    (
      "notices: {materialChanges: 30 business days}",
      "'30 business days' is not a period such as 90 days ⟦30 business days⟧"
    ),
    (
      "data: [{id: E-mail, name: X}]",
      "'E-mail' is not an id in camelCase, such as aiInteraction ⟦E-mail⟧"
    ),
    (
      "recipients: [{id: a, name: X, data: [a.b.c]}]",
      "'a.b.c' is not a reference such as account.email ⟦a.b.c⟧"
    ),
    ("children: {minimumAge: 13.5}", "'13.5' is not a whole number ⟦13.5⟧"),
    ("children: {minimumAge: -1}", "'-1' is not a whole number ⟦-1⟧"),
    ("children: {directed: true}", "'true' is not yes, no or unknown ⟦true⟧"),
    (
      "children: {section: '#children'}",
      "'#children' is not the anchor of a heading, such as your-rights ⟦'#children'⟧"
    ),
    (
      "purposes: [{id: a, name: A, bases: [{basis: consnet}]}]",
      "'consnet' is not a legal basis ⟦consnet⟧"
    ),
    (
      "data: [{id: a, name: A, items: [{id: b, name: B, ccpa: [a]}]}]",
      "'a' is not a letter of 1798.140(v)(1) ⟦a⟧"
    ),
    (
      "rights: [{id: a, name: A, regimes: gdpr}]", "regimes are 'all' or a list ⟦gdpr⟧"
    ),
    ("rights: [{id: a, name: A, regimes: [gdpr]}]", "'gdpr' is not a regime ⟦gdpr⟧"),
    ("columns: {data: {nam: Data}}", "'nam' is not a column of 'data' ⟦nam⟧"),
    (
      "columns: {data: [name]}",
      "a list stands where a mapping from fields to headings belongs ⟦[name]⟧"
    ),
    ("columns: {tables: {name: X}}", "'tables' is not a key here ⟦tables⟧"),
    // Across fields.
    (
      "data:\n  - {id: a, name: A}\n  - {id: a, name: B}", "id 'a' stands twice in 'data' ⟦a⟧"
    ),
    (
      "recipients: [{id: a, name: A, shares: E-mail, unresolved: [logs]}]",
      "'logs' does not stand in 'shares' ⟦logs⟧"
    ),
    (
      "retention: [{id: a, name: Ü, period: 90 days, keeps: {for: 1 year}}]",
      "'period' and 'keeps' disagree: the words say 90 days, the type says 1 year ⟦90 days⟧"
    ),
    // References.
    (
      "data: [{id: a, name: A, items: [{id: b, name: B, purposes: [nope]}]}]",
      "'nope' is not the id of a purpose ⟦nope⟧"
    ),
    (
      "retention: [{id: a, name: A, period: x, covers: [acount]}]",
      "'acount' is not the id of data ⟦acount⟧"
    ),
    (
      "externalClaims: [{id: a, subject: stripe, statement: S}]",
      "'stripe' is not the id of a recipient ⟦stripe⟧"
    ),
    ("children: {section: kids}", "no heading has the anchor 'kids' ⟦kids⟧"),
    // What cannot be seen.
    (
      "description: \"a\\u202Eb\"",
      "U+202E RIGHT-TO-LEFT OVERRIDE cannot be seen by a reader ⟦\"a\\u202Eb\"⟧"
    ),
    (
      "description: \"a\\0b\"", "U+0000 cannot be seen by a reader ⟦\"a\\0b\"⟧"
    ),
    ("description: a\u{200B}b", "U+200B ZERO WIDTH SPACE cannot be seen by a reader ⟦\u{200B}⟧"),
  ]

  @Test(arguments: FieldsTests.mistakes)
  func `a mistake is said in one phrase at the narrowest place`(
    _ lines: String, _ mistake: String
  ) throws {
    let read = try ReadVersion("privacyPolicy", lines, prose: "## Contact\n")
    #expect(read.mistakes == [mistake])
    #expect(read.diagnostics.map(\.severity) == [.error])
    #expect(read.diagnostics.allSatisfy { !$0.summary.hasSuffix(".") })
  }

  private static let help: [(String, String)] = [
    ("controler: {}", "did you mean 'controller'?"),
    ("purposes: [{id: a, name: A, bases: [{basis: consnet}]}]", "did you mean 'consent'?"),
    (
      "purposes: [{id: a, name: A, bases: [{basis: because}]}]",
      "use one of consent, contract, legalObligation, vitalInterests, publicTask, "
        + "legitimateInterests, recognisedLegitimateInterests"
    ),
    ("children: {directed: true}", "write 'yes'"), ("children: {directed: off}", "write 'no'"),
    ("controller: {legalName: X, incorporatedIn: UK}", "the United Kingdom is 'GB'"),
    (
      "notices: {materialChanges: soon}",
      "write a number and one of minutes, hours, days, weeks, months, years"
    ),
    ("data:", "write 'data: []', or a line for each beginning with '- '"),
    ("controller: {brand: X}", "add 'legalName:' with words"),
    ("children: {section: contcat}", "did you mean 'contact'?"),
    ("externalClaims: [{id: a, subject: b, statement: S}]", "this version has none"),
    (
      "notices: {materialChanges: }",
      "write a period such as 90 days, or leave the key out: what is absent is undeclared"
    ),
  ]

  @Test(arguments: FieldsTests.help)
  func `help says what to write`(_ lines: String, _ help: String) throws {
    let read = try ReadVersion("privacyPolicy", lines, prose: "## Contact\n")
    #expect(read.diagnostics.map(\.help) == [[help]])
  }

  @Test func `every independent mistake is found in one run`() throws {
    let read = try ReadVersion(
      "privacyPolicy",
      """
      controller: {brand: X, email: x}
      data:
        - {id: 1, name: A}
        - {id: a, nam: B, items: [{id: b, name: C, origin: me}]}
      cookies: no
      """)
    #expect(
      read.mistakes == [
        "'legalName' is missing ⟦{brand: X, email: x}⟧", "'x' is not an e-mail address ⟦x⟧",
        "'1' is not an id in camelCase, such as aiInteraction ⟦1⟧",
        "'name' is missing ⟦{id: a, nam: B, items: [{id: b, name: C, origin: me}]}⟧",
        "'me' is not an origin of data ⟦me⟧", "'nam' is not a key here ⟦nam⟧",
        "a single value stands where a list belongs ⟦no⟧",
      ])
  }

  @Test func `a mistake keeps the rest of the version`() throws {
    let read = try ReadVersion(
      "privacyPolicy", "language: english\ndata: [{id: a, name: A}, {id: B, name: B}]")
    #expect(try read.policy().data.map(\.name.value.text) == ["A"])
    #expect(try read.version().header.language == nil)
  }

  @Test func `two records of one id are noted where the first stands`() throws {
    let read = try ReadVersion(
      "privacyPolicy", "purposes:\n  - {id: ab, name: A}\n  - {id: ab, name: B}")
    let diagnostic = try #require(read.diagnostics.first)
    #expect(diagnostic.notes.map(\.summary) == ["first here"])
    #expect(
      diagnostic.notes.allSatisfy { $0.range.bytes.upperBound < diagnostic.range.bytes.lowerBound })
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `places are right with any line end, behind a byte-order mark and umlauts`(
    _ lineEnd: String
  ) throws {
    let text = """
      \u{FEFF}---
      kind: cookies
      title: Ü 😀
      effective: 2026-03-28
      updated: 2026-03-28
      ähnlich: x
      cookies: [{id: a, name: 'ü', lasts: ü}, {id: b, name: "😀", party: ß}]
      ---
      ü {{ü}}
      """.replacing("\n", with: lineEnd)
    #expect(
      try ReadVersion(whole: text).mistakes == [
        "'ü' is not 'session' or a period such as 1 year ⟦ü⟧", "'ß' is not a party ⟦ß⟧",
        "'ähnlich' is not a key here ⟦ähnlich⟧",
        "'ü' is not in the front matter of this version ⟦{{ü}}⟧",
      ])
  }

  @Test func `a value of any length is quoted in brief`() throws {
    let long = String(repeating: "ü", count: 10_000)
    let read = try ReadVersion("cookies", "language: \(long)")
    #expect(
      read.diagnostics.map(\.summary) == [
        "'\(String(repeating: "ü", count: 57))…' is not a language tag such as en"
      ])
  }
}

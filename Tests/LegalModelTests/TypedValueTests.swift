import LegalText
import Testing

@testable import LegalModel

struct TypedValueTests {
  private func typed() throws -> TypedValue {
    try ReadVersion(whole: CompletePolicy.text).version().typed
  }

  @Test(
    arguments: [
      ("title", "Privacy Policy"), ("effective", "March 28, 2026"),
      ("description", "How we use data, in brief"), ("controller.email", "privacy@example.com"),
      ("controller.website", "https://example.com"), ("data.account.name", "Account Data"),
      ("data.account.email.purpose", "Access, newsletters"),
      ("data.account.items.email.name", "E-mail address"),
      ("rights.europe.access.text", "Get a copy"), ("rights.europe.respondsWithin", "1 month"),
      ("notices.subprocessors", "14 days"), ("children.minimumAge", "16"),
      ("recipients.hosting.shares", "E-mail, usage and logs"),
      ("promises.breach.bound", "72 hours"), ("columns.data.purpose", "What for"),
    ])
  func `a path of keys and ids leads to words`(_ path: String, _ words: String) throws {
    guard case .found(let value) = try typed().lookup(path) else {
      Issue.record("nothing at \(path)")
      return
    }
    #expect(value.words == words)
  }

  @Test(
    arguments: [
      ("titel", "titel"), ("controller.mail", "mail"), ("data.acount", "acount"),
      ("data.account.phone", "phone"), ("title.x", "x"), ("", ""), ("data.", ""), (".title", ""),
      ("kind.x", "x"), ("data.0", "0"), ("rights.europe.erasure", "erasure"),
    ])
  func `a path that leads nowhere says at which component`(
    _ path: String, _ component: String
  ) throws {
    guard case .missing(let missing, _) = try typed().lookup(path) else {
      Issue.record("something at \(path)")
      return
    }
    #expect(missing == component)
  }

  @Test func `it is said what the names are there`() throws {
    guard case .missing(_, let names) = try typed().lookup("data.account.x") else {
      Issue.record("something there")
      return
    }
    #expect(names == ["id", "name", "items", "email"])
    guard case .missing(_, let ids) = try typed().lookup("recipients.x") else {
      Issue.record("something there")
      return
    }
    #expect(ids == ["hosting"])
  }

  @Test func `a path through a value that is wrong is not a second mistake`() throws {
    let read = try ReadVersion(
      "privacyPolicy", "controller: x\nlanguage: english\ndata: [{id: A, name: N}]",
      prose: "{{controller.email}} {{language}} {{data.account.name}}\n\n{{> data.account}}\n")
    #expect(
      read.diagnostics.map(\.code) == [
        "structure/bad-value", "structure/wrong-type", "structure/bad-value",
      ])
  }

  private static let marks: [(String, String?)] = [
    ("{{title}} {{effective}} {{notices.materialChanges}}", nil),
    ("{{rights.europe.portability.formats}}", nil),
    (
      "{{titel}}",
      "'titel' is not in the front matter of this version ⟦{{titel}}⟧ did you mean 'title'?"
    ),
    (
      "{{controller.mail}}",
      "'mail' of 'controller.mail' is not in the front matter of this version "
        + "⟦{{controller.mail}}⟧ did you mean 'email'?"
    ),
    (
      "{{kind}}",
      "'kind' is a meaning, which is not printed ⟦{{kind}}⟧ print the words beside it, or write them out"
    ),
    (
      "{{controller}}",
      "'controller' is a mapping ⟦{{controller}}⟧ name one of its keys: 'controller.…'"
    ),
    (
      "{{data}}", "'data' is a list of data ⟦{{data}}⟧ write '{{> data}}' alone in a paragraph"
    ),
    (
      "{{notices.channels}}",
      "'notices.channels' is a list of data ⟦{{notices.channels}}⟧ "
        + "write '{{> notices.channels}}' alone in a paragraph"
    ),
    ("{{}}", "the mark names nothing ⟦{{}}⟧ write a path such as '{{notices.subprocessors}}'"),
    ("{{> data.account}}", nil), ("{{> rights.all}}", nil), ("{{> retention}}", nil),
    (
      "{{> data}}",
      "'data' has groups, which are placed one by one ⟦{{> data}}⟧ "
        + "place one group, such as '{{> data.account}}'"
    ),
    (
      "{{> rights}}",
      "'rights' has groups, which are placed one by one ⟦{{> rights}}⟧ "
        + "place one group, such as '{{> rights.all}}'"
    ),
    (
      "{{> recipients.hosting}}",
      "'recipients.hosting' is one of 'recipients', which are placed together "
        + "⟦{{> recipients.hosting}}⟧ write '{{> recipients}}'"
    ),
    (
      "{{> title}}",
      "'title' is not laid out as a block ⟦{{> title}}⟧ place one of cookies, data, definitions, "
        + "externalClaims, measures, promises, purposes, recipients, retention, rights, "
        + "subprocessors, or print words with '{{path}}'"
    ),
  ]

  @Test(arguments: TypedValueTests.marks)
  func `a mark prints words, places data, or is an error`(
    _ mark: String, _ mistake: String?
  ) throws {
    let read = try ReadVersion(whole: CompletePolicy.text + "\n\(mark)\n")
    #expect(
      read.diagnostics.map { "\($0.dump) \($0.help.joined())" } == (mistake.map { [$0] } ?? []))
  }

  @Test func `words that a mark prints stand in the text`() throws {
    let text = try ReadVersion(
      whole: CompletePolicy.text + "\n{{rights.europe.portability.formats}}, {{effective}}\n"
    ).version().canonicalText
    #expect(text.hasSuffix("\n\nJSON, CSV, March 28, 2026\n"))
  }

  @Test func `the tree is also the form for programs`() throws {
    let version = try ReadVersion(
      "privacyPolicy",
      """
      notices: {materialChanges: 30 days, channels: [email], acceptanceByUse: no}
      children: {minimumAge: 16}
      retention: [{id: a, name: A, period: 90 days, keeps: {rolling: 90 days}}]
      rights: [{id: a, name: A, regimes: all}]
      """
    ).version()
    #expect(
      version.typed.json.compact
        == #"{"children":{"minimumAge":16},"effective":"2026-03-28","kind":"privacyPolicy","#
        + #""notices":{"acceptanceByUse":"no","channels":["email"],"materialChanges":"P30D"},"#
        + #""retention":[{"id":"a","keeps":{"rolling":"P90D"},"name":"A","period":"90 days"}],"#
        + #""rights":[{"id":"a","name":"A","regimes":"all"}],"title":"Title","#
        + #""updated":"2026-03-28"}"#)
  }
}

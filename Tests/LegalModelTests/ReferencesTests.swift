import LegalText
import Testing

@testable import LegalModel

struct ReferencesTests {
  private static let data = """
    data:
      - {id: account, name: A, items: [{id: email, name: E}]}
      - {id: empty, name: B}
    purposes: [{id: access, name: A}]
    recipients: [{id: stripe, name: S}]

    """

  @Test(
    arguments: [
      "retention: [{id: a, name: A, period: x, covers: [account, account.email, empty]}]",
      "measures: [{id: a, name: A, text: x, covers: [account.email]}]",
      "externalClaims: [{id: a, subject: stripe, statement: x}]",
      "notices: {section: scope}", "transfers: {section: scope-2}",
      "rights: [{id: a, name: A, regimes: all, section: scope}]",
    ])
  func `a reference to what the version has is fine`(_ lines: String) throws {
    let read = try ReadVersion(
      "privacyPolicy", ReferencesTests.data + lines, prose: "## Scope\n\n## Scope\n")
    #expect(read.mistakes == [])
  }

  @Test(
    arguments: [
      (
        "retention: [{id: a, name: A, period: x, covers: [account.emial]}]",
        "'account.emial' is not the id of data ⟦account.emial⟧ did you mean 'account.email'?"
      ),
      (
        "measures: [{id: a, name: A, text: x, covers: [usage]}]",
        "'usage' is not the id of data ⟦usage⟧ use one of account, account.email, empty"
      ),
      (
        "retention: [{id: a, name: A, period: x, covers: [empty.email]}]",
        "'empty.email' is not the id of data ⟦empty.email⟧ use one of account, account.email, empty"
      ),
      (
        "externalClaims: [{id: a, subject: strpe, statement: x}]",
        "'strpe' is not the id of a recipient ⟦strpe⟧ did you mean 'stripe'?"
      ),
      (
        "notices: {section: skope}",
        "no heading has the anchor 'skope' ⟦skope⟧ did you mean 'scope'?"
      ),
      (
        "purposes: [{id: access, name: A, section: '1-scope'}]",
        "no heading has the anchor '1-scope' ⟦'1-scope'⟧ did you mean 'scope'?"
      ),
    ])
  func `a reference to what it does not have is an error where it stands`(
    _ lines: String, _ mistake: String
  ) throws {
    let data =
      lines.hasPrefix("purposes")
      ? ReferencesTests.data.replacing("purposes: [{id: access, name: A}]\n", with: "")
      : ReferencesTests.data
    let read = try ReadVersion("privacyPolicy", data + lines, prose: "## Scope\n")
    #expect(read.diagnostics.map { "\($0.dump) \($0.help.joined())" } == [mistake])
  }

  @Test func `every kind of document has its sections checked`() throws {
    let read = try ReadVersion(
      "agreement", "definitions: [{id: a, term: A, meaning: B, section: nope}]")
    #expect(read.mistakes == ["no heading has the anchor 'nope' ⟦nope⟧"])
    #expect(read.diagnostics.first?.help == ["this version has none"])
  }
}

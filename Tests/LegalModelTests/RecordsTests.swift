import LegalText
import Testing

@testable import LegalModel

struct RecordsTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `records are read, with any line end and behind a comment`(_ lineEnd: String) throws {
    let text = "\u{FEFF}" + RecordsTests.text.replacing("\n", with: lineEnd)
    let outcome = read(text)
    #expect(outcome.diagnostics.map(\.dump) == [])
    let promise = try #require(outcome.value.promises.first)
    #expect(promise.id.value.rawValue == "noSale")
    #expect(promise.owner?.value.text == "Legal")
    #expect(promise.evidence?.value.text == "Yearly audit")
    #expect(promise.verifiedOn?.value == CalendarDate("2026-01-31"))
    let contract = try #require(outcome.value.contracts.first)
    #expect(contract.signedOn?.value == CalendarDate("2025-05-01"))
    #expect(contract.article28?.value == .yes)
    #expect(contract.ccpa?.value == .unknown)
    #expect(contract.mechanism?.value == .standardContractualClauses)
    #expect(outcome.value.balancingTests.map(\.id.value.rawValue) == ["security"])
    #expect(outcome.value.measures.map(\.owner?.value.text) == ["Ops"])
  }

  @Test(arguments: [
    "", "\n", "# None yet.\n", "# None.\r\n# Yet.\r\n", "\u{FEFF}# None.\n", "  # x",
  ])
  func `a file without a record has none`(_ text: String) {
    let outcome = read(text)
    #expect(outcome.diagnostics.map(\.dump) == [])
    #expect(outcome.value.promises.isEmpty)
    #expect(outcome.value.contracts.isEmpty)
  }

  @Test(
    arguments: [
      ("- a\n", "a list stands where a mapping belongs ⟦- a⟧"),
      ("promises: [{owner: x}]\n", "'id' is missing ⟦{owner: x}⟧"),
      ("promise: []\n", "'promise' is not a key here ⟦promise⟧"),
      ("contracts: [{id: a}, {id: a}]\n", "id 'a' stands twice in 'contracts' ⟦a⟧"),
      ("contracts: [{id: a, article28: true}]\n", "'true' is not yes, no or unknown ⟦true⟧"),
      (
        "measures: [{id: a, verifiedOn: 2026-02-30}]\n",
        "'2026-02-30' is not a date; February 2026 has 28 days ⟦2026-02-30⟧"
      ),
    ])
  func `a mistake is said where it is`(_ text: String, _ mistake: String) {
    #expect(read(text).diagnostics.map(\.dump) == [mistake])
  }

  private func read(_ text: String) -> Outcome<Records> {
    Records.read(SourceFile(path: "content/records.yaml", text: text))
  }

  private static let text = """
    # Not for the public.
    promises:
      - {id: noSale, owner: Legal, evidence: Yearly audit, verifiedOn: 2026-01-31}
    contracts:
      - id: hosting
        reference: DPA 7
        signedOn: 2025-05-01
        article28: yes
        ccpa: unknown
        mechanism: standardContractualClauses
    balancingTests:
      - {id: security, reference: LIA 1, reviewedOn: 2026-01-01}
    measures:
      - {id: tls, owner: Ops, evidence: Scan, verifiedOn: 2026-01-01}

    """
}

import LegalChanges
import LegalRedline
import Testing

struct TransferChangesTests {
  static let cases: [ChangeCase] = [
    ChangeCase(
      "transfer-first", .material, .weaker, "transfers: {destinations: [DE]}",
      "transfers: {destinations: [DE, US]}", after: "US"),
    ChangeCase(
      "recipient-country-added", .material, .weaker, "transfers: {destinations: [US]}",
      "transfers: {destinations: [US, IN]}", before: "US", after: "US and IN"),
    ChangeCase(
      "recipient-country-added", .notable, .stronger, "transfers: {destinations: [US, IN]}",
      "transfers: {destinations: [US]}", before: "IN and US", after: "US"),
    ChangeCase(
      "transfer-mechanism", .notable, .neutral,
      "transfers: {destinations: [US], mechanisms: [{mechanism: standardContractualClauses}]}",
      "transfers: {destinations: [US], mechanisms: [{mechanism: dataPrivacyFramework}]}",
      before: "standard contractual clauses", after: "the EU-U.S. Data Privacy Framework"),
    ChangeCase(
      "transfer-mechanism", .material, .weaker,
      "transfers: {destinations: [US], mechanisms: [{mechanism: standardContractualClauses}]}",
      "transfers: {destinations: [US], mechanisms: [{mechanism: derogation}]}",
      before: "standard contractual clauses", after: "a derogation"),
    ChangeCase(
      "transfer-mechanism", .notable, .stronger, "transfers: {destinations: [US]}",
      "transfers: {destinations: [US], mechanisms: [{mechanism: adequacy}]}",
      after: "an adequacy decision"),
    ChangeCase(
      "transfer-mechanism", .material, .weaker,
      "transfers: {destinations: [US], adequacy: [{country: US, adequate: yes}]}",
      "transfers: {destinations: [US], adequacy: [{country: US, adequate: no}]}", before: "US"),
    ChangeCase(
      "transfer-mechanism", .notable, .stronger,
      "transfers: {destinations: [CA], adequacy: [{country: CA, adequate: no}]}",
      """
      transfers: {destinations: [CA], adequacy: [{country: CA, adequate: yes, scope: businesses}]}
      """, after: "CA (businesses)"),
    ChangeCase(
      "transfer-mechanism", .material, .weaker,
      "transfers: {destinations: [US], copyFrom: Our office}",
      "transfers: {destinations: [US]}", before: "Our office"),
    ChangeCase(
      "transfer-mechanism-lost", .retroactive, .weaker,
      "transfers: {destinations: [US], mechanisms: [{mechanism: standardContractualClauses}]}",
      "transfers: {destinations: [US]}", before: "standard contractual clauses"),
    ChangeCase(
      "transfer-mechanism-lost", .retroactive, .weaker,
      "recipients: [{id: h, name: H, countries: [US], mechanisms: [adequacy]}]",
      "recipients: [{id: h, name: H, countries: [US], mechanisms: []}]",
      before: "an adequacy decision"),
    ChangeCase(
      "transfer-mechanism", .material, .weaker,
      "subprocessors: [{id: h, name: H, countries: [US], mechanism: adequacy}]",
      "subprocessors: [{id: h, name: H, countries: [US], mechanism: standardContractualClauses}]",
      before: "an adequacy decision", after: "standard contractual clauses",
      document: "subprocessors"),
    ChangeCase(
      "unclassified", .material, .incomparable, "transfers: {origins: [EEA]}",
      "transfers: {origins: [EEA, UK]}", before: "EEA", after: "EEA and UK"),
  ]

  @Test(arguments: cases) func `a change of transfers is found, and nothing else`(
    example: ChangeCase
  ) throws { try example.check() }
}

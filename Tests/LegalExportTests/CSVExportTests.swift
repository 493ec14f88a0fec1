import Foundation
import LegalExport
import LegalModel
import Testing

@Suite struct CSVExportTests {
  private static func rows(_ frontMatter: String) throws -> [String: [String]] {
    let site = try PublishedExample.make(texts: [
      (
        "privacy", "2026-01-01",
        """
        ---
        kind: privacyPolicy
        title: Privacy
        effective: 2026-01-01
        updated: 2026-01-01
        \(frontMatter)
        ---
        Words.
        """
      )
    ])
    let files = ExportFormat.csv.export.export(site).files
    return Dictionary(
      uniqueKeysWithValues: files.map { file in
        (file.name, file.text.components(separatedBy: "\r\n").dropLast())
      })
  }

  @Test func eachListIsAFileOfItsOwn() throws {
    let exported = ExportFormat.csv.export.export(try PublishedExample.site())
    #expect(
      exported.files.map(\.name) == [
        "privacy.data.csv", "privacy.purposes.csv", "privacy.recipients.csv",
        "privacy.retention.csv", "privacy.rights.csv", "subprocessors.csv", "cookies.csv",
      ])
    #expect(
      exported.notes.contains {
        $0.hasPrefix("privacy says what no table holds: controller, ")
      })
  }

  @Test func listOfASiteIsTheFileThatTheSitePublishes() throws {
    let site = try PublishedExample.site()
    let files = ExportFormat.csv.export.export(site).files
    for document in site.documents {
      guard let text = document.text, let list = CSV.text(of: text) else { continue }
      #expect(files.first { $0.name == "\(document.id).csv" }?.text == list)
    }
  }

  @Test func rowOfAGroupNamesItsGroup() throws {
    let files = try Self.rows(
      """
      data: [{id: account, name: Account, items: [{id: email, name: E-mail, purposes: [p]}]}]
      purposes:
        - {id: p, name: P, bases: [{basis: contract}, {basis: consent, scope: some}]}
        - {id: q, name: Q}
      retention:
        - {id: r, name: R, period: 90 days after, keeps: {while: accountActive, then: 90 days}}
      """)
    #expect(
      files.keys.sorted() == ["privacy.data.csv", "privacy.purposes.csv", "privacy.retention.csv"])
    #expect(files["privacy.data.csv"]?.first?.hasPrefix("groupId,groupName,id,name,") == true)
    #expect(files["privacy.data.csv"]?.last?.hasPrefix("account,Account,email,E-mail,,p,") == true)
    #expect(
      files["privacy.purposes.csv"] == [
        "id,name,description,section,dpv,fides,basis,interest,law,scope,basisSection",
        "p,P,,,,,contract,,,,",
        "p,P,,,,,consent,,,some,", "q,Q,,,,,,,,,",
      ])
    #expect(
      files["privacy.retention.csv"]?.last
        == "r,R,90 days after,while accountActive then P90D,,,,,")
  }

  @Test func formulaIsTextAndQuotesAreDoubled() throws {
    let files = try Self.rows(
      """
      recipients: [{id: r, name: '=1+1', purpose: 'say "a, b"'}]
      """)
    #expect(
      files["privacy.recipients.csv"]?.last?.hasPrefix(#"r,'=1+1,,,"say ""a, b""",,"#) == true)
  }

  private static func text(_ kind: String, _ frontMatter: String) -> String {
    """
    ---
    kind: \(kind)
    title: Title
    effective: 2026-01-01
    updated: 2026-01-01
    \(frontMatter)
    ---
    Words.
    """
  }

  @Test func listOfAPolicyHasANameThatNoDocumentHas() throws {
    let site = try PublishedExample.make(texts: [
      (
        "privacy", "2026-01-01",
        Self.text("privacyPolicy", "data: [{id: a, name: A, items: [{id: b, name: B}]}]")
      ),
      ("privacy-data", "2026-01-01", Self.text("cookies", "cookies: [{id: c, name: C}]")),
    ])
    let names = ExportFormat.csv.export.export(site).files.map(\.name)
    #expect(names == ["privacy.data.csv", "privacy-data.csv"])
    // What a document cannot be called.
    #expect(DocumentID("privacy.data") == nil)
  }

  @Test func notesSayWhatNoTableHolds() throws {
    let site = try PublishedExample.make(texts: [
      (
        "privacy", "2026-01-01",
        Self.text(
          "privacyPolicy",
          """
          controller: {legalName: A}
          accountablePerson: {name: B}
          dpo: {name: O}
          representatives: {eu: {name: C}}
          purposes: [{id: p, name: P, bases: []}]
          unresolvedBases: [{basis: consent, text: marketing}]
          transfers: {origins: [EEA]}
          rights: [{id: r, name: R, regimes: all}]
          measures: [{id: m, name: M, text: Locks}]
          promises: [{id: q, kind: prohibition, subject: sale}]
          externalClaims: [{id: e, subject: s, statement: They do}]
          notices: {channels: [email]}
          cookies: [{id: c, name: C}]
          children: {minimumAge: 16}
          automatedDecisions: {exist: no}
          definitions: [{id: d, term: D, meaning: M}]
          statements: [{id: complaints, text: Ask}]
          recipients: [{id: v, name: V, shares: "logs; all, more", unresolved: ["logs; all", more]}]
          """)
      ),
      ("cookies", "2026-01-01", Self.text("cookies", "cookies: [{id: c, name: '-1', key: '=1'}]")),
      ("terms", "2026-01-01", Self.text("agreement", "agreementType: terms")),
    ])
    #expect(
      ExportFormat.csv.export.export(site).notes == [
        "privacy says what no table holds: controller, accountablePerson, dpo, representatives, "
          + "unresolvedBases, transfers, measures, promises, externalClaims, notices, cookies, "
          + "children, automatedDecisions, definitions, statements",
        "privacy has groups of no row, which no table holds: rights.r",
        "privacy declares an empty list, and the cell is as if it did not: purposes.p.bases",
        "privacy has a ';' in words of a list, which '; ' joins: recipients.v.unresolved",
        "terms says what no table holds: agreementType",
        "an apostrophe keeps cells from being a formula in a spreadsheet: cookies.csv",
        "a table has no place for the title, the dates and the prose of its text",
      ])
  }

  @Test func wordsOfAListStayApart() throws {
    let files = try Self.rows(
      "recipients: [{id: r, name: R, shares: 'logs, device model', unresolved: [logs, device model]}]"
    )
    #expect(files["privacy.recipients.csv"]?.last?.contains(",logs; device model,") == true)
  }
}

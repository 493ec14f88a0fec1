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
        "privacy-data.csv", "privacy-purposes.csv", "privacy-recipients.csv",
        "privacy-retention.csv", "privacy-rights.csv", "subprocessors.csv", "cookies.csv",
      ])
    #expect(exported.notes == [])
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
      files.keys.sorted() == ["privacy-data.csv", "privacy-purposes.csv", "privacy-retention.csv"])
    #expect(files["privacy-data.csv"]?.first?.hasPrefix("groupId,groupName,id,name,") == true)
    #expect(files["privacy-data.csv"]?.last?.hasPrefix("account,Account,email,E-mail,,p,") == true)
    #expect(
      files["privacy-purposes.csv"] == [
        "id,name,description,section,dpv,fides,basis,interest,law,scope,basisSection",
        "p,P,,,,,contract,,,,",
        "p,P,,,,,consent,,,some,", "q,Q,,,,,,,,,",
      ])
    #expect(
      files["privacy-retention.csv"]?.last
        == "r,R,90 days after,while accountActive then P90D,,,,,")
  }

  @Test func formulaIsTextAndQuotesAreDoubled() throws {
    let files = try Self.rows(
      """
      recipients: [{id: r, name: '=1+1', purpose: 'say "a, b"'}]
      """)
    #expect(
      files["privacy-recipients.csv"]?.last?.hasPrefix(#"r,'=1+1,,,"say ""a, b""",,"#) == true)
  }
}

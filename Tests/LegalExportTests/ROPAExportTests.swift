import Foundation
import LegalExport
import LegalModel
import LegalTestSupport
import LegalText
import Testing

/// The record of processing activities has what Article 30(1) asks for, or a note that it is unsaid.
@Suite struct ROPAExportTests {
  private func activities(_ exported: Exported) throws -> [[String: Any]] {
    let data = Data(try exported.text("ropa.json").utf8)
    let json = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let records = try #require(json["records"] as? [[String: Any]])
    return records.flatMap { $0["activities"] as? [[String: Any]] ?? [] }
  }

  /// The cells of the first activity by column, of a file in which no cell has a comma.
  private func cells(_ exported: Exported) throws -> [String: String] {
    let rows = try exported.text("ropa.csv").split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count == 2)
    return Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
  }

  @Test func exampleSiteIsWrittenAsBefore() throws {
    let exported = ExportFormat.ropa.export.export(try PublishedExample.site())
    #expect(exported.files.map(\.name) == ["ropa.json", "ropa.csv"])
    for file in exported.files {
      let problem = try Golden.mismatch(file.text, with: "example.\(file.name)")
      #expect(problem == nil)
    }
    let notes = try Golden.mismatch(
      exported.notes.joined(separator: "\n") + "\n", with: "example.ropa.notes.txt")
    #expect(notes == nil)
  }

  @Test func declaredFactsAreWrittenAsBefore() throws {
    let exported = try DeclaredTermsExample.export(.ropa)
    let problem = try Golden.mismatch(exported.text("ropa.json"), with: "declared.ropa.json")
    #expect(problem == nil)
  }

  @Test func eachPurposeIsAnActivityAndARow() throws {
    let site = try PublishedExample.site()
    let exported = ExportFormat.ropa.export.export(site)
    let purposes = try #require(site.policies.first).policy.purposes.map { "\($0.id.value)" }
    #expect(try activities(exported).compactMap { $0["id"] as? String } == purposes)
    #expect(try exported.text("ropa.csv").split(separator: "\r\n").count == purposes.count + 1)
  }

  @Test func everyLetterOfTheArticleHasAColumn() throws {
    let heading = try DeclaredTermsExample.export(.ropa).text("ropa.csv").prefix { $0 != "\r\n" }
    for letter in "abcdefg" { #expect(heading.contains(",30(1)(\(letter)) "), "\(letter)") }
  }

  @Test func cellsSayWhatTheTextSays() throws {
    let cells = try cells(
      DeclaredTermsExample.export(
        .ropa, "While your account is active, plus", with: "While active and"))
    #expect(cells["30(1)(a) controller"] == "Example GmbH")
    #expect(cells["30(1)(a) contact details"] == "privacy@example.com")
    #expect(cells["30(1)(b) purpose"] == "Billing: taking payments")
    #expect(cells["30(1)(c) categories of data subjects"] == "")
    #expect(cells["30(1)(c) categories of personal data"] == "E-mail address; Notes on health")
    #expect(
      cells["30(1)(d) categories of recipients"] == "Payer (processor); Tax office (authority)")
    #expect(cells["30(1)(g) measures"] == "Locks: on every door")
    #expect(cells["legal basis"] == "contract; legalObligation (Fiscal Code; invoices)")
    #expect(cells["section"] == "https://example.com/legal/privacy/2026-01-01/#why")
  }

  @Test func measureProtectsOnlyActivitiesWhoseDataItCovers() throws {
    let exported = try DeclaredTermsExample.export(
      .ropa, "Notes on health, purpose: Billing, purposes: [billing]",
      with: "Notes on health, purpose: Billing, purposes: []")
    #expect(try activities(exported).first?["measures"] == nil)
    #expect(
      exported.notes.contains("data that names no purpose stands in no activity: account.notes"))
  }

  /// What Article 30(1) asks for, and the note once no text says it.
  @Test(arguments: [
    (
      "controller: {legalName: Example GmbH, email: privacy@example.com}\n", "",
      "30(1)(a) controller: no text declares it"
    ),
    (
      ", email: privacy@example.com", "",
      "30(1)(a) contact details of the controller: no text declares them"
    ),
    (
      "covers: [account]", "covers: [account.email]",
      "30(1)(f) time limits: no text declares them for the data: account.notes"
    ),
  ])
  func whatTheArticleAsksForAndNoTextSaysIsNoted(
    _ fact: String, _ rest: String, _ note: String
  ) throws {
    let exported = try DeclaredTermsExample.export(.ropa, fact, with: rest)
    #expect(exported.notes.contains(note), "\(exported.notes)")
    #expect(try !DeclaredTermsExample.export(.ropa).notes.contains(note))
  }

  @Test func categoriesOfDataSubjectsAreAlwaysNoted() throws {
    #expect(
      try DeclaredTermsExample.export(.ropa).notes.contains(
        "30(1)(c) categories of data subjects: no text declares them"))
  }

  @Test func formulaIsTextInTheTable() throws {
    let exported = try DeclaredTermsExample.export(
      .ropa, "legalName: Example GmbH, email", with: "legalName: \"=HYPERLINK(1)\", email")
    #expect(try exported.text("ropa.csv").contains(",'=HYPERLINK(1),"))
  }
}

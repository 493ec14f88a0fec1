import Foundation
import LegalExport
import LegalModel
import LegalTestSupport
import Testing

/// The export for fides declares what has a key, and notes what has none.
@Suite struct FideslangExportTests {
  private func service(_ exported: Exported) throws -> [String: Any] {
    let data = Data(try exported.text("fideslang.json").utf8)
    let json = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let systems = try #require(json["system"] as? [[String: Any]])
    return try #require(systems.first { $0["fides_key"] as? String == "service_privacy" })
  }

  private func declarations(_ exported: Exported) throws -> [[String: Any]] {
    try #require(service(exported)["privacy_declarations"] as? [[String: Any]])
  }

  @Test func exampleSiteIsWrittenAsBefore() throws {
    let exported = ExportFormat.fideslang.export.export(try PublishedExample.site())
    #expect(exported.files.map(\.name) == ["fideslang.json"])
    let problem = try Golden.mismatch(
      exported.text("fideslang.json"), with: "example.fideslang.json")
    #expect(problem == nil)
    let notes = try Golden.mismatch(
      exported.notes.joined(separator: "\n") + "\n", with: "example.fideslang.notes.txt")
    #expect(notes == nil)
  }

  @Test func declaredKeysAreWrittenAsBefore() throws {
    let exported = try DeclaredTermsExample.export(.fideslang)
    let problem = try Golden.mismatch(
      exported.text("fideslang.json"), with: "declared.fideslang.json")
    #expect(problem == nil)
  }

  @Test func eachBasisOfAPurposeIsADeclaration() throws {
    let declarations = try declarations(DeclaredTermsExample.export(.fideslang))
    #expect(
      declarations.map { $0["legal_basis_for_processing"] as? String }
        == ["Contract", "Legal obligations"])
    #expect(
      declarations.map { $0["name"] as? String } == ["Billing (contract)", "Billing (invoices)"])
  }

  @Test func purposeWithoutAKeyIsLeftOutAndNoted() throws {
    let exported = try DeclaredTermsExample.export(
      .fideslang, ", fides: essential.service.payment_processing", with: "")
    #expect(try declarations(exported).isEmpty)
    #expect(
      exported.notes.contains(
        "no text declares the data use of purposes, so that they are left out: billing"))
  }

  @Test func dataWithoutAKeyIsLeftOutAndNoted() throws {
    let exported = try DeclaredTermsExample.export(
      .fideslang, ", fides: user.contact.email", with: "")
    let categories = try declarations(exported).map { $0["data_categories"] as? [String] }
    #expect(categories == [["user.health_and_medical"], ["user.health_and_medical"]])
    #expect(
      exported.notes.contains(
        "no text declares the category of data, so that it is left out: account.email"))
  }

  @Test(arguments: ["user contact", "user..email", "user/email", "user.ä"])
  func keyThatFidesWouldRefuseIsNoKey(_ key: String) throws {
    let exported = try DeclaredTermsExample.export(
      .fideslang, "fides: user.contact.email", with: "fides: \"\(key)\"")
    let categories = try declarations(exported).first?["data_categories"] as? [String]
    #expect(categories == ["user.health_and_medical"])
  }

  @Test func processorIsNoThirdPartyAndAnAuthorityIs() throws {
    let exported = try DeclaredTermsExample.export(.fideslang)
    let declaration = try #require(declarations(exported).first)
    #expect(declaration["third_parties"] as? String == "Tax office")
    let without = try DeclaredTermsExample.export(.fideslang, "role: authority, ", with: "")
    #expect(try declarations(without).first?["third_parties"] == nil)
    #expect(try declarations(without).first?["data_shared_with_third_parties"] == nil)
  }

  @Test func specialCategoryIsSaidOnlyIfDeclared() throws {
    let key = "processes_special_category_data"
    let declared = try declarations(DeclaredTermsExample.export(.fideslang))
    #expect(declared.allSatisfy { $0[key] as? Bool == true })
    let undeclared = try DeclaredTermsExample.export(
      .fideslang, ", specialCategory: health", with: "")
    #expect(try declarations(undeclared).allSatisfy { $0[key] == nil })
  }

  @Test func dataSubjectsAreNotInvented() throws {
    let exported = try DeclaredTermsExample.export(.fideslang)
    #expect(try declarations(exported).allSatisfy { $0["data_subjects"] == nil })
    #expect(exported.notes.contains { $0.contains("categories of data subjects") })
  }

  @Test func cookiesInMonthsHaveNoLength() throws {
    let service = try service(ExportFormat.fideslang.export.export(try PublishedExample.site()))
    #expect(service["uses_cookies"] as? Bool == true)
    #expect(service["cookie_max_age_seconds"] == nil)
  }

  @Test func hostileWordsStayWords() throws {
    let exported = try DeclaredTermsExample.export(
      .fideslang, "name: Payer,", with: #"name: "\"}]}, {\"fides_key\": \"evil","#)
    let data = Data(try exported.text("fideslang.json").utf8)
    let json = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let systems = try #require(json["system"] as? [[String: Any]])
    #expect(
      systems.compactMap { $0["fides_key"] as? String }
        == ["service_privacy", "recipient_payer", "recipient_office"])
    #expect(systems[1]["name"] as? String == #""}]}, {"fides_key": "evil"#)
  }
}

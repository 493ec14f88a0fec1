import Foundation
import LegalExport
import LegalModel
import LegalTestSupport
import LegalText
import Testing

/// The export in the Data Privacy Vocabulary says what a text says, and nothing else.
@Suite struct DPVExportTests {
  private func lines(_ old: String = "", with new: String = "") throws -> [String] {
    try DeclaredTermsExample.export(.dpv, old, with: new).text("dpv.jsonld")
      .split(separator: "\n").map { $0.trimmingCharacters(in: .init(charactersIn: " ,")) }
  }

  /// The graph by the addresses of its nodes.
  private func graph(_ exported: Exported) throws -> [String: [String: Any]] {
    let data = Data(try exported.text("dpv.jsonld").utf8)
    let json = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let nodes = try #require(json["@graph"] as? [[String: Any]])
    return Dictionary(nodes.compactMap { node in (node["@id"] as? String).map { ($0, node) } }) {
      first, _ in first
    }
  }

  private let base = "https://example.com/legal/privacy/#dpv-"

  @Test func exampleSiteIsWrittenAsBefore() throws {
    let exported = ExportFormat.dpv.export.export(try PublishedExample.site())
    #expect(exported.files.map(\.name) == ["dpv.jsonld"])
    let problem = try Golden.mismatch(exported.text("dpv.jsonld"), with: "example.dpv.jsonld")
    #expect(problem == nil)
    let notes = try Golden.mismatch(
      exported.notes.joined(separator: "\n") + "\n", with: "example.dpv.notes.txt")
    #expect(notes == nil)
  }

  @Test func declaredTermsAreWrittenAsBefore() throws {
    let exported = try DeclaredTermsExample.export(.dpv)
    let problem = try Golden.mismatch(exported.text("dpv.jsonld"), with: "declared.dpv.jsonld")
    #expect(problem == nil)
  }

  @Test func sameSiteIsTheSameBytes() throws {
    #expect(try DeclaredTermsExample.export(.dpv) == DeclaredTermsExample.export(.dpv))
  }

  @Test func eachPurposeIsAProcessAndEachBasisStands() throws {
    let site = try PublishedExample.site()
    let nodes = try graph(ExportFormat.dpv.export.export(site))
    let (document, policy) = try #require(site.policies.first)
    #expect(!policy.purposes.isEmpty)
    for purpose in policy.purposes {
      let process = nodes["\(document.url)#dpv-process-\(purpose.id.value)"]
      #expect((process?["dpv:hasLegalBasis"] as? [String])?.count == purpose.bases?.count)
      for id in process?["dpv:hasLegalBasis"] as? [String] ?? [] {
        #expect(
          (nodes[id]?["@type"] as? [String])?.contains { $0.hasPrefix("eu-gdpr:A6-1-") } == true)
      }
    }
  }

  @Test func everyReferenceToARecordLeadsToOne() throws {
    let exported = ExportFormat.dpv.export.export(try PublishedExample.site())
    let nodes = try graph(exported)
    for (id, node) in nodes {
      for target in node.values.compactMap({ $0 as? [String] }).joined()
      where target.contains("#dpv-") {
        #expect(nodes[target] != nil, "\(id) refers to \(target)")
      }
    }
  }

  @Test func contextNeedsNoNetwork() throws {
    let data = Data(try DeclaredTermsExample.export(.dpv).text("dpv.jsonld").utf8)
    let json = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(json["@context"] is [String: Any])
  }

  @Test func declaredTermStandsBesideTheGeneralClass() throws {
    let nodes = try graph(DeclaredTermsExample.export(.dpv))
    #expect(
      nodes[base + "purpose-billing"]?["@type"] as? [String]
        == ["dpv:Purpose", "dpv:PaymentManagement"])
    #expect(
      nodes[base + "data-account.email"]?["@type"] as? [String]
        == ["dpv:PersonalData", "pd:EmailAddress", "dpv:ProvidedPersonalData"])
  }

  @Test(arguments: [
    "mystery:EmailAddress", "EmailAddress", "pd:", "pd:E mail", "pd:a#b", "https://a.b/c",
  ])
  func termThatIsNoKnownNameIsLeftOutAndNoted(_ term: String) throws {
    let exported = try DeclaredTermsExample.export(.dpv, "pd:EmailAddress", with: term)
    let node = try graph(exported)[base + "data-account.email"]
    #expect(node?["@type"] as? [String] == ["dpv:PersonalData", "dpv:ProvidedPersonalData"])
    #expect(
      exported.notes.contains("the dpv term of data is no name with a known prefix: account.email"))
  }

  @Test func undeclaredTermIsTheGeneralClassAndOneNote() throws {
    let exported = ExportFormat.dpv.export.export(
      try DeclaredTermsExample.site(
        "origin: provided, dpv: \"pd:EmailAddress\"", with: "origin: provided"))
    let node = try graph(exported)[base + "data-account.email"]
    #expect(node?["@type"] as? [String] == ["dpv:PersonalData", "dpv:ProvidedPersonalData"])
    #expect(exported.notes.count { $0.contains("declares the dpv term of data") } == 1)
  }

  /// Each fact, and the lines of the export that only it puts there.
  @Test(arguments: [
    (", origin: provided, dpv", ", dpv", ["dpv:ProvidedPersonalData"]),
    (", description: taking payments", "", ["taking payments"]),
    (", law: Fiscal Code", "", ["Fiscal Code"]),
    (", scope: invoices", "", ["invoices"]),
    (", legalEntity: Payer Inc.", "", ["Payer Inc."]),
    (", source: your doctor", "", ["your doctor"]),
    (", mechanisms: [standardContractualClauses]", "", ["eu-gdpr:A46-2-c"]),
    (", keeps: {while: accountActive, then: 30 days}", "", ["accountActive", "P30D"]),
    (", email: privacy@example.com", "", ["privacy@example.com"]),
    (", specialCategory: health", "", ["dpv:SpecialCategoryPersonalData"]),
  ])
  func factThatIsGoneIsGoneFromTheExport(_ fact: String, _ rest: String, _ gone: [String]) throws {
    let (before, after) = (try lines(), try lines(fact, with: rest))
    for text in gone {
      #expect(before.contains { $0.contains(text) }, "\(text)")
      #expect(!after.contains { $0.contains(text) }, "\(text)")
    }
    // What is there without it was there with it.
    let added = Set(after).subtracting(before)
    #expect(added.allSatisfy { $0.contains("dpv:hasName") || $0.contains("Payer") }, "\(added)")
  }

  @Test func withoutTheGDPRItsArticlesDoNotStand() throws {
    let configuration = DeclaredTermsExample.configuration.replacing("[eu-gdpr]", with: "[pipeda]")
    let exported = ExportFormat.dpv.export.export(
      try DeclaredTermsExample.site(configuration: configuration))
    let text = try exported.text("dpv.jsonld")
    #expect(!text.contains("\"eu-gdpr:A6") && !text.contains("\"eu-gdpr:A15\""))
    #expect(text.contains("\"dpv:Contract\"") && text.contains("\"dpv:LegalObligation\""))
    #expect(!text.contains("DirectDataCollectionNotice"))
  }

  @Test func hostileWordsStayWords() throws {
    let words = #"\"}, {\"@id\": \"https://evil.example/\", \"@type\": \"dpv:Purpose\""#
    let exported = try DeclaredTermsExample.export(
      .dpv, "name: Billing", with: "name: \"\(words)\"")
    let nodes = try graph(exported)
    #expect(nodes.keys.allSatisfy { $0.hasPrefix("https://example.com/") })
    let label = nodes[base + "purpose-billing"]?["rdfs:label"] as? [String: [String]]
    #expect(label?["en"] == [words.replacing("\\\"", with: "\"")])
  }

  @Test func siteWithoutTypedTextsHasNoFile() throws {
    let terms = """
      ---
      kind: agreement
      title: Terms
      effective: 2026-01-01
      updated: 2026-01-01
      ---
      Words.
      """
    let site = try PublishedExample.make(texts: [("privacy", "2026-01-01", terms)])
    for format in [ExportFormat.dpv, .fideslang, .ropa] {
      #expect(format.export.export(site) == Exported(files: []), "\(format)")
    }
  }
}

import Foundation
import LegalReading
import LegalWords
import Testing

@testable import LegalRules

struct StatementCatalogueTests {
  /// Where rules and what they ask with are written.
  private static let modules = [
    "AmericanRules", "ConductRules", "ConsistencyRules", "EuropeanRules", "LegalRuleEngine",
    "LegalRules",
  ]

  @Test func `each statement that a rule asks for is in the catalogue, and no other`() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources")
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var asked: Set<String> = []
    for case let file as URL in files
    where file.pathExtension == "swift" && file.lastPathComponent != "StatementCatalogue.swift"
      && Self.modules.contains(where: { file.path.hasPrefix("\(sources.path)/\($0)/") })
    {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /"(?:statements\.)?([a-z][A-Za-z0-9]+)"/) {
        let id = String(match.1)
        if StatementCatalogue.meanings[id] != nil { asked.insert(id) }
      }
      for match in text.matches(of: /[sS]tatement\(\s*"([A-Za-z0-9]+)"/) {
        #expect(
          StatementCatalogue.knows(String(match.1)), "\(match.1) in \(file.lastPathComponent)")
      }
      for match in text.matches(of: /cause: "statements\.([A-Za-z0-9]+)"/) {
        #expect(
          StatementCatalogue.knows(String(match.1)), "\(match.1) in \(file.lastPathComponent)")
      }
    }
    #expect(Set(StatementCatalogue.meanings.keys).subtracting(asked) == [])
  }

  @Test func `each lexicon is of a disclosure or of a statement that a rule asks for`() {
    let lexicons = WordFile.compiled { $0.first == "lexicon" }.map { String($0.name) }
    let disclosures = Set(DisclosureKind.all.map(\.id))
    for id in Set(lexicons).subtracting(disclosures) {
      #expect(StatementCatalogue.knows(id), "\(id)")
    }
  }

  @Test func `each statement that a rule asks for has a lexicon in English`() {
    let lexicons = WordFile.compiled { $0.starts(with: ["lexicon", "en"]) }.map { String($0.name) }
    #expect(Set(StatementCatalogue.meanings.keys).subtracting(lexicons) == [])
  }
}

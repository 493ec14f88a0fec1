import Foundation
import LegalModel
import LegalText
import Testing

@testable import LegalRuleEngine
@testable import LegalRules

/// What is wrong with the live texts, and which rule has to say so.
///
/// The table is of two parts: the numbered findings of people who read the policy, each with the rule
/// that finds it and the words of the line where it has to stand; and what else the rules say, with
/// the reason why it is true. A finding that nobody has put into the table is a false alarm.
struct LiveFinding: Sendable {
  /// `F-04`, if people have found it.
  let number: String?
  /// The rule; `nil` if no machine can find it.
  let rule: String?
  /// Words of each line at which a finding stands.
  let lines: [String]
  /// Why a machine cannot find it, or why the finding is true.
  let reason: String

  /// A numbered finding that a rule makes.
  static func found(_ number: String, _ rule: String, at lines: String...) -> LiveFinding {
    LiveFinding(number: number, rule: rule, lines: lines, reason: "")
  }

  /// A numbered finding that no machine can make.
  static func outOfReach(_ number: String, because reason: String) -> LiveFinding {
    LiveFinding(number: number, rule: nil, lines: [], reason: reason)
  }

  /// Something true that only a rule has found.
  static func defended(_ rule: String, at lines: String..., because reason: String) -> LiveFinding {
    LiveFinding(number: nil, rule: rule, lines: lines, reason: reason)
  }
}

/// The table, one list for each family of rules.
enum LiveFindings {}

/// The live content of this repository, as rules see it.
struct LiveContent {
  static let day = "2026-11-24"

  let matters: [Matter]
  let circumstances: Circumstances

  init() throws {
    let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content")
    func read(_ path: String) throws -> SourceFile {
      SourceFile(
        path: "content/\(path)",
        text: try String(contentsOf: content.appending(path: path), encoding: .utf8))
    }
    let site = try #require(SiteConfiguration.read(try read("site.yaml")).value)
    let records = Records.read(try read("records.yaml")).value
    let circumstances = Circumstances(
      site: site, records: records, asOf: try #require(CalendarDate(Self.day)))
    let id = try #require(VersionID("2026-03-28"))
    let day = try #require(CalendarDate(Self.day))
    let editions = try ["privacy", "subprocessors", "cookies"].map { document in
      let text = VersionText.read(
        try read("\(document)/2026-03-28.md"), as: id, base: "/legal/\(document)/")
      return Edition(
        document: try #require(DocumentID(document)), id: id, text: try #require(text.value),
        release: ReleaseDates(released: day, notified: nil, isAdopted: true))
    }
    matters = editions.indices.map { index in
      Matter(
        editions[index], before: nil,
        companions: editions.indices.filter { $0 != index }.map { editions[$0] }, circumstances)
    }
    self.circumstances = circumstances
  }

  /// What some rules find in the texts.
  func findings(of rules: [Rule]) -> [Diagnostic] {
    let examiner = Examiner(rules, circumstances)
    return matters.flatMap { examiner.findings(in: $0) }.inReadingOrder()
  }
}

struct LiveFindingsTests {
  static let table: [String: [LiveFinding]] = [
    "gdprTransparency": LiveFindings.gdprTransparency,
    "disclosure": [],
    "profile": [],
    "gdprProcessing": LiveFindings.gdprProcessing,
    "uk": LiveFindings.unitedKingdom,
    "dataConsistency": LiveFindings.dataConsistency,
    "wellKnown": LiveFindings.wellKnown,
    "cookies": LiveFindings.cookies,
    "dates": LiveFindings.dates,
    "promises": LiveFindings.promises,
    "ccpaRegulations": LiveFindings.ccpaRegulations,
    "ccpaStatute": LiveFindings.californiaStatute,
    "caloppa": LiveFindings.calOPPA,
    "coppa": LiveFindings.coppa,
    "canada": LiveFindings.canada,
    "colorado": LiveFindings.colorado,
    "aiAct": LiveFindings.aiAct,
    "textConsistency": LiveFindings.textConsistency,
    "words": LiveFindings.words,
  ]

  @Test func `each numbered finding is in the table, and at least 75 of 95 are found by a rule`() {
    let rows = Self.table.values.flatMap(\.self)
    let found = Set(rows.filter { $0.rule != nil }.compactMap(\.number))
    let outOfReach = Set(rows.filter { $0.rule == nil }.compactMap(\.number))
    let numbers = (1...95).map { $0 < 10 ? "F-0\($0)" : "F-\($0)" }
    #expect(numbers.filter { !found.contains($0) && !outOfReach.contains($0) } == [])
    #expect(found.union(outOfReach).subtracting(numbers) == [])
    #expect(found.count >= 75)
    for row in rows where row.rule == nil || row.number == nil {
      #expect(!row.reason.isEmpty, "\(row.number ?? row.rule ?? "") has no reason")
    }
  }

  @Test(arguments: RuleBook.groups.map(\.name))
  func `a family of rules finds in the live texts what the table says, and nothing else`(
    family: String
  ) throws {
    let rules = try #require(RuleBook.groups.first { $0.name == family }).rules
    let rows = try #require(Self.table[family], "the table has no rows for \(family)")
    let found = try LiveContent().findings(of: rules)
    func line(_ range: SourceRange) -> String {
      range.file.lines.text(ofLine: range.file.lines.line(at: range.bytes.lowerBound))
    }
    func places(_ diagnostic: Diagnostic) -> [String] {
      ([diagnostic.range] + diagnostic.notes.map(\.range)).map(line)
    }
    for row in rows {
      guard let rule = row.rule else { continue }
      for words in row.lines {
        #expect(
          found.contains { diagnostic in
            diagnostic.code == rule
              && places(diagnostic).contains { $0.contains(words) }
          }, "\(row.number ?? "") \(rule) does not find '\(words)'")
      }
    }
    let claimed = found.filter { diagnostic in
      rows.contains { row in
        row.rule == diagnostic.code
          && row.lines.contains { words in places(diagnostic).contains { $0.contains(words) } }
      }
    }
    let alarms = found.filter { !claimed.contains($0) }
    #expect(DiagnosticText().render(alarms) == "")
  }
}

import Testing

@testable import LegalChanges
@testable import LegalRedline

@Suite struct AmendmentTests {
  private func table(_ old: String, _ new: String) -> [String] {
    Amendment.table(Redline.compare(old, new), nil).map(\.description)
  }

  @Test func `a line says what was done to a section, typed changes included`() {
    let lines = RenderingExample.comparison.amendments.map(\.description)
    #expect(lines.contains { $0.contains("Access logs: 1 year → 2 years") })
    #expect(lines.contains("Section 5: section omitted"))
    #expect(lines.last == "Document: A postal address is given")
    #expect(lines.contains { $0.hasPrefix("Section 2, “Service Providers”: ") })
  }

  @Test func `sections stand in the order of the new text`() {
    let names = RenderingExample.comparison.amendments.map(\.name)
    let retention = names.firstIndex(of: "Section 4")
    let contact = names.firstIndex(of: "Section 3")
    #expect(contact != nil && retention != nil)
    #expect((contact ?? 0) < (retention ?? 0))
  }

  @Test func `the gravest class of the changes in a section is its class`() {
    let amendments = RenderingExample.comparison.amendments
    #expect(amendments.first { $0.name == "Section 4" }?.changeClass == .retroactive)
    #expect(amendments.first { $0.name == "Section 3" }?.changeClass == nil)
  }

  @Test func `few words are quoted`() {
    #expect(
      table(
        "## 1. Logs\n\nWe keep logs for 30 days after that.\n",
        "## 1. Logs\n\nWe keep logs for 14 days after that.\n")
        == ["Section 1: “30” replaced by “14”"])
  }

  @Test func `equal texts have no amendments`() {
    #expect(table(RenderingExample.old, RenderingExample.old) == [])
  }

  @Test func `a line has few phrases and says how many more there are`() {
    let rows = { (number: Int) in
      (1...9).map { "| Row \($0) | \(number + $0) days |" }.joined(separator: "\n")
    }
    let text = { (number: Int) in
      "## 1. Logs\n\n| A | B |\n| --- | --- |\n\(rows(number))\n"
    }
    let lines = Amendment.table(Redline.compare(text(10), text(50)), nil)
    #expect(lines.count == 1)
    #expect(lines.first?.phrases.count == 5)
    #expect(lines.first?.phrases.last == "and 5 more")
  }

  @Test func `what changed for people is in the line, however many words changed`() {
    let line = RenderingExample.comparison.amendments.first { $0.name == "Section 4" }
    #expect(line?.phrases.contains("Access logs: 1 year → 2 years") == true)
    #expect(line?.phrases.last == "and 5 more")
  }

  @Test func `a section that is gone is told from the one that has its number now`() {
    let lines = table(
      "## 1. One\n\nThe first has words.\n\n## 2. Two\n\nOther things are here.\n\n"
        + "## 3. Three\n\nNothing like the rest.\n",
      "## 1. One\n\nThe first has words.\n\n## 2. Three\n\nNothing like the rest.\n")
    #expect(lines == ["Former Section 2: section omitted", "Section 2: renumbered from 3 to 2"])
  }

  @Test func `the history of a section follows it through another name`() {
    let texts = [
      "## 1. Logs\n\nWe keep logs for 30 days after that.\n\n## 2. Other\n\nNothing here.\n",
      "## 1. Logs\n\nWe keep logs for 14 days after that.\n\n## 2. Other\n\nNothing here.\n",
      "## 1. Access logs\n\nWe keep logs for 14 days after that.\n\n## 2. Other\n\nNothing here.\n",
    ]
    let steps = zip(texts, texts.dropFirst()).enumerated().map { index, pair in
      let redline = Redline.compare(pair.0, pair.1)
      return SectionHistory.Step(
        version: "v\(index + 2)", amendments: Amendment.table(redline, nil),
        renamed: redline.renamedSections)
    }
    let history = SectionHistory.all(["access-logs", "other"], steps)
    #expect(history.map(\.anchor) == ["access-logs"])
    #expect(history.first?.entries.map(\.version) == ["v3", "v2"])
    #expect(history.first?.entries.last?.anchor == "logs")
    #expect(history.first?.entries.last?.phrases == ["“30” replaced by “14”"])
  }
}

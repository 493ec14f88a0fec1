import LegalRules
import LegalModel
import LegalText

@testable import LegalRuleEngine

extension RuleExample {
  /// The day of the check, unless the example names one.
  static let day = CalendarDate(year: 2026, month: 11, day: 24)

  /// One part of an example.
  private struct Part {
    let name: String
    var text: String
  }

  /// An example that can be checked.
  struct Prepared: Sendable {
    /// The version, if the example has one.
    let matter: Matter?
    /// The site.
    let site: SiteMatter
    /// The places between marks.
    let marks: [SourceRange]
    /// What is wrong with the example itself.
    let diagnostics: [Diagnostic]
  }

  private var parts: [Part] {
    var parts = [Part(name: "", text: "")]
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        parts.append(Part(name: String(line.dropFirst(4)), text: ""))
      } else {
        parts[parts.count - 1].text += line + "\n"
      }
    }
    return parts
  }

  /// Reads the example, or returns `nil` if its own lines of `site.yaml` cannot be read.
  func prepare() -> Prepared? {
    var reader = ExampleReader()
    for part in parts where part.name != "" || part.text.contains(where: { !$0.isWhitespace }) {
      reader.read(part.name, part.text)
    }
    return reader.prepared()
  }
}

/// Reads the parts of an example one after another.
private struct ExampleReader {
  private var editions: [(kind: String, edition: Edition)] = []
  private var before: Edition?
  private var release: ReleaseDates?
  private var site = ""
  private var records = ""
  private var asOf = RuleExample.day
  private var pages: [PublishedPage] = []
  private var files: [String: String] = [:]
  private var marks: [SourceRange] = []
  private var diagnostics: [Diagnostic] = []

  mutating func read(_ name: String, _ text: String) {
    let words = name.split(separator: " ").map(String.init)
    switch words.first {
    case nil: addVersion("privacyPolicy", text)
    case "subprocessors", "cookies", "agreement": addVersion(words[0], text)
    case "before": before = version(editions.first?.kind ?? "privacyPolicy", "2026-01-01", text)
    case "site": site = text
    case "records": records = text
    case "as": asOf = CalendarDate(words.last ?? "")
    case "released":
      if let released = CalendarDate(words.count > 1 ? words[1] : "") {
        release = ReleaseDates(
          released: released, notified: words.count > 3 ? CalendarDate(words[3]) : nil,
          isAdopted: false)
      }
    case "page": pages.append(PublishedPage(address: words[1], html: mark(words[1], text).text))
    case "file": files[words[1]] = mark(words[1], text).text
    default: break
    }
  }

  private mutating func addVersion(_ kind: String, _ text: String) {
    if let edition = version(kind, "2026-03-28", text) { editions.append((kind, edition)) }
  }

  /// Takes the marks out of a text.
  private mutating func mark(_ path: String, _ marked: String) -> SourceFile {
    var text = ""
    var places: [Range<Int>] = []
    var start = 0
    for character in marked {
      switch character {
      case "«": start = text.utf8.count
      case "»": places.append(start..<text.utf8.count)
      default: text.append(character)
      }
    }
    let file = SourceFile(path: path, text: text)
    marks += places.map { file.range($0) }
    return file
  }

  private mutating func version(_ kind: String, _ name: String, _ text: String) -> Edition? {
    guard let id = VersionID(name),
      let document = DocumentID(kind == "privacyPolicy" ? "privacy" : kind)
    else { return nil }
    let parts = text.split(separator: "\n---\n", maxSplits: 1, omittingEmptySubsequences: false)
    var head = ""
    for (key, value) in [
      ("kind", kind), ("title", "Example"), ("language", "en"), ("effective", name),
      ("updated", name),
    ] where !text.hasPrefix("\(key):") && !text.contains("\n\(key):") {
      head += "\(key): \(value)\n"
    }
    var source = "---\n\(head)\(parts[0])\n---\n"
    if parts.count == 2 {
      source += parts[1]
    } else {
      source += placements(in: source, id)
    }
    let file = mark("content/\(document)/\(name).md", source)
    let outcome = VersionText.read(file, as: id, base: "/legal/\(document)/")
    diagnostics += outcome.diagnostics
    return outcome.value.map { read in
      Edition(document: document, id: id, text: read, release: nil)
    }
  }

  /// Prose that places everything that is declared.
  private func placements(in source: String, _ id: VersionID) -> String {
    let plain = source.filter { $0 != "«" && $0 != "»" }
    let file = SourceFile(path: "example.md", text: plain)
    guard let text = VersionText.read(file, as: id, base: "/").value,
      case .record(let members) = text.typed.content
    else { return "" }
    var prose = "## Example\n\n"
    for member in members where !["kind", "columns", "language"].contains(member.key) {
      let paths =
        member.key == "data" || member.key == "rights"
        ? member.value.elements.compactMap { $0.name.map { "\(member.key).\($0)" } } : [member.key]
      for path in paths {
        if text.placedData(at: path) != nil {
          prose += "{{> \(path)}}\n\n"
        } else {
          for leaf in Self.leaves(of: member.value, at: path) { prose += "{{\(leaf)}}\n\n" }
        }
      }
    }
    return prose
  }

  private static func leaves(of value: TypedValue, at path: String) -> [String] {
    switch value.content {
    case .words: [path]
    case .record(let members): members.flatMap { leaves(of: $0.value, at: "\(path).\($0.key)") }
    case .list(let elements):
      elements.flatMap { element in
        element.name.map { leaves(of: element, at: "\(path).\($0)") } ?? []
      }
    case .code, .broken: []
    }
  }

  mutating func prepared() -> RuleExample.Prepared? {
    let siteFile = mark(
      "content/site.yaml",
      """
      organization: {legalName: Example Ltd}
      \(site.contains("url:") ? "" : "url: https://example.com")
      path: /legal
      documents: [privacy]
      \(site.contains("regimes:") ? "" : "regimes: [\(Regime.allCases.map(\.rawValue).joined(separator: ", "))]")
      \(site)
      """)
    let configuration = SiteConfiguration.read(siteFile)
    diagnostics += configuration.diagnostics
    let recordsOutcome = Records.read(mark("content/records.yaml", records))
    diagnostics += recordsOutcome.diagnostics
    guard let site = configuration.value, let asOf else { return nil }
    let circumstances = Circumstances(site: site, records: recordsOutcome.value, asOf: asOf)
    let all = editions.map { _, edition in
      Edition(
        document: edition.document, id: edition.id, text: edition.text,
        release: edition.document == editions.first?.edition.document ? release : nil)
    }
    let matter = all.first.map { edition in
      Matter(edition, before: before, companions: Array(all.dropFirst()), circumstances)
    }
    let releases = all.compactMap { edition in
      edition.release.map {
        ReleasedVersion(document: edition.document, id: edition.id, dates: $0)
      }
    }
    return RuleExample.Prepared(
      matter: matter,
      site: SiteMatter(
        place: site.url.range, editions: all, releases: releases, pages: pages, files: files,
        circumstances), marks: marks, diagnostics: diagnostics)
  }
}

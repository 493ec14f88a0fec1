import Foundation
import LegalModel
import LegalText
import Testing

@testable import LegalRuleEngine
@testable import LegalRules

/// A change of one file of the complete site.
struct Edit: Sendable {
  let file: String
  let old: String
  let new: String

  /// Replaces the first occurrence of some words of the newest privacy policy.
  static func policy(_ old: String, _ new: String) -> Edit {
    Edit(file: "privacy/2026-06-01.md", old: old, new: new)
  }

  /// Replaces some words of the newest list of subprocessors.
  static func subprocessors(_ old: String, _ new: String) -> Edit {
    Edit(file: "subprocessors/2026-06-01.md", old: old, new: new)
  }

  /// Replaces some words of the newest list of cookies.
  static func cookies(_ old: String, _ new: String) -> Edit {
    Edit(file: "cookies/2026-06-01.md", old: old, new: new)
  }

  /// Replaces some words of the privacy policy before the newest.
  static func before(_ old: String, _ new: String) -> Edit {
    Edit(file: "privacy/2025-03-31.2.md", old: old, new: new)
  }

  /// Replaces some words of `site.yaml`.
  static func site(_ old: String, _ new: String) -> Edit {
    Edit(file: "site.yaml", old: old, new: new)
  }

  /// Replaces some words of `records.yaml`.
  static func records(_ old: String, _ new: String) -> Edit {
    Edit(file: "records.yaml", old: old, new: new)
  }

  /// Replaces some words of a page or another file of the built site, by its address.
  static func page(_ address: String, _ old: String, _ new: String) -> Edit {
    Edit(file: address, old: old, new: new)
  }
}

/// A change that breaks one rule and no other.
struct Mutation: Sendable, CustomTestStringConvertible {
  let rule: String
  let edits: [Edit]
  let asOf: String
  let release: ReleaseDates?

  init(
    _ rule: String, _ edits: Edit..., asOf: String = CompleteSite.day,
    release: ReleaseDates? = nil
  ) {
    self.init(rule, edits: edits, asOf: asOf, release: release)
  }

  /// A change of several edits, which other changes share.
  init(
    _ rule: String, edits: [Edit], asOf: String = CompleteSite.day,
    release: ReleaseDates? = nil
  ) {
    self.rule = rule
    self.edits = edits
    self.asOf = asOf
    self.release = release
  }

  var testDescription: String { rule }
}

/// The site of a fictional company that no rule finds anything in: the newest versions of the example
/// site, with pages as this repository builds them.
struct CompleteSite {
  static let day = "2026-07-01"

  let matters: [Matter]
  let site: SiteMatter
  /// What is wrong with the texts themselves.
  let diagnostics: [Diagnostic]

  private static let tests = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let content = tests.appending(path: "EndToEndTests/Example/content")
  private static let published = tests.deletingLastPathComponent().appending(path: "public")

  /// Reads the site with some edits made.
  init(
    _ edits: [Edit] = [], asOf: String = CompleteSite.day, release: ReleaseDates? = nil
  ) throws {
    var left = edits
    func read(_ path: String, from folder: URL = CompleteSite.content) throws -> SourceFile {
      var text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      for edit in left where edit.file == path {
        let range = try #require(text.range(of: edit.old), "'\(edit.old)' is not in \(path)")
        text.replaceSubrange(range, with: edit.new)
      }
      left.removeAll { $0.file == path }
      return SourceFile(path: "content/\(path)", text: text)
    }
    var diagnostics: [Diagnostic] = []
    func edition(_ document: String, _ version: String, _ dates: ReleaseDates?) throws -> Edition {
      let isEdited = edits.contains { $0.file == "\(document)/\(version).md" }
      if !isEdited, var edition = Self.unedited["\(document) \(version)"] {
        edition.release = dates
        return edition
      }
      let id = try #require(VersionID(version))
      let outcome = VersionText.read(
        try read("\(document)/\(version).md"), as: id, base: "/legal/\(document)/")
      diagnostics += outcome.diagnostics
      return Edition(
        document: try #require(DocumentID(document)), id: id, text: try #require(outcome.value),
        release: dates)
    }
    let siteFile = SiteConfiguration.read(try read("site.yaml"))
    let configuration = try #require(siteFile.value)
    let records = Records.read(try read("records.yaml"))
    diagnostics += siteFile.diagnostics + records.diagnostics
    let circumstances = Circumstances(
      site: configuration, records: records.value, asOf: try #require(CalendarDate(asOf)))
    let released = ReleaseDates(
      released: try #require(CalendarDate("2026-01-15")),
      notified: CalendarDate("2026-01-15"), isAdopted: false)
    let names = ["privacy", "subprocessors", "cookies", "terms"]
    let newest = try names.map { try edition($0, "2026-06-01", release ?? released) }
    let before = try names.map { try edition($0, "2025-03-31.2", released) }
    matters = newest.indices.map { index in
      Matter(
        newest[index], before: before[index],
        companions: newest.indices.filter { $0 != index }.map { newest[$0] }, circumstances)
    }
    let pages = try ["", "privacy/", "privacy/versions/", "subprocessors/", "cookies/"].map {
      page in
      let address = "/legal/\(page)"
      return PublishedPage(
        address: address,
        html: try Self.file("\(address)index.html", as: address, &left))
    }
    var files: [String: String] = [:]
    let styles = "/legal/assets/"
    for name in try FileManager.default.contentsOfDirectory(
      atPath: Self.published.appending(path: String(styles.dropFirst())).path)
    where name.hasSuffix(".css") {
      files[styles + name] = try Self.file(styles + name, as: "style.css", &left)
    }
    let releases = (before + newest).compactMap { edition in
      edition.release.map {
        ReleasedVersion(document: edition.document, id: edition.id, dates: $0)
      }
    }
    site = SiteMatter(
      place: configuration.url.range, editions: newest, releases: releases, pages: pages,
      files: files, circumstances)
    self.diagnostics = diagnostics
    #expect(left.isEmpty, "no file for \(left.map(\.file))")
  }

  /// The versions as they stand, by document and version: hundreds of tests read them.
  private static let unedited: [String: Edition] = {
    var editions: [String: Edition] = [:]
    for document in ["privacy", "subprocessors", "cookies", "terms"] {
      for version in ["2025-03-31.2", "2026-06-01"] {
        let path = "\(document)/\(version).md"
        guard let id = VersionID(version), let name = DocumentID(document),
          let text = try? String(contentsOf: content.appending(path: path), encoding: .utf8)
        else { continue }
        let outcome = VersionText.read(
          SourceFile(path: "content/\(path)", text: text), as: id, base: "/legal/\(document)/")
        guard outcome.diagnostics.isEmpty, let read = outcome.value else { continue }
        editions["\(document) \(version)"] = Edition(
          document: name, id: id, text: read, release: nil)
      }
    }
    return editions
  }()

  private static func file(
    _ path: String, as name: String, _ edits: inout [Edit]
  ) throws -> String {
    var text = try String(
      contentsOf: published.appending(path: String(path.dropFirst())), encoding: .utf8)
    // The pages are those of another organization; what they say of it is what this one says.
    text = text.replacingOccurrences(of: "info@humanik.io", with: "security@metronom.example")
      .replacingOccurrences(of: "https://humanik.io", with: "https://metronom.example")
    if name == "/legal/privacy/versions/" {
      // And the versions it links are those of this one.
      let links = ["2026-06-01", "2025-03-31.2"].map {
        "<tr><th scope=\"row\"><a href=\"/legal/privacy/\($0)/\">\($0)</a></th></tr>"
      }
      let end = try #require(text.range(of: "</tbody>"))
      text.insert(contentsOf: links.joined(), at: end.lowerBound)
    }
    for edit in edits where edit.file == name {
      let range = try #require(text.range(of: edit.old), "'\(edit.old)' is not in \(name)")
      text.replaceSubrange(range, with: edit.new)
    }
    edits.removeAll { $0.file == name }
    return text
  }

  /// What some rules find.
  func findings(of book: [Rule] = RuleBook.all) -> [Diagnostic] {
    let examiner = Examiner(book, site.circumstances)
    return (matters.flatMap { examiner.findings(in: $0) } + examiner.findings(in: site))
      .inReadingOrder()
  }
}

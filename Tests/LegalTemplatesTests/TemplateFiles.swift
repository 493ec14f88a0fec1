import LegalModel
import LegalText

@testable import LegalTemplates

/// Made-up templates: all that have to be there, each as short as it can be.
enum TemplateFiles {
  /// Returns the files, some with another text, and some more.
  static func valid(_ replaced: [String: String] = [:]) -> [SourceFile] {
    var texts = ["hub": "", "version": "", "versions": "", "changes": "", "coverage": ""]
    for name in PlacedData.placeable { texts["data/\(name)"] = "" }
    texts.merge(replaced) { $1 }
    return texts.sorted { $0.key < $1.key }.map { name, text in
      SourceFile(path: "templates/\(name).mustache", text: text)
    }
  }

  /// Returns what is wrong with one template among valid ones.
  static func mistakes(in text: String, as name: String = "hub") -> [Diagnostic] {
    Templates.read(valid([name: text])).diagnostics
  }
}

/// Values for pages, in each of which some words can be put.
struct PageWords {
  /// Words that would be markup if they were printed as they stand.
  static let script = "<script>alert('&\"')</script>"

  let words: String

  var site: SiteContext {
    let link = SiteContext.Link(title: words, url: words)
    return SiteContext(
      title: words, organization: words, url: words, stylesheet: words, manifest: words,
      ledger: words, sums: words, signedNote: words, feed: words, jsonFeed: words,
      privacyPolicy: words, termsOfService: words,
      documents: [link], links: [link])
  }

  var head: PageHead {
    PageHead(
      title: words, description: words, canonical: words, language: words, isNoIndex: true,
      trail: [SiteContext.Link(title: words, url: words)], place: words,
      relations: [PageHead.Relation(rel: words, url: words)], structuredData: "{}")
  }

  var coverage: CoveragePage {
    let disclosure = CoveragePage.Disclosure(
      what: words, rule: words, source: words,
      sections: [SiteContext.Link(title: words, url: words)])
    let group = CoveragePage.Group(title: words, disclosures: [disclosure, disclosure])
    return CoveragePage(
      site: site, head: head, data: words,
      versions: [
        CoveragePage.Version(title: words, id: words, made: 1, asked: 2, groups: [group])
      ])
  }

  var date: DateContext { DateContext(words: words, iso: words) }

  var document: DocumentContext {
    DocumentContext(id: words, title: words, url: words, versions: words, csv: words)
  }

  private var remark: VersionContext.Remark { VersionContext.Remark(date: date, reason: words) }

  var version: VersionContext { version(until: date) }

  func version(
    _ id: String? = nil, status: VersionContext.Status = .current, until: DateContext?
  ) -> VersionContext {
    VersionContext(
      id: id ?? words, url: words, permalink: words, status: status, effective: date, until: until,
      notified: date,
      released: date, isAdopted: true, withdrawn: remark, redacted: remark, source: words,
      text: words, data: words, changes: words,
      since: words,
      sourceDigest: words, textDigest: words, releasedDigest: words)
  }

  func page(
    version: VersionContext, body: String = "", previous: VersionContext? = nil
  ) -> VersionPage {
    VersionPage(
      site: site, head: head, document: document, version: version, title: words,
      contents: [VersionPage.ContentsEntry(anchor: words, title: words)], body: body,
      current: version, upcoming: version, recalled: version, previous: previous, next: version,
      choices: [VersionPage.Choice(version: version, url: words, isThis: true)], furtherCount: 1,
      step: step, events: [event])
  }

  var event: EventContext {
    EventContext(name: words, what: words, announced: date, objectBy: date)
  }

  var step: StepContext {
    StepContext(
      changeClass: words, size: words,
      amendments: [AmendmentContext(name: words, url: words, words: words)])
  }

  func versions(_ versions: [VersionContext]) -> VersionsPage {
    VersionsPage(
      site: site, head: head, document: document, current: versions.first,
      entries: versions.map { VersionsPage.Entry(version: $0, step: step) }, timeline: "timeline",
      sections: [
        VersionsPage.Section(
          title: words, url: words,
          versions: [AmendmentContext(name: words, url: words, words: words)])
      ])
  }

  var changes: ChangesPage {
    let change = ChangeContext(
      subjects: [ChangeContext.Subject(what: words, url: words, effect: words)], effect: words,
      notice: words, condition: words, kind: words, sources: words)
    return ChangesPage(
      site: site, head: head, document: document, from: version, to: version, isSince: false,
      step: step,
      groups: [
        ChangeGroupContext(name: words, meaning: words, notice: words, changes: [change])
      ], events: [event], counts: [CountContext(name: words, count: 2)], legend: "<p>legend</p>",
      views: "views",
      body: "<p>body</p>")
  }
}

internal import LegalChanges
internal import LegalMarkup
internal import LegalModel
internal import LegalRuleEngine
internal import LegalStore
internal import LegalTemplates
internal import LegalText

/// Makes pages from a plan; it looks nothing up and decides nothing.
struct SiteRenderer: Sendable {
  let plan: SitePlan
  let configuration: SiteConfiguration
  let templates: Templates
  let site: SiteContext
  /// The documents by name, with the titles of the versions that their addresses show.
  let documents: [DocumentID: DocumentContext]
  /// What the policies in force promise of notice.
  let promised: [Notices]

  /// Returns a version as pages list it; a draft has digests only where it is at hand as `loaded`.
  func context(
    _ version: SitePlan.Version, loaded: LoadedVersion? = nil
  ) -> VersionContext {
    let (id, document, line) = (version.file.id, version.file.document, version.file.line)
    let url = plan.addresses.version(id, of: document)
    return VersionContext(
      id: "\(id)", url: url, permalink: plan.addresses.whole(url), status: version.status,
      effective: DateContext(id.effective), until: version.until.map { DateContext($0) },
      notified: line?.notified.map { DateContext($0) },
      released: (line?.released).map { DateContext($0) }, isAdopted: line?.isAdopted ?? false,
      withdrawn: version.file.withdrawal.map {
        VersionContext.Remark(date: DateContext($0.day), reason: $0.reason)
      },
      redacted: version.file.redaction.map {
        VersionContext.Remark(date: DateContext($0.day), reason: $0.reason)
      },
      source: plan.addresses.source(id, of: document),
      text: plan.addresses.text(id, of: document), data: plan.addresses.data(id, of: document),
      changes: plan.hasPredecessor(version) ? plan.addresses.changes(id, of: document) : nil,
      since: version.status == .superseded ? plan.addresses.since(id, of: document) : nil,
      sourceDigest: (version.file.sealed?.source ?? loaded?.source)?.hex ?? "",
      textDigest: (version.file.sealed?.text ?? loaded?.textDigest)?.hex ?? "",
      releasedDigest: version.file.redaction == nil ? nil : line?.source.hex)
  }

  /// The text of a version as HTML.
  func body(of text: VersionText, _ version: SitePlan.Version) -> String {
    // Rows come and go while a version applies; afterwards they stand as on its last day.
    let last = version.until?.dayBefore ?? plan.day
    let day = max(version.file.id.effective, min(plan.day, last))
    let titles = Dictionary(
      text.prose.headings.map { ($0.anchor, $0.title) }
    ) { first, _ in first }
    var html = ""
    for block in text.prose.blocks {
      if case .data(let path) = block.content {
        if let data = text.placedData(at: path) {
          let title = block.section.flatMap { titles[$0] } ?? text.header.title.value.text
          html += templates.render(data, at: path, under: title, asOf: day)
        }
      } else {
        html += block.html
      }
    }
    return html
  }

  /// The page of a version, at its own address or at the document's.
  func page(
    _ loaded: LoadedVersion, _ text: VersionText, _ version: SitePlan.Version,
    of document: SitePlan.Document, body: String, step: VersionStep?, isFace: Bool
  ) -> String? {
    guard let context = documents[document.id] else { return nil }
    let place = document.place(of: version)
    func neighbor(_ index: Int?) -> VersionContext? {
      guard let index, document.versions.indices.contains(index) else { return nil }
      return self.context(document.versions[index])
    }
    let isCurrent = version.status == .current
    let contents = text.prose.headings.filter { $0.level == 2 }.map { heading in
      VersionPage.ContentsEntry(anchor: heading.anchor, title: heading.title)
    }
    let choices = choices(on: version, of: document, isFace: isFace)
    return templates.render(
      VersionPage(
        site: site, head: head(of: text, version, of: document, isFace: isFace),
        document: context, version: self.context(version, loaded: loaded),
        title: text.header.title.value.text, contents: contents, body: body,
        current: isCurrent ? nil : neighbor(document.current),
        upcoming: isCurrent ? neighbor(document.upcoming) : nil,
        recalled: isCurrent
          ? document.withdrawn.last { $0.file.id.effective > plan.day }.map { self.context($0) }
          : nil, previous: neighbor(place.before),
        next: neighbor(place.after), choices: choices,
        furtherCount: document.everything.count - choices.count, step: step.map { StepContext($0) },
        events: isCurrent ? scheduled(in: text) : []))
  }

  /// How many versions of a document are all listed to choose from.
  private static let mostChoices = 12

  /// The versions to choose from on the page of one: all, or of many the newest and those beside it.
  private func choices(
    on version: SitePlan.Version, of document: SitePlan.Document, isFace: Bool
  ) -> [VersionPage.Choice] {
    let versions = document.everything
    let index = versions.firstIndex { $0.file.id == version.file.id } ?? 0
    var indices = Array(versions.indices)
    if versions.count > Self.mostChoices {
      let near = max(0, index - 2)...min(versions.count - 1, index + 2)
      indices = indices.filter { $0 >= versions.count - Self.mostChoices / 2 || near.contains($0) }
    }
    return indices.reversed().map { other in
      let context = context(versions[other])
      let isThis = other == index
      return VersionPage.Choice(
        version: context,
        url: isThis && isFace ? plan.addresses.document(document.id) : context.url, isThis: isThis)
    }
  }

  /// What the rows of a list of subprocessors say will happen after the day of the build.
  private func scheduled(in text: VersionText) -> [EventContext] {
    guard case .subprocessors(let list) = text.frontMatter else { return [] }
    let promise = SubprocessorPromise((list.notices.map { [$0.value] } ?? []) + promised)
    return SubprocessorEvent.scheduled(in: list, on: plan.day, promise: promise)
      .map { EventContext($0) }
  }

  /// The list of the versions of a document.
  func versionsPage(
    of document: SitePlan.Document, _ steps: [String: VersionStep], held: [String: LoadedVersion]
  ) -> String? {
    guard let context = documents[document.id] else { return nil }
    let marks = document.versions.map { version in
      TimelineFigure.Mark(
        version: "\(version.file.id)", effective: version.file.id.effective,
        changeClass: steps[version.file.path]?.changeClass?.name, status: version.status)
    }
    let entries = document.everything.reversed().map { version in
      VersionsPage.Entry(
        version: self.context(version),
        step: steps[version.file.path].map { StepContext($0) })
    }
    return templates.render(
      VersionsPage(
        site: site, head: versionsHead(of: document, context),
        document: context, current: document.current.map { self.context(document.versions[$0]) },
        entries: entries, timeline: TimelineFigure(of: context.title, marks).html,
        sections: sections(of: document, steps, held: held)))
  }

  /// The hub.
  func hub(_ steps: [String: VersionStep]) -> String {
    let entries = plan.documents.compactMap { document in
      documents[document.id].map { context in
        let newest = document.versions.last { $0.status != .draft }
        let address = newest.map { plan.addresses.changes($0.file.id, of: document.id) }
        let step = newest.flatMap { steps[$0.file.path] }
        return HubPage.Entry(
          document: context, current: document.current.map { self.context(document.versions[$0]) },
          upcoming: document.upcoming.map { self.context(document.versions[$0]) },
          count: document.releasedCount,
          lastStep: step.flatMap { step in
            address.map { (StepContext(step), $0) }
          })
      }
    }
    return templates.render(
      HubPage(
        site: site, head: hubHead(), entries: entries))
  }

  /// The coverage map.
  func coveragePage(_ maps: [VersionCoverage]) -> String {
    let versions = maps.compactMap { map -> CoveragePage.Version? in
      guard let document = documents[map.document] else { return nil }
      let address = plan.addresses.version(map.version, of: map.document)
      let groups = map.groups.map { group in
        CoveragePage.Group(
          title: group.title,
          disclosures: group.disclosures.map { disclosure in
            CoveragePage.Disclosure(
              what: disclosure.what, rule: disclosure.rule.id,
              source: disclosure.rule.sources.first?.description ?? "",
              sections: disclosure.sections.map { anchor in
                SiteContext.Link(
                  title: map.title(ofSection: anchor),
                  url: anchor.isEmpty ? address : "\(address)#\(anchor)")
              })
          })
      }
      return CoveragePage.Version(
        title: document.title, id: "\(map.version)", made: map.madeCount,
        asked: map.disclosures.count, groups: groups)
    }
    return templates.render(
      CoveragePage(
        site: site, head: coverageHead(), data: plan.addresses.coverageData, versions: versions))
  }
}

extension DateContext {
  init(_ date: CalendarDate) {
    self.init(words: date.longForm, iso: "\(date)")
  }
}

extension CalendarDate {
  /// The day before; the first day of all has none and stays.
  var dayBefore: CalendarDate { CalendarDate(daysSince1970: daysSince1970 - 1) ?? self }
}

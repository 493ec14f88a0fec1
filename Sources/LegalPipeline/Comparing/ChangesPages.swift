internal import LegalMarkup
internal import LegalModel
internal import LegalChanges
internal import LegalRedline
internal import LegalTemplates
internal import LegalText

extension SiteRenderer {
  /// The page of what changed between two versions.
  func changesPage(
    _ comparison: VersionComparison, _ step: VersionStep, from old: SitePlan.Version,
    to new: SitePlan.Version, isSince: Bool
  ) -> String? {
    guard let document = documents[new.file.document] else { return nil }
    let counts = EditClass.allCases.compactMap { editClass in
      comparison.redline.counts[editClass].map { CountContext(name: editClass.words, count: $0) }
    }
    return templates.render(
      ChangesPage(
        site: site,
        head: changesHead(from: old, to: new, document, size: step.size, isSince: isSince),
        document: document, from: context(old), to: context(new),
        isSince: isSince, step: StepContext(step),
        groups: ChangeGroupContext.groups(comparison.changes),
        events: step.events.map { EventContext($0) }, counts: counts,
        legend: RedlineHTML.legend(comparison.redline), views: RedlineHTML.views,
        body: RedlineHTML.body(comparison.redline, RedlineFilter(), context: 1)))
  }

  /// The sections of the text that the document's address shows, each with the versions that changed
  /// it, the newest first.
  func sections(
    of document: SitePlan.Document, _ steps: [String: VersionStep], held: [String: LoadedVersion]
  ) -> [VersionsPage.Section] {
    guard let text = held[document.versions[document.face].file.path]?.text else { return [] }
    let headings = text.prose.headings
    let history = SectionHistory.all(
      headings.map(\.anchor),
      document.versions[...document.face].compactMap { version in
        steps[version.file.path].map { step in
          SectionHistory.Step(
            version: "\(version.file.id)", amendments: step.amendments, renamed: step.renamed)
        }
      })
    return history.map { section in
      VersionsPage.Section(
        title: headings.first { $0.anchor == section.anchor }?.title ?? section.anchor,
        url: "\(plan.addresses.document(document.id))#\(section.anchor)",
        versions: section.entries.map { entry in
          AmendmentContext(
            name: entry.version,
            url: VersionID(entry.version).map { id in
              "\(plan.addresses.changes(id, of: document.id))#s-\(entry.anchor)"
            }, words: entry.phrases.joined(separator: "; "))
        })
    }
  }
}

extension EventContext {
  /// An event as pages tell it.
  init(_ event: SubprocessorEvent) {
    self.init(
      name: event.vendor.label, what: event.whatHappens,
      announced: event.announced.map { DateContext($0) },
      objectBy: event.objectBy.map { DateContext($0) })
  }
}

extension StepContext {
  /// A step, with links into the redline of the same page.
  init(_ step: VersionStep) {
    self.init(
      changeClass: step.changeClass?.name, size: step.size,
      amendments: step.amendments.map { amendment in
        AmendmentContext(
          name: amendment.name, url: amendment.section.map { "#s-\($0.anchor)" },
          words: amendment.phrases.joined(separator: "; "))
      })
  }
}

extension ChangeGroupContext {
  /// Sorts typed changes by class, the gravest first.
  static func groups(_ changes: VersionChanges?) -> [ChangeGroupContext] {
    ChangeClass.allCases.reversed().compactMap { changeClass in
      let some = (changes?.changes ?? []).filter { $0.changeClass == changeClass }
      guard !some.isEmpty else { return nil }
      let notices = Set(some.map(ChangeContext.notice))
      let shared = notices.count == 1 ? notices.first.flatMap(\.self) : nil
      return ChangeGroupContext(
        name: changeClass.name, meaning: changeClass.meaning, notice: shared,
        changes: ChangeContext.joined(some, saysNotice: shared == nil))
    }
  }
}

extension ChangeContext {
  /// What is said of a change beside what changed.
  private struct Remark: Hashable {
    let notice: String?
    let condition: String?
    let kind: String
    let sources: String?

    init(_ change: Change, saysNotice: Bool) {
      var conditions: [String] = []
      if change.isProspectiveOnly {
        conditions.append(
          "Only for data collected from the day on which the version takes effect.")
      }
      if change.hasConsent || change.asksConsent { conditions.append("Consent is asked for it.") }
      let sources = change.kind.sources.map { "\($0)" }
      notice = saysNotice ? ChangeContext.notice(change) : nil
      condition = conditions.isEmpty ? nil : conditions.joined(separator: " ")
      kind = change.kind.id
      self.sources = sources.isEmpty ? nil : sources.joined(separator: "; ")
    }
  }

  /// The notice that is promised for a change: `30 days`.
  fileprivate static func notice(_ change: Change) -> String? {
    var periods: [String] = []
    for lead in change.leadTimes where !periods.contains("\(lead.period)") {
      periods.append("\(lead.period)")
    }
    return periods.isEmpty ? nil : periods.joined(separator: ", ")
  }

  /// Joins changes of which the same is to be said, in the order of the first of each.
  fileprivate static func joined(_ changes: [Change], saysNotice: Bool) -> [ChangeContext] {
    var order: [Remark] = []
    var joined: [Remark: [Change]] = [:]
    for change in changes {
      let remark = Remark(change, saysNotice: saysNotice)
      if joined[remark] == nil { order.append(remark) }
      joined[remark, default: []].append(change)
    }
    return order.map { remark in
      let changes = joined[remark] ?? []
      let isOneEffect = Set(changes.map(\.likelyEffect)).count == 1
      return ChangeContext(
        subjects: changes.map { change in
          Subject(
            what: change.whatChanged, url: change.section.map { "#s-\($0)" },
            effect: isOneEffect ? nil : change.likelyEffect)
        },
        effect: isOneEffect ? changes.first?.likelyEffect : nil, notice: remark.notice,
        condition: remark.condition, kind: remark.kind, sources: remark.sources)
    }
  }
}

extension ChangeClass {
  /// What the class means, for a reader.
  fileprivate var meaning: String {
    switch self {
    case .retroactive: "A weaker rule for data that is already held, or a promise that is gone"
    case .material: "It affects people, or how they use their rights"
    case .notable: "Protective or neutral"
    case .editorial: "Wording, order and layout"
    }
  }
}

extension EditClass {
  /// What a page calls the class.
  fileprivate var words: String {
    switch self {
    case .whitespace: "White space"
    case .markup: "Markup"
    case .linkTarget: "Link targets"
    case .date: "Dates"
    case .renumber: "Numbers"
    case .move: "Moves"
    case .text: "Words"
    }
  }
}

internal import LegalChanges
internal import LegalModel
internal import LegalRuleEngine
internal import LegalRules
internal import LegalStore
internal import LegalText

/// A release as somebody asks for it.
struct PlannedRelease: Sendable {
  let document: DocumentID
  let version: VersionID
  /// The day on which people are told.
  let notified: CalendarDate?
  /// The day of the release.
  let released: CalendarDate
  /// Whether the text was published before the ledger began.
  let isAdopted: Bool

  var path: String { "content/\(document)/\(version).md" }

  /// What the ledger would say of the version.
  var dates: ReleaseDates {
    ReleaseDates(released: released, notified: notified, isAdopted: isAdopted)
  }
}

/// What stands in the way of a release: one text, judged against what the ledger has released.
///
/// Other drafts are not looked at, no page is made, and what is sealed is what was read here.
struct ReleaseJudgement {
  /// The line that the ledger would get; `nil` if the gate is shut.
  let line: LedgerLine?
  /// Everything an author has to know.
  let diagnostics: [Diagnostic]
  /// What rules find in the text and nobody has accepted: what an adoption has to live with.
  var toAccept: [Diagnostic] = []

  private static func refused(_ diagnostics: [Diagnostic]) -> ReleaseJudgement {
    ReleaseJudgement(line: nil, diagnostics: diagnostics.inReadingOrder())
  }

  /// Judges a release.
  ///
  /// - Parameters:
  ///   - planned: What is asked for.
  ///   - loaded: What there is, with the ledger that the line would be added to.
  ///   - snapshot: The files.
  ///   - output: The folder of the published site, if its ledger is one that this continues.
  /// - Returns: The line, or what stands in its way.
  /// - Throws: What the machine could not read.
  static func judge(
    _ planned: PlannedRelease, in loaded: Outcome<Content>, from snapshot: Snapshot,
    output: String?
  ) throws(FileSystemError) -> ReleaseJudgement {
    let own = ReleaseDays(planned)
    guard
      let draft = loaded.value.documents.first(where: { $0.id == planned.document })?.versions
        .first(where: { $0.id == planned.version })
    else { return refused([own.missing]) }
    guard draft.line == nil else { return refused([own.alreadyReleased]) }
    let content = loaded.value.released(and: draft)
    var diagnostics = loaded.diagnostics.filter { concerns(planned, $0) }
    guard let site = content.site else { return refused(diagnostics) }
    let dayMistakes = own.dayMistakes(in: content)
    guard dayMistakes.isEmpty else { return refused(diagnostics + dayMistakes) }

    let everything = SitePlan.make(
      for: loaded.value, site: site, asOf: planned.released, showsDrafts: false)
    diagnostics += everything.diagnostics
    if let output {
      let published = PublishedCheck(plan: everything.value, site: site, output: output)
      diagnostics += try published.mistakes(content.ledger, after: diagnostics)
    }

    let held = try read(content, draft, planned.released, from: snapshot, output: output)
    guard let version = held[draft.path], let text = version.text else {
      return refused(diagnostics + (held[draft.path]?.diagnostics ?? []))
    }
    diagnostics += held.values.flatMap { other in
      // A released text that is not as it was released is no ground to judge by.
      other.file.path == draft.path
        ? other.diagnostics : other.diagnostics.filter { $0.code.hasPrefix("ledger/") }
    }
    diagnostics += try between(draft, held, everything.value, content, snapshot)
    var check = AcceptedFindingsCheck(content, asOf: planned.released)
    diagnostics = diagnostics.flatMap { finding in
      finding.range.file.path == draft.path ? check.mark([finding], in: draft) : [finding]
    }
    var settings = ExaminationSettings()
    settings.release = (draft.path, planned.dates)
    let examination = try Examination(
      content, site: site, loaded: held,
      notices: PromisedNotices(content, held: held, snapshot: snapshot), asOf: planned.released,
      settings: settings)
    diagnostics += examination.tooLarge.filter { $0.range.file.path == draft.path }
    diagnostics += examination.changeMistakes
    for (file, findings) in examination.findings() {
      diagnostics += check.mark(findings, in: file)
    }
    diagnostics += own.noticeMistakes(text.header)
    if !planned.isAdopted {
      diagnostics = try gated(diagnostics, planned, draft, in: content, from: snapshot)
    }
    return try conclude(planned, version, content, diagnostics, from: snapshot)
  }

  /// Whether what is wrong with the content has to do with the release: files of other versions have
  /// not.
  private static func concerns(_ planned: PlannedRelease, _ finding: Diagnostic) -> Bool {
    let path = finding.range.file.path
    return path == planned.path
      || path.split(separator: "/").count <= 2
        && finding.code != "structure/unlisted-document"
  }

  /// Reads the version, and the released ones that apply or will.
  private static func read(
    _ content: Content, _ draft: VersionFile, _ day: CalendarDate, from snapshot: Snapshot,
    output: String?
  ) throws(FileSystemError) -> [String: LoadedVersion] {
    let addresses = content.site.map { SiteAddresses($0) }
    var seen: Set<String> = []
    let files = (Examination.files(content, asOf: day) + [draft]).filter {
      seen.insert($0.path).inserted
    }
    let loaded = try files.concurrentMap { file throws(FileSystemError) in
      try LoadedVersion.load(
        file, from: snapshot, base: addresses?.document(file.document) ?? "/\(file.document)/",
        published: addresses.flatMap { addresses in
          output.map { PublishedTexts(output: $0, addresses: addresses) }
        })
    }
    return Dictionary(loaded.map { ($0.file.path, $0) }) { first, _ in first }
  }

  /// What is wrong between the version and the one before it, and with its links.
  private static func between(
    _ draft: VersionFile, _ held: [String: LoadedVersion], _ plan: SitePlan, _ content: Content,
    _ snapshot: Snapshot
  ) throws(FileSystemError) -> [Diagnostic] {
    let reports = held.values.map { VersionReport($0) }.sorted { $0.file.path < $1.file.path }
    guard let own = reports.first(where: { $0.file.path == draft.path }) else { return [] }
    let document = content.documents.first { $0.id == draft.document }
    let before = document?.predecessor(of: draft.id)
    let pair = reports.filter { $0.file.path == before?.path } + [own]
    var anchors = Dictionary(reports.map { ($0.file.path, $0.anchors) }) { first, _ in first }
    for other in plan.unpublished where anchors[other.path] == nil {
      // A link to what is not released yet may be good: both are released, in some order.
      anchors[other.path] = try VersionReport(
        LoadedVersion.load(other, from: snapshot, base: "/\(other.document)/", published: nil)
      ).anchors
    }
    let links = LinkCheck(
      plan, snapshot: snapshot, anchors: anchors, publishes: PublishedExtras(content.site))
    return try ContentCheck(snapshot: snapshot).mistakes(between: pair)
      + links.mistakes(in: own) + links.losses(by: own, among: reports)
  }

  /// Adds what the days refuse, in the place of what rules ask of the same days.
  private static func gated(
    _ diagnostics: [Diagnostic], _ planned: PlannedRelease, _ draft: VersionFile,
    in content: Content, from snapshot: Snapshot
  ) throws(FileSystemError) -> [Diagnostic] {
    guard let succession = try Succession.load(draft, in: content, from: snapshot) else {
      return diagnostics
    }
    let refusals = ReleaseGate(
      succession: succession, notified: planned.notified, released: planned.released
    ).refusals
    guard !refusals.isEmpty else { return diagnostics }
    return diagnostics.filter { finding in
      finding.acceptance != nil
        || !(ReleaseGate.answered.contains(finding.code)
          || ChangeCatalogue.kind(finding.code) != nil)
    } + refusals
  }

  /// Makes the line, if nothing stands in its way.
  private static func conclude(
    _ planned: PlannedRelease, _ version: LoadedVersion, _ content: Content,
    _ diagnostics: [Diagnostic], from snapshot: Snapshot
  ) throws(FileSystemError) -> ReleaseJudgement {
    let isRefused = diagnostics.contains { finding in
      // What was published cannot be refused any more: its findings are accepted.
      finding.severity == .error && finding.acceptance == nil
        && !(planned.isAdopted && RuleBook.rule(finding.code) != nil)
    }
    guard !isRefused else { return refused(diagnostics) }
    let line = LedgerLine(
      document: planned.document, version: planned.version,
      effective: planned.version.effective, notified: planned.notified,
      released: planned.released, source: version.source, text: version.textDigest,
      form: CanonicalText.form, previous: content.ledger.head, isAdopted: planned.isAdopted)
    let overtaken = try OvertakenVersion.mistakes(
      after: .release(line), told: planned.notified, in: content, from: snapshot)
    let all = diagnostics + overtaken
    guard !overtaken.hasErrors else { return refused(all) }
    return ReleaseJudgement(
      line: line, diagnostics: all.inReadingOrder(),
      toAccept: all.filter { finding in
        finding.range.file.path == planned.path && finding.acceptance == nil
          && RuleBook.rule(finding.code) != nil
      })
  }
}

extension Content {
  /// The content with what is released, and one draft if it is named.
  func released(and draft: VersionFile? = nil) -> Content {
    Content(
      site: site, accepted: accepted, records: records, ledger: ledger,
      documents: documents.map { document in
        DocumentFiles(
          id: document.id,
          versions: document.versions.filter { $0.line != nil || $0.path == draft?.path })
      })
  }
}

import LegalChanges
internal import LegalMarkup
public import LegalModel
internal import LegalRedline
public import LegalRuleEngine
internal import LegalRules
internal import LegalStore
public import LegalText

/// Asks the rules about the versions that people read or will read, and about the site.
///
/// What is superseded is not asked about: nobody can mend it, and nobody relies on it any more. The
/// rules that look back see the version before each.
struct Examination: Sendable {
  /// A version with what rules see of it.
  struct Subject: Sendable {
    let loaded: LoadedVersion
    /// What changed since the version before, for the rules and for who looks at declared changes.
    let comparison: DeferredComparison?
    let matter: Matter
    /// The rules that apply to it: those in force when it applies.
    let examiner: Examiner
  }

  let subjects: [Subject]
  /// The texts that are too large for the rules.
  let tooLarge: [Diagnostic]
  private let circumstances: Circumstances
  private let settings: ExaminationSettings

  /// Returns the versions whose texts an examination needs: those that apply or will, drafts, and
  /// the version before each.
  static func files(_ content: Content, asOf day: CalendarDate) -> [VersionFile] {
    content.documents.flatMap { document -> [VersionFile] in
      let chain = document.chain
      return Array(chain[max(0, firstExamined(chain, asOf: day) - 1)...])
    }
  }

  /// The first version of a chain that applies or will.
  private static func firstExamined(_ chain: [VersionFile], asOf day: CalendarDate) -> Int {
    chain.lastIndex { $0.line != nil && $0.id.effective <= day } ?? chain.startIndex
  }

  /// The index of the version that one is held against: a draft against whatever comes before it, and
  /// what is released, or about to be, against what is released.
  private static func predecessor(
    of index: Int, in chain: [VersionFile], isReleased: Bool
  ) -> Int? {
    chain[..<index].lastIndex { !isReleased || $0.line != nil }
  }

  init(
    _ content: Content, site: SiteConfiguration, loaded: [String: LoadedVersion],
    notices: PromisedNotices, asOf day: CalendarDate, settings: ExaminationSettings
  ) throws(FileSystemError) {
    let circumstances = Circumstances(site: site, records: content.records, asOf: day)
    self.circumstances = circumstances
    self.settings = settings
    let sound = content.documents.flatMap(\.versions).compactMap { file in
      loaded[file.path].flatMap { version in
        version.isSound ? version.text.map { (file: file, text: $0) } : nil
      }
    }
    let indexed = sound.filter { $0.text.file.count <= Self.largest }.concurrentMap { file, text in
      let planned = settings.release.flatMap { $0.path == file.path ? $0.dates : nil }
      return Edition(
        document: file.document, id: file.id, text: text,
        release: planned ?? file.line.map(ReleaseDates.init))
    }
    let editions = Dictionary(indexed.map { ($0.text.file.path, $0) }) { first, _ in first }
    tooLarge = sound.filter { $0.text.file.count > Self.largest }.map { file, text in
      Diagnostic(
        "rules/too-large", file.line == nil ? .error : .warning,
        "the text has \(text.file.count) bytes, more than the \(Self.largest) that rules read",
        at: text.file.start, help: ["split the text into documents"])
    }
    var subjects: [Subject] = []
    for document in content.documents
    where settings.documents.isEmpty || settings.documents.contains(document.id) {
      let chain = document.chain
      let first = Self.firstExamined(chain, asOf: day)
      for index in chain.indices.dropFirst(first) {
        let file = chain[index]
        guard settings.release.map({ $0.path == file.path }) ?? true,
          let version = loaded[file.path], let edition = editions[file.path]
        else { continue }
        let isReleased = file.line != nil || settings.release?.path == file.path
        let before = Self.predecessor(of: index, in: chain, isReleased: isReleased)
          .flatMap { editions[chain[$0].path] }
        // A rule binds a version from the day on which both are in force.
        let applies = max(day, file.id.effective)
        let companions = content.documents.filter { $0.id != document.id }.compactMap { other in
          let chain = other.chain.filter { editions[$0.path] != nil }
          let file = chain.last { $0.id.effective <= applies } ?? chain.first
          return file.flatMap { editions[$0.path] }
        }
        let comparison = try before.map { before throws(FileSystemError) in
          DeferredComparison(
            edition, since: before,
            promises: try notices.beside(
              edition.text, of: document.id, before: file.id.effective))
        }
        subjects.append(
          Subject(
            loaded: version,
            comparison: comparison,
            matter: Matter(
              edition, before: before, companions: companions, circumstances,
              comparison: comparison),
            examiner: Examiner(
              in: circumstances, on: applies, selection: settings.selection,
              horizon: settings.horizon(from: day))))
      }
    }
    self.subjects = subjects
  }

  /// The largest text that rules are asked about, in bytes: some rules compare everything that is
  /// declared with everything else.
  private static let largest = 512 * 1_024

  /// Returns what the rules find in each version.
  func findings() -> [(file: VersionFile, findings: [Diagnostic])] {
    let jobs = subjects.indices.flatMap { subject in
      (0..<Self.shares).map { (subject: subject, share: $0) }
    }
    let shares = jobs.concurrentMap { job in
      let subject = subjects[job.subject]
      return subject.examiner.share(job.share, of: Self.shares, in: subject.matter)
    }
    return subjects.enumerated().map { index, subject in
      let start = index * Self.shares
      let found = Examiner.findings(of: Array(shares[start..<start + Self.shares]))
      let isFixed = subject.loaded.isAsReleased
      return (subject.loaded.file, isFixed ? found.map(\.asReleased) : found)
    }
  }

  /// What is wrong with the changes of versions that were not published before the ledger began.
  var changeMistakes: [Diagnostic] {
    subjects.flatMap { subject -> [Diagnostic] in
      guard let changes = subject.comparison?.value.changes?.changes,
        subject.matter.edition.release?.isAdopted != true
      else { return [] }
      let mistakes = ChangeCheck.mistakes(changes, in: subject.matter.text)
      // Who released it has read it.
      return subject.loaded.isAsReleased
        ? mistakes.filter { $0.code != ChangeCheck.weightyWords }.map(\.asReleased) : mistakes
    }
  }

  /// Into how many parts the rules are divided for the threads; some rules cost more than others.
  private static let shares = 16

  /// Returns what the rules find in the site as a whole.
  func findings(
    pages: [PublishedPage], files: [String: String], faces: [VersionFile], released: [VersionFile]
  ) -> [Diagnostic] {
    guard settings.documents.isEmpty else { return [] }
    let site = SiteMatter(
      place: circumstances.site.url.range,
      editions: faces.compactMap { file in
        subjects.first { $0.loaded.file.path == file.path }?.matter.edition
      },
      releases: released.compactMap { file in
        file.line.map {
          ReleasedVersion(document: file.document, id: file.id, dates: ReleaseDates($0))
        }
      }, pages: pages, files: files, circumstances)
    let examiner = Examiner(in: circumstances, selection: settings.selection)
    let shares = Array(0..<Self.shares).concurrentMap { share in
      examiner.share(share, of: Self.shares, in: site)
    }
    return Examiner.findings(of: shares)
  }

  /// The rules that begin to apply soon, with what they would find in the versions that are there.
  var upcoming: [UpcomingRule] {
    var rules: [UpcomingRule] = []
    for subject in subjects {
      for rule in subject.examiner.upcoming {
        guard let begins = rule.applies.from else { continue }
        let findings = Examiner.findings(of: [rule], in: subject.matter)
        if let index = rules.firstIndex(where: { $0.id == rule.id }) {
          rules[index].findings += findings
        } else {
          rules.append(
            UpcomingRule(id: rule.id, title: rule.title, begins: begins, findings: findings))
        }
      }
    }
    return rules.sorted { ($0.begins, $0.id) < ($1.begins, $1.id) }
  }

  /// Which section makes which disclosure, for each version.
  var coverage: [VersionCoverage] {
    subjects.filter { $0.matter.edition.policy != nil }.map { subject in
      VersionCoverage(
        document: subject.loaded.file.document, version: subject.loaded.file.id,
        headings: subject.matter.text.prose.headings.map { ($0.anchor, $0.title) },
        disclosures: subject.examiner.coverage(of: subject.matter),
        regimes: circumstances.site.regimes.map(\.value))
    }
  }
}

/// What is asked, and how far ahead.
public struct ExaminationSettings: Sendable {
  /// Which rules.
  public var selection: RuleSelection
  /// Only in these documents, if it is not empty.
  public var documents: [DocumentID]
  /// How many days ahead rules are looked for that begin to apply.
  public var upcomingDays: Int?
  /// Whether the coverage map is wanted.
  public var showsCoverage: Bool
  /// A draft that is looked at as if it had been released.
  var release: (path: String, dates: ReleaseDates)?

  /// Everything, today.
  public init(
    selection: RuleSelection = .all, documents: [DocumentID] = [], upcomingDays: Int? = nil,
    showsCoverage: Bool = false
  ) {
    self.showsCoverage = showsCoverage
    self.selection = selection
    self.documents = documents
    self.upcomingDays = upcomingDays
  }

  /// Whether every rule is asked about everything, so that what no rule finds is nowhere.
  var isWhole: Bool { selection == .all && documents.isEmpty }

  func horizon(from day: CalendarDate) -> CalendarDate? {
    upcomingDays.map { day.adding(Period($0, .day)) }
  }
}

/// A rule that begins to apply soon.
public struct UpcomingRule: Sendable {
  /// Its id.
  public let id: String
  /// What holds when it is kept.
  public let title: String
  /// The first day on which it applies.
  public let begins: CalendarDate
  /// What it would find today.
  public internal(set) var findings: [Diagnostic]
}

extension ReleaseDates {
  /// The dates of a line of the ledger.
  init(_ line: LedgerLine) {
    self.init(
      released: line.released, notified: line.notified,
      isAdopted: line.isAdopted)
  }
}

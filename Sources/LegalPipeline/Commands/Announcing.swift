public import LegalModel
public import LegalChanges
public import LegalStore
public import LegalText

/// Writes the announcement that a version owes.
public struct Announcing: Sendable {
  /// The folder of `content/`.
  public let root: Root
  /// The document.
  public let document: DocumentID
  /// The version; the newest that is not in force yet, if `nil`.
  public let version: VersionID?
  /// The day on which people are told, if it is known.
  public let told: CalendarDate?
  /// The day that decides which version is in force.
  public let day: CalendarDate

  /// Prepares a notice.
  public init(
    root: Root, document: DocumentID, version: VersionID?, told: CalendarDate?,
    asOf day: CalendarDate
  ) {
    self.root = root
    self.document = document
    self.version = version
    self.told = told
    self.day = day
  }

  /// What came of it.
  public struct Result: Sendable {
    /// The notice, or `nil` if there is nothing to make one of.
    public let notice: Notice?
    /// Why not, and what is wrong with the version.
    public let diagnostics: [Diagnostic]
  }

  /// Makes the notice.
  public func run() throws(FileSystemError) -> Result {
    let snapshot = Snapshot(of: root)
    let content = try Content.load(from: snapshot)
    let place = SourceFile(path: "content/\(document)", text: "").start
    guard let site = content.value.site else {
      return Result(notice: nil, diagnostics: content.diagnostics)
    }
    guard let files = content.value.documents.first(where: { $0.id == document }) else {
      return refused(
        "reference/dangling-id", "'\(document)' is no document", at: place,
        help: NearMiss.help(
          for: document.rawValue, among: content.value.documents.map(\.id.rawValue)))
    }
    let timeline = Timeline(files.versions, asOf: day)
    let file =
      if let version {
        files.versions.first { $0.id == version }
      } else {
        timeline.drafts.last ?? timeline.upcoming
      }
    guard let file else {
      return refused(
        "notice/missing",
        version.map { "there is no version \($0) of '\(document)'" }
          ?? "'\(document)' has no draft and no upcoming version", at: place,
        help: "start a draft with 'legalsite new \(document) DATE', or name a version")
    }
    guard let succession = try Succession.load(file, in: content.value, from: snapshot) else {
      let loaded = try LoadedVersion.load(file, from: snapshot, base: "/", published: nil)
      guard loaded.diagnostics.hasErrors else {
        return refused(
          "notice/first", "\(file.name) follows no version that is released",
          at: SourceFile(path: file.path, text: "").start,
          help: "a first version changes nothing, so nobody is owed a notice of a change")
      }
      return Result(notice: nil, diagnostics: loaded.diagnostics)
    }
    let addresses = SiteAddresses(site)
    return Result(
      notice: Notice.make(
        input(succession, file, site, addresses, told: told ?? file.line?.notified)),
      diagnostics: succession.after.diagnostics.filter { $0.severity == .error })
  }

  private func input(
    _ succession: Succession, _ file: VersionFile, _ site: SiteConfiguration,
    _ addresses: SiteAddresses, told: CalendarDate?
  ) -> NoticeInput {
    func whole(_ address: String) -> WebAddress? { WebAddress(addresses.whole(address)) }
    let before = succession.before.file
    let organization = site.organization.value
    return NoticeInput(
      organization: (organization.brand ?? organization.legalName).value.text,
      title: succession.new.header.title.value.text, version: file.id,
      effective: file.id.effective, told: told, previous: before.id, changes: succession.changes,
      amendments: succession.comparison.amendments, events: succession.events(told: told),
      notices: succession.notices.first?.value, contact: contact(succession, site),
      addresses: NoticeInput.Addresses(
        newText: whole(addresses.version(file.id, of: document)),
        changes: whole(addresses.changes(file.id, of: document)),
        since: whole(addresses.since(before.id, of: document)),
        current: whole(addresses.document(document)),
        versions: whole(addresses.versions(of: document))))
  }

  /// Where to write: as the new text says it, or else the site.
  private func contact(_ succession: Succession, _ site: SiteConfiguration) -> EmailAddress? {
    if case .privacyPolicy(let policy) = succession.new.frontMatter,
      let email = policy.controller?.value.email
    {
      return email.value
    }
    return site.organization.value.email?.value
  }

  private func refused(
    _ code: String, _ summary: String, at range: SourceRange, help: String
  ) -> Result {
    Result(
      notice: nil, diagnostics: [Diagnostic(code, .error, summary, at: range, help: [help])])
  }
}

public import LegalModel
public import LegalStore
public import LegalText

/// Finds the version of a document that applied on a day, and what it said.
public struct VersionOnDay: Sendable {
  /// The folder of `content/`.
  public let root: Root
  /// The document.
  public let document: DocumentID
  /// The day.
  public let day: CalendarDate

  /// Prepares a question.
  public init(root: Root, document: DocumentID, on day: CalendarDate) {
    self.root = root
    self.document = document
    self.day = day
  }

  /// A version that applied.
  public struct Answer: Sendable {
    /// The title.
    public let title: String
    /// The version.
    public let version: VersionID
    /// The last day before another version applies; `nil` if none is released.
    public let lastDay: CalendarDate?
    /// The line of the ledger.
    public let line: LedgerLine
    /// What is left of it, if words of it had to go.
    public let redaction: Redaction?
    /// The address of the version, with its host.
    public let url: String
    /// The file, as it was released, or what is left of it.
    public let source: String
    /// The words that people read.
    public let text: String
    /// The typed data, as it is published.
    public let data: JSON
  }

  /// What came of it.
  public struct Result: Sendable {
    /// The version, or `nil` if none applied or its bytes are not those that were released.
    public let answer: Answer?
    /// Why not.
    public let diagnostics: [Diagnostic]
  }

  /// Reads the version and holds it against the ledger.
  ///
  /// - Throws: What the machine could not read.
  public func run() throws(FileSystemError) -> Result {
    let snapshot = Snapshot(of: root)
    let content = try Content.load(from: snapshot)
    guard let site = content.value.site, !content.diagnostics.hasErrors else {
      return Result(answer: nil, diagnostics: content.diagnostics)
    }
    let place = SourceFile(path: "content/\(document)", text: "").start
    guard let files = content.value.documents.first(where: { $0.id == document }) else {
      let names = content.value.documents.map(\.id.rawValue)
      return refused(
        "reference/dangling-id", "'\(document)' is no document", at: place,
        help: NearMiss.help(for: document.rawValue, among: names))
    }
    let timeline = Timeline(files.versions, asOf: day)
    guard let index = timeline.currentIndex, let line = timeline.released[index].line else {
      return refused(
        "show/none", "no version of '\(document)' applied on \(day)", at: place,
        help: timeline.released.first.map { "the first took effect on \($0.id.effective)" }
          ?? "none is released; see 'legalsite release'")
    }
    let file = timeline.released[index]
    let addresses = SiteAddresses(site)
    let loaded = try LoadedVersion.load(
      file, from: snapshot, base: addresses.document(document), published: nil)
    let mistakes = loaded.diagnostics.filter { $0.severity == .error }
    guard mistakes.isEmpty, let text = loaded.text else {
      return Result(answer: nil, diagnostics: mistakes)
    }
    let url = addresses.whole(addresses.version(file.id, of: document))
    return Result(
      answer: Answer(
        title: text.header.title.value.text, version: file.id,
        lastDay: timeline.end(ofReleaseAt: index)?.dayBefore, line: line, redaction: file.redaction,
        url: url,
        source: String(decoding: loaded.bytes, as: UTF8.self), text: loaded.canonical,
        data: VersionData.json(loaded, text, url: url)),
      diagnostics: [])
  }

  private func refused(
    _ code: String, _ summary: String, at range: SourceRange, help: String
  ) -> Result {
    Result(
      answer: nil, diagnostics: [Diagnostic(code, .error, summary, at: range, help: [help])])
  }
}

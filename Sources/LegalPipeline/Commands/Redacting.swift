public import LegalModel
public import LegalStore
public import LegalText

/// Records that words of a released version had to go: an author removes them from the file, and this
/// seals what is left.
public struct Redacting: Sendable {
  /// The folder of `content/`.
  public let root: Root
  /// The document.
  public let document: DocumentID
  /// The version.
  public let version: VersionID
  /// Why, for the public.
  public let reason: PublicReason
  /// The day, and who says it.
  public let runDay: RunDay

  /// Prepares a redaction.
  public init(
    root: Root, document: DocumentID, version: VersionID, reason: PublicReason, on day: RunDay
  ) {
    self.root = root
    self.document = document
    self.version = version
    self.reason = reason
    runDay = day
  }

  /// What came of it.
  public struct Result: Sendable {
    /// The new line, or `nil` if nothing was recorded.
    public let redaction: Redaction?
    /// Everything an author has to know.
    public let diagnostics: [Diagnostic]
  }

  /// Appends a line to the ledger.
  ///
  /// - Throws: What the machine could not do; the ledger is as it was.
  public func run() throws(FileSystemError) -> Result {
    let lock = try LedgerLock(root)
    let snapshot = Snapshot(of: root)
    let content = try Content.load(from: snapshot, on: runDay)
    let released = ReleasedVersionLookup(document, version, in: content, on: runDay.day)
    guard released.mistakes.isEmpty, let line = released.line else {
      return Result(redaction: nil, diagnostics: released.mistakes)
    }
    let file = content.value.documents.first { $0.id == document }?.versions
      .first { $0.id == version }
    let path = "content/\(document)/\(version).md"
    guard let file, let sealed = file.sealed else {
      return Result(redaction: nil, diagnostics: content.diagnostics)
    }
    let loaded = try LoadedVersion.load(
      file, from: snapshot, base: "/\(document)/", published: nil)
    let place = SourceFile(path: path, text: "").start
    guard loaded.source != sealed.source else {
      return refused(
        "redact/unchanged", "nothing was removed: the file is as it is sealed", at: place,
        help: "replace the words that have to go, for example by '[removed]', and run it again")
    }
    // The seal does not fit, which is why this is run; whatever else is wrong stands in the way.
    let unreadable = loaded.diagnostics.filter {
      $0.severity == .error && !$0.code.hasPrefix("ledger/")
    }
    guard unreadable.isEmpty, loaded.text != nil else {
      return Result(redaction: nil, diagnostics: unreadable)
    }
    let redaction = Redaction(
      document: document, version: version, day: runDay.day, reason: reason.words,
      source: loaded.source, text: loaded.textDigest, form: CanonicalText.form,
      previous: content.value.ledger.head)
    let mistakes = try RedactedText(loaded, of: line, in: content.value, root, asOf: runDay.day)
      .mistakes
    guard mistakes.isEmpty else { return Result(redaction: nil, diagnostics: mistakes) }
    try lock.write(content.value.ledger.appending(.redaction(redaction)))
    return Result(redaction: redaction, diagnostics: [])
  }

  private func refused(
    _ code: String, _ summary: String, at place: SourceRange, help: String
  ) -> Result {
    Result(
      redaction: nil, diagnostics: [Diagnostic(code, .error, summary, at: place, help: [help])])
  }
}

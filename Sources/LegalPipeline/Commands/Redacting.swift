internal import LegalMarkup
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
    let mistakes = loaded.diagnostics.filter {
      $0.severity == .error && !$0.code.hasPrefix("ledger/")
    }
    guard mistakes.isEmpty, loaded.text != nil else {
      return Result(redaction: nil, diagnostics: mistakes)
    }
    let redaction = Redaction(
      document: document, version: version, day: runDay.day, reason: reason.words,
      source: loaded.source, text: loaded.textDigest, form: CanonicalText.form,
      previous: content.value.ledger.head)
    if let mistake = try added(in: loaded, than: line, at: place, content.value.site) {
      return Result(redaction: nil, diagnostics: [mistake])
    }
    try lock.write(content.value.ledger.appending(.redaction(redaction)))
    return Result(redaction: redaction, diagnostics: [])
  }

  /// What is wrong if words came in instead of going: a redaction is no way to change a text.
  ///
  /// The words of the release are known only while the published site still has them; where it has
  /// not, nothing is compared.
  private func added(
    in loaded: LoadedVersion, than line: LedgerLine, at place: SourceRange,
    _ site: SiteConfiguration?
  ) throws(FileSystemError) -> Diagnostic? {
    guard let site else { return nil }
    let texts = PublishedTexts(output: root.path(to: "public"), addresses: SiteAddresses(site))
    guard let bytes = try texts.source(of: line),
      let old = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let before = VersionText.read(
      SourceFile(path: place.file.path, text: old), as: version, base: "/\(document)/")
    guard let was = before.value?.canonicalText else { return nil }
    let surplus = RemovedWords.surplus(of: loaded.canonical, over: was)
    guard !surplus.isEmpty else { return nil }
    return Diagnostic(
      "redact/added", .error,
      "words came in that were not there: '\(surplus.prefix(5).joined(separator: "', '"))'",
      at: place, subject: line.name,
      help: [
        "remove words, or replace them by a mark in brackets such as '[removed]'; a change of the "
          + "text is a new version"
      ])
  }

  private func refused(
    _ code: String, _ summary: String, at place: SourceRange, help: String
  ) -> Result {
    Result(
      redaction: nil, diagnostics: [Diagnostic(code, .error, summary, at: place, help: [help])])
  }
}

/// Which words of a text are more than what is left of another.
enum RemovedWords {
  /// Returns the words of a text that another has not, or has less often, in their order; words in
  /// brackets stand for what was removed.
  static func surplus(of text: String, over other: String) -> [String] {
    var known: [Substring: Int] = [:]
    for word in words(in: other) { known[word, default: 0] += 1 }
    var surplus: [String] = []
    var depth = 0
    for word in words(in: text) {
      // A bar of black is how courts do it.
      if word.contains("[") || word.contains("█") { depth += 1 }
      defer { if depth > 0, word.contains("]") || word.contains("█") { depth -= 1 } }
      if let count = known[word], count > 0 {
        known[word] = count - 1
      } else if depth == 0 {
        surplus.append(String(word))
      }
    }
    return surplus
  }

  private static func words(in text: String) -> [Substring] {
    text.split { $0.isWhitespace }
  }
}

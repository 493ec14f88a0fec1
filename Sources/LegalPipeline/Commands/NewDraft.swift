public import LegalModel
public import LegalStore
public import LegalText

/// Starts a draft from the newest version of a document, or a document from nothing.
public struct NewDraft: Sendable {
  /// The folder of `content/`.
  public let root: Root
  /// The document.
  public let document: DocumentID
  /// The version to start.
  public let version: VersionID
  /// The kind of a document that has no version yet.
  public let kind: DocumentKind?

  /// Prepares a draft.
  public init(root: Root, document: DocumentID, version: VersionID, kind: DocumentKind?) {
    self.root = root
    self.document = document
    self.version = version
    self.kind = kind
  }

  /// What came of it.
  public struct Result: Sendable {
    /// The path of the new file from the root, or `nil` if none was written.
    public let path: String?
    /// The version it was copied from.
    public let origin: VersionID?
    /// Why none was written.
    public let diagnostics: [Diagnostic]
    /// Whether `site.yaml` does not name the document yet.
    public let isUnlisted: Bool
    /// Whether `.gitattributes` was written, which a repository needs that holds a ledger.
    public var wroteAttributes = false
  }

  /// Writes the file of the draft.
  ///
  /// - Throws: What the machine could not read or write, and a folder that is a link.
  public func run() throws(FileSystemError) -> Result {
    let lock = try ContentLock(root)
    return try run(holding: lock)
  }

  private func run(holding lock: borrowing ContentLock) throws(FileSystemError) -> Result {
    let snapshot = Snapshot(of: root)
    let content = try Content.load(from: snapshot).value
    let path = "content/\(document)/\(version).md"
    let file = SourceFile(path: path, text: "")
    let versions = content.documents.first { $0.id == document }?.versions ?? []
    if versions.contains(where: { $0.id == version }) {
      return refused(
        "new/exists", "the version \(version) of '\(document)' exists already", at: file.start,
        help: "open \(path)")
    }
    let text: String
    let origin = versions.last { $0.id < version }
    if let origin {
      let read = try snapshot.read(origin.path)
      guard let source = read.value, read.diagnostics.isEmpty else {
        return Result(path: nil, origin: nil, diagnostics: read.diagnostics, isUnlisted: false)
      }
      let outcome = VersionText.read(source, as: origin.id, base: "/")
      guard let original = outcome.value else {
        return Result(path: nil, origin: nil, diagnostics: outcome.diagnostics, isUnlisted: false)
      }
      text = redated(original, schema: schemaLine(for: original.header.kind.value, content.site))
    } else if let kind {
      text = beginning(of: kind, schema: schemaLine(for: kind, content.site))
    } else {
      return refused(
        "new/no-kind", "'\(document)' has no version to start from", at: file.start,
        help: "say what it is with --kind, one of "
          + DocumentKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    try root.write(Array(text.utf8), to: path, replaces: false)
    let isProtected = try RepositoryCheck.protect(root, snapshot)
    let isListed = content.site?.documents.contains { $0.value == document } ?? false
    return Result(
      path: path, origin: origin?.id, diagnostics: [], isUnlisted: !isListed,
      wroteAttributes: isProtected)
  }

  private func refused(
    _ code: String, _ summary: String, at range: SourceRange, help: String
  ) -> Result {
    Result(
      path: nil, origin: nil,
      diagnostics: [Diagnostic(code, .error, summary, at: range, help: [help])],
      isUnlisted: false)
  }

  /// The comment that tells an editor which keys and values there are.
  private func schemaLine(for kind: DocumentKind, _ site: SiteConfiguration?) -> String? {
    guard let site, let schema = PublishedSchema(rawValue: kind.rawValue) else { return nil }
    let addresses = SiteAddresses(site)
    // A comment ends with its line.
    return Self.schemaMark + HeaderLine.escaped(addresses.whole(addresses.schema(schema)))
  }

  private static let schemaMark = "# yaml-language-server: $schema="

  /// The text with its two dates moved, and with the comment for editors: all other bytes stay,
  /// comments and line ends included.
  private func redated(_ text: VersionText, schema: String?) -> String {
    let ranges = [text.header.effective.range, text.header.updated.range]
    var bytes = Array(text.file.text.utf8)
    for range in ranges.sorted(by: { $0.bytes.lowerBound > $1.bytes.lowerBound }) {
      bytes.replaceSubrange(range.bytes, with: Array("\(version.effective)".utf8))
    }
    let lines = text.file.lines
    if let schema, lines.starts.count > 1, !text.file.text.contains(Self.schemaMark) {
      let end = text.file.text(in: lines.content(ofLine: 0).upperBound..<lines.starts[1])
      bytes.insert(contentsOf: Array((schema + end).utf8), at: lines.starts[1])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func beginning(of kind: DocumentKind, schema: String?) -> String {
    let (title, body) =
      switch kind {
      case .privacyPolicy: ("Privacy Policy", "## 1. Introduction\n")
      case .subprocessors: ("Subprocessors", "{{> subprocessors}}\n")
      case .cookies: ("Cookies", "{{> cookies}}\n")
      case .agreement: ("Agreement", "## 1. Definitions\n")
      }
    let list =
      kind == .subprocessors || kind == .cookies ? "\(kind.rawValue): []\n" : ""
    return """
      ---
      \(schema.map { $0 + "\n" } ?? "")kind: \(kind.rawValue)
      title: \(title)
      language: en
      effective: \(version.effective)
      updated: \(version.effective)
      \(list)---

      Effective date: {{effective}}

      Last updated: {{updated}}

      \(body)
      """
  }
}

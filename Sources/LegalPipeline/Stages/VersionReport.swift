internal import LegalMarkup
internal import LegalModel
internal import LegalStore
internal import LegalText

/// What remains of a version after it has been checked and rendered.
///
/// A range holds on to its whole file, and a site can have thousands; so a place is kept as bytes,
/// and the file is read again in the rare case that a place has to be shown.
struct VersionReport: Sendable {
  /// A value and the bytes where it stands.
  struct Placed<Value: Sendable>: Sendable {
    let value: Value
    let bytes: Range<Int>

    init(_ value: Value, _ range: SourceRange) {
      self.value = value
      bytes = range.bytes
    }
  }

  let file: VersionFile
  let diagnostics: [Diagnostic]
  /// What the version says of itself, if it could be read.
  let kind: Placed<DocumentKind>?
  let updated: Placed<CalendarDate>?
  /// The links out of the text.
  let links: [Placed<LinkTarget>]
  /// The anchors of its headings.
  let anchors: [String]

  init(_ loaded: LoadedVersion) {
    file = loaded.file
    diagnostics = loaded.diagnostics
    let header = loaded.text?.header
    kind = header.map { Placed($0.kind.value, $0.kind.range) }
    updated = header.map { Placed($0.updated.value, $0.updated.range) }
    links = loaded.text?.prose.links.map { Placed($0.target, $0.range) } ?? []
    anchors = loaded.text?.prose.headings.map(\.anchor) ?? []
  }

  /// Reads the version's file again.
  func source(in snapshot: Snapshot) throws(FileSystemError) -> SourceFile {
    try snapshot.read(file.path).value ?? SourceFile(path: file.path, text: "")
  }

  /// Returns a place of the version's file.
  func range(_ bytes: Range<Int>, in snapshot: Snapshot) throws(FileSystemError) -> SourceRange {
    try source(in: snapshot).range(bytes)
  }
}

/// A version that has been read, for as long as its pages are made.
struct LoadedVersion: Sendable {
  let file: VersionFile
  let bytes: [UInt8]
  let text: VersionText?
  /// The words that people read.
  let canonical: String
  /// The digest of the file's bytes.
  let source: Digest
  /// The digest of the words that people read.
  let textDigest: Digest
  /// What is wrong with it.
  var diagnostics: [Diagnostic]
  /// Whether its bytes are those in the ledger, so that nothing in it can be mended by editing.
  let isAsReleased: Bool
  /// Whether it could be read without a mistake; rules make no sense of what could not.
  let isSound: Bool
}

/// The texts as they stand in the output, for showing what a released file said.
struct PublishedTexts: Sendable {
  let output: String
  let addresses: SiteAddresses

  /// Returns the source of a released version, or `nil` if it is not published.
  func source(of line: LedgerLine) throws(FileSystemError) -> [UInt8]? {
    try Disk.read(
      "\(output)/\(addresses.file(addresses.source(line.version, of: line.document)))")
  }
}

extension LoadedVersion {
  /// Reads a version and holds it against its line in the ledger.
  ///
  /// - Parameters:
  ///   - file: The version.
  ///   - snapshot: The files of the run.
  ///   - base: The address of the document.
  ///   - published: The texts of the site that is there, if it may be looked at.
  /// - Returns: The version, with everything that is wrong with it.
  /// - Throws: What the machine could not read.
  static func load(
    _ file: VersionFile, from snapshot: Snapshot, base: String, published: PublishedTexts?
  ) throws(FileSystemError) -> LoadedVersion {
    let read = try snapshot.read(file.path)
    let source = read.value ?? SourceFile(path: file.path, text: "")
    // A file that is no text, or too large to be one, is empty here: it matches no line.
    let digest = Digest(of: source.bytes)
    let isAsReleased = file.sealed.map { $0.source == digest } ?? false
    var diagnostics = read.diagnostics
    var text: VersionText?
    var isSound = false
    if read.diagnostics.isEmpty {
      let outcome = VersionText.read(source, as: file.id, base: base)
      text = outcome.value
      isSound = text != nil && !outcome.diagnostics.hasErrors
      // What is released cannot be mended by editing it: it is reported, and the site is built.
      let canBuild = isAsReleased && text != nil
      diagnostics += outcome.diagnostics.map { canBuild ? $0.asReleased : $0 }
    }
    let canonical = text?.canonicalText ?? ""
    var loaded = LoadedVersion(
      file: file, bytes: source.bytes, text: text, canonical: canonical, source: digest,
      textDigest: Digest(of: canonical), diagnostics: diagnostics, isAsReleased: isAsReleased,
      isSound: isSound)
    if let line = file.line, let sealed = file.sealed {
      loaded.diagnostics += try ReleasedFileCheck(loaded, source, line, sealed).mistakes(published)
    }
    return loaded
  }
}

extension Diagnostic {
  /// The finding as it counts in a text that is released and cannot be mended there.
  var asReleased: Diagnostic { severity == .error ? with(severity: .warning) : self }
}

public import LegalModel
internal import LegalSource

/// A version, as a file and as a line of the ledger; its text is read when it is needed.
public struct VersionFile: Sendable {
  /// The document.
  public let document: DocumentID
  /// The version.
  public let id: VersionID
  /// The path from the root.
  public let path: String
  /// The line of the ledger, if it is released.
  public let line: LedgerLine?

  /// The version as messages name it: `privacy 2026-03-28`.
  public var name: String { "\(document) \(id)" }
}

/// A document and its versions, the oldest first.
public struct DocumentFiles: Sendable {
  /// The name of the folder.
  public let id: DocumentID
  /// The versions.
  public let versions: [VersionFile]
}

/// What `content/` holds, all but the texts of the versions.
public struct Content: Sendable {
  /// The configuration, or `nil` if it could not be read.
  public let site: SiteConfiguration?
  /// The accepted findings.
  public let accepted: [AcceptedFinding]
  /// What is not for the public.
  public let records: Records
  /// The ledger.
  public let ledger: Ledger
  /// The documents in the order of the site.
  public let documents: [DocumentFiles]
}

/// The folder that holds `content/` and `templates/`.
public struct Root: Sendable {
  /// The path.
  public let path: String
  /// Who wants to know what was read, if anybody does.
  private let log: SourceLog?

  /// Names a root.
  public init(_ path: String) {
    self.init(path, log: nil)
  }

  init(_ path: String, log: SourceLog?) {
    self.path = path.isEmpty ? "." : path
    self.log = log
  }

  /// Returns the path of something below the root.
  func path(to relative: String) -> String { path == "." ? relative : "\(path)/\(relative)" }

  /// The largest file that is read: far more than any text of law, far less than memory.
  private static let largest = 8 * 1_024 * 1_024

  /// Reads a text file, or returns `nil` if there is none.
  func read(_ relative: String) throws(FileSystemError) -> Outcome<SourceFile?> {
    let path = path(to: relative)
    let empty = SourceFile(path: relative, text: "")
    switch try Disk.entry(at: path) {
    case .missing: return Outcome(nil)
    case .folder, .other:
      return Outcome(
        empty,
        [
          Diagnostic(
            "structure/not-a-file", .error, "it is a folder, a link or a device, not a file",
            at: empty.start, help: ["put a plain file there"])
        ])
    case .file(let size) where size > Root.largest:
      return Outcome(
        empty,
        [
          Diagnostic(
            "structure/too-large", .error, "the file has \(size) bytes, more than 8 MiB",
            at: empty.start, help: ["split the text into documents"])
        ])
    case .file: break
    }
    guard let bytes = try Disk.read(path) else { return Outcome(nil) }
    if let text = String(validating: bytes, as: UTF8.self) {
      let file = SourceFile(path: relative, text: text)
      log?.note(file)
      return Outcome(file)
    }
    let repaired = SourceFile(path: relative, text: String(decoding: bytes, as: UTF8.self))
    log?.note(repaired)
    let valid = Root.validPrefix(of: bytes)
    return Outcome(
      SourceFile(path: relative, text: ""),
      [
        Diagnostic(
          "structure/not-utf8", .error, "byte \(valid + 1) of the file is not UTF-8",
          at: repaired.range(valid..<valid + 3), help: ["save the file as UTF-8"])
      ])
  }

  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    // A prefix may end inside a character; then a slightly longer one is valid. Four bytes settle it.
    while high - low > 4 {
      let middle = (low + high) / 2
      let isValid = (middle..<min(middle + 4, bytes.count)).contains { end in
        String(validating: bytes[..<end], as: UTF8.self) != nil
      }
      if isValid { low = middle } else { high = middle }
    }
    while high > low, String(validating: bytes[..<high], as: UTF8.self) == nil { high -= 1 }
    return high
  }
}

extension Content {
  /// Reads the configuration and the ledger, and finds the versions.
  static func load(from root: Root) throws(FileSystemError) -> Outcome<Content> {
    var diagnostics: [Diagnostic] = []
    let missing = SourceFile(path: "content/site.yaml", text: "")
    var site: SiteConfiguration?
    let siteFile = try root.read("content/site.yaml")
    diagnostics += siteFile.diagnostics
    if let file = siteFile.value {
      if siteFile.diagnostics.isEmpty {
        let outcome = SiteConfiguration.read(file)
        site = outcome.value
        diagnostics += outcome.diagnostics
      }
    } else {
      diagnostics.append(
        Diagnostic(
          "structure/missing-file", .error, "the file is missing", at: missing.start,
          help: ["write it as the README shows, or name the folder of 'content/' with --root"]))
    }

    let accepted = try optional("content/accepted.yaml", in: root, &diagnostics).map { file in
      AcceptedFinding.read(file)
    }
    let records = try optional("content/records.yaml", in: root, &diagnostics).map(Records.read)
    let ledgerFile =
      try optional(Ledger.path, in: root, &diagnostics) ?? SourceFile(path: Ledger.path, text: "")
    let ledger = Ledger.read(ledgerFile)
    diagnostics += accepted?.diagnostics ?? []
    diagnostics += records?.diagnostics ?? []
    diagnostics += ledger.diagnostics

    var survey = ContentSurvey(root: root, ledger: ledger.value)
    let documents = try survey.documents(of: site)
    diagnostics += survey.diagnostics
    let content = Content(
      site: site, accepted: accepted?.value ?? [], records: records?.value ?? .none,
      ledger: ledger.value, documents: documents)
    return Outcome(content, diagnostics)
  }

  private static func optional(
    _ path: String, in root: Root, _ diagnostics: inout [Diagnostic]
  ) throws(FileSystemError) -> SourceFile? {
    let outcome = try root.read(path)
    diagnostics += outcome.diagnostics
    return outcome.diagnostics.isEmpty ? outcome.value : nil
  }
}

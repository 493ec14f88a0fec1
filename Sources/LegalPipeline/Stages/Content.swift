public import LegalModel
public import LegalStore
internal import LegalText

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
  /// Why it never takes effect, if it was withdrawn.
  public let withdrawal: Withdrawal?
  /// What is left of it, if words of it had to go.
  public let redaction: Redaction?

  /// Whether it is released, and takes effect or did.
  var isInForceSometime: Bool { line != nil && withdrawal == nil }

  /// The digests of what the file has to hold, if it is released: of the release, or of what is left.
  var sealed: SealedDigests? {
    line.map { SealedDigests($0, redaction) }
  }

  /// The version as messages name it: `privacy 2026-03-28`.
  public var name: String { "\(document) \(id)" }
}

/// A document and its versions, the oldest first.
public struct DocumentFiles: Sendable {
  /// The name of the folder.
  public let id: DocumentID
  /// The versions.
  public let versions: [VersionFile]

  /// The versions without those that were withdrawn: each takes the place of the one before it.
  var chain: [VersionFile] { versions.filter { $0.withdrawal == nil } }

  /// Returns the released version that one follows; a draft does not count, nor does what was
  /// withdrawn.
  func predecessor(of version: VersionID) -> VersionFile? {
    versions.last { $0.isInForceSometime && $0.id < version }
  }

  /// Returns the released version that comes after one.
  func successor(of version: VersionID) -> VersionFile? {
    versions.first { $0.isInForceSometime && $0.id > version }
  }
}

/// What `content/` holds, all but the texts of the versions.
public struct Content: Sendable {
  /// The configuration, or `nil` if it could not be read.
  public let site: SiteConfiguration?
  /// What somebody decided to live with.
  public let accepted: Acceptances
  /// What is not for the public.
  public let records: Records
  /// The ledger.
  public let ledger: Ledger
  /// The documents in the order of the site.
  public let documents: [DocumentFiles]
}

extension Content {
  /// Reads the configuration and the ledger, and finds the versions.
  ///
  /// - Parameters:
  ///   - snapshot: The files.
  ///   - day: The day of the run, if it is to be held against the ledger.
  ///   - planned: The ledger as it would be, instead of the one that is there.
  /// - Returns: What there is, and everything that is wrong with it.
  /// - Throws: What the machine could not read.
  static func load(
    from snapshot: Snapshot, on day: RunDay? = nil, ledger planned: Ledger? = nil
  ) throws(FileSystemError) -> Outcome<Content> {
    var diagnostics: [Diagnostic] = []
    let folder = SourceFile(path: "content", text: "")
    let entry = try snapshot.entry(at: "content")
    if entry != .folder, entry != .missing {
      diagnostics.append(
        Diagnostic(
          "structure/not-a-folder", .error, "\(entry.words), not a folder", at: folder.start,
          help: ["put the folder itself there; nothing is read through a link"]))
    }
    let missing = SourceFile(path: "content/site.yaml", text: "")
    var site: SiteConfiguration?
    let siteFile = try snapshot.read("content/site.yaml")
    diagnostics += siteFile.diagnostics
    if let file = siteFile.value {
      if siteFile.diagnostics.isEmpty {
        let outcome = SiteConfiguration.read(file)
        site = outcome.value
        diagnostics += outcome.diagnostics
      }
    } else if diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          "structure/missing-file", .error, "the file is missing", at: missing.start,
          help: [
            "write it: content/README.md of legalsite shows one, 'legalsite schema site' its keys",
            "or name the folder of 'content/' with --root",
          ]))
    }

    let accepted = try optional("content/accepted.yaml", in: snapshot, &diagnostics).map(
      Acceptances.read)
    let records = try optional("content/records.yaml", in: snapshot, &diagnostics).map(Records.read)
    let ledger: Outcome<Ledger>
    if let planned {
      ledger = Outcome(planned)
    } else {
      let file = try optional(Ledger.path, in: snapshot, &diagnostics)
      ledger = Ledger.read(file ?? SourceFile(path: Ledger.path, text: ""))
    }
    diagnostics += accepted?.diagnostics ?? []
    diagnostics += records?.diagnostics ?? []
    diagnostics += ledger.diagnostics + (day?.mistakes(in: ledger.value) ?? [])

    var survey = ContentSurvey(snapshot: snapshot, ledger: ledger.value)
    let documents = try survey.documents(of: site)
    diagnostics += survey.diagnostics
    let content = Content(
      site: site, accepted: accepted?.value ?? .none, records: records?.value ?? .none,
      ledger: ledger.value, documents: documents)
    return Outcome(content, diagnostics)
  }

  private static func optional(
    _ path: String, in snapshot: Snapshot, _ diagnostics: inout [Diagnostic]
  ) throws(FileSystemError) -> SourceFile? {
    let outcome = try snapshot.read(path)
    diagnostics += outcome.diagnostics
    return outcome.diagnostics.isEmpty ? outcome.value : nil
  }
}

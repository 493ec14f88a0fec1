internal import LegalModel
internal import LegalStore
internal import LegalText

/// Finds the folders of documents and the files of versions.
struct ContentSurvey {
  let snapshot: Snapshot
  let ledger: Ledger
  private(set) var diagnostics: [Diagnostic] = []

  init(snapshot: Snapshot, ledger: Ledger) {
    self.snapshot = snapshot
    self.ledger = ledger
  }

  /// The files that are read, beside folders.
  private static let known: Set<String> = [
    "site.yaml", "accepted.yaml", "records.yaml", "ledger.jsonl",
  ]

  /// What only authors read.
  private static let readme = "README.md"

  mutating func documents(of site: SiteConfiguration?) throws(FileSystemError) -> [DocumentFiles] {
    var folders: [DocumentID] = []
    for name in try snapshot.names(in: "content") where !name.hasPrefix(".") {
      let file = SourceFile(path: "content/\(name)", text: "")
      let entry = try snapshot.entry(at: "content/\(name)")
      guard entry == .folder else {
        if let mistake = ContentSurvey.mistake(in: entry, named: name) { report(mistake, at: file) }
        continue
      }
      guard let id = DocumentID(name) else {
        report(.badFolder(name), at: file)
        continue
      }
      folders.append(id)
    }
    for line in ledger.lines where !folders.contains(line.value.document) {
      report(.goneVersion(line.value), at: line.range)
    }
    guard let site else {
      return try folders.map { id throws(FileSystemError) in try files(of: id) }
    }

    for id in folders where !site.documents.contains(where: { $0.value == id }) {
      report(
        .unlistedFolder(id, among: site.documents.map { "\($0.value)" }),
        at: SourceFile(path: "content/\(id)", text: ""))
    }
    for id in site.documents where !folders.contains(id.value) {
      report(.missingFolder(id.value, among: folders.map(\.rawValue)), at: id.range)
    }
    var listed: [DocumentID] = []
    for id in site.documents.map(\.value) where folders.contains(id) && !listed.contains(id) {
      listed.append(id)
    }
    let unlisted = folders.filter { id in !listed.contains(id) }
    return try (listed + unlisted).map { id throws(FileSystemError) in try files(of: id) }
  }

  /// What is wrong with something that is no folder; of a file that is read, its reader tells.
  private static func mistake(in entry: Disk.Entry, named name: String) -> ContentMistake? {
    switch (name, entry) {
    case (readme, .file): nil
    case (readme, _): .notAFile(entry)
    default: known.contains(name) ? nil : .strayFile(name)
    }
  }

  private mutating func files(of document: DocumentID) throws(FileSystemError) -> DocumentFiles {
    let folder = "content/\(document)"
    var found: [VersionID: String] = [:]
    for name in try snapshot.names(in: folder) where !name.hasPrefix(".") {
      let file = SourceFile(path: "\(folder)/\(name)", text: "")
      guard let (id, isPlain) = ContentSurvey.version(named: name) else {
        report(.badFileName(name), at: file)
        continue
      }
      if let other = found[id] {
        report(.twoFiles(id, "\(folder)/\(other)"), at: file)
      } else if isPlain {
        found[id] = name
      } else {
        let plain = "\(folder)/\(id).md"
        if try snapshot.entry(at: plain) == .missing {
          report(.badFileName(name), at: file)
        } else {
          report(.twoFiles(id, plain), at: file)
        }
      }
    }
    for line in ledger.lines where line.value.document == document {
      if found[line.value.version] == nil { report(.goneVersion(line.value), at: line.range) }
    }
    let versions = found.keys.sorted().map { id in
      VersionFile(
        document: document, id: id, path: "\(folder)/\(id).md",
        line: ledger.line(of: id, in: document)?.value,
        withdrawal: ledger.withdrawal(of: id, in: document),
        redaction: ledger.redaction(of: id, in: document))
    }
    return DocumentFiles(id: document, versions: versions)
  }

  /// The version that a file name means, and whether it is spelled as it has to be.
  private static func version(named name: String) -> (VersionID, isPlain: Bool)? {
    for (suffix, isPlain) in [(".md", true), (".markdown", false), (".MD", false)]
    where name.hasSuffix(suffix) {
      let stem = String(name.dropLast(suffix.count))
      if let id = VersionID(stem) { return (id, isPlain) }
      // The first version of a day has no number; with one it is a second name for the same.
      if stem.hasSuffix(".1") || stem.hasSuffix(".0"), let id = VersionID(String(stem.dropLast(2)))
      {
        return (id, false)
      }
    }
    return nil
  }

  private mutating func report(_ mistake: ContentMistake, at file: SourceFile) {
    report(mistake, at: file.start)
  }

  private mutating func report(_ mistake: ContentMistake, at range: SourceRange) {
    let (code, summary, subject, help) = mistake.words
    diagnostics.report(
      Diagnostic(code, .error, summary, at: range, subject: subject, help: [help]))
  }
}

/// What can be wrong with the files of `content/`, in words.
private enum ContentMistake {
  case strayFile(String)
  case notAFile(Disk.Entry)
  case badFolder(String)
  case unlistedFolder(DocumentID, among: [String])
  case missingFolder(DocumentID, among: [String])
  case badFileName(String)
  case twoFiles(VersionID, String)
  case goneVersion(LedgerLine)

  var words: (code: String, summary: String, subject: String?, help: String) {
    switch self {
    case .strayFile(let name):
      (
        "structure/stray-file", "'\(name)' is no file of content", nil,
        "put the versions of a document into a folder of its own"
      )
    case .notAFile(let entry):
      ("structure/not-a-file", "\(entry.words), not a file", nil, "put a plain file there")
    case .badFolder(let name):
      (
        "structure/bad-folder", "'\(name)' cannot be the name of a document", nil,
        "use lowercase letters, digits and hyphens"
      )
    case .unlistedFolder(let id, let names):
      (
        "structure/unlisted-document", "the document '\(id)' is not in site.yaml", id.rawValue,
        NearMiss.suggestion(for: id.rawValue, among: names).map {
          "rename the folder to '\($0)', or add '\(id)' to 'documents:'"
        } ?? "add '\(id)' to 'documents:' in content/site.yaml"
      )
    case .missingFolder(let id, let names):
      (
        "structure/missing-document", "there is no folder 'content/\(id)'", id.rawValue,
        NearMiss.suggestion(for: id.rawValue, among: names).map { "did you mean '\($0)'?" }
          ?? "start the document with 'legalsite new \(id) DATE'"
      )
    case .badFileName(let name):
      (
        "structure/bad-file-name", "'\(name)' is not the name of a version", nil,
        "name it after the day on which it takes effect, such as 2026-03-28.md"
      )
    case .twoFiles(let id, let other):
      (
        "structure/two-files", "the version \(id) has two files", "\(id)",
        "keep one of this and \(other); a second version of a day is named \(id.effective).2.md"
      )
    case .goneVersion(let line):
      (
        "ledger/gone", "the released version \(line.name) has no file", line.name,
        "restore content/\(line.document)/\(line.version).md from version control"
      )
    }
  }
}

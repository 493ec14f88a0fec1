internal import LegalModel
public import LegalStore
public import LegalText

/// Holds a built site, or an archive of one, against its ledger and its digests.
public struct Verification: Sendable {
  /// What was found.
  public struct Result: Sendable {
    /// Everything that contradicts something else.
    public var diagnostics: [Diagnostic] = []
    /// What was compared, a site after the other, in words.
    public var comparisons: [String] = []
  }

  private let directory: String
  /// The folder of the site below the directory, empty if it is the directory itself.
  private let folder: String
  private let pins: Pins

  /// Verifies every site in a directory.
  ///
  /// Files beside a site are somebody else's, and nothing is said of them.
  ///
  /// - Parameters:
  ///   - directory: The directory.
  ///   - pins: What somebody kept elsewhere of the one site that is there.
  /// - Returns: What contradicts something else, and what was compared.
  /// - Throws: What the machine could not read, and a directory that holds no site.
  public static func verify(
    _ directory: String, against pins: Pins = Pins()
  ) throws(FileSystemError) -> Result {
    guard try Disk.entry(at: directory) == .folder else {
      throw FileSystemError("read", directory, "it is not a folder")
    }
    let folders = try PublishedPlace.folders(in: directory)
    guard !folders.isEmpty else {
      throw FileSystemError(
        "verify", directory, "there is no \(Sums.name) and no ledger.jsonl in it")
    }
    var result = Result()
    var listed: Set<String> = []
    var sites: [Verification] = []
    var strays: [String] = []
    for folder in folders {
      let site = Verification(directory: directory, folder: folder, pins: pins)
      let sums = "\(directory)/\(site.path(of: Sums.name))"
      if folders.count > 1, try Disk.entry(at: sums) == .missing {
        strays.append(site.path(of: "ledger.jsonl"))
      } else {
        sites.append(site)
      }
    }
    guard sites.count == 1 || pins.isEmpty else {
      throw FileSystemError(
        "verify", directory,
        "it holds \(sites.count) sites, and a head or a key is that of one: name its folder")
    }
    for site in sites { listed.formUnion(try site.verify(&result)) }
    // Beside a former address of a site its ledger stays, and the site lists it there.
    for stray in strays where !listed.contains(stray) {
      result.diagnostics.report(
        Diagnostic(
          "verify/stray-ledger", .error, "no \(Sums.name) beside the ledger or elsewhere lists it",
          at: SourceFile(path: "\(directory)/\(stray)", text: "").start))
    }
    return result
  }

  /// Verifies the site, and returns the files that it lists.
  private func verify(_ result: inout Result) throws(FileSystemError) -> Set<String> {
    var comparison = VerificationComparison(place: shown(folder))
    let path = path(of: "ledger.jsonl")
    var known: Outcome<Ledger>?
    if let file = try text(at: path) {
      let ledger = Ledger.read(file)
      known = ledger
      result.diagnostics += ledger.diagnostics
      for line in ledger.value.lines.map(\.value) {
        let redaction = ledger.value.redaction(of: line.version, in: line.document)
        if let redaction { comparison.redactions.append(redaction) }
        let mistakes = try mistakes(of: line, SealedDigests(line, redaction))
        if mistakes.isEmpty { comparison.versionCount += 1 }
        for mistake in mistakes { result.diagnostics.report(mistake) }
      }
      let standing = pins.standing(of: ledger.value)
      result.diagnostics += standing.diagnostics
      comparison.head = standing.value
      comparison.lineCount = ledger.value.lineCount
      comparison.digest = ledger.value.head
    } else {
      result.diagnostics.report(missing("the ledger is missing", path))
    }
    let address = StatedAddress.read(in: shown(folder))
    if address == nil {
      let manifest = self.path(of: "manifest.json")
      result.diagnostics.report(missing("there is no manifest that can be read", manifest))
    }
    let sums = SumsVerification(directory: directory, folder: folder, layout: address?.layout)
    let found = try sums.run(&result.diagnostics)
    comparison.fileCount = found.fileCount
    if let known, !known.diagnostics.hasErrors, let files = found.own {
      for mistake in mistakes(of: known.value, in: files) { result.diagnostics.report(mistake) }
    }
    let note = NoteCheck(path: shown(self.path(of: SignedNote.name)), keys: pins.keys)
    let noted = try note.run { state in
      contradictions(of: state, known?.value, found.digest, address)
    }
    result.diagnostics += noted.diagnostics
    comparison.note = noted.value
    result.comparisons.append(comparison.text)
    return found.listed
  }

  /// How what a note says differs from what is there.
  private func contradictions(
    of state: SiteState, _ ledger: Ledger?, _ sums: Digest?, _ address: StatedAddress?
  ) -> [String] {
    var words: [String] = []
    if let origin = address?.origin, state.origin != origin {
      words.append(
        "it is about the site '\(state.origin.visible)', and the manifest says '\(origin.visible)'")
    }
    if let ledger, state.head != ledger.head || state.lineCount != ledger.lineCount {
      let head = ledger.head.map { "\($0)" } ?? "none"
      words.append(
        "it is about a ledger of \(state.lineCount) lines with the head \(state.head), and the one "
          + "here has \(ledger.lineCount) and the head \(head)")
    }
    if let sums, state.sums != sums {
      words.append(
        "it is about a \(Sums.name) with the digest \(state.sums), and the one here has \(sums)")
    }
    return words
  }

  private func missing(_ summary: String, _ path: String) -> Diagnostic {
    Diagnostic("verify/missing", .error, summary, at: place(of: path))
  }

  /// What of a line of the ledger is not in the site.
  private func mistakes(
    of line: LedgerLine, _ sealed: SealedDigests
  ) throws(FileSystemError) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (suffix, digest, what) in [
      ("md", sealed.source, "source"), ("txt", sealed.text, "text"),
    ] {
      let path = path(of: "\(line.document)/\(line.version)/\(line.document).\(suffix)")
      switch try FileState(of: "\(directory)/\(path)", digest) {
      case .same: continue
      case .missing:
        diagnostics.append(
          Diagnostic(
            "verify/missing", .error, "the \(what) of \(line.name) is missing",
            at: place(of: path), subject: line.name))
      case .other:
        diagnostics.append(
          Diagnostic(
            "verify/\(what)", .error,
            "the \(what) of \(line.name) is not the one of its line: its digest is not that of the "
              + "ledger", at: place(of: path), subject: line.name))
      }
    }
    return diagnostics
  }

  /// What is wrong between the lines of the ledger and the folders of versions.
  private func mistakes(of ledger: Ledger, in files: Set<String>) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var released: Set<String> = []
    for line in ledger.lines.map(\.value) {
      released.insert(line.name)
      let page = "\(line.document)/\(line.version)/index.html"
      guard !files.contains(page) else { continue }
      diagnostics.append(
        missing("the page of \(line.name) is not listed in \(Sums.name)", path(of: page)))
    }
    let folders = Set(
      files.compactMap { file -> String? in
        let parts = file.split(separator: "/").map(String.init)
        guard parts.count > 2, DocumentID(parts[0]) != nil, VersionID(parts[1]) != nil else {
          return nil
        }
        return released.contains("\(parts[0]) \(parts[1])") ? nil : "\(parts[0])/\(parts[1])"
      })
    for folder in folders.sorted() {
      let name = folder.split(separator: "/").joined(separator: " ")
      diagnostics.append(
        Diagnostic(
          "verify/unreleased", .error, "the ledger has no line of \(name), whose folder is here",
          at: place(of: path(of: folder)), subject: name,
          help: ["only a site that is built with --drafts has versions that are not released"]))
    }
    return diagnostics
  }

  /// The path below the directory of a file of the site.
  private func path(of name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }

  private func shown(_ path: String) -> String { path.isEmpty ? directory : "\(directory)/\(path)" }

  private func place(of path: String) -> SourceRange {
    SourceFile(path: shown(path), text: "").start
  }

  private func text(at path: String) throws(FileSystemError) -> SourceFile? {
    guard let bytes = try Disk.read(shown(path), atMost: Sums.largest) else { return nil }
    return SourceFile(path: shown(path), text: String(decoding: bytes, as: UTF8.self))
  }
}

/// How a file stands to a digest.
enum FileState {
  case same, other, missing

  init(of path: String, _ digest: Digest) throws(FileSystemError) {
    // Larger than any file of a site: whatever it holds, it is another one.
    if case .file(let size) = try Disk.entry(at: path), size > Disk.largest {
      self = .other
    } else if let found = try Disk.digest(of: path) {
      self = found == digest ? .same : .other
    } else {
      self = .missing
    }
  }
}

internal import LegalModel
public import LegalStore
public import LegalText

/// Holds a built site, or an archive of one, against its ledger and its digests.
public struct Verification: Sendable {
  /// What was found.
  public struct Result: Sendable {
    /// Everything that is not as it was published.
    public var diagnostics: [Diagnostic] = []
    /// How many files have the digest they should have.
    public var fileCount = 0
    /// How many released versions are as the ledger has them.
    public var versionCount = 0
  }

  private let directory: String
  /// The folder of the site below the directory, empty if it is the directory itself.
  private let folder: String

  /// Verifies every site in a directory.
  ///
  /// Files beside a site are somebody else's, and nothing is said of them.
  ///
  /// - Throws: What the machine could not read, and a directory that holds no site.
  public static func verify(_ directory: String) throws(FileSystemError) -> Result {
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
    var strays: [String] = []
    for folder in folders {
      let verification = Verification(directory: directory, folder: folder)
      let sums = "\(directory)/\(verification.path(of: Sums.name))"
      if folders.count > 1, try Disk.entry(at: sums) == .missing {
        strays.append(verification.path(of: "ledger.jsonl"))
      } else {
        listed.formUnion(try verification.verify(&result))
      }
    }
    // Beside a former address of a site its ledger stays, and the site lists it there.
    for stray in strays where !listed.contains(stray) {
      result.diagnostics.report(
        Diagnostic(
          "verify/stray-ledger", .error, "no \(Sums.name) beside the ledger or elsewhere lists it",
          at: SourceFile(path: "\(directory)/\(stray)", text: "").start))
    }
    return result
  }

  private func verify(_ result: inout Result) throws(FileSystemError) -> Set<String> {
    let path = path(of: "ledger.jsonl")
    if let file = try text(at: path) {
      let ledger = Ledger.read(file)
      result.diagnostics += ledger.diagnostics
      for line in ledger.value.lines.map(\.value) {
        let mistakes = try mistakes(of: line)
        if mistakes.isEmpty { result.versionCount += 1 }
        for mistake in mistakes { result.diagnostics.report(mistake) }
      }
    } else {
      result.diagnostics.report(missing("the ledger is missing", path))
    }
    return try verifySums(&result)
  }

  private func missing(_ summary: String, _ path: String) -> Diagnostic {
    Diagnostic(
      "verify/missing", .error, summary, at: SourceFile(path: shown(path), text: "").start)
  }

  private func mistakes(of line: LedgerLine) throws(FileSystemError) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (suffix, digest, what) in [("md", line.source, "source"), ("txt", line.text, "text")] {
      let path = path(of: "\(line.document)/\(line.version)/\(line.document).\(suffix)")
      let place = SourceFile(path: shown(path), text: "").start
      switch try state(of: path, digest) {
      case .same: continue
      case .missing:
        diagnostics.append(
          Diagnostic(
            "verify/missing", .error, "the \(what) of \(line.name) is missing", at: place,
            subject: line.name))
      case .other:
        diagnostics.append(
          Diagnostic(
            "verify/\(what)", .error,
            "the \(what) of \(line.name) is not what was released: its digest is not that of the "
              + "ledger", at: place, subject: line.name))
      }
    }
    return diagnostics
  }

  /// How a file stands to a digest.
  private enum State {
    case same, other, missing
  }

  private func state(of path: String, _ digest: Digest) throws(FileSystemError) -> State {
    let file = "\(directory)/\(path)"
    // Larger than any file of a site: whatever it holds, it is not what was published.
    if case .file(let size) = try Disk.entry(at: file), size > Disk.largest { return .other }
    guard let found = try Disk.digest(of: file) else { return .missing }
    return found == digest ? .same : .other
  }

  /// Holds every file against the list of digests, and returns the files that it lists.
  private func verifySums(_ result: inout Result) throws(FileSystemError) -> Set<String> {
    let path = path(of: Sums.name)
    guard let sums = try text(at: path) else {
      result.diagnostics.report(missing("the list of digests is missing", path))
      return []
    }
    var listed: Set<String> = [path]
    try Sums.forEachLine(in: sums.bytes) { bytes throws(FileSystemError) in
      let (range, line) = (sums.range(bytes), sums.text(in: bytes))
      switch Sums.line(line, in: folder) {
      // Above the directory lies what an archive of the site alone does not have.
      case .above: return
      case .broken:
        result.diagnostics.report(
          Diagnostic(
            "verify/sums", .error, "the line is not a digest and a file\(named(in: line))",
            at: range))
      case .file(let file, let digest):
        listed.insert(file)
        switch try state(of: file, digest) {
        case .same: result.fileCount += 1
        case .missing:
          result.diagnostics.report(
            Diagnostic(
              "verify/missing", .error, "'\(file)' is missing\(named(in: file))", at: range))
        case .other:
          result.diagnostics.report(
            Diagnostic(
              "verify/digest", .error,
              "the file is not what was published: its digest is not that of \(Sums.name)"
                + named(in: file), at: SourceFile(path: shown(file), text: "").start))
        }
      }
    }
    let own = folder.isEmpty ? directory : "\(directory)/\(folder)"
    for name in try Disk.files(below: own) {
      let file = self.path(of: name)
      guard !listed.contains(file) else { continue }
      result.diagnostics.report(
        Diagnostic(
          "verify/surplus", .error, "the file is not listed in \(Sums.name)\(named(in: file))",
          at: SourceFile(path: shown(file), text: "").start))
    }
    return listed
  }

  /// The version that a path belongs to, for a message.
  private func named(in path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    for (document, version) in zip(parts, parts.dropFirst()) where VersionID(version) != nil {
      return " (\(document) \(version))"
    }
    return ""
  }

  /// The path below the directory of a file of the site.
  private func path(of name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }

  private func shown(_ path: String) -> String { "\(directory)/\(path)" }

  private func text(at path: String) throws(FileSystemError) -> SourceFile? {
    guard let bytes = try Disk.read("\(directory)/\(path)", atMost: Sums.largest) else {
      return nil
    }
    return SourceFile(path: shown(path), text: String(decoding: bytes, as: UTF8.self))
  }
}

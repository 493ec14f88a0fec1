internal import LegalModel
public import LegalStore
public import LegalText

/// Holds a built site, or an archive of one, against its ledger and its digests.
public struct Verification: Sendable {
  /// What was found.
  public struct Result: Sendable {
    /// Everything that is not as it was published.
    public let diagnostics: [Diagnostic]
    /// How many files have the digest they should have.
    public let fileCount: Int
    /// How many released versions are as the ledger has them.
    public let versionCount: Int
  }

  private let directory: String
  /// The folder of the ledger below the directory, with a slash at its end, or empty.
  private let base: String

  /// Verifies the site in a directory.
  public static func verify(_ directory: String) throws(FileSystemError) -> Result {
    guard try Disk.entry(at: directory) == .folder else {
      throw FileSystemError("read", directory, "it is not a folder")
    }
    let files = try Disk.files(below: directory)
    let ledgers = files.filter { $0 == "ledger.jsonl" || $0.hasSuffix("/ledger.jsonl") }
    guard let ledger = ledgers.min(by: { ($0.count, $0) < ($1.count, $1) }) else {
      throw FileSystemError("verify", directory, "there is no ledger.jsonl in it")
    }
    let base = String(ledger.dropLast("ledger.jsonl".count))
    return try Verification(directory: directory, base: base).verify(files, ledger: ledger)
  }

  private func verify(_ files: [String], ledger path: String) throws(FileSystemError) -> Result {
    let ledgerFile = try text(at: path)
    let ledger = Ledger.read(ledgerFile)
    var diagnostics = ledger.diagnostics
    var versionCount = 0
    for line in ledger.value.lines.map(\.value) {
      let mistakes = try self.mistakes(of: line)
      diagnostics += mistakes
      if mistakes.isEmpty { versionCount += 1 }
    }
    let (sums, fileCount) = try sumMistakes(files)
    return Result(
      diagnostics: diagnostics + sums, fileCount: fileCount, versionCount: versionCount)
  }

  private func mistakes(of line: LedgerLine) throws(FileSystemError) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let folder = "\(base)\(line.document)/\(line.version)/"
    for (suffix, digest, what) in [("md", line.source, "source"), ("txt", line.text, "text")] {
      let path = "\(folder)\(line.document).\(suffix)"
      let place = SourceFile(path: shown(path), text: "").start
      guard let bytes = try Disk.read("\(directory)/\(path)") else {
        diagnostics.append(
          Diagnostic(
            "verify/missing", .error, "the \(what) of \(line.name) is missing", at: place,
            subject: line.name))
        continue
      }
      if Digest(of: bytes) != digest {
        diagnostics.append(
          Diagnostic(
            "verify/\(what)", .error,
            "the \(what) of \(line.name) is not what was released: its digest is not that of the "
              + "ledger", at: place, subject: line.name))
      }
    }
    return diagnostics
  }

  private func sumMistakes(_ files: [String]) throws(FileSystemError) -> ([Diagnostic], Int) {
    let path = base + Sums.name
    let place = SourceFile(path: shown(path), text: "")
    guard try Disk.entry(at: "\(directory)/\(path)") != .missing else {
      return (
        [Diagnostic("verify/missing", .error, "the list of digests is missing", at: place.start)], 0
      )
    }
    let sums = try text(at: path)
    var diagnostics: [Diagnostic] = []
    var listed: Set<String> = [path]
    var count = 0
    let lines = sums.lines
    for index in lines.starts.indices where !lines.content(ofLine: index).isEmpty {
      let range = sums.range(lines.content(ofLine: index))
      let line = lines.text(ofLine: index)
      guard let digest = Digest(hex: line.prefix(64)), line.dropFirst(64).hasPrefix("  "),
        let file = resolved(String(line.dropFirst(66)))
      else {
        diagnostics.append(
          Diagnostic(
            "verify/sums", .error, "the line is not a digest and a file\(named(in: line))",
            at: range))
        continue
      }
      // Above the directory lies what an archive of the site alone does not have.
      guard let file else { continue }
      listed.insert(file)
      guard let bytes = try Disk.read("\(directory)/\(file)") else {
        diagnostics.append(
          Diagnostic(
            "verify/missing", .error, "'\(file)' is missing\(named(in: file))", at: range))
        continue
      }
      if Digest(of: bytes) == digest {
        count += 1
      } else {
        diagnostics.append(
          Diagnostic(
            "verify/digest", .error,
            "the file is not what was published: its digest is not that of \(Sums.name)"
              + named(in: file), at: SourceFile(path: shown(file), text: "").start))
      }
    }
    for file in files where !listed.contains(file) {
      diagnostics.append(
        Diagnostic(
          "verify/surplus", .error, "the file is not listed in \(Sums.name)\(named(in: file))",
          at: SourceFile(path: shown(file), text: "").start))
    }
    return (diagnostics, count)
  }

  /// The path below the directory that a path relative to the ledger's folder means; `nil` inside if
  /// it lies above the directory, `nil` outside if it is no such path.
  private func resolved(_ path: String) -> String?? {
    guard !path.isEmpty, !path.hasPrefix("/") else { return nil }
    var segments = base.split(separator: "/").map(String.init)
    var isAbove = false
    for segment in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch segment {
      case "", ".": return nil
      case "..":
        if segments.popLast() == nil { isAbove = true }
      default: segments.append(String(segment))
      }
    }
    return .some(isAbove ? nil : segments.joined(separator: "/"))
  }

  /// The version that a path belongs to, for a message.
  private func named(in path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    for (document, version) in zip(parts, parts.dropFirst()) where VersionID(version) != nil {
      return " (\(document) \(version))"
    }
    return ""
  }

  private func shown(_ path: String) -> String { "\(directory)/\(path)" }

  private func text(at path: String) throws(FileSystemError) -> SourceFile {
    let bytes = try Disk.read("\(directory)/\(path)") ?? []
    return SourceFile(path: shown(path), text: String(decoding: bytes, as: UTF8.self))
  }
}

internal import LegalModel
internal import LegalStore
internal import LegalText

/// Holds the files of a site against its list of digests, and the list against how the tool writes one.
struct SumsVerification {
  /// What was found.
  struct Found {
    /// The files that the list names, and those that stand in no list, by path below the directory.
    var listed: Set<String> = []
    /// The listed files of the site's own folder, by path below it; `nil` if there is no list.
    var own: Set<String>?
    /// How many files have the digest of the list.
    var fileCount = 0
    /// The digest of the list.
    var digest: Digest?
  }

  let directory: String
  /// The folder of the site below the directory, empty if it is the directory itself.
  let folder: String
  /// Which part of its host is the site's, if that is known.
  let layout: SiteLayout?

  /// Compares, and reports what does not agree.
  func run(_ diagnostics: inout [Diagnostic]) throws(FileSystemError) -> Found {
    var found = Found()
    let path = path(of: Sums.name)
    guard let bytes = try Disk.read(shown(path), atMost: Sums.largest) else {
      diagnostics.report(
        Diagnostic(
          "verify/missing", .error, "the list of digests is missing", at: place(of: path)))
      return found
    }
    found.listed = [path, self.path(of: SignedNote.name)]
    found.digest = Digest(of: bytes)
    let sums = SourceFile(path: shown(path), text: String(decoding: bytes, as: UTF8.self))
    try Sums.read(sums.bytes, in: folder, of: layout) {
      line, entry, flaw throws(FileSystemError) in
      if let flaw {
        diagnostics.report(
          Diagnostic(
            "verify/sums", .error, words(for: flaw) + named(in: sums.text(in: line)),
            at: sums.range(line)))
      }
      // What lies above the directory is not in an archive of the site alone.
      guard flaw != .outside, let entry, let file = entry.path else { return }
      try compare(file, entry.digest, at: sums.range(line), &found, &diagnostics)
    }
    let prefix = folder.isEmpty ? "" : folder + "/"
    found.own = Set(
      found.listed.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
    for name in try Disk.contents(of: shown(folder)) {
      let file = self.path(of: name)
      guard !found.listed.contains(file) else { continue }
      diagnostics.report(
        Diagnostic(
          "verify/surplus", .error,
          (name.hasSuffix("/") ? "the folder is empty" : "the file is not listed in \(Sums.name)")
            + named(in: file), at: place(of: file)))
    }
    return found
  }

  private func compare(
    _ file: String, _ digest: Digest, at range: SourceRange, _ found: inout Found,
    _ diagnostics: inout [Diagnostic]
  ) throws(FileSystemError) {
    found.listed.insert(file)
    switch try FileState(of: "\(directory)/\(file)", digest) {
    case .same: found.fileCount += 1
    case .missing:
      diagnostics.report(
        Diagnostic(
          "verify/missing", .error, "'\(file)' is missing\(named(in: file))", at: range))
    case .other:
      diagnostics.report(
        Diagnostic(
          "verify/digest", .error, "its digest is not that of \(Sums.name)" + named(in: file),
          at: place(of: file)))
    }
  }

  private func words(for flaw: Sums.Flaw) -> String {
    switch flaw {
    case .form: "the line is not a digest and a file as 'legalsite build' writes them"
    case .twice: "the file is listed twice"
    case .order: "the line belongs before the one above it: the tool writes them sorted"
    case .outside: "the file is neither in the site's folder nor one that a site has beside it"
    case .noEnd: "the last line has no line end"
    }
  }

  /// The version that a path belongs to, for a message.
  private func named(in path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    for (document, version) in zip(parts, parts.dropFirst()) where VersionID(version) != nil {
      return " (\(document) \(version))"
    }
    return ""
  }

  private func path(of name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }

  private func shown(_ path: String) -> String { path.isEmpty ? directory : "\(directory)/\(path)" }

  private func place(of path: String) -> SourceRange {
    SourceFile(path: shown(path), text: "").start
  }
}

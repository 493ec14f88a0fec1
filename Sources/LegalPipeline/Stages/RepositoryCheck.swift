internal import LegalModel
internal import LegalStore
internal import LegalText

/// Looks at what git may do to files that are held against digests.
struct RepositoryCheck {
  let snapshot: Snapshot

  /// Returns what is wrong, if the root is that of a repository and something is released in it.
  func mistakes(_ ledger: Ledger) throws(FileSystemError) -> [Diagnostic] {
    guard !ledger.lines.isEmpty, try snapshot.entry(at: ".git") != .missing else { return [] }
    let file =
      try snapshot.read(GitAttributes.path).value
      ?? SourceFile(path: GitAttributes.path, text: "")
    let folders = GitAttributes.unprotected(by: file.text)
    guard !folders.isEmpty else { return [] }
    return [
      Diagnostic(
        "structure/git-attributes", .warning,
        "git may change the line ends in \(folders.map { "\($0)/" }.joined(separator: " and ")), and "
          + "then no released file is what it was", at: file.start,
        help: [
          "add \(folders.map { "'\($0)/** -text'" }.joined(separator: " and ")) to "
            + "\(GitAttributes.path)"
        ])
    ]
  }

  /// Writes the file that a new repository needs, if there is none.
  ///
  /// - Returns: Whether it was written.
  static func protect(_ root: Root, _ snapshot: Snapshot) throws(FileSystemError) -> Bool {
    guard try snapshot.entry(at: ".git") != .missing,
      try snapshot.entry(at: GitAttributes.path) == .missing
    else { return false }
    try root.write(Array(GitAttributes.text.utf8), to: GitAttributes.path, replaces: false)
    return true
  }
}

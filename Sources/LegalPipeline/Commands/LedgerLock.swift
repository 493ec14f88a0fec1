internal import LegalStore
internal import LegalText

/// The right to write the ledger: nobody else writes into `content/` meanwhile.
struct LedgerLock: ~Copyable {
  private let root: Root
  private let lock: ContentLock

  /// Takes the lock.
  ///
  /// - Throws: If there is no `content/`, or another run holds the lock.
  init(_ root: Root) throws(FileSystemError) {
    try Self.requireContent(in: root)
    lock = try ContentLock(root)
    self.root = root
  }

  private static func requireContent(in root: Root) throws(FileSystemError) {
    let folder = root.path(to: "content")
    guard try Disk.entry(at: folder) == .folder else {
      throw FileSystemError("read", folder, "there is no such folder; name its parent with --root")
    }
  }

  /// Writes the ledger in one step.
  borrowing func write(_ ledger: Ledger) throws(FileSystemError) {
    try root.write(Array(ledger.file.text.utf8), to: Ledger.path, replaces: true)
  }
}

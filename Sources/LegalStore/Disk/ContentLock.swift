/// Keeps other runs of the tool from writing in `content/`, and clears what killed ones left there.
package struct ContentLock: ~Copyable {
  private let lock: FolderLock

  /// Locks the root's `content/`, or the root where there is none yet.
  package init(_ root: Root) throws(FileSystemError) {
    lock = try ContentLock.acquire(root)
  }

  private static func acquire(_ root: Root) throws(FileSystemError) -> FolderLock {
    let content = root.path(to: "content")
    let hasContent = try Disk.entry(at: content) == .folder
    let lock = try FolderLock(hasContent ? content : root.path)
    if hasContent { try clear(content) }
    return lock
  }

  private static func clear(_ content: String) throws(FileSystemError) {
    try Disk.removeAside(in: content)
    for name in try Disk.folders(in: content) { try Disk.removeAside(in: "\(content)/\(name)") }
    // The first versions of the tool wrote aside under these names.
    for name in ["ledger.jsonl.new", "accepted.yaml.new"] {
      if case .file = try Disk.entry(at: "\(content)/\(name)") {
        try Disk.remove("\(content)/\(name)")
      }
    }
  }
}

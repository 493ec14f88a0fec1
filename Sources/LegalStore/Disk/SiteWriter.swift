internal import CSystem
internal import Glibc
package import LegalModel
internal import Synchronization

/// Writes a site beside the one that is there, and puts it in its place in one step.
///
/// Files that are already there with the same bytes are not written again; if all are, nothing
/// happens. It is a class because files are given to one and the same writer from several threads.
package final class SiteWriter: Sendable {
  /// What a run did, or would do.
  package struct Summary: Sendable {
    /// The number of files of the site.
    package var count = 0
    /// The files that are new or have other bytes, sorted.
    package var changed: [String] = []
    /// The files that are there and belong to the site no more, sorted.
    package var removed: [String] = []

    package var isUpToDate: Bool { changed.isEmpty && removed.isEmpty }
  }

  private let output: String
  private let aside: String
  private let isDryRun: Bool
  private let hasOld: Bool
  private let lock: FolderLock?
  private let state = Mutex(State())

  private struct State {
    var digests: [String: Digest] = [:]
    var kept: [String] = []
    var changed: [String] = []
    var folders: Set<String> = []
  }

  /// Prepares to write.
  ///
  /// - Parameters:
  ///   - output: The folder of the site.
  ///   - isDryRun: Whether to compare only.
  /// - Throws: If another run is writing there, or the folder holds what no build wrote.
  package init(_ output: String, isDryRun: Bool) throws(FileSystemError) {
    let name = output.split(separator: "/").last.map(String.init) ?? "public"
    let folder = Disk.parent(of: output)
    self.output = output
    self.isDryRun = isDryRun
    aside = "\(folder)/.\(name).building"
    let before = "\(folder)/.\(name).before"
    if isDryRun {
      lock = nil
    } else {
      lock = try FolderLock(folder)
      // A run that was killed where no exchange is possible left the old site under another name.
      if try Disk.entry(at: output) == .missing, try Disk.entry(at: before) == .folder {
        try Disk.move(before, to: output)
      }
      try Disk.remove(aside)
      try Disk.remove(before)
    }
    switch try Disk.entry(at: output) {
    case .missing: hasOld = false
    case .folder:
      hasOld = true
      try SiteWriter.checkIsSite(output)
    case .file, .other:
      throw FileSystemError("write", output, "it is not a folder")
    }
  }

  /// Refuses to replace a folder that no build wrote: all that is in it would be lost.
  private static func checkIsSite(_ output: String) throws(FileSystemError) {
    let names = try Disk.names(in: output)
    guard !names.isEmpty else { return }
    let isSite = try Disk.files(below: output).contains { file in
      file == Sums.name || file.hasSuffix("/" + Sums.name)
    }
    guard isSite else {
      throw FileSystemError(
        "replace", output,
        "it holds files that no build wrote; choose another folder with --output, or empty it")
    }
  }

  /// The digest of each file given so far.
  package var digests: [String: Digest] { state.withLock { $0.digests } }

  /// Takes a file of the site.
  package func write(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    let digest = Digest(of: bytes)
    let isKept = hasOld ? try Disk.read("\(output)/\(path)") == bytes : false
    state.withLock { state in
      state.digests[path] = digest
      if isKept { state.kept.append(path) } else { state.changed.append(path) }
    }
    guard !isKept, !isDryRun else { return }
    try createFolders(of: path)
    try Disk.create("\(aside)/\(path)", bytes)
  }

  /// Puts the new site in the place of the old one, if it differs.
  package func commit() throws(FileSystemError) -> Summary {
    var summary = Summary()
    let (kept, digests) = state.withLock { ($0.kept, $0.digests) }
    summary.count = digests.count
    summary.changed = state.withLock { $0.changed.sorted() }
    if hasOld {
      summary.removed = try Disk.files(below: output).filter { digests[$0] == nil }
    }
    guard !summary.isUpToDate, !isDryRun else { return summary }
    try Disk.createFolder(aside)
    for path in kept {
      try createFolders(of: path)
      try Disk.link("\(output)/\(path)", as: "\(aside)/\(path)")
    }
    try swap()
    return summary
  }

  /// Forgets everything that was given.
  package func discard() throws(FileSystemError) {
    guard !isDryRun else { return }
    try Disk.remove(aside)
  }

  private func swap() throws(FileSystemError) {
    guard hasOld else {
      try Disk.move(aside, to: output)
      return
    }
    let failure = unsafe legalsite_exchange(AT_FDCWD, aside, AT_FDCWD, output)
    if failure == EINVAL || failure == ENOSYS || failure == ENOTSUP {
      try swapByTwoMoves()
    } else if failure != 0 {
      throw FileSystemError("replace", output, errorNumber: failure)
    }
    try Disk.remove(aside)
  }

  /// The best there is on a file system without an exchange: between the two moves no site is there,
  /// and the next run puts the old one back if this one is killed there.
  private func swapByTwoMoves() throws(FileSystemError) {
    let before = aside.dropLast("building".count) + "before"
    try Disk.move(output, to: String(before))
    do throws(FileSystemError) {
      try Disk.move(aside, to: output)
    } catch {
      try Disk.move(String(before), to: output)
      throw error
    }
    try Disk.remove(String(before))
  }

  private func createFolders(of path: String) throws(FileSystemError) {
    var missing: [String] = []
    state.withLock { state in
      var folder = Disk.parent(of: "/" + path)
      while folder != "/", !state.folders.contains(folder) {
        missing.append(folder)
        folder = Disk.parent(of: folder)
      }
      if !state.folders.contains("") { missing.append("") }
    }
    // Remembered only once they exist: another thread may be about to write below them.
    for folder in missing.reversed() { try Disk.createFolder(aside + folder) }
    let created = missing
    state.withLock { $0.folders.formUnion(created) }
  }
}

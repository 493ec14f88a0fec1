package import LegalModel
internal import Synchronization

/// Writes a site beside the one that is there, and puts it in its place in one step.
///
/// Files that are already there with the same bytes are not written again; if all are, nothing
/// happens. Files that the site did not write are left alone. It is a class because files are given to
/// one and the same writer from several threads.
package final class SiteWriter: Sendable {
  /// What a run did, or would do.
  package struct Summary: Sendable {
    /// The number of files of the site.
    package var count = 0
    /// The files that are new or have other bytes, sorted.
    package var changed: [String] = []
    /// The files that are there and belong to the site no more, sorted.
    package var removed: [String] = []
    /// Files that the site did not write and that stand where its own belong; nothing was put in
    /// place then.
    package var obstacles: [String] = []
    /// What else somebody has to know of how the site was put in its place.
    package var remarks: [String] = []

    package var isUpToDate: Bool { changed.isEmpty && removed.isEmpty }
  }

  private let output: OutputFolder
  private let isDryRun: Bool
  private let lock: FolderLock?
  private let state: Mutex<State>

  private struct State {
    var site: Site?
    var digests: [String: Digest] = [:]
    var kept: [String] = []
    var changed: [String] = []
    /// The folders that were made in the folder built aside.
    var folders: Set<String> = []
    /// Whether folders of the output are folders, and no links to some.
    var isPlain: [String: Bool] = [:]
    /// The folders that were made above the output.
    var created: [String]
  }

  /// What is known once the address of the site is.
  private struct Site {
    let layout: SiteLayout
    let ownership: SiteOwnership
    /// Where the new site is built.
    let aside: String
  }

  /// Prepares to write.
  ///
  /// - Parameters:
  ///   - path: The folder of the site, as somebody wrote it.
  ///   - content: The root of what is built.
  ///   - isDryRun: Whether to compare only.
  /// - Throws: If another run is writing there, or the output and the sources lie in one another.
  package init(
    _ path: String, besides content: Root, isDryRun: Bool
  ) throws(FileSystemError) {
    output = try OutputFolder(path, besides: content)
    self.isDryRun = isDryRun
    if isDryRun {
      lock = nil
      state = Mutex(State(created: []))
    } else {
      let created = try Disk.createFolders(output.parent)
      lock = try FolderLock(output.parent)
      state = Mutex(State(created: created))
    }
  }

  /// Begins a site, once its address is known: before the first file is given.
  package func begin(_ layout: SiteLayout) throws(FileSystemError) {
    if !isDryRun { try recover(layout) }
    for folder in [""] + ([layout.own] + layout.former).filter({ !$0.isEmpty }) {
      let path = folder.isEmpty ? output.path : "\(output.path)/\(folder)"
      let entry = try Disk.entry(at: path)
      guard entry == .missing || entry == .folder else {
        throw FileSystemError("write in", path, "\(entry.words), not a folder")
      }
    }
    let ownership = try SiteOwnership(output.path, layout, notes: output.notes())
    if !isDryRun { try output.removeLeftovers() }
    let site = Site(layout: layout, ownership: ownership, aside: try aside())
    state.withLock { $0.site = site }
  }

  /// Puts an old site back that a killed run had moved away.
  private func recover(_ layout: SiteLayout) throws(FileSystemError) {
    guard try Disk.entry(at: output.retired) == .folder else { return }
    let isEarlier = try !Disk.names(in: output.retired).contains(where: SiteExchange.isRetiredName)
    if isEarlier, try Disk.entry(at: output.path) == .missing {
      // The first versions of the tool moved the whole output away.
      try Disk.move(output.retired, to: output.path)
      return
    }
    for folder in SiteExchange.retiredFolders(of: layout) {
      let old = "\(output.retired)/\(SiteExchange.retiredName(of: folder))"
      let place = folder.isEmpty ? output.path : "\(output.path)/\(folder)"
      if try Disk.entry(at: old) == .folder, try Disk.entry(at: place) == .missing {
        try Disk.createFolders(Disk.parent(of: place))
        try Disk.move(old, to: place)
      }
    }
  }

  /// Where a site can be built: on the file system of the output, and outside of it if that can be.
  private func aside() throws(FileSystemError) -> String {
    guard !isDryRun, try Disk.entry(at: output.path) == .folder else {
      return output.besideParent
    }
    let isBeside =
      Disk.areOnOneFileSystem(output.parent, output.path) && Disk.canWrite(in: output.parent)
    return isBeside ? output.besideParent : output.inside
  }

  /// Whether somebody else's file stands at a path below the output.
  package func isForeign(_ path: String) throws(FileSystemError) -> Bool {
    guard let site = state.withLock({ $0.site }), !site.ownership.isOwn(path) else { return false }
    return try Disk.entry(at: "\(output.path)/\(path)") != .missing
  }

  /// The digest of each file given so far.
  package var digests: [String: Digest] { state.withLock { $0.digests } }

  /// Takes a file of the site.
  package func write(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    guard let site = state.withLock({ $0.site }) else { return }
    let digest = Digest(of: bytes)
    let isKept = try holds(path, bytes)
    state.withLock { state in
      state.digests[path] = digest
      if isKept { state.kept.append(path) } else { state.changed.append(path) }
    }
    guard !isKept, !isDryRun else { return }
    try createFolders(of: path, in: site.aside)
    try Disk.create("\(site.aside)/\(path)", bytes, mode: 0o644)
  }

  /// Whether the output has a file with these bytes, and not through a link.
  private func holds(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) -> Bool {
    for folder in Root.foldersAbove(path) {
      if let isPlain = state.withLock({ $0.isPlain[folder] }) {
        if !isPlain { return false }
        continue
      }
      let isPlain = try Disk.entry(at: "\(output.path)/\(folder)") == .folder
      state.withLock { $0.isPlain[folder] = isPlain }
      if !isPlain { return false }
    }
    let file = "\(output.path)/\(path)"
    guard try Disk.holds(file, bytes) else { return false }
    // Of what is compared only, the permissions are those of whoever checked it out.
    return isDryRun || Disk.isReadableByAll(file)
  }

  /// Puts the new site in the place of the old one, if it differs.
  package func commit() throws(FileSystemError) -> Summary {
    var summary = Summary()
    let (site, digests, kept) = state.withLock { ($0.site, $0.digests, $0.kept) }
    guard let site else { return summary }
    summary.count = digests.count
    summary.changed = state.withLock { $0.changed.sorted() }
    summary.obstacles = try site.ownership.obstacles(to: summary.changed)
    summary.removed = try site.ownership.outdated(digests)
    guard !summary.isUpToDate, !isDryRun, summary.obstacles.isEmpty else {
      // Where all is as it is planned, nothing is begun any more.
      if !isDryRun { try discard(keepsNote: !summary.isUpToDate) }
      return summary
    }
    var exchange = SiteExchange(
      output, site.layout, site.ownership, aside: site.aside, planned: digests)
    let notes = try output.notes()
    do throws(FileSystemError) {
      try Disk.createFolder(site.aside, mode: 0o755)
      let going = site.ownership.listed.filter { summary.removed.contains($0.key) }
      try output.note(
        digests.merging(notes) { new, _ in new }.merging(going) { new, _ in new }, in: site.aside)
      for path in kept.sorted() where exchange.needs(path) {
        try createFolders(of: path, in: site.aside)
        try Disk.link("\(output.path)/\(path)", as: "\(site.aside)/\(path)")
      }
      try exchange.run(changed: summary.changed, removed: summary.removed)
    } catch {
      // Nothing is in its place, so that there is no more to say than before.
      if !exchange.hasBegun { try output.note(notes, in: site.aside) }
      throw error
    }
    state.withLock { $0.created = [] }
    summary.remarks = exchange.remarks + (try removeOld(exchange, site))
    return summary
  }

  /// Removes the old site, but not what this process may not remove, or could not look through.
  private func removeOld(
    _ exchange: SiteExchange, _ site: Site
  ) throws(FileSystemError) -> [String] {
    var remarks: [String] = []
    do throws(FileSystemError) {
      try exchange.rescueForeign()
      if let left = try output.removeOrMoveAway(site.aside) {
        remarks.append("the old site is still at '\(left.path)': \(left.error)")
      }
    } catch {
      // The new site is in its place; what may be somebody else's in the old one is kept.
      guard let kept = try output.kept() else { throw error }
      try Disk.move(site.aside, to: kept)
      remarks.append("the old site is kept at '\(kept)', to be looked at and removed: \(error)")
    }
    _ = try? output.removeOrMoveAway(output.retired)
    return remarks
  }

  /// Forgets everything that was given.
  ///
  /// - Parameter keepsNote: Whether the note of a run that did not end is kept, which says what of the
  ///   output is the site's although no list of digests says so.
  /// - Throws: What could not be removed.
  package func discard(keepsNote: Bool = true) throws(FileSystemError) {
    guard !isDryRun else { return }
    let (site, created) = state.withLock { ($0.site, $0.created) }
    if let site {
      if keepsNote {
        try output.clear(site.aside)
      } else {
        for aside in [output.besideParent, output.inside] { try output.removeOrMoveAway(aside) }
      }
    }
    for folder in created.reversed() { Disk.removeIfEmpty(folder) }
  }

  private func createFolders(of path: String, in aside: String) throws(FileSystemError) {
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
    for folder in missing.reversed() { try Disk.createFolder(aside + folder, mode: 0o755) }
    let created = missing
    state.withLock { $0.folders.formUnion(created) }
  }
}

internal import Glibc
internal import LegalModel

/// Puts a site that was built aside into the place of the old one.
///
/// Each folder of the site is exchanged as a whole, which is one step; what is in it and not the site's
/// is carried over before. Where the system cannot exchange a folder, its entries are replaced one by
/// one, and that is said.
struct SiteExchange {
  private let output: OutputFolder
  private let layout: SiteLayout
  private let ownership: SiteOwnership
  private let aside: String
  private let planned: [String: Digest]
  /// Whether the output itself is exchanged, because this process may not change what is in it.
  private let isWhole: Bool
  /// What somebody has to know of how it went.
  private(set) var remarks: [String] = []
  /// Whether a part of the site is in its place, so that the old one is not whole any more.
  private(set) var hasBegun = false
  /// The files of the host's root that were placed, each with whether another was there.
  private var placedFiles: [(path: String, hadOld: Bool)] = []
  /// The folders that were placed.
  private var placedFolders: [String] = []

  init(
    _ output: OutputFolder, _ layout: SiteLayout, _ ownership: SiteOwnership, aside: String,
    planned: [String: Digest]
  ) {
    self.output = output
    self.layout = layout
    self.ownership = ownership
    self.aside = aside
    self.planned = planned
    let folders = [""] + Self.folders(of: planned.keys, layout)
    // A folder that is not there needs no permission: the one above it does.
    isWhole = folders.contains { folder in
      let path = folder.isEmpty ? output.path : "\(output.path)/\(folder)"
      return (try? Disk.entry(at: path)) == .folder && !Disk.canWrite(in: path)
    }
  }

  private static func folders(
    of files: some Sequence<String>, _ layout: SiteLayout
  ) -> [String] {
    let folders = files.compactMap { path -> String? in
      if case .folder(let folder) = layout.unit(of: path) { folder } else { nil }
    }
    return Set(folders).sorted()
  }

  /// Whether a file that did not change has to be in the folder built aside.
  func needs(_ path: String) -> Bool {
    if isWhole { return true }
    if case .folder = layout.unit(of: path) { return true }
    return false
  }

  /// Puts the site in its place.
  ///
  /// - Parameters:
  ///   - changed: The files that are new or have other bytes.
  ///   - removed: The files of the site that are planned no more.
  /// - Throws: What the machine could not do.
  mutating func run(changed: [String], removed: [String]) throws(FileSystemError) {
    let folders = Self.folders(of: Array(planned.keys) + removed, layout)
    let isNew = try Disk.entry(at: output.path) == .missing
    if isWhole {
      let foreign = try ownership.foreign(below: "")
      guard foreign.isEmpty else {
        throw FileSystemError("write in", output.path, errorNumber: EACCES)
      }
      try Disk.synchronizeFileSystem(of: aside)
      // The note is no part of the site.
      try Disk.remove("\(aside)/\(OutputFolder.note)")
      try place("")
      return
    }
    for folder in folders { try carryForeign(in: folder) }
    try Disk.synchronizeFileSystem(of: aside)
    if isNew { try Disk.createFolder(output.path, mode: 0o755) }
    let ordered = folders.filter { $0 != layout.own } + folders.filter { $0 == layout.own }
    // What a host reads serves the old site and the new one; so it comes first. The list of digests
    // says what is the site's; so it comes last.
    let files = changed.filter { if case .file = layout.unit(of: $0) { true } else { false } }
    do throws(FileSystemError) {
      for file in files where SiteLayout.isHostFile(file) { try placeFile(file) }
      // The new place before the old one: the stubs of the old one lead there.
      for folder in ordered.reversed() { try place(folder) }
    } catch {
      if !hasBegun { try undoFiles(isNew: isNew) }
      throw error
    }
    for file in files where !SiteLayout.isHostFile(file) && file != layout.sums {
      try placeFile(file)
    }
    if files.contains(layout.sums) { try placeFile(layout.sums) }
    for path in removed {
      guard case .file = layout.unit(of: path) else { continue }
      try Disk.remove("\(output.path)/\(path)")
    }
    Disk.synchronizeFolder(output.path)
    if isNew { Disk.synchronizeFolder(output.parent) }
  }

  private mutating func placeFile(_ path: String) throws(FileSystemError) {
    let place = "\(output.path)/\(path)"
    let folder = Disk.parent(of: place)
    try Disk.createFolders(folder)
    let hasOld = try Disk.entry(at: place) != .missing
    if hasOld {
      try Disk.createFolders(Disk.parent(of: replaced(path)))
      try Disk.link(place, as: replaced(path))
    }
    try Disk.move("\(aside)/\(path)", to: place)
    placedFiles.append((path, hasOld))
    Disk.synchronizeFolder(folder)
  }

  /// Where a file of the host's root is kept until the site is in its place.
  private func replaced(_ path: String) -> String { "\(aside)/.replaced/\(path)" }

  /// Puts the files of the host's root back: the site itself is the old one still.
  private func undoFiles(isNew: Bool) throws(FileSystemError) {
    for (path, hadOld) in placedFiles.reversed() {
      let place = "\(output.path)/\(path)"
      if hadOld {
        try Disk.move(replaced(path), to: place)
      } else {
        try Disk.remove(place)
        Disk.removeIfEmpty(Disk.parent(of: place))
      }
    }
    if isNew { Disk.removeIfEmpty(output.path) }
  }

  // MARK: Folders

  private mutating func place(_ folder: String) throws(FileSystemError) {
    let new = folder.isEmpty ? aside : "\(aside)/\(folder)"
    let old = folder.isEmpty ? output.path : "\(output.path)/\(folder)"
    guard try Disk.entry(at: new) == .folder else {
      // Nothing of it is planned any more.
      return try removeOwn(below: folder)
    }
    if try Disk.entry(at: old) == .missing {
      try Disk.createFolders(Disk.parent(of: old))
      try Disk.move(new, to: old)
    } else {
      let failure = Disk.exchange(new, old)
      switch failure {
      case 0: break
      case EINVAL, ENOSYS, EOPNOTSUPP: try exchangeByTwoMoves(folder, new, old)
      case EXDEV, EBUSY:
        // A mount point, or a folder of a lower layer of a container.
        let cause = FileSystemError("exchange", old, errorNumber: failure).cause
        remarks.append("'\(old)' was replaced entry by entry, not in one step: \(cause)")
        hasBegun = true
        try placeEntries(of: new, in: old)
        try removeOwn(below: folder)
      default: throw FileSystemError("replace", old, errorNumber: failure)
      }
    }
    hasBegun = true
    placedFolders.append(folder)
    Disk.synchronizeFolder(Disk.parent(of: old))
  }

  /// The best there is on a file system without an exchange: between the two moves no site is there,
  /// and the next run puts the old one back if this one is killed there.
  private func exchangeByTwoMoves(
    _ folder: String, _ new: String, _ old: String
  ) throws(FileSystemError) {
    try Disk.createFolder(output.retired, mode: 0o755)
    let retired = "\(output.retired)/\(Self.retiredName(of: folder))"
    try Disk.move(old, to: retired)
    do throws(FileSystemError) {
      try Disk.move(new, to: old)
    } catch {
      try Disk.move(retired, to: old)
      throw error
    }
    // Where an exchange would have put it.
    try Disk.move(retired, to: new)
  }

  /// The folders that may have been moved away, the empty name being the output itself.
  static func retiredFolders(of layout: SiteLayout) -> [String] {
    ["", layout.own] + layout.former
  }

  /// The name that a folder has while it is moved away.
  static func retiredName(of folder: String) -> String {
    folder.isEmpty ? "whole" : "folder-" + folder.split(separator: "/").joined(separator: "--")
  }

  /// Whether a name is one that a folder has while it is moved away.
  static func isRetiredName(_ name: String) -> Bool {
    name == "whole" || name.hasPrefix("folder-")
  }

  /// Replaces what is in a folder, the list of digests last.
  private func placeEntries(
    of new: String, in old: String
  ) throws(FileSystemError) {
    let names = try Disk.names(in: new)
    for name in names.filter({ $0 != Sums.name }) + names.filter({ $0 == Sums.name }) {
      let (from, to) = ("\(new)/\(name)", "\(old)/\(name)")
      guard try Disk.entry(at: from) == .folder else {
        try Disk.replace(to, with: from)
        continue
      }
      if try Disk.entry(at: to) == .missing { try Disk.createFolder(to, mode: 0o755) }
      guard Disk.exchange(from, to) != 0 else { continue }
      try placeEntries(of: from, in: to)
    }
    Disk.synchronizeFolder(old)
  }

  /// Removes the files of the site that are planned no more, and the folders that are empty then.
  private func removeOwn(below folder: String) throws(FileSystemError) {
    var folders: Set<String> = []
    for path in ownership.listed.keys where planned[path] == nil {
      guard layout.unit(of: path) == .folder(folder) else { continue }
      try Disk.remove("\(output.path)/\(path)")
      folders.formUnion(Root.foldersAbove(path))
    }
    for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      Disk.removeIfEmpty("\(output.path)/\(folder)")
    }
  }

  // MARK: What is somebody else's

  /// Gives what is not the site's a place in the new folder, before that takes the old one's place.
  private func carryForeign(in folder: String) throws(FileSystemError) {
    // Without a new folder nothing is exchanged, and nothing has to be carried.
    guard try Disk.entry(at: "\(aside)/\(folder)") == .folder else { return }
    for path in try ownership.foreign(below: folder) where planned[path] == nil {
      let isFolder = path.hasSuffix("/")
      var place = aside
      for part in path.split(separator: "/").dropLast(isFolder ? 0 : 1) {
        place += "/\(part)"
        try Disk.createFolder(place, mode: 0o755)
      }
      if !isFolder { try Disk.link("\(output.path)/\(path)", as: "\(aside)/\(path)") }
    }
  }

  /// Moves over what somebody put into the old folders after the rest had been carried.
  func rescueForeign() throws(FileSystemError) {
    let old = SiteOwnership(aside, holding: ownership)
    for folder in placedFolders where !folder.isEmpty {
      for path in try old.foreign(below: folder) where planned[path] == nil {
        let place = "\(output.path)/\(path)"
        guard !path.hasSuffix("/"), try Disk.entry(at: place) == .missing else { continue }
        try Disk.createFolders(Disk.parent(of: place))
        try Disk.move("\(aside)/\(path)", to: place)
      }
    }
  }
}

internal import LegalModel

/// Whose files stand in an output: those that the last run of this site listed are the site's, and
/// everything else is somebody else's.
struct SiteOwnership {
  let output: String
  let layout: SiteLayout
  /// The files that the site wrote, with their digests as they were listed, by path below the output.
  let listed: [String: Digest]

  /// Reads the lists of digests that are there.
  ///
  /// - Parameters:
  ///   - output: The folder of the site.
  ///   - layout: Which part of it is the site's.
  ///   - notes: What runs that did not end had begun to put in place; it stands in no other list.
  /// - Throws: What the machine could not read.
  init(
    _ output: String, _ layout: SiteLayout, notes: [String: Digest] = [:]
  ) throws(FileSystemError) {
    self.output = output
    self.layout = layout
    var listed = notes
    for place in [layout.own] + layout.former {
      listed.merge(try Sums.listed(in: place, below: output)) { first, _ in first }
    }
    self.listed = listed.filter { layout.canOwn($0.key) }
  }

  /// States whose files stand in a folder that holds what an output held a moment ago.
  init(_ folder: String, holding what: SiteOwnership) {
    output = folder
    layout = what.layout
    listed = what.listed
  }

  /// Whether the site wrote a file.
  func isOwn(_ path: String) -> Bool { listed[path] != nil }

  /// Returns what stands in the way of planned files: files that the site did not write.
  ///
  /// - Parameter planned: The files that are new or have other bytes, by path below the output.
  /// - Returns: The paths of what is in the way, sorted.
  /// - Throws: What the machine could not read.
  func obstacles(to planned: [String]) throws(FileSystemError) -> [String] {
    var obstacles: Set<String> = []
    var blocked: Set<String> = []
    var seen: Set<String> = []
    for path in planned {
      // A file or a link may stand where a folder of the site belongs.
      for folder in Root.foldersAbove(path) where seen.insert(folder).inserted {
        let entry = try Disk.entry(at: "\(output)/\(folder)")
        if entry != .missing, entry != .folder, !isOwn(folder) { blocked.insert(folder) }
      }
      guard !Root.foldersAbove(path).contains(where: blocked.contains) else { continue }
      guard !isOwn(path) else { continue }
      switch try Disk.entry(at: "\(output)/\(path)") {
      case .missing: continue
      case .file, .link, .other: obstacles.insert(path)
      case .folder: if try !foreign(below: path).isEmpty { obstacles.insert(path) }
      }
    }
    return obstacles.union(blocked).sorted()
  }

  /// Returns what is below a folder and is not the site's: files, links, and empty folders with a slash
  /// at their end.
  func foreign(below folder: String) throws(FileSystemError) -> [String] {
    guard try Disk.entry(at: "\(output)/\(folder)") == .folder else { return [] }
    var foreign: [String] = []
    var open = [folder]
    while let here = open.popLast() {
      let names = try Disk.names(in: "\(output)/\(here)")
      if names.isEmpty, here != folder, !holdsListed(here) { foreign.append(here + "/") }
      for name in names {
        let path = here.isEmpty ? name : "\(here)/\(name)"
        if try Disk.entry(at: "\(output)/\(path)") == .folder {
          open.append(path)
        } else if !isOwn(path) {
          foreign.append(path)
        }
      }
    }
    return foreign.sorted()
  }

  private func holdsListed(_ folder: String) -> Bool {
    listed.keys.contains { $0.hasPrefix(folder + "/") }
  }

  /// Returns the files of the site that a plan names no more and that are still there.
  ///
  /// Of the host's root only what has the bytes that the site wrote: another file of that name is
  /// somebody else's by now.
  func outdated(_ planned: [String: Digest]) throws(FileSystemError) -> [String] {
    var outdated: [String] = []
    for (path, digest) in listed where planned[path] == nil {
      let file = "\(output)/\(path)"
      switch try Disk.entry(at: file) {
      case .missing, .folder: continue
      case .link, .other: if case .folder = layout.unit(of: path) { outdated.append(path) }
      case .file(let size):
        if case .file = layout.unit(of: path) {
          guard size <= Disk.largest, try Disk.digest(of: file) == digest else { continue }
        }
        outdated.append(path)
      }
    }
    return outdated.sorted()
  }
}

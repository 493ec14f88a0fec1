internal import Glibc
internal import LegalModel

/// The folder into which a site is written, with the places beside it that a run needs.
struct OutputFolder {
  /// The path, without a slash at its end.
  let path: String
  /// The folder above it.
  let parent: String

  /// Names the folder.
  ///
  /// - Parameters:
  ///   - path: The path as somebody wrote it: shells complete folders with a slash.
  ///   - content: The root of what is built; nothing of it may lie in the output, or hold it.
  /// - Throws: If the output holds `content/` or `templates/`, or lies in one of them.
  init(_ path: String, besides content: Root) throws(FileSystemError) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.removeLast() }
    self.path = trimmed.isEmpty ? "." : String(trimmed)
    parent = Disk.parent(of: self.path)
    let output = try OutputFolder.resolved(self.path)
    for name in ["content", "templates"] {
      let folder = try OutputFolder.resolved(content.path(to: name))
      guard !folder.starts(with: output) else {
        throw FileSystemError(
          "write a site to", path, "the folder holds '\(name)/'; choose another with --output")
      }
      guard !output.starts(with: folder) else {
        throw FileSystemError(
          "write a site to", path, "the folder lies in '\(name)/'; choose another with --output")
      }
    }
  }

  private var name: String { Disk.name(of: path) }

  /// Where a site is built beside the one that is there.
  var besideParent: String { "\(parent)/.\(name).building" }
  /// The same where the output is a file system of its own: a mount point.
  var inside: String { "\(path)/.legalsite.building" }
  /// Where the old site is for a moment, on a file system without an exchange.
  var retired: String { "\(parent)/.\(name).before" }
  /// Where an old site stays that this process may not remove; `nil` if there are too many.
  func leftover() throws(FileSystemError) -> String? { try free(leftover) }

  /// Where an old site stays that may hold files of somebody else: no run removes it.
  func kept() throws(FileSystemError) -> String? { try free { "\(parent)/.\(name).kept-\($0)" } }

  private func free(_ path: (Int) -> String) throws(FileSystemError) -> String? {
    for number in 1...99 where try Disk.entry(at: path(number)) == .missing { return path(number) }
    return nil
  }

  /// Removes a folder built aside, or all in it but the note of a run that did not end.
  func clear(_ aside: String) throws(FileSystemError) {
    guard try Disk.entry(at: "\(aside)/\(Self.note)") != .missing else {
      try removeOrMoveAway(aside)
      return
    }
    for name in try Disk.names(in: aside) where name != Self.note {
      try removeOrMoveAway("\(aside)/\(name)")
    }
  }

  private func leftover(_ number: Int) -> String { "\(parent)/.\(name).left-\(number)" }

  /// The name of the note of what is about to be put in place, in the folder built aside.
  static let note = ".planned"

  /// What runs that did not end had begun to put in place, by path below the output.
  func notes() throws(FileSystemError) -> [String: Digest] {
    var notes: [String: Digest] = [:]
    for aside in [besideParent, inside] {
      guard let bytes = try Disk.read("\(aside)/\(Self.note)") else { continue }
      notes.merge(Sums.listed(bytes, in: "")) { first, _ in first }
    }
    return notes
  }

  /// Notes what is about to be put in place, or removes the note if that is nothing.
  func note(_ planned: [String: Digest], in aside: String) throws(FileSystemError) {
    let path = "\(aside)/\(Self.note)"
    guard !planned.isEmpty else { return try Disk.remove(path) }
    try Disk.write(Array(Sums.text(planned, in: "").utf8), to: path, replaces: true)
  }

  /// Removes what runs that were killed left behind, but for their notes.
  func removeLeftovers() throws(FileSystemError) {
    for path in [besideParent, inside] { try clear(path) }
    try removeOrMoveAway(retired)
    for number in 1...99 {
      let path = leftover(number)
      guard try Disk.entry(at: path) != .missing else { break }
      do throws(FileSystemError) {
        try Disk.remove(path)
      } catch {
        // It belongs to somebody else, which was said when it was left.
        continue
      }
    }
  }

  /// Removes a folder; one that this process may not remove gets a name that no run needs.
  ///
  /// - Returns: Where it still is, and why; `nil` if it is gone.
  @discardableResult
  func removeOrMoveAway(
    _ path: String
  ) throws(FileSystemError) -> (path: String, error: FileSystemError)? {
    do throws(FileSystemError) {
      try Disk.remove(path)
      return nil
    } catch {
      guard let leftover = try leftover() else { throw error }
      try Disk.move(path, to: leftover)
      return (leftover, error)
    }
  }

  /// The folders of a path without links and without dots, as far as it exists.
  private static func resolved(_ path: String) throws(FileSystemError) -> [Substring] {
    var existing = path
    var rest: [Substring] = []
    while true {
      if let real = realPath(existing) { return real.split(separator: "/") + rest.reversed() }
      guard errno == ENOENT || errno == ENOTDIR, existing.contains("/") || existing != "." else {
        throw FileSystemError("look at", existing, errorNumber: errno)
      }
      rest.append(Substring(Disk.name(of: existing)))
      existing = Disk.parent(of: existing)
      guard existing != path else {
        throw FileSystemError("look at", path, errorNumber: ENOENT)
      }
    }
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe Glibc.free(real) }
    return unsafe String(cString: real)
  }
}

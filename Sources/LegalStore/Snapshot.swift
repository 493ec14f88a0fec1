internal import LegalModel
package import LegalText
internal import Synchronization

/// The files of `content/` and `templates/` as one command sees them.
///
/// Each is looked at and read once, so that what was checked is what is sealed. It need not hold ten
/// thousand texts: of one that it does not hold it keeps the digest, and when that text is asked for
/// again, it has to be the same. It is a class because files are read on several threads.
package final class Snapshot: Sendable {
  /// The folder of `content/` and `templates/`.
  package let root: Root

  /// How many bytes of text are held; texts beyond that are read again when they are asked for.
  private let room: Int
  private let state = Mutex(State())

  private struct State {
    var entries: [String: Disk.Entry] = [:]
    var names: [String: [String]] = [:]
    var texts: [String: Outcome<SourceFile?>] = [:]
    var digests: [String: Digest] = [:]
    var held = 0
  }

  /// Begins to look at a root.
  ///
  /// - Parameters:
  ///   - root: The folder of `content/` and `templates/`.
  ///   - room: How many bytes of text are held.
  package init(of root: Root, holding room: Int = 16 * 1_024 * 1_024) {
    self.root = root
    self.room = room
  }

  /// The files that were read and are held, by path from the root.
  package var files: [String: SourceFile] {
    state.withLock { $0.texts }.compactMapValues { outcome in
      // A file that is no text is shown as well as it can be.
      outcome.diagnostics.first?.range.file ?? outcome.value
    }
  }

  /// What stands at a path from the root; nothing is found through a link.
  package func entry(at relative: String) throws(FileSystemError) -> Disk.Entry {
    if let known = state.withLock({ $0.entries[relative] }) { return known }
    var entry = Disk.Entry.missing
    let folder = Disk.folder(of: relative)
    let isReached = folder.isEmpty ? true : try self.entry(at: folder) == .folder
    if isReached {
      entry = try Disk.entry(at: root.path(to: relative))
    }
    let found = entry
    return state.withLock { state in
      if let known = state.entries[relative] { return known }
      state.entries[relative] = found
      return found
    }
  }

  /// Returns the names in a folder, sorted by bytes; none if it is no folder.
  package func names(in relative: String) throws(FileSystemError) -> [String] {
    if let known = state.withLock({ $0.names[relative] }) { return known }
    var names: [String] = []
    if try entry(at: relative) == .folder { names = try Disk.names(in: root.path(to: relative)) }
    let found = names
    return state.withLock { state in
      if let known = state.names[relative] { return known }
      state.names[relative] = found
      return found
    }
  }

  /// Returns the paths of the files below a folder, relative to it; hidden ones are an editor's.
  package func files(below folder: String) throws(FileSystemError) -> [String] {
    var files: [String] = []
    var open = [""]
    while let prefix = open.popLast() {
      let here = prefix.isEmpty ? folder : "\(folder)/\(prefix.dropLast())"
      for name in try names(in: here) where !name.hasPrefix(".") {
        if try entry(at: "\(here)/\(name)") == .folder {
          open.append("\(prefix)\(name)/")
        } else {
          files.append(prefix + name)
        }
      }
    }
    return files.sorted()
  }

  /// Reads a text file, or returns `nil` if there is none.
  ///
  /// - Throws: What the machine could not read, and a file that changed since it was read first.
  package func read(_ relative: String) throws(FileSystemError) -> Outcome<SourceFile?> {
    let (text, digest) = state.withLock { ($0.texts[relative], $0.digests[relative]) }
    if let text { return text }
    let entry = try entry(at: relative)
    guard entry != .missing else { return Outcome(nil) }
    let (read, bytes) = try TextFile.read(root.path(to: relative), as: relative)
    guard let bytes else {
      guard digest == nil, !read.diagnostics.isEmpty else {
        throw changed(relative)
      }
      return read
    }
    if let digest {
      guard Digest(of: bytes) == digest else { throw changed(relative) }
      return read
    }
    let fits = state.withLock { state in
      if state.texts[relative] != nil { return true }
      guard state.held + bytes.count <= room else { return false }
      state.held += bytes.count
      state.texts[relative] = read
      return true
    }
    guard !fits else { return state.withLock { $0.texts[relative] } ?? read }
    let first = Digest(of: bytes)
    let known = state.withLock { state in
      let known = state.digests[relative] ?? first
      state.digests[relative] = known
      return known
    }
    guard known == first else { throw changed(relative) }
    return read
  }

  private func changed(_ relative: String) -> FileSystemError {
    FileSystemError(
      "read", root.path(to: relative), "it changed while the command was running; run it again")
  }
}

/// Reads files that people write.
package enum TextFile {
  /// The largest file that is read, in bytes: far more than any text of law, far less than memory.
  static let largest = 8 * 1_024 * 1_024

  /// Reads a text file, or returns `nil` if there is none.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - shown: The path as diagnostics show it.
  /// - Returns: The text, or why it is none, and the bytes if the file could be read.
  /// - Throws: What the machine could not read.
  package static func read(
    _ path: String, as shown: String
  ) throws(FileSystemError) -> (Outcome<SourceFile?>, bytes: [UInt8]?) {
    let empty = SourceFile(path: shown, text: "")
    switch try Disk.entry(at: path) {
    case .missing: return (Outcome(nil), nil)
    case .folder, .link, .other:
      let mistake = Diagnostic(
        "structure/not-a-file", .error, "it is a folder, a link or a device, not a file",
        at: empty.start, help: ["put a plain file there"])
      return (Outcome(empty, [mistake]), nil)
    case .file(let size) where size > largest:
      let mistake = Diagnostic(
        "structure/too-large", .error, "the file has \(size) bytes, more than 8 MiB",
        at: empty.start, help: ["split the text into documents"])
      return (Outcome(empty, [mistake]), nil)
    case .file: break
    }
    guard let bytes = try Disk.read(path, atMost: largest) else { return (Outcome(nil), nil) }
    if let text = String(validating: bytes, as: UTF8.self) {
      return (Outcome(SourceFile(path: shown, text: text)), bytes)
    }
    let repaired = SourceFile(path: shown, text: String(decoding: bytes, as: UTF8.self))
    let valid = validPrefix(of: bytes)
    let mistake = Diagnostic(
      "structure/not-utf8", .error, "byte \(valid + 1) of the file is not UTF-8",
      at: repaired.range(valid..<valid + 3), help: ["save the file as UTF-8"])
    return (Outcome(empty, [mistake]), bytes)
  }

  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    // A prefix may end inside a character; then a slightly longer one is valid. Four bytes settle it.
    while high - low > 4 {
      let middle = (low + high) / 2
      let isValid = (middle..<min(middle + 4, bytes.count)).contains { end in
        String(validating: bytes[..<end], as: UTF8.self) != nil
      }
      if isValid { low = middle } else { high = middle }
    }
    while high > low, String(validating: bytes[..<high], as: UTF8.self) == nil { high -= 1 }
    return high
  }
}

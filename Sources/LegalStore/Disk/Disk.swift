internal import Glibc
package import LegalModel

/// Files and folders, by whole reads and whole writes.
///
/// Foundation's `Data.write(to:)` costs five times as much for a file of this size, and its errors
/// do not say which path failed; these are the system's own calls with both.
package enum Disk {
  /// What stands at a path; a symbolic link is not followed.
  package enum Entry: Sendable, Equatable {
    case missing
    case file(size: Int)
    case folder
    case link
    /// A device, a socket, a pipe.
    case other

    /// What it is, for a message.
    package var words: String {
      switch self {
      case .missing: "it is not there"
      case .file: "it is a file"
      case .folder: "it is a folder"
      case .link: "it is a symbolic link"
      case .other: "it is a device, a pipe or a socket"
      }
    }
  }

  package static func entry(at path: String) throws(FileSystemError) -> Entry {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .missing }
      throw FileSystemError("look at", path, errorNumber: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The largest file that is read whole, in bytes: a published page of the largest text that is
  /// accepted is far smaller, and a sparse file can claim any size without holding a byte.
  package static let largest = 64 * 1_024 * 1_024

  /// Reads a whole file, or returns `nil` if there is none or it is not a plain file.
  ///
  /// - Parameters:
  ///   - path: The path; a link at its end is not followed.
  ///   - limit: How many bytes are read at most; a larger file is an error, before it is read.
  /// - Returns: The bytes.
  /// - Throws: What the machine could not read, and a file that is too large.
  package static func read(
    _ path: String, atMost limit: Int = largest
  ) throws(FileSystemError) -> [UInt8]? {
    var bytes: [UInt8]? = nil
    try open(path) { descriptor, size throws(FileSystemError) in
      guard size <= limit else {
        throw FileSystemError("read", path, "it has \(size) bytes, more than \(limit)")
      }
      bytes = try read(descriptor, size: size, path)
    }
    return bytes
  }

  /// Whether a plain file has exactly these bytes.
  package static func holds(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) -> Bool {
    var isSame = false
    try open(path) { descriptor, size throws(FileSystemError) in
      // A file of another size needs no reading.
      if size == bytes.count { isSame = try read(descriptor, size: size, path) == bytes }
    }
    return isSame
  }

  /// Computes the digest of a plain file a piece at a time, or returns `nil` if there is none.
  package static func digest(
    of path: String, atMost limit: Int = largest
  ) throws(FileSystemError) -> Digest? {
    var digest: Digest?
    try open(path) { descriptor, size throws(FileSystemError) in
      guard size <= limit else {
        throw FileSystemError("read", path, "it has \(size) bytes, more than \(limit)")
      }
      var stream = DigestStream()
      var left = size
      while left > 0 {
        let piece = try read(descriptor, size: min(left, 1_048_576), path)
        guard !piece.isEmpty else { break }
        stream.add(piece)
        left -= piece.count
      }
      digest = stream.digest
    }
    return digest
  }

  /// Opens a plain file for reading; does nothing if there is none.
  static func open(
    _ path: String, _ body: (Int32, Int) throws(FileSystemError) -> Void
  ) throws(FileSystemError) {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR || errno == ELOOP || errno == ENXIO { return }
      throw FileSystemError("read", path, errorNumber: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw FileSystemError("read", path, errorNumber: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return }
    try body(descriptor, Int(status.st_size))
  }

  static func read(
    _ descriptor: Int32, size: Int, _ path: String
  ) throws(FileSystemError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = unsafe Glibc.read(
          descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw FileSystemError("read", path, errorNumber: failure) }
    return bytes
  }

  /// Returns the names in a folder, sorted by bytes.
  package static func names(in path: String) throws(FileSystemError) -> [String] {
    try list(path).map(\.name)
  }

  /// Returns the names of the folders in a folder, sorted by bytes; links are no folders.
  package static func folders(in path: String) throws(FileSystemError) -> [String] {
    var names: [String] = []
    for (name, type) in try list(path) {
      // Some file systems do not say in the listing what an entry is.
      if type == UInt8(DT_DIR) {
        names.append(name)
      } else if type == UInt8(DT_UNKNOWN), try entry(at: path + "/" + name) == .folder {
        names.append(name)
      }
    }
    return names
  }

  private static func list(_ path: String) throws(FileSystemError) -> [(name: String, type: UInt8)]
  {
    guard let folder = unsafe opendir(path) else {
      throw FileSystemError("list", path, errorNumber: errno)
    }
    defer { unsafe _ = closedir(folder) }
    var entries: [(name: String, type: UInt8, bytes: [UInt8])] = []
    errno = 0
    while let entry = unsafe readdir(folder) {
      let type = unsafe entry.pointee.d_type
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
          unsafe String(cString: characters)
        }
      }
      if name != ".", name != ".." { entries.append((name, type, Array(name.utf8))) }
      errno = 0
    }
    guard errno == 0 else { throw FileSystemError("list", path, errorNumber: errno) }
    return entries.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
      .map { ($0.name, $0.type) }
  }

  /// Returns what is below a folder, by path relative to it: files, links, which are not followed, and
  /// empty folders with a slash at their end.
  package static func contents(of folder: String) throws(FileSystemError) -> [String] {
    var contents: [String] = []
    var open = [""]
    while let prefix = open.popLast() {
      let names = try names(in: folder + "/" + prefix)
      if names.isEmpty, !prefix.isEmpty { contents.append(prefix) }
      for name in names {
        if try entry(at: folder + "/" + prefix + name) == .folder {
          open.append(prefix + name + "/")
        } else {
          contents.append(prefix + name)
        }
      }
    }
    return contents.sorted()
  }

  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The folder of a relative path, empty for a file at the top.
  package static func folder(of path: String) -> String {
    path.contains("/") ? parent(of: path) : ""
  }

  /// Whether a file, or a folder that a relative path leads through, is hidden.
  package static func isHidden(_ path: String) -> Bool {
    path.hasPrefix(".") || path.contains("/.")
  }
}

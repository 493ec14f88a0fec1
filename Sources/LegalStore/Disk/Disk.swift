internal import Glibc

/// Files and folders, by whole reads and whole writes.
///
/// Foundation's `Data.write(to:)` costs five times as much for a file of this size, and its errors
/// do not say which path failed; these are the system's own calls with both.
package enum Disk {
  /// What stands at a path; a symbolic link is not followed.
  package enum Entry: Equatable {
    case missing
    case file(size: Int)
    case folder
    /// A symbolic link, a device, a socket.
    case other
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
    default: return .other
    }
  }

  /// Reads a whole file, or returns `nil` if there is none or it is not a plain file.
  package static func read(_ path: String) throws(FileSystemError) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return nil }
      throw FileSystemError("read", path, errorNumber: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw FileSystemError("read", path, errorNumber: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try read(descriptor, size: Int(status.st_size), path)
  }

  private static func read(
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

  /// Writes a new file; the path must be free.
  package static func create(
    _ path: String, _ bytes: [UInt8], isDurable: Bool = false
  )
    throws(FileSystemError)
  {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileSystemError("create", path, errorNumber: errno) }
    var failure: Int32 = 0
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = unsafe write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          failure = errno
          break
        }
        written += count
      }
    }
    if failure == 0, isDurable, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else {
      _ = unsafe unlink(path)
      throw FileSystemError("write", path, errorNumber: failure)
    }
  }

  /// Replaces a file in one step, and asks the disk to keep it.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(FileSystemError) {
    let aside = path + ".new"
    if try entry(at: aside) != .missing { _ = unsafe unlink(aside) }
    try create(aside, bytes, isDurable: true)
    guard unsafe rename(aside, path) == 0 else {
      let failure = errno
      _ = unsafe unlink(aside)
      throw FileSystemError("replace", path, errorNumber: failure)
    }
    try synchronizeFolder(of: path)
  }

  private static func synchronizeFolder(of path: String) throws(FileSystemError) {
    let folder = parent(of: path)
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystemError("open", folder, errorNumber: errno) }
    defer { close(descriptor) }
    // Some file systems cannot synchronize a folder; the rename has happened all the same.
    _ = fsync(descriptor)
  }

  /// Creates a folder; one that is there already is left alone.
  package static func createFolder(_ path: String) throws(FileSystemError) {
    guard unsafe mkdir(path, 0o755) != 0, errno != EEXIST else { return }
    throw FileSystemError("create", path, errorNumber: errno)
  }

  /// Returns the names in a folder, sorted by bytes.
  package static func names(in path: String) throws(FileSystemError) -> [String] {
    guard let folder = unsafe opendir(path) else {
      throw FileSystemError("list", path, errorNumber: errno)
    }
    defer { unsafe _ = closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
          unsafe String(cString: characters)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// Returns the paths of all files below a folder, relative to it; links count as files.
  package static func files(below folder: String) throws(FileSystemError) -> [String] {
    var files: [String] = []
    var open = [""]
    while let prefix = open.popLast() {
      for name in try names(in: folder + "/" + prefix) {
        if try entry(at: folder + "/" + prefix + name) == .folder {
          open.append(prefix + name + "/")
        } else {
          files.append(prefix + name)
        }
      }
    }
    return files.sorted()
  }

  /// Gives a file a second name, or copies it where the file system has no second names.
  package static func link(_ path: String, as other: String) throws(FileSystemError) {
    if unsafe Glibc.link(path, other) == 0 { return }
    guard let bytes = try read(path) else {
      throw FileSystemError("read", path, errorNumber: ENOENT)
    }
    try create(other, bytes)
  }

  /// Removes a file, or a folder and all in it; nothing happens if there is none.
  package static func remove(_ path: String) throws(FileSystemError) {
    switch try entry(at: path) {
    case .missing: return
    case .file, .other:
      guard unsafe unlink(path) == 0 else {
        throw FileSystemError("remove", path, errorNumber: errno)
      }
    case .folder:
      for name in try names(in: path) { try remove(path + "/" + name) }
      guard unsafe rmdir(path) == 0 else {
        throw FileSystemError("remove", path, errorNumber: errno)
      }
    }
  }

  package static func move(_ path: String, to other: String) throws(FileSystemError) {
    guard unsafe rename(path, other) == 0 else {
      throw FileSystemError("move", path, errorNumber: errno)
    }
  }

  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension Disk {
  /// The folder of a relative path, empty for a file at the top.
  package static func folder(of path: String) -> String {
    path.contains("/") ? parent(of: path) : ""
  }

  /// Whether a file, or a folder that a relative path leads through, is hidden.
  package static func isHidden(_ path: String) -> Bool {
    path.hasPrefix(".") || path.contains("/.")
  }
}

internal import CSystem
internal import Glibc

extension Disk {
  /// The end of the names under which files are written before they are put in their place.
  ///
  /// They are hidden, so that no reader takes one for content, and nobody else names a file so.
  package static let asideSuffix = ".legalsite-new"

  /// Writes a file in one step: aside, on the disk, and only then under its name.
  ///
  /// A crash at any moment leaves the old file or the new one. A link at the path is replaced, never
  /// followed.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - path: The path; its folder has to be there.
  ///   - replaces: Whether a file that is there is replaced; if not, that is an error.
  /// - Throws: What the machine could not do; the old file is still there then.
  package static func write(
    _ bytes: [UInt8], to path: String, replaces: Bool
  ) throws(FileSystemError) {
    let aside = "\(parent(of: path))/.\(name(of: path))\(asideSuffix)"
    // Left by a run that was killed; nobody else has this name.
    _ = unsafe unlink(aside)
    var status = stat()
    let hasOld = unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let mode: mode_t? = replaces && hasOld ? status.st_mode & 0o777 : nil
    try create(aside, bytes, mode: mode, isDurable: true)
    var failure: Int32 = 0
    if replaces {
      if unsafe rename(aside, path) != 0 { failure = errno }
    } else {
      failure = unsafe legalsite_rename_new(AT_FDCWD, aside, AT_FDCWD, path)
      if failure == EINVAL || failure == ENOSYS {
        // Where a rename cannot ask for a free name, a second name can.
        failure = unsafe Glibc.link(aside, path) == 0 ? 0 : errno
        if failure == 0 { _ = unsafe unlink(aside) }
      }
    }
    guard failure == 0 else {
      _ = unsafe unlink(aside)
      throw FileSystemError(replaces ? "replace" : "create", path, errorNumber: failure)
    }
    synchronizeFolder(parent(of: path))
  }

  /// Removes what a killed run left of a write in a folder.
  package static func removeAside(in folder: String) throws(FileSystemError) {
    guard try entry(at: folder) == .folder else { return }
    for name in try names(in: folder) where name.hasPrefix(".") && name.hasSuffix(asideSuffix) {
      _ = unsafe unlink("\(folder)/\(name)")
    }
  }

  /// Writes a new file; the path must be free.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - bytes: The bytes.
  ///   - mode: The permissions, whatever the umask says; those of the umask if `nil`.
  ///   - isDurable: Whether the bytes are on the disk when this returns.
  /// - Throws: What the machine could not do; there is no file then.
  static func create(
    _ path: String, _ bytes: [UInt8], mode: mode_t?, isDurable: Bool = false
  ) throws(FileSystemError) {
    try create(path, mode: mode, isDurable: isDurable) { descriptor throws(FileSystemError) in
      try write(bytes, to: descriptor, path)
    }
  }

  /// Copies a plain file of any size, a piece at a time.
  private static func copy(
    _ path: String, to other: String, isDurable: Bool = false
  ) throws(FileSystemError) {
    try open(path) { source, size throws(FileSystemError) in
      try create(other, mode: 0o644, isDurable: isDurable) { target throws(FileSystemError) in
        var left = size
        while left > 0 {
          let piece = try read(source, size: min(left, 1_048_576), path)
          guard !piece.isEmpty else { break }
          try write(piece, to: target, other)
          left -= piece.count
        }
      }
    }
  }

  private static func create(
    _ path: String, mode: mode_t?, isDurable: Bool,
    _ fill: (Int32) throws(FileSystemError) -> Void
  ) throws(FileSystemError) {
    let descriptor = unsafe Glibc.open(
      path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileSystemError("create", path, errorNumber: errno) }
    do throws(FileSystemError) {
      if let mode, fchmod(descriptor, mode) != 0 {
        throw FileSystemError("write", path, errorNumber: errno)
      }
      try fill(descriptor)
      if isDurable, fsync(descriptor) != 0 {
        throw FileSystemError("write", path, errorNumber: errno)
      }
    } catch {
      close(descriptor)
      _ = unsafe unlink(path)
      throw error
    }
    guard close(descriptor) == 0 else {
      let failure = errno
      _ = unsafe unlink(path)
      throw FileSystemError("write", path, errorNumber: failure)
    }
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, _ path: String
  ) throws(FileSystemError) {
    var failure: Int32 = 0
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          failure = errno
          break
        }
        written += count
      }
    }
    guard failure == 0 else { throw FileSystemError("write", path, errorNumber: failure) }
  }

  /// Asks the disk to keep the names in a folder.
  ///
  /// Some file systems cannot; what was renamed has its new name all the same.
  static func synchronizeFolder(_ folder: String) {
    let descriptor = unsafe Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }

  /// Waits until everything that was written to the file system of a folder is on its disk.
  static func synchronizeFileSystem(of folder: String) throws(FileSystemError) {
    let descriptor = unsafe Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystemError("open", folder, errorNumber: errno) }
    let failure = legalsite_sync_file_system(descriptor)
    close(descriptor)
    guard failure == 0 || failure == ENOSYS else {
      throw FileSystemError("synchronize", folder, errorNumber: failure)
    }
  }

  /// Creates a folder, or returns `false` if there is one already.
  ///
  /// Its permissions are `mode`, whatever the umask says, or those of the umask if that is `nil`.
  @discardableResult
  static func createFolder(_ path: String, mode: mode_t? = nil) throws(FileSystemError) -> Bool {
    guard unsafe mkdir(path, 0o755) == 0 else {
      if errno == EEXIST { return false }
      throw FileSystemError("create", path, errorNumber: errno)
    }
    if let mode, unsafe chmod(path, mode) != 0 {
      throw FileSystemError("create", path, errorNumber: errno)
    }
    return true
  }

  /// Creates a folder with those above it, and returns those that were not there, the outermost first.
  @discardableResult
  package static func createFolders(_ path: String) throws(FileSystemError) -> [String] {
    var missing: [String] = []
    var folder = path
    while folder != "/", folder != ".", try entry(at: folder) == .missing {
      missing.append(folder)
      folder = parent(of: folder)
    }
    for folder in missing.reversed() { try createFolder(folder, mode: 0o755) }
    return missing.reversed()
  }

  /// Gives a file, a link or a pipe a second name, or copies it where there are no second names.
  static func link(_ path: String, as other: String) throws(FileSystemError) {
    if unsafe Glibc.link(path, other) == 0 { return }
    let failure = errno
    guard case .file = try entry(at: path) else {
      throw FileSystemError("keep", path, errorNumber: failure)
    }
    try copy(path, to: other)
  }

  /// Removes a file, or a folder and all in it; nothing happens if there is none.
  ///
  /// What can be removed is removed; the first failure is thrown after that.
  static func remove(_ path: String) throws(FileSystemError) {
    switch try entry(at: path) {
    case .missing: return
    case .file, .link, .other:
      guard unsafe unlink(path) == 0 || errno == ENOENT else {
        throw FileSystemError("remove", path, errorNumber: errno)
      }
    case .folder:
      var failure: FileSystemError?
      for name in try names(in: path) {
        do throws(FileSystemError) {
          try remove(path + "/" + name)
        } catch {
          failure = failure ?? error
        }
      }
      if let failure { throw failure }
      guard unsafe rmdir(path) == 0 || errno == ENOENT else {
        throw FileSystemError("remove", path, errorNumber: errno)
      }
    }
  }

  /// Removes a folder if nothing is in it.
  static func removeIfEmpty(_ path: String) { _ = unsafe rmdir(path) }

  static func move(_ path: String, to other: String) throws(FileSystemError) {
    guard unsafe rename(path, other) == 0 else {
      throw FileSystemError("move", path, errorNumber: errno)
    }
  }

  /// Moves a file over another, or copies it beside that one first where a move cannot cross a mount.
  static func replace(_ path: String, with other: String) throws(FileSystemError) {
    if unsafe rename(other, path) == 0 { return }
    let failure = errno
    guard failure == EXDEV, case .file = try entry(at: other) else {
      throw FileSystemError("replace", path, errorNumber: failure)
    }
    let aside = "\(parent(of: path))/.\(name(of: path))\(asideSuffix)"
    _ = unsafe unlink(aside)
    try copy(other, to: aside, isDurable: true)
    guard unsafe rename(aside, path) == 0 else {
      let failure = errno
      _ = unsafe unlink(aside)
      throw FileSystemError("replace", path, errorNumber: failure)
    }
  }

  /// Lets two paths change places in one step, or returns the number of the error.
  static func exchange(_ path: String, _ other: String) -> Int32 {
    unsafe legalsite_exchange(AT_FDCWD, path, AT_FDCWD, other)
  }

  /// Whether this process may change what is in a folder.
  static func canWrite(in folder: String) -> Bool {
    unsafe faccessat(AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0
  }

  /// Whether two paths are on one file system, so that a file can be moved from one to the other.
  static func areOnOneFileSystem(_ path: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard unsafe stat(path, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev
  }

  /// Whether everybody may read a file, which a web server needs.
  static func isReadableByAll(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & 0o444 == 0o444
  }
}

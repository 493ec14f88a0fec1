internal import Glibc

/// What the files of a root looked like at a moment, for noticing that they changed.
///
/// No file is opened. A save that keeps the size within one tick of the clock of the file system looks
/// like none; so whoever acts on a change waits until two states some ticks apart are equal.
public struct SourceState: Sendable, Equatable {
  /// What the system says of an entry.
  private enum Entry: Sendable, Equatable {
    case file(size: Int, inode: UInt, modified: Moment, changed: Moment)
    case unreadable(String)
  }

  private struct Moment: Sendable, Equatable {
    let seconds: Int
    let nanoseconds: Int

    init(_ time: timespec) {
      (seconds, nanoseconds) = (time.tv_sec, time.tv_nsec)
    }
  }

  private var entries: [String: Entry] = [:]

  /// Looks at every file that a build could read; hidden ones are an editor's.
  public init(of root: Root) {
    for folder in ["content", "templates"] { look(at: folder, in: root) }
  }

  private mutating func look(at relative: String, in root: Root) {
    let path = root.path(to: relative)
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      // What is not there, or not any more, needs no entry.
      guard errno != ENOENT else { return }
      entries[relative] = .unreadable(FileSystemError("look at", path, errorNumber: errno).cause)
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      // A change of the permissions shows in the time of the change only.
      entries[relative] = .file(
        size: Int(status.st_size), inode: UInt(status.st_ino),
        modified: Moment(status.st_mtim), changed: Moment(status.st_ctim))
      return
    }
    do throws(FileSystemError) {
      for name in try Disk.names(in: path) where !Disk.isHidden(name) {
        look(at: "\(relative)/\(name)", in: root)
      }
    } catch {
      entries[relative] = .unreadable(error.cause)
    }
  }
}

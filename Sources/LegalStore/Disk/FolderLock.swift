internal import Glibc

/// Keeps other runs of the tool away from a folder until it goes out of scope.
///
/// The lock is on the folder itself and ends with the process, however it ends: a killed run leaves
/// no lock behind.
package struct FolderLock: ~Copyable {
  private let descriptor: Int32

  package init(_ folder: String) throws(FileSystemError) {
    descriptor = try FolderLock.acquire(folder)
  }

  private static func acquire(_ folder: String) throws(FileSystemError) -> Int32 {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystemError("open", folder, errorNumber: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return descriptor }
    let failure = errno
    close(descriptor)
    if failure == EWOULDBLOCK {
      throw FileSystemError("write in", folder, "another run of legalsite is writing there")
    }
    throw FileSystemError("lock", folder, errorNumber: failure)
  }

  deinit {
    close(descriptor)
  }
}

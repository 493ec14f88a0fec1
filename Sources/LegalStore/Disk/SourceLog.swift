package import LegalText
internal import Synchronization

/// The source files that a run read, as it read them.
///
/// It is a class because files are read on several threads.
package final class SourceLog: Sendable {
  private let read = Mutex<[String: SourceFile]>([:])

  package init() {}

  /// The files by path from the root.
  package var files: [String: SourceFile] { read.withLock { $0 } }

  func note(_ file: SourceFile) {
    read.withLock { $0[file.path] = file }
  }
}

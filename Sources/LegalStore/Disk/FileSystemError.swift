internal import Glibc

/// A failure of the machine: which path, what was tried, and why it failed.
public struct FileSystemError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried, as a verb: "read", "write".
  public let operation: String
  /// The path.
  public let path: String
  /// Why it failed, in the system's words or ours.
  public let cause: String

  /// Creates an error.
  public init(_ operation: String, _ path: String, _ cause: String) {
    self.operation = operation
    self.path = path
    self.cause = cause
  }

  /// Creates an error from an error number.
  package init(_ operation: String, _ path: String, errorNumber: Int32) {
    let words = unsafe strerror(errorNumber).map { unsafe String(cString: $0) }
    self.init(operation, path, words ?? "error \(errorNumber)")
  }

  /// One line: "cannot write 'public/index.html': No space left on device".
  public var description: String { "cannot \(operation) '\(path)': \(cause)" }
}

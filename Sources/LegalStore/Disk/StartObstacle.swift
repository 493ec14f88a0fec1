internal import Glibc

/// What keeps a program from running at all, before it has read its arguments.
///
/// Swift takes a file of arguments that it cannot open for some number of them: it crashes, or it sees
/// none, and a check without arguments would print its help and pass. libdispatch crashes without a
/// descriptor.
package enum StartObstacle {
  /// Where Linux states the arguments, and Swift reads them.
  private static let argumentsFile = "/proc/self/cmdline"
  /// More descriptors than Swift and libdispatch open for themselves.
  private static let ownDescriptors = 8

  /// The obstacle in words, or `nil` if there is none.
  package static var words: String? {
    if let obstacle = ofDescriptors { return obstacle }
    // Read here for the first time, with all those descriptors free again.
    guard CommandLine.arguments.isEmpty else { return nil }
    return "cannot read the arguments in '\(argumentsFile)': the file is empty"
  }

  private static var ofDescriptors: String? {
    let first = unsafe open(argumentsFile, O_RDONLY | O_CLOEXEC)
    guard first >= 0 else {
      return FileSystemError("read the arguments in", argumentsFile, errorNumber: errno).description
    }
    var descriptors = [first]
    defer { for descriptor in descriptors { close(descriptor) } }
    while descriptors.count < ownDescriptors {
      let next = dup(first)
      guard next >= 0 else {
        return FileSystemError("open", argumentsFile, errorNumber: errno).description
      }
      descriptors.append(next)
    }
    return nil
  }
}

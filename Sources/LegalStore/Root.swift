internal import LegalModel
package import LegalText

/// The folder that holds `content/` and `templates/`.
public struct Root: Sendable {
  /// The path.
  public let path: String
  /// Who wants to know what was read, if anybody does.
  private let log: SourceLog?

  /// Names a root.
  public init(_ path: String) {
    self.init(path, log: nil)
  }

  package init(_ path: String, log: SourceLog?) {
    self.path = path.isEmpty ? "." : path
    self.log = log
  }

  /// Returns the path of something below the root.
  package func path(to relative: String) -> String {
    path == "." ? relative : "\(path)/\(relative)"
  }

  /// The largest file that is read: far more than any text of law, far less than memory.
  private static let largest = 8 * 1_024 * 1_024

  /// Reads a text file, or returns `nil` if there is none.
  package func read(_ relative: String) throws(FileSystemError) -> Outcome<SourceFile?> {
    let path = path(to: relative)
    let empty = SourceFile(path: relative, text: "")
    switch try Disk.entry(at: path) {
    case .missing: return Outcome(nil)
    case .folder, .other:
      return Outcome(
        empty,
        [
          Diagnostic(
            "structure/not-a-file", .error, "it is a folder, a link or a device, not a file",
            at: empty.start, help: ["put a plain file there"])
        ])
    case .file(let size) where size > Root.largest:
      return Outcome(
        empty,
        [
          Diagnostic(
            "structure/too-large", .error, "the file has \(size) bytes, more than 8 MiB",
            at: empty.start, help: ["split the text into documents"])
        ])
    case .file: break
    }
    guard let bytes = try Disk.read(path) else { return Outcome(nil) }
    if let text = String(validating: bytes, as: UTF8.self) {
      let file = SourceFile(path: relative, text: text)
      log?.note(file)
      return Outcome(file)
    }
    let repaired = SourceFile(path: relative, text: String(decoding: bytes, as: UTF8.self))
    log?.note(repaired)
    let valid = Root.validPrefix(of: bytes)
    return Outcome(
      SourceFile(path: relative, text: ""),
      [
        Diagnostic(
          "structure/not-utf8", .error, "byte \(valid + 1) of the file is not UTF-8",
          at: repaired.range(valid..<valid + 3), help: ["save the file as UTF-8"])
      ])
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

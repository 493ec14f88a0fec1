/// The folder that holds `content/` and `templates/`.
public struct Root: Sendable, Hashable {
  /// The path.
  public let path: String

  /// Names a root.
  public init(_ path: String) {
    self.path = path.isEmpty ? "." : path
  }

  /// Returns the path of something below the root.
  package func path(to relative: String) -> String {
    path == "." ? relative : "\(path)/\(relative)"
  }

  /// Writes a file below the root in one step, and the folders above it that are missing.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - relative: The path from the root.
  ///   - replaces: Whether a file that is there is replaced; if not, that is an error.
  /// - Throws: If the machine fails, or a folder on the way is a link that leads elsewhere.
  package func write(
    _ bytes: [UInt8], to relative: String, replaces: Bool
  ) throws(FileSystemError) {
    var created: [String] = []
    do throws(FileSystemError) {
      for folder in Root.foldersAbove(relative) {
        let path = path(to: folder)
        switch try Disk.entry(at: path) {
        case .folder: continue
        case .missing:
          try Disk.createFolder(path)
          created.append(path)
        case .file, .link, .other:
          throw FileSystemError("write in", path, "it is no folder but a file or a link")
        }
      }
      try Disk.write(bytes, to: path(to: relative), replaces: replaces)
    } catch {
      for folder in created.reversed() { Disk.removeIfEmpty(folder) }
      throw error
    }
    for folder in created { Disk.synchronizeFolder(Disk.parent(of: folder)) }
  }

  /// The folders of a relative path, the outermost first.
  static func foldersAbove(_ relative: String) -> [String] {
    let parts = relative.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}

public import Foundation

/// A folder that is gone when it goes out of scope.
public struct TemporaryFolder: ~Copyable {
  /// The path.
  public let path: String

  /// Creates an empty folder below the system's temporary one.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "legalsite-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    // A folder that a test made unwritable is writable again by then, or stays behind.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, with the folders above it.
  public func write(_ file: String, _ text: String) throws {
    try write(file, Data(text.utf8))
  }

  /// Writes a file, with the folders above it.
  public func write(_ file: String, _ bytes: Data) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  /// Reads a file.
  public func read(_ file: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent(file))
  }

  /// Reads a text file.
  public func text(_ file: String) throws -> String {
    String(decoding: try read(file), as: UTF8.self)
  }

  /// Removes a file or a folder.
  public func remove(_ file: String) throws {
    try FileManager.default.removeItem(
      at: URL(fileURLWithPath: path).appendingPathComponent(file))
  }

  /// Copies a folder or a file from elsewhere.
  public func copy(_ source: String, as name: String) throws {
    let target = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: URL(fileURLWithPath: source), to: target)
  }

  /// Returns every file below a folder with its bytes, by path relative to it.
  public func tree(_ folder: String = "") throws -> [String: Data] {
    try FileTree.read(folder.isEmpty ? path : "\(path)/\(folder)")
  }
}

/// The files below a folder.
public enum FileTree {
  /// Returns every file below a folder with its bytes, by path relative to it.
  public static func read(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let url = URL(fileURLWithPath: "\(folder)/\(name)")
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
      else { continue }
      files[name] = try Data(contentsOf: url)
    }
    return files
  }
}

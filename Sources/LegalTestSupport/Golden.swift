internal import Foundation

/// Text that is compared with a file beside the tests.
///
/// With `LEGALSITE_RECORD=1` in the environment the file is written instead, and the test fails all
/// the same: what was recorded has to be read by a person first.
public enum Golden {
  /// Compares a text with a file.
  ///
  /// - Parameters:
  ///   - text: The text as it came out.
  ///   - file: The name of the file in `Goldens/` beside the test.
  ///   - test: The path of the test's own source file.
  /// - Returns: The lines that differ, or what to do.
  /// - Throws: If the file cannot be written.
  public static func mismatch(
    _ text: String, with file: String, beside test: String = #filePath
  ) throws -> String? {
    let folder = URL(fileURLWithPath: test).deletingLastPathComponent()
    return try mismatch(text, at: folder.appendingPathComponent("Goldens/\(file)").path)
  }

  /// Returns what is wrong, or `nil` if the text is that of a file.
  public static func mismatch(_ text: String, at path: String) throws -> String? {
    let url = URL(fileURLWithPath: path)
    if ProcessInfo.processInfo.environment["LEGALSITE_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      return "recorded \(path); read it, and run the tests again without LEGALSITE_RECORD"
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return "\(path) is missing; record it with LEGALSITE_RECORD=1"
    }
    let expected = String(decoding: data, as: UTF8.self)
    return text == expected ? nil : "\(path) differs:\n" + difference(expected, text)
  }

  /// Returns the lines that differ: `-` was expected, `+` came out.
  public static func difference(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    return new.difference(from: old).map { change in
      switch change {
      case .remove(let line, let text, _): "-\(line + 1): \(text)"
      case .insert(let line, let text, _): "+\(line + 1): \(text)"
      }
    }.joined(separator: "\n")
  }
}

package import LegalModel

/// `SHA256SUMS`: every published file with its digest, as `sha256sum -c` reads it.
package enum Sums {
  package static let name = "SHA256SUMS"

  /// Makes the file.
  ///
  /// - Parameters:
  ///   - digests: The digests by path below the output.
  ///   - folder: The folder of the file itself below the output, to which paths are relative: that
  ///     is where `sha256sum -c SHA256SUMS` is run.
  /// - Returns: The text, a line a file, sorted by path.
  package static func text(_ digests: [String: Digest], in folder: String) -> String {
    digests.map { path, digest in (relative(path, to: folder), digest.hex) }
      .sorted { $0.0 < $1.0 }
      .reduce(into: "") { $0 += "\($1.1)  \($1.0)\n" }
  }

  private static func relative(_ path: String, to folder: String) -> String {
    guard !folder.isEmpty else { return path }
    if path.hasPrefix(folder + "/") { return String(path.dropFirst(folder.count + 1)) }
    let levels = folder.split(separator: "/").count
    return String(repeating: "../", count: levels) + path
  }
}

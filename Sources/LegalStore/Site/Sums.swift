package import LegalModel

/// `SHA256SUMS`: every published file with its digest, as `sha256sum -c` reads it.
package enum Sums {
  package static let name = "SHA256SUMS"

  /// The largest list that is read, in bytes: it has room for a hundred thousand files.
  package static let largest = 16 * 1_024 * 1_024

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

  /// Returns what the bytes of a list in a folder say.
  static func listed(_ bytes: [UInt8], in folder: String) -> [String: Digest] {
    var listed: [String: Digest] = [:]
    forEachLine(in: bytes) { range in
      let line = bytes[range]
      // A checkout may have changed the line ends; the names are the same.
      let text = String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
      if case .file(let path, let digest) = Self.line(text, in: folder) { listed[path] = digest }
    }
    return listed
  }

  /// Takes the lines of a list one after the other: of a hostile one there may be millions.
  package static func forEachLine<Failure: Error>(
    in bytes: [UInt8], _ take: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    var start = 0
    // Only a line feed ends a line: a carriage return is an alteration.
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      if end > start { try take(start..<end) }
      start = end + 1
    }
  }

  private static func relative(_ path: String, to folder: String) -> String {
    guard !folder.isEmpty else { return path }
    if path.hasPrefix(folder + "/") { return String(path.dropFirst(folder.count + 1)) }
    let levels = folder.split(separator: "/").count
    return String(repeating: "../", count: levels) + path
  }

  /// A line of the file.
  package enum Line {
    /// A file below the output, or of an archive that has no more than the site's own folder.
    case file(path: String, Digest)
    /// A file above the folder that is looked at.
    case above(Digest)
    /// No line that the tool writes.
    case broken
  }

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: The line, without its end.
  ///   - folder: The folder of the file below the output.
  /// - Returns: What it lists.
  package static func line(_ line: String, in folder: String) -> Line {
    guard let digest = Digest(hex: line.prefix(64)), line.dropFirst(64).hasPrefix("  ") else {
      return .broken
    }
    let path = line.dropFirst(66)
    guard !path.isEmpty, !path.hasPrefix("/"), !path.utf8.contains(13) else { return .broken }
    var segments = folder.split(separator: "/").map(String.init)
    var isAbove = false
    for segment in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch segment {
      case "", ".": return .broken
      case "..":
        if segments.popLast() == nil { isAbove = true }
      default: segments.append(String(segment))
      }
    }
    return isAbove ? .above(digest) : .file(path: segments.joined(separator: "/"), digest)
  }

  /// Returns what the file in a folder lists, by path below the output; nothing if there is none.
  ///
  /// A line that the tool does not write, as a merge of two branches leaves one, lists nothing.
  package static func listed(
    in folder: String, below output: String
  ) throws(FileSystemError) -> [String: Digest] {
    let own = folder.isEmpty ? name : "\(folder)/\(name)"
    guard let bytes = try Disk.read("\(output)/\(own)", atMost: largest) else { return [:] }
    var listed = Self.listed(bytes, in: folder)
    // A list of somebody else's files has the same name; only a site lists these two beside it.
    let prefix = folder.isEmpty ? "" : folder + "/"
    guard listed["\(prefix)ledger.jsonl"] != nil, listed["\(prefix)manifest.json"] != nil else {
      return [:]
    }
    listed[own] = Digest(of: bytes)
    // The signed note is about the list, and so stands in none.
    if case .note(_, let state, let bytes) = try SignedNote.find(
      "\(output)/\(prefix)\(SignedNote.name)"),
      state != nil
    {
      listed["\(prefix)\(SignedNote.name)"] = Digest(of: bytes)
    }
    return listed
  }
}

package import LegalModel

extension Sums {
  /// What is odd about a line of a list that the tool is supposed to have written.
  package enum Flaw: Sendable, Hashable {
    /// It is not a digest and a file, written as the tool writes them.
    case form
    /// The file is listed twice.
    case twice
    /// The line belongs before the one above it.
    case order
    /// The file is neither in the folder of the site nor one of those that it has beside it.
    case outside
    /// The line has no end.
    case noEnd
  }

  /// A file that a list names.
  package struct Entry: Sendable, Hashable {
    /// The path below the folder that is looked at, or `nil` if the file lies above it.
    package let path: String?
    /// The digest.
    package let digest: Digest
  }

  /// Reads a list to the byte: what has no flaw is exactly what ``text(_:in:)`` writes.
  ///
  /// - Parameters:
  ///   - bytes: The list.
  ///   - folder: The folder of the list below the folder that is looked at.
  ///   - layout: Which part of the host is the site's, if that is known.
  ///   - take: Takes a line after the other, with what it lists and what is odd about it.
  /// - Throws: What `take` throws.
  package static func read<Failure: Error>(
    _ bytes: [UInt8], in folder: String, of layout: SiteLayout?,
    _ take: (Range<Int>, Entry?, Flaw?) throws(Failure) -> Void
  ) throws(Failure) {
    var start = 0
    var last: Substring?
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10)
      let range = start..<(end ?? bytes.count)
      start = range.upperBound + 1
      let text = String(decoding: bytes[range], as: UTF8.self)
      let entry: Entry
      switch line(text, in: folder) {
      case .broken:
        try take(range, nil, .form)
        continue
      case .above(let digest): entry = Entry(path: nil, digest: digest)
      case .file(let path, let digest): entry = Entry(path: path, digest: digest)
      }
      let name = text.dropFirst(66)
      var flaw = end == nil ? Flaw.noEnd : nil
      if let last, name <= last { flaw = name == last ? .twice : .order }
      if !isInside(name, of: layout) { flaw = .outside }
      last = name
      try take(range, entry, flaw)
    }
  }

  /// Whether a file, as a list names it, is one that the site of the list can have.
  private static func isInside(_ name: Substring, of layout: SiteLayout?) -> Bool {
    let segments = name.split(separator: "/")
    let levels = segments.prefix { $0 == ".." }.count
    let rest = segments.dropFirst(levels)
    guard !rest.contains("..") else { return false }
    guard levels > 0 else { return true }
    let path = rest.joined(separator: "/")
    guard let layout else { return SiteLayout.isHostFile(path) }
    return levels == layout.own.split(separator: "/").count && layout.canOwn(path)
      && !path.hasPrefix(layout.own + "/")
  }
}

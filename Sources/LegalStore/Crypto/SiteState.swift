package import LegalModel

/// What a signed note of a site says: which ledger and which files it had when it was signed.
///
/// The first lines look like those of a checkpoint of a transparency log, but the ledger is a chain and no
/// tree: its head is the digest of its last line, written as the ledger writes digests, so that no program
/// takes it for the root of one.
package struct SiteState: Sendable, Hashable {
  /// The address of the site without its scheme: `humanik.io/legal`.
  package let origin: String
  /// How many lines the ledger had.
  package let lineCount: Int
  /// The digest of its last line.
  package let head: Digest
  /// The digest of the list of digests.
  package let sums: Digest

  /// States what a site has.
  package init(origin: String, lineCount: Int, head: Digest, sums: Digest) {
    self.origin = origin
    self.lineCount = lineCount
    self.head = head
    self.sums = sums
  }

  /// Reads the text of a note, or returns `nil` if it is not, to the byte, one that ``text`` writes.
  package init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 5, let count = Int(lines[1]), let head = Digest(lines[2]),
      lines[3].hasPrefix("\(Sums.name) "), let sums = Digest(String(lines[3].dropFirst(11)))
    else { return nil }
    self.init(origin: lines[0], lineCount: count, head: head, sums: sums)
    guard self.text == text else { return nil }
  }

  /// The text that is signed.
  package var text: String { "\(origin)\n\(lineCount)\n\(head)\n\(Sums.name) \(sums)\n" }

  /// Returns the address of a site as a note names it.
  ///
  /// - Parameters:
  ///   - host: The host, with its scheme.
  ///   - folder: The folder of the site below the host, without slashes at its ends.
  /// - Returns: The address, without its scheme.
  package static func origin(host: String, folder: String) -> String {
    let name = WebAddress(host)?.host ?? host
    return folder.isEmpty ? name : "\(name)/\(folder)"
  }
}

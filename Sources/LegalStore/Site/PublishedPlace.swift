package import LegalText

/// A site as it stands in an output, wherever it lies there.
package struct PublishedPlace: Sendable {
  /// The folder below the output; empty if the site has the whole host.
  package let folder: String
  /// The ledger as it was published.
  package let ledger: SourceFile
  /// The host that its manifest names, such as `https://example.com`, as far as that can be read.
  package let host: String?
  /// The path that its manifest names, such as `/legal`, as far as that can be read.
  package let path: String?
  /// The addresses that its manifest names as those that it had before.
  package let formerly: [String]

  /// Whether the site stands where it says that it is: a copy that somebody keeps elsewhere does not.
  package var isInPlace: Bool { path.map { $0 == "/" + folder } ?? true }
}

extension PublishedPlace {
  /// How many folders of an output are looked at: more than any site has beside it.
  private static let mostFolders = 200_000

  /// Finds every site in an output: a ledger with a list of digests beside it.
  ///
  /// - Parameter output: The folder.
  /// - Returns: The sites, in the order of their folders.
  /// - Throws: If the machine fails, or there are more folders than can be looked at.
  package static func all(in output: String) throws(FileSystemError) -> [PublishedPlace] {
    var places: [PublishedPlace] = []
    for folder in try folders(in: output) {
      if let place = try at(folder, in: output, needsSums: true) { places.append(place) }
    }
    return places
  }

  /// Finds the folders that hold a ledger or a list of digests.
  ///
  /// - Parameter output: The folder.
  /// - Returns: The folders, sorted; the output itself is the empty one.
  /// - Throws: If the machine fails, or there are more folders than can be looked at.
  package static func folders(in output: String) throws(FileSystemError) -> [String] {
    guard try Disk.entry(at: output) == .folder else { return [] }
    var found: [String] = []
    var open = [""]
    var count = 0
    while let folder = open.popLast() {
      count += 1
      guard count <= mostFolders else {
        throw FileSystemError(
          "look for published sites in", output, "it has more than \(mostFolders) folders")
      }
      let base = folder.isEmpty ? output : "\(output)/\(folder)"
      let hasSums = try Disk.entry(at: "\(base)/\(Sums.name)") != .missing
      let hasLedger = try Disk.entry(at: "\(base)/ledger.jsonl") != .missing
      if hasSums || hasLedger { found.append(folder) }
      // Below a site lie its own folders; below the root of a host also those of others.
      if hasSums && hasLedger && !folder.isEmpty { continue }
      for name in try Disk.folders(in: base) where !name.hasPrefix(".") {
        open.append(folder.isEmpty ? name : "\(folder)/\(name)")
      }
    }
    return found.sorted()
  }

  /// Returns the site in a folder of an output, or `nil` if there is none.
  ///
  /// - Parameters:
  ///   - folder: The folder below the output.
  ///   - output: The output.
  ///   - needsSums: Whether a ledger counts only with a list of digests beside it.
  /// - Returns: The site.
  /// - Throws: What the machine could not read.
  package static func at(
    _ folder: String, in output: String, needsSums: Bool = false
  ) throws(FileSystemError) -> PublishedPlace? {
    let base = folder.isEmpty ? output : "\(output)/\(folder)"
    if needsSums {
      guard case .file = try Disk.entry(at: "\(base)/\(Sums.name)") else { return nil }
    }
    guard let bytes = try Disk.read("\(base)/ledger.jsonl", atMost: TextFile.largest) else {
      return nil
    }
    let site = StatedAddress.read(in: base)
    return PublishedPlace(
      folder: folder,
      ledger: SourceFile(
        path: "\(base)/ledger.jsonl", text: String(decoding: bytes, as: UTF8.self)),
      host: site?.host, path: site?.path, formerly: site?.formerly ?? [])
  }
}

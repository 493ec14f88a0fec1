import LegalChanges
internal import LegalModel
internal import LegalRedline

/// A version whose text has been taken apart, so that it can be held against more than one other.
struct ComparedText: Sendable {
  let file: VersionFile
  let version: VersionText
  let text: ComparableText

  /// Takes a version apart, or returns `nil` if it could not be read.
  init?(_ loaded: LoadedVersion) {
    guard let version = loaded.text else { return nil }
    file = loaded.file
    self.version = version
    text = ComparableText(version)
  }

  /// The versions in force that superseded ones are held against, by path.
  static func faces(
    of plan: SitePlan, _ held: [String: LoadedVersion]
  ) -> [String: ComparedText] {
    let current = plan.documents.compactMap { document in
      document.current.flatMap { $0 > 0 ? document.versions[$0].file.path : nil }
    }
    return Dictionary(
      current.compactMap { path in
        held[path].flatMap { ComparedText($0) }.map { (path, $0) }
      }
    ) { first, _ in first }
  }
}

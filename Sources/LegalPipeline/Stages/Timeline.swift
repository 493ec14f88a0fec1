internal import LegalModel
internal import LegalTemplates

/// What the versions of a document are on a day.
struct Timeline: Sendable {
  /// The released versions that take effect or did, the oldest first.
  let released: [VersionFile]
  /// The versions that were announced and withdrawn, the oldest first.
  let withdrawn: [VersionFile]
  /// The drafts, the oldest first.
  let drafts: [VersionFile]
  /// The index of the version that applies.
  let currentIndex: Int?

  init(_ versions: [VersionFile], asOf day: CalendarDate) {
    released = versions.filter(\.isInForceSometime)
    withdrawn = versions.filter { $0.withdrawal != nil }
    drafts = versions.filter { $0.line == nil }
    currentIndex = released.lastIndex { $0.id.effective <= day }
  }

  /// The version that applies.
  var current: VersionFile? { currentIndex.map { released[$0] } }

  /// The next version that will apply.
  var upcoming: VersionFile? {
    let next = currentIndex.map { $0 + 1 } ?? 0
    return released.indices.contains(next) ? released[next] : nil
  }

  /// The version that the document's own address shows: the current one, or the first to come.
  var face: VersionFile? { current ?? upcoming }

  /// Returns what a released version is.
  func status(ofReleaseAt index: Int) -> VersionContext.Status {
    guard let currentIndex else { return .upcoming }
    return index == currentIndex ? .current : index < currentIndex ? .superseded : .upcoming
  }

  /// The first day on which another version applies instead of a released one.
  func end(ofReleaseAt index: Int) -> CalendarDate? {
    released.indices.contains(index + 1) ? released[index + 1].id.effective : nil
  }
}

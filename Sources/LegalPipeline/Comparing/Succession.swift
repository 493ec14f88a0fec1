internal import LegalModel
internal import LegalChanges
internal import LegalStore
internal import LegalText

/// A version and the released one that it follows: what changes, and what that owes.
struct Succession: Sendable {
  /// The version before.
  let before: LoadedVersion
  /// The text of the version before.
  let old: VersionText
  /// The version after.
  let after: LoadedVersion
  /// The text of the version after.
  let new: VersionText
  /// What the version before, and the policies beside it, promise of notice.
  let notices: [Located<Notices>]
  /// What changes.
  let comparison: VersionComparison

  /// The typed changes.
  var changes: VersionChanges { comparison.changes ?? VersionChanges([]) }

  /// Reads a version and the one that it follows, or returns `nil` if it follows none.
  static func load(
    _ file: VersionFile, in content: Content, from snapshot: Snapshot
  ) throws(FileSystemError) -> Succession? {
    guard
      let earlier = content.documents.first(where: { $0.id == file.document })?
        .predecessor(of: file.id)
    else { return nil }
    let base = "/\(file.document)/"
    let before = try LoadedVersion.load(earlier, from: snapshot, base: base, published: nil)
    let after = try LoadedVersion.load(file, from: snapshot, base: base, published: nil)
    guard let old = before.text, let new = after.text else { return nil }
    let beside = try PromisedNotices(content, held: [:], snapshot: snapshot)
      .beside(new, of: file.document, before: file.id.effective)
    return Succession(
      before: before, old: old, after: after, new: new,
      notices: (old.frontMatter.notices.map { [$0] } ?? []) + beside,
      comparison: VersionComparison(
        old, named: earlier.name, new, named: file.name, notices: beside))
  }

  /// What happens to subprocessors, if people are told on a day.
  func events(told: CalendarDate?) -> [SubprocessorEvent] {
    SubprocessorEvent.between(old, new, told: told, beside: Array(notices.dropFirst(ownCount)))
  }

  /// How many of the promises are those of the version before itself.
  private var ownCount: Int { old.frontMatter.notices == nil ? 0 : 1 }
}

extension SubprocessorEvent {
  /// Compares two versions of a list of subprocessors; of any other document there are no events.
  ///
  /// - Parameters:
  ///   - old: The version before.
  ///   - new: The version after.
  ///   - told: When people were told of the version after.
  ///   - beside: What the policies beside the version before promise of notice.
  /// - Returns: The events.
  static func between(
    _ old: VersionText, _ new: VersionText, told: CalendarDate?, beside: [Located<Notices>]
  ) -> [SubprocessorEvent] {
    guard case .subprocessors(let before) = old.frontMatter,
      case .subprocessors(let after) = new.frontMatter
    else { return [] }
    let promised = [old.frontMatter.notices, new.frontMatter.notices].compactMap(\.self) + beside
    return between(
      before, after, told: told, promise: SubprocessorPromise(promised.map(\.value)))
  }
}

internal import LegalModel
internal import LegalStore
internal import LegalText
internal import Synchronization

/// What the policies of a site promised of notice, on any day.
///
/// A list of subprocessors or cookies promises little itself: how early a change of it is told stands
/// in the privacy policy that was in force before. It is a class because what was read is kept.
final class PromisedNotices: Sendable {
  private let content: Content
  private let held: [String: LoadedVersion]
  private let snapshot: Snapshot
  private let known = Mutex<[String: Located<Notices>?]>([:])

  init(_ content: Content, held: [String: LoadedVersion], snapshot: Snapshot) {
    self.content = content
    self.held = held
    self.snapshot = snapshot
  }

  /// Returns what the policies beside a list promised on the day before one of its versions took
  /// effect; of a policy or an agreement, nothing: each speaks for itself.
  func beside(
    _ text: VersionText, of document: DocumentID, before day: CalendarDate
  ) throws(FileSystemError) -> [Located<Notices>] {
    switch text.frontMatter {
    case .privacyPolicy, .agreement: return []
    case .subprocessors, .cookies: break
    }
    var notices: [Located<Notices>] = []
    for other in content.documents where other.id != document {
      let chain = other.versions.filter(\.isInForceSometime)
      let before = chain.last { $0.id.effective < day }
      // The policy of the day itself counts too: whoever reads both believes the longer promise.
      let beside = chain.last { $0.id.effective <= day && $0.id != before?.id }
      for file in [before, beside].compactMap(\.self) {
        if let promised = try promised(in: file) { notices.append(promised) }
      }
    }
    return notices
  }

  private func promised(in file: VersionFile) throws(FileSystemError) -> Located<Notices>? {
    if let found = known.withLock({ $0[file.path] }) { return found }
    let loaded =
      if let version = held[file.path] {
        version
      } else {
        try LoadedVersion.load(file, from: snapshot, base: "/", published: nil)
      }
    var promised: Located<Notices>?
    if case .privacyPolicy(let policy)? = loaded.text?.frontMatter { promised = policy.notices }
    known.withLock { $0[file.path] = .some(promised) }
    return promised
  }
}

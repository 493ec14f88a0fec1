public import LegalRedline
public import LegalModel
public import LegalText

/// What changed from one version of a document to another, as data.
public struct VersionChanges: Sendable, Hashable {
  /// The changes: the gravest first, those of one class in the order of the text.
  public let changes: [Change]

  /// Creates a set of changes.
  public init(_ changes: [Change]) { self.changes = changes }

  /// The class of the version: the greatest of its changes; `nil` if nothing changed at all.
  public var changeClass: ChangeClass? { changes.map(\.changeClass).max() }

  /// The notice that the changes owe.
  public var notice: NoticeOwed { NoticeOwed(changes.flatMap(\.leadTimes)) }
}

extension VersionChanges {
  /// Compares the models of two versions of a document.
  ///
  /// - Parameters:
  ///   - old: The version before.
  ///   - new: The version after.
  ///   - redline: The difference of their words, for what the models do not show.
  ///   - notices: What the texts beside the version before promise of notice; what it promises itself
  ///     is taken from it.
  /// - Returns: The changes, the gravest first.
  public static func between(
    _ old: VersionText, _ new: VersionText, redline: Redline, notices: [Located<Notices>] = []
  ) -> VersionChanges {
    let own = old.frontMatter.notices
    var log = ChangeLog(from: old, to: new, notices: (own.map { [$0] } ?? []) + notices)
    // Most revisions change no fact, and then no family has anything to find.
    if !old.typed.saysTheSame(as: new.typed) { for family in families { family(&log) } }
    PartyChanges.findMerger(&log)
    WordChanges.find(&log, redline)
    return VersionChanges(
      log.changes.enumerated().sorted { left, right in
        let (first, second) = (left.element, right.element)
        return first.changeClass != second.changeClass
          ? first.changeClass > second.changeClass
          : first.place.bytes.lowerBound != second.place.bytes.lowerBound
            ? first.place.bytes.lowerBound < second.place.bytes.lowerBound
            : left.offset < right.offset
      }.map(\.element))
  }

  /// The families of kinds; each looks at one part of the model.
  private static let families: [@Sendable (inout ChangeLog) -> Void] = [
    PartyChanges.find, PurposeChanges.find, DataChanges.find, RetentionChanges.find,
    RightsChanges.find, MeasureChanges.find, PeopleChanges.find, RecipientChanges.find,
    TransferChanges.find, PromiseChanges.find, CookieChanges.find, ScopeChanges.find,
  ]
}

extension FrontMatter {
  /// What the version promises of notice.
  public var notices: Located<Notices>? {
    switch self {
    case .privacyPolicy(let policy): policy.notices
    case .subprocessors(let list): list.notices
    case .agreement(let agreement): agreement.notices
    case .cookies: nil
    }
  }
}

extension TypedValue {
  /// Whether two versions say the same, their dates and what they declare of changes aside.
  fileprivate func saysTheSame(as other: TypedValue) -> Bool {
    func members(_ value: TypedValue) -> [Member] {
      guard case .record(let members) = value.content else { return [] }
      return members.filter { !["effective", "updated", "changes"].contains($0.key) }
    }
    let (first, second) = (members(self), members(other))
    return first.count == second.count
      && zip(first, second).allSatisfy { $0.key == $1.key && $0.value.isSame(as: $1.value) }
  }
}

/// What one change would mend.
///
/// Two findings have the same target only if one and the same change mends both: to print the day on
/// which a text takes effect is another change than to move that day.
public enum FixTarget: Sendable, Hashable {
  /// What is done to a fact.
  public enum Edit: String, Sendable, Hashable, CaseIterable {
    /// It is stated, where it is missing.
    case state
    /// It is stated otherwise.
    case change
    /// A period is made longer.
    case lengthen
    /// A period is made shorter.
    case shorten
    /// It is taken out.
    case remove
    /// It is stated, and people get to read it.
    case show
  }

  /// A day of a version.
  public enum Day: String, Sendable, Hashable, CaseIterable {
    /// On which it takes effect: `effective` of the front matter.
    case effective
    /// On which its words were last changed: `updated` of the front matter.
    case updated
    /// On which people are told, as the ledger records it.
    case notified
    /// On which it is entered into the ledger.
    case released
  }

  /// A fact of the front matter, at its path: `purposes.billing.bases`, `rights.access`.
  case fact(String, Edit = .state)
  /// A day of the version.
  case day(Day, Edit)
  /// A statement, by the id that `statements` of the front matter gives it.
  case statement(String)
  /// Words of the text, by what they say or by the sentence that says it.
  case words(String)
  /// A record of `records.yaml`, by its id.
  case record(String)
  /// A value of `site.yaml`, at its path.
  case site(String)
  /// A part of a published page or file.
  case published(String)

  /// The target as programs read it: `fact:purposes.billing.bases:state`.
  public var key: String {
    switch self {
    case .fact(let path, let edit): "fact:\(path):\(edit.rawValue)"
    case .day(let day, let edit): "day:\(day.rawValue):\(edit.rawValue)"
    case .statement(let id): "statement:\(id)"
    case .words(let what): "words:\(what)"
    case .record(let id): "record:\(id)"
    case .site(let path): "site:\(path)"
    case .published(let part): "published:\(part)"
    }
  }
}

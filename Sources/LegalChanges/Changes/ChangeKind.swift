public import LegalModel

/// A kind of change, as the catalogue of changes has it.
public struct ChangeKind: Sendable, Hashable {
  /// `change/retention-longer-old`.
  public let id: String
  /// What changed from the old version to the new one: `kept longer, data already held included`.
  public let title: String
  /// The class, unless the case at hand asks for another.
  public let changeClass: ChangeClass
  /// Who says that it matters; empty if nobody has to.
  public let sources: [Citation]
  /// What the class depends on, or what else the kind asks for, in a sentence.
  public let note: String?

  /// Creates a kind.
  public init(
    _ id: String, _ title: String, _ changeClass: ChangeClass, _ sources: [Citation],
    note: String? = nil
  ) {
    self.id = id
    self.title = title
    self.changeClass = changeClass
    self.sources = sources
    self.note = note
  }

  /// Two kinds are equal if they have one id.
  public static func == (left: ChangeKind, right: ChangeKind) -> Bool { left.id == right.id }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

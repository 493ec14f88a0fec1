/// Which edits a rendering shows as edits; others are shown as the new text has them.
public struct RedlineFilter: Sendable, Hashable {
  /// The classes that are shown.
  public let classes: Set<EditClass>

  /// Shows some classes.
  public init(_ classes: Set<EditClass> = Set(EditClass.allCases)) { self.classes = classes }
}

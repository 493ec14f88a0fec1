/// What a change means for people.
public enum ChangeClass: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Spelling, style, layout, order.
  case editorial = "E"
  /// Protective or neutral, worth a line.
  case notable = "N"
  /// It affects people, or how they use their rights.
  case material = "M"
  /// A weaker rule for data that is already held, or a broken promise.
  case retroactive = "R"

  /// `editorial`, `notable`, `material`, `retroactive`.
  public var name: String {
    switch self {
    case .editorial: "editorial"
    case .notable: "notable"
    case .material: "material"
    case .retroactive: "retroactive"
    }
  }

  /// Orders by what is owed: `retroactive` is the greatest.
  public static func < (left: ChangeClass, right: ChangeClass) -> Bool {
    left.weight < right.weight
  }

  private var weight: Int { ChangeClass.allCases.firstIndex(of: self) ?? 0 }
}

/// Whether people are worse or better off.
public enum ChangeDirection: String, Sendable, Hashable, CaseIterable {
  /// Less protection, or more processing.
  case weaker
  /// More protection, or less processing.
  case stronger
  /// Neither can be said; it counts as weaker.
  case incomparable
  /// Nothing that is said of anybody's data is another.
  case neutral
}

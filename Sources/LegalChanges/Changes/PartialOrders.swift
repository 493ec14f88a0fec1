import LegalModel

/// How a value compares with the one before it.
enum ValueOrder: Hashable {
  /// It is the same, however it is written.
  case equal
  /// It is more than it was.
  case greater
  /// It is less than it was.
  case less
  /// Neither can be said.
  case incomparable
}

extension Period {
  /// Compares a period with the one before it.
  func compared(with old: Period) -> ValueOrder {
    if isSameLength(as: old) { return .equal }
    if isLonger(than: old) { return .greater }
    return old.isLonger(than: self) ? .less : .incomparable
  }
}

/// How a time for which data is kept compares with the one before it.
enum RetentionOrder: Hashable {
  /// It is the same.
  case equal
  /// Data is kept for longer.
  case longer
  /// Data is kept for a shorter time.
  case shorter
  /// Criteria instead of a time that can be counted.
  case vaguer
  /// A time that can be counted instead of criteria.
  case specific
  /// Neither can be said.
  case incomparable
}

extension RetentionPeriod {
  /// Compares a time with the one before it: none is the shortest; a time that is counted from another
  /// moment, or lasts as long as another event, cannot be compared.
  func compared(with old: RetentionPeriod) -> RetentionOrder {
    switch (old, self) {
    case (.none, .none): .equal
    case (_, .none): .shorter
    case (.none, _): .longer
    case (.fixed(let old), .fixed(let new)), (.rolling(let old), .rolling(let new)):
      RetentionOrder(new.compared(with: old))
    case (.whileEvent(let old, let oldTail), .whileEvent(let new, let newTail)):
      old == new
        ? RetentionOrder(
          (newTail ?? Period(0, .day)).compared(with: oldTail ?? Period(0, .day)))
        : .incomparable
    case (.fixed, .rolling), (.rolling, .fixed): .incomparable
    case (.fixed, .whileEvent), (.rolling, .whileEvent): .vaguer
    case (.whileEvent(_, let tail), .fixed(let new)), (.whileEvent(_, let tail), .rolling(let new)):
      // A record made on the last day of the event was kept for no longer than the tail.
      if let tail, tail.count > 0, tail.isLonger(than: new) || tail.isSameLength(as: new) {
        .specific
      } else {
        tail == nil ? .specific : .incomparable
      }
    }
  }
}

extension RetentionOrder {
  fileprivate init(_ comparison: ValueOrder) {
    switch comparison {
    case .equal: self = .equal
    case .greater: self = .longer
    case .less: self = .shorter
    case .incomparable: self = .incomparable
    }
  }
}

extension IdentityVerification {
  /// How much proof it asks for.
  var weight: Int {
    switch self {
    case .none: 0
    case .onReasonableDoubt: 1
    case .always: 2
    }
  }
}

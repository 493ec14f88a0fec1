import LegalModel
import LegalText

/// Changes of what a text says of a right that both versions have.
enum StatedRightChanges {
  static func find(
    _ old: RightsChanges.Stated, _ new: RightsChanges.Stated, _ log: inout ChangeLog
  ) {
    let orders = [
      formats(old.statement.formats, new.statement.formats),
      limits(old.statement.limits, new.statement.limits),
      text(old.statement, new.statement),
    ].filter { $0 != .equal }
    guard !orders.isEmpty else { return }
    let isWider = orders.allSatisfy { $0 == .greater }
    let direction: ChangeDirection =
      isWider ? .stronger : orders.allSatisfy { $0 == .less } ? .weaker : .incomparable
    let name = ChangeWording.quoted(new.statement.text.value.text)
    let how =
      switch direction {
      case .stronger: "is wider than before"
      case .weaker: "is narrower than before"
      case .incomparable, .neutral: "is stated in other words"
      }
    log.report(
      isWider ? .rightAdded : .rightNarrowed, nil, direction, subject: new.path,
      name: ChangeWording.spaced(new.right), before: words(old), after: words(new),
      whatChanged: "The right \(name) \(how).",
      effect: direction == .weaker
        ? "You can use this right for less than before."
        : "You may be able to use this right for less than before.",
      place: new.statement.text.range, placeBefore: old.statement.text.range, explains: [])
  }

  /// What the text says of a right, the formats included if it does not name them.
  private static func words(_ stated: RightsChanges.Stated) -> String {
    let formats = (stated.statement.formats ?? []).map(\.value.text)
    let isNamed = formats.allSatisfy(stated.words.contains)
    return isNamed ? stated.words : "\(stated.words) (\(ChangeWording.list(formats)))"
  }

  private static func names(_ formats: [Located<Words>]?) -> Set<[String]> {
    Set((formats ?? []).map { ChangeWording.words($0.value.text) })
  }

  private static func formats(_ old: [Located<Words>]?, _ new: [Located<Words>]?) -> ValueOrder {
    let (was, now) = (names(old), names(new))
    if was == now || old == nil { return was == now ? .equal : .greater }
    if was.isSubset(of: now) { return .greater }
    return now.isSubset(of: was) ? .less : .incomparable
  }

  private static func limits(_ old: Located<Words>?, _ new: Located<Words>?) -> ValueOrder {
    if ChangeWording.isSame(old, new) { return .equal }
    if new == nil { return .greater }
    return old == nil ? .less : .incomparable
  }

  /// Compares the words; the formats in them have been compared where both versions declare them.
  private static func text(_ old: RightStatement, _ new: RightStatement) -> ValueOrder {
    if ChangeWording.isSame(old.text.value.text, new.text.value.text) { return .equal }
    guard old.formats != nil, new.formats != nil else { return .incomparable }
    let formats = Set(names(old.formats).union(names(new.formats)).flatMap(\.self))
      .union(["and", "or"])
    func rest(_ statement: RightStatement) -> [String] {
      ChangeWording.words(statement.text.value.text).filter { !formats.contains($0) }
    }
    return rest(old) == rest(new) ? .equal : .incomparable
  }
}

import LegalModel
import LegalText

/// Changes of automated decisions about people, and of what is said of children.
enum PeopleChanges {
  static func find(_ log: inout ChangeLog) {
    guard case .privacyPolicy(let old) = log.old.frontMatter,
      case .privacyPolicy(let new) = log.new.frontMatter
    else { return }
    decisions(old.automatedDecisions?.value, new.automatedDecisions?.value, &log)
    ChildrenChanges.find(old.children?.value, new.children?.value, &log)
  }

  private static func decisions(
    _ old: AutomatedDecisions?, _ new: AutomatedDecisions?, _ log: inout ChangeLog
  ) {
    let path = "automatedDecisions"
    log.explain(path)
    let name = "Automated decisions"
    if let (changeClass, direction) = StatedFact.compare(old?.exist.value, new?.exist.value) {
      let before = old.flatMap { words($0.exist.value) }
      let after = new.flatMap { words($0.exist.value) }
      log.report(
        .decisionsIntroduced, changeClass, direction, subject: path, name: name,
        before: [before, old?.logic?.value.text].compactMap(\.self).joined(separator: ": ")
          .nonEmpty,
        after: [after, new?.logic?.value.text].compactMap(\.self).joined(separator: ": ").nonEmpty,
        whatChanged: after.map { "The text says: \($0)." }
          ?? "The text no longer says whether there are automated decisions.",
        effect: new?.exist.value == .yes
          ? "Decisions about you are made by machines alone."
          : "Decisions about you may be made by machines alone.",
        place: new?.exist.range, placeBefore: old?.exist.range)
      return
    }
    for (was, now) in [(old?.logic, new?.logic), (old?.consequences, new?.consequences)]
    where !ChangeWording.isSame(was, now) {
      log.report(
        .decisionsIntroduced, was == nil ? .notable : .material,
        was == nil ? .stronger : now == nil ? .weaker : .incomparable, subject: path, name: name,
        before: was?.value.text, after: now?.value.text,
        whatChanged: was == nil
          ? "More is said of automated decisions."
          : now == nil
            ? "Less is said of automated decisions."
            : "Other words are said of automated decisions.",
        effect: "Decisions about you may be made in another way than before.", place: now?.range,
        placeBefore: was?.range)
    }
  }

  private static func words(_ answer: Answer) -> String? {
    switch answer {
    case .yes: "there are automated decisions"
    case .no: "there are no automated decisions"
    case .unknown: nil
    }
  }
}

/// A fact that is to the disadvantage of people if it holds.
enum StatedFact {
  /// Returns the class and the direction of a change, or `nil` if there is none.
  ///
  /// What nobody has said is neither better nor worse than what is said.
  static func compare(
    _ old: Answer?, _ new: Answer?
  ) -> (changeClass: ChangeClass, direction: ChangeDirection)? {
    switch (old ?? .unknown, new ?? .unknown) {
    case (.yes, .yes), (.no, .no), (.unknown, .unknown): nil
    case (.no, .yes): (.retroactive, .weaker)
    case (.unknown, .yes): (.material, .weaker)
    case (.no, .unknown): (.material, .weaker)
    case (.yes, .unknown): (.material, .incomparable)
    case (_, .no): (.notable, .stronger)
    }
  }
}

extension String {
  /// The text, or `nil` if it is empty.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

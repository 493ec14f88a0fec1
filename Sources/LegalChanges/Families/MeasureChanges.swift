import LegalModel
import LegalText

/// Changes of technical and organizational measures.
enum MeasureChanges {
  static func find(_ log: inout ChangeLog) {
    // A list that one of the versions lacks is undeclared, not empty.
    guard log.isDeclaredInBoth("measures"), let policies = ComparedPolicies(log) else { return }
    let measures = RecordPairs(policies.old.measures, policies.new.measures) { $0.name }
    for measure in measures.added {
      let name = measure.name.value.text
      log.report(
        .measureStrengthened, nil, .stronger, subject: path(measure), name: name,
        after: words(measure),
        whatChanged: "\(ChangeWording.quoted(name)) is a new measure.", place: measure.name.range)
    }
    for measure in measures.removed {
      let name = measure.name.value.text
      log.report(
        .measureRemoved, nil, .weaker, subject: path(measure), name: name, before: words(measure),
        whatChanged: "The measure \(ChangeWording.quoted(name)) is no longer stated.",
        effect: "Data about you may be protected less than was promised.",
        placeBefore: measure.name.range)
    }
    for (old, new) in measures.kept {
      for key in ["id", "name", "text", "section"] { log.explain("\(path(new)).\(key)") }
      if old.id.value != new.id.value { log.explain(path(old), path(new)) }
      reworded(old, new, &log)
      covers(old, new, policies, &log)
    }
  }

  private static func path(_ measure: SecurityMeasure) -> String {
    "measures.\(measure.id.value)"
  }

  private static func words(_ measure: SecurityMeasure) -> String {
    "\(measure.name.value): \(measure.text.value)"
  }

  private static func reworded(
    _ old: SecurityMeasure, _ new: SecurityMeasure, _ log: inout ChangeLog
  ) {
    let hasSameName = ChangeWording.isSame(old.name.value.text, new.name.value.text)
    let hasSameText = ChangeWording.isSame(old.text.value.text, new.text.value.text)
    if hasSameName, hasSameText { return }
    let (was, now) = (MeasureStrength(words(old)), MeasureStrength(words(new)))
    let (kind, changeClass, direction) = now.compared(with: was)
    let name = ChangeWording.quoted(new.name.value.text)
    let how =
      switch direction {
      case .weaker: "is weaker than before"
      case .stronger: "is stronger than before"
      case .neutral: "has another number"
      case .incomparable: "is described in other words"
      }
    log.report(
      kind, changeClass, direction, subject: path(new), name: new.name.value.text,
      before: hasSameName ? old.text.value.text : words(old),
      after: hasSameName ? new.text.value.text : words(new),
      whatChanged: "The measure \(name) \(how).",
      effect: direction == .weaker
        ? "Data about you is protected less than was promised."
        : "Data about you may be protected less than was promised.",
      place: hasSameText ? new.name.range : new.text.range,
      placeBefore: hasSameText ? old.name.range : old.text.range, explains: [])
  }

  /// Compares the data that a measure protects.
  private static func covers(
    _ old: SecurityMeasure, _ new: SecurityMeasure, _ policies: ComparedPolicies,
    _ log: inout ChangeLog
  ) {
    log.explain("\(path(new)).covers")
    // Data that is declared beside words for the first time, or no longer, is not said by them.
    guard let was = old.covers, let now = new.covers else { return }
    let (had, has) = (policies.itemsOfOld(was), policies.itemsOfNew(now))
    let lost = policies.names(of: had.subtracting(has))
    let gained = policies.names(of: has.subtracting(had))
    guard !lost.isEmpty || !gained.isEmpty else { return }
    let changed = ChangeWording.list((lost + gained).map(ChangeWording.quoted))
    let name = ChangeWording.quoted(new.name.value.text)
    let isLess = gained.isEmpty
    let isMore = lost.isEmpty
    log.report(
      isMore ? .measureStrengthened : .measureWeakened, isMore || isLess ? nil : .material,
      isMore ? .stronger : isLess ? .weaker : .incomparable, subject: path(new),
      name: new.name.value.text, before: names(lost),
      after: names(gained),
      whatChanged: isMore
        ? "The measure \(name) protects \(changed), too."
        : isLess
          ? "The measure \(name) no longer protects \(changed)."
          : "The measure \(name) protects other data: \(changed).",
      effect: "Some data about you may be protected less than was promised.",
      place: now.first?.range ?? new.name.range, placeBefore: was.first?.range ?? old.name.range,
      explains: [])
  }

  private static func names(_ names: [String]) -> String? {
    names.isEmpty ? nil : ChangeWording.list(names)
  }
}

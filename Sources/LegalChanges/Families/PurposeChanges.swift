import LegalMarkup
import LegalModel
import LegalText

/// Changes of purposes and their legal bases.
enum PurposeChanges {
  static func find(_ log: inout ChangeLog) {
    guard let policies = ComparedPolicies(log) else { return }
    BasisChanges.findUnresolved(policies, &log)
    // A list that one of the versions lacks is undeclared, not empty.
    guard log.isDeclaredInBoth("purposes") else { return }
    for purpose in policies.purposes.added { added(purpose, policies, &log) }
    for purpose in policies.purposes.removed {
      let name = purpose.name.value.text
      log.report(
        .purposeNarrowed, nil, .stronger, subject: path(purpose), name: name,
        before: words(purpose),
        whatChanged: "\(ChangeWording.quoted(name)) is no longer a purpose.",
        placeBefore: purpose.name.range)
    }
    for (old, new) in policies.purposes.kept {
      log.explain(
        "\(path(old)).id", "\(path(new)).id", "\(path(old)).name", "\(path(new)).name",
        "\(path(new)).description", "\(path(new)).section", "\(path(new)).dpv",
        "\(path(new)).fides")
      if old.id.value != new.id.value { log.explain(path(old), path(new)) }
      reworded(old, new, policies, &log)
      BasisChanges.find(old, new, &log)
    }
  }

  static func path(_ purpose: Purpose) -> String { "purposes.\(purpose.id.value)" }

  static func words(_ purpose: Purpose) -> String {
    purpose.name.value.text + (purpose.description.map { ": \($0.value)" } ?? "")
  }

  /// Whether data that is held already is used for a purpose: an item that the old version had is, or
  /// no item at all is said to be.
  static func touchesOldData(_ purpose: Purpose, _ policies: ComparedPolicies) -> Bool {
    policies.purposesOfOldData.contains(purpose.id.value)
      || !policies.purposesOfNewData.contains(purpose.id.value)
  }

  private static func added(
    _ purpose: Purpose, _ policies: ComparedPolicies, _ log: inout ChangeLog
  ) {
    let (subject, name) = (path(purpose), purpose.name.value.text)
    if isTraining(purpose) {
      reportTraining(purpose, before: nil, &log)
      return
    }
    let isOld =
      touchesOldData(purpose, policies) && !log.isProspectiveOnly(.purposeAddedNewData, subject)
    log.report(
      isOld ? .purposeAddedOldData : .purposeAddedNewData, nil, .weaker, subject: subject,
      name: name,
      after: words(purpose), whatChanged: "\(ChangeWording.quoted(name)) is a new purpose.",
      effect: isOld
        ? "Data about you, including data that is held already, is used for one more purpose."
        : "Data that is collected from you from now on is used for one more purpose.",
      place: purpose.name.range)
  }

  private static func reworded(
    _ old: Purpose, _ new: Purpose, _ policies: ComparedPolicies, _ log: inout ChangeLog
  ) {
    if isTraining(new), !isTraining(old) {
      reportTraining(new, before: old, &log)
      return
    }
    let hasSameName = ChangeWording.isSame(old.name.value.text, new.name.value.text)
    guard !hasSameName || !ChangeWording.isSame(old.description, new.description) else { return }
    let (subject, name) = (path(new), new.name.value.text)
    let order =
      hasSameName
      ? PurposeScope.compare(old.description?.value.text, new.description?.value.text)
      : .incomparable
    let before = hasSameName ? old.description?.value.text : words(old)
    let after = hasSameName ? new.description?.value.text : words(new)
    // A legal basis that the words name is compared as a basis.
    if order == .equal { return }
    if order == .less {
      log.report(
        .purposeNarrowed, nil, .stronger, subject: subject, name: name, before: before,
        after: after,
        whatChanged: "The purpose \(ChangeWording.quoted(name)) covers less than before.",
        place: new.description?.range ?? new.name.range,
        placeBefore: old.description?.range, explains: [])
      return
    }
    let isRetroactive =
      order == .greater && touchesOldData(new, policies)
      && !log.isProspectiveOnly(.purposeBroadened, subject)
    log.report(
      .purposeBroadened, isRetroactive ? .retroactive : .material,
      order == .greater ? .weaker : .incomparable, subject: subject, name: name, before: before,
      after: after,
      whatChanged: order == .greater
        ? "The purpose \(ChangeWording.quoted(name)) covers more than before."
        : "The purpose \(ChangeWording.quoted(name)) is described in other words.",
      effect: order == .greater
        ? "Data about you is used for more than before."
        : "Data about you may be used for more than before.",
      place: new.description?.range ?? new.name.range,
      placeBefore: old.description?.range ?? old.name.range, explains: [])
  }

  // MARK: - Training

  /// Whether a purpose is to train models.
  static func isTraining(_ purpose: Purpose) -> Bool {
    let parts = [
      ChangeWording.spaced(purpose.id.value.rawValue), purpose.name.value.text,
      purpose.description?.value.text, purpose.dpv?.value.text, purpose.fides?.value.text,
    ]
    return parts.contains { isTraining($0 ?? "") }
  }

  /// Whether words say that models are trained.
  static func isTraining(_ text: String) -> Bool {
    let words = ChangeWording.words(text.split(separator: "_").joined(separator: " "))
    let models: Set<String> = [
      "ai", "model", "models", "ml", "machine", "llm", "llms", "algorithm", "algorithms", "neural",
    ]
    return words.contains { $0.hasPrefix("train") || $0 == "finetune" || $0 == "finetuning" }
      && words.contains(where: models.contains) && !ChangeWording.isDenied(words)
  }

  private static func reportTraining(
    _ purpose: Purpose, before old: Purpose?, _ log: inout ChangeLog
  ) {
    let name = purpose.name.value.text
    log.report(
      .purposeTraining, nil, .weaker, subject: path(purpose), name: name, before: old.map(words),
      after: words(purpose),
      whatChanged: "Data is used to train models: \(ChangeWording.quoted(name)).",
      effect: "Data about you is used to train models.", place: purpose.name.range,
      placeBefore: old?.name.range, explains: old == nil ? nil : [])
  }
}

/// How much the words of a purpose cover.
enum PurposeScope {
  /// Compares the clauses of two descriptions.
  ///
  /// A description that says all of the other and more covers more, unless what is more limits it.
  static func compare(_ old: String?, _ new: String?) -> ValueOrder {
    guard let old, let new else { return .incomparable }
    let (was, now) = (clauses(old), clauses(new))
    let (gone, more) = (was.subtracting(now), now.subtracting(was))
    if (gone.union(more)).contains(where: ChangeWording.isRestrictive) { return .incomparable }
    if gone.isEmpty { return more.isEmpty ? .equal : .greater }
    return more.isEmpty ? .less : .incomparable
  }

  /// How a clause begins that names a legal basis.
  private static let bases: [[String]] = [
    ["to", "perform", "our", "contract"], ["to", "perform", "the", "contract"],
    ["with", "your", "consent"], ["based", "on", "your", "consent"], ["because"],
    ["in", "our", "legitimate"], ["for", "our", "legitimate"], ["as", "required", "by"],
  ]

  private static func clauses(_ text: String) -> Set<[String]> {
    var clauses: Set<[String]> = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let words = ChangeWording.words(String(part))
      // Why it is lawful says nothing of what it is for, and has a field of its own.
      if bases.contains(where: { words.starts(with: $0) }) { continue }
      for clause in words.split(separator: "and") {
        clauses.insert(Array(clause))
      }
    }
    return clauses
  }
}

import LegalModel
import LegalSource

/// A change between two versions of a policy that matters to people and is not in their favor.
///
/// It errs towards what matters: what cannot be compared counts. What is only to people's advantage
/// (a recipient that is dropped, a right that is added, a shorter period) does not.
struct MaterialChange {
  /// One phrase: `'Northcrash' is a new recipient`.
  let summary: String
  /// Where the version after shows it.
  let range: SourceRange

  /// Returns the changes from one version to the next.
  static func all(from before: PrivacyPolicy, to after: PrivacyPolicy) -> [MaterialChange] {
    var changes: [MaterialChange] = []
    let end = after.header.effective.range
    func add(_ summary: String, at range: SourceRange) {
      changes.append(MaterialChange(summary: summary, range: range))
    }
    controller(before, after, add)
    data(before, after, add)
    purposes(before, after, end, add)
    recipients(before, after, add)
    retention(before, after, end, add)
    rights(before, after, end, add)
    notices(before, after, end, add)
    return changes
  }

  private typealias Add = (String, SourceRange) -> Void

  private static func controller(_ before: PrivacyPolicy, _ after: PrivacyPolicy, _ add: Add) {
    guard let old = before.controller?.value.legalName, let new = after.controller?.value.legalName,
      old.value != new.value
    else { return }
    add("the controller is another", new.range)
  }

  private static func data(_ before: PrivacyPolicy, _ after: PrivacyPolicy, _ add: Add) {
    let earlier = Dictionary(before.entries.map { ($0.reference, $0.item) }) { first, _ in first }
    for entry in after.entries {
      guard let old = earlier[entry.reference] else {
        add("'\(entry.item.name.value)' is newly collected", entry.item.name.range)
        continue
      }
      let had = Set((old.purposes ?? []).map(\.value))
      if let new = entry.item.purposes?.first(where: { !had.contains($0.value) }) {
        add("'\(entry.item.name.value)' has one purpose more", new.range)
      }
      if entry.item.specialCategory != nil, old.specialCategory == nil {
        add("'\(entry.item.name.value)' is now of a special category", entry.item.name.range)
      }
      if old.required?.value == .optional, let required = entry.item.required,
        required.value != .optional
      {
        add("'\(entry.item.name.value)' has to be given now", required.range)
      }
    }
  }

  private static func purposes(
    _ before: PrivacyPolicy, _ after: PrivacyPolicy, _ end: SourceRange, _ add: Add
  ) {
    let earlier = Dictionary(before.purposes.map { ($0.id.value, $0) }) { first, _ in first }
    for purpose in after.purposes {
      guard let old = earlier[purpose.id.value] else {
        add("'\(purpose.name.value)' is a new purpose", purpose.name.range)
        continue
      }
      let had = Set((old.bases ?? []).map(\.value.basis.value))
      let has = Set((purpose.bases ?? []).map(\.value.basis.value))
      // A basis where there was none fills a gap; another one changes which rights people have.
      if !had.isEmpty, had != has {
        add(
          "'\(purpose.name.value)' rests on another basis",
          purpose.bases?.first?.value.basis.range ?? purpose.name.range)
      }
    }
  }

  private static func recipients(
    _ before: PrivacyPolicy, _ after: PrivacyPolicy, _ add: Add
  ) {
    let earlier = Dictionary(before.recipients.map { ($0.id.value, $0) }) { first, _ in first }
    for recipient in after.recipients {
      guard let old = earlier[recipient.id.value] else {
        add("'\(recipient.name.value)' is a new recipient", recipient.name.range)
        continue
      }
      let had = Set(references(old.data, in: before))
      if references(recipient.data, in: after).contains(where: { !had.contains($0) }),
        old.data != nil
      {
        add(
          "'\(recipient.name.value)' receives more data",
          recipient.shares?.range ?? recipient.name.range)
      }
      let countries = Set((old.countries ?? []).map(\.value))
      if !countries.isEmpty,
        let new = recipient.countries?.first(where: { !countries.contains($0.value) })
      {
        add("'\(recipient.name.value)' processes in another country", new.range)
      }
      if old.role?.value == .processor || old.role?.value == .subprocessor,
        let role = recipient.role,
        role.value != .processor, role.value != .subprocessor
      {
        add("'\(recipient.name.value)' no longer acts on behalf of the controller", role.range)
      }
      if old.trainsOnData?.value == .no, recipient.trainsOnData?.value != .no {
        add(
          "'\(recipient.name.value)' is no longer said not to train on data",
          recipient.trainsOnData?.range ?? recipient.name.range)
      }
    }
    let places = Set((before.transfers?.value.destinations ?? []).map(\.value))
    if !places.isEmpty,
      let new = after.transfers?.value.destinations?.first(where: { !places.contains($0.value) })
    {
      add("data goes to another country", new.range)
    }
  }

  /// The items that references mean, each by its path.
  private static func references(
    _ data: [Located<DataReference>]?, in policy: PrivacyPolicy
  ) -> [String] {
    guard let data else { return [] }
    return policy.entries.filter { data.contains($0) }.map(\.reference)
  }

  private static func retention(
    _ before: PrivacyPolicy, _ after: PrivacyPolicy, _ end: SourceRange, _ add: Add
  ) {
    let earlier = Dictionary(before.retention.map { ($0.id.value, $0) }) { first, _ in first }
    for row in after.retention {
      guard let old = earlier[row.id.value], let kept = old.keeps?.value else { continue }
      guard let keeps = row.keeps else {
        add("the period of '\(row.name.value)' can no longer be counted", row.period.range)
        continue
      }
      if isLonger(keeps.value, than: kept) {
        add("'\(row.name.value)' may be kept for longer", row.period.range)
      }
    }
    let lost = after.entries.first { entry in
      guard after.retention(of: entry).isEmpty,
        let old = before.entries.first(where: { $0.reference == entry.reference })
      else { return false }
      return !before.retention(of: old).isEmpty
    }
    if let lost { add("'\(lost.item.name.value)' has lost its period", lost.item.name.range) }
  }

  private static func isLonger(_ new: RetentionPeriod, than old: RetentionPeriod) -> Bool {
    switch (old, new) {
    case (_, .none): return false
    case (.none, _): return true
    case (.fixed(let old), .fixed(let new)), (.rolling(let old), .rolling(let new)):
      return new.isLonger(than: old)
    case (.whileEvent(let old, let oldTail), .whileEvent(let new, let newTail)):
      guard old == new else { return true }
      guard let newTail else { return false }
      return oldTail.map { newTail.isLonger(than: $0) } ?? (newTail.count > 0)
    case (.fixed, _), (.rolling, _), (.whileEvent, _): return true
    }
  }

  private static func rights(
    _ before: PrivacyPolicy, _ after: PrivacyPolicy, _ end: SourceRange, _ add: Add
  ) {
    for regime in Regime.allCases {
      let has = Set(after.rights(under: regime).map(\.statement.right.value))
      let lost = before.rights(under: regime).first { !has.contains($0.statement.right.value) }
      if let lost {
        add("the right '\(lost.statement.right.value.rawValue)' is gone", end)
        break
      }
    }
    let earlier = Dictionary(before.rights.map { ($0.id.value, $0) }) { first, _ in first }
    for group in after.rights {
      guard let old = earlier[group.id.value] else { continue }
      if let limit = old.respondsWithin?.value, let now = group.respondsWithin,
        now.value.isLonger(than: limit)
      {
        add("answers under '\(group.name.value)' may take longer", now.range)
      }
      let methods = Set((group.methods ?? []).map(\.value))
      if let gone = old.methods?.first(where: { !methods.contains($0.value) }),
        group.methods != nil
      {
        add(
          "rights under '\(group.name.value)' can no longer be used by \(gone.value.rawValue)",
          group.name.range)
      }
    }
    let promises = Set(after.promises.map(\.id.value))
    if let gone = before.promises.first(where: { !promises.contains($0.id.value) }) {
      add("the promise '\(gone.id.value)' is gone", end)
    }
  }

  private static func notices(
    _ before: PrivacyPolicy, _ after: PrivacyPolicy, _ end: SourceRange, _ add: Add
  ) {
    guard let old = before.notices?.value else { return }
    let new = after.notices?.value
    for (name, was, now) in [
      ("a change", old.materialChanges, new?.materialChanges),
      ("a new subprocessor", old.subprocessors, new?.subprocessors),
    ] {
      guard let was else { continue }
      guard let now else {
        add("people are no longer promised notice of \(name)", end)
        continue
      }
      if was.value.isLonger(than: now.value) {
        add("notice of \(name) comes later than before", now.range)
      }
    }
    let channels = Set((new?.channels ?? []).map(\.value))
    if let gone = old.channels?.first(where: { !channels.contains($0.value) }) {
      add("people are no longer told by \(gone.value.rawValue)", after.notices?.range ?? end)
    }
    if old.acceptanceByUse?.value == .no, let now = new?.acceptanceByUse, now.value == .yes {
      add("use counts as acceptance now", now.range)
    }
  }
}

import LegalModel
import LegalText

/// Changes of the rights of people, and how they are used.
enum RightsChanges {
  /// A right as a group states it.
  struct Stated {
    let group: RightsGroup
    let statement: RightStatement
    let range: SourceRange

    var path: String { "rights.\(group.id.value).\(right)" }
    var right: String { statement.right.value.rawValue }
    /// What the text says, its limits included.
    var words: String {
      statement.text.value.text + (statement.limits.map { " (\($0.value))" } ?? "")
    }
  }

  static func find(_ log: inout ChangeLog) {
    // A list that one of the versions lacks is undeclared, not empty.
    guard log.isDeclaredInBoth("rights"), case .privacyPolicy(let old) = log.old.frontMatter,
      case .privacyPolicy(let new) = log.new.frontMatter
    else { return }
    let groups = RecordPairs(
      old.rights, new.rights, key: \.id.value.rawValue,
      names: [
        { RightsAudience($0.regimes.value).words },
        { ChangeWording.words($0.name.value.text).joined(separator: " ") },
      ])
    var pairs = groups.kept
    for (old, new) in groups.kept {
      let path = "rights.\(new.id.value)"
      for key in ["id", "name", "section"] { log.explain("\(path).\(key)") }
      if old.id.value != new.id.value { log.explain("rights.\(old.id.value)", path) }
    }
    RightsAudience.compare(old.rights, new.rights, pairs: groups.kept, &log)
    for group in groups.removed + groups.added { log.explain("rights.\(group.id.value)") }
    var known = Set(pairs.map { [$0.old.id.value, $0.new.id.value] })
    for (old, new) in statements(old.rights, new.rights, groups.kept, &log) {
      StatedRightChanges.find(old, new, &log)
      if known.insert([old.group.id.value, new.group.id.value]).inserted {
        pairs.append((old.group, new.group))
      }
    }
    RequestTermChanges.find(pairs, &log)
  }

  /// Reports the rights that are gone or new, and returns the others in pairs.
  private static func statements(
    _ old: [RightsGroup], _ new: [RightsGroup], _ kept: [(old: RightsGroup, new: RightsGroup)],
    _ log: inout ChangeLog
  ) -> [(old: Stated, new: Stated)] {
    let newGroup = Dictionary(kept.map { ($0.old.id.value, $0.new.id.value) }) { first, _ in first }
    let (was, now) = (stated(old), stated(new))
    var pairs: [(old: Stated, new: Stated)] = []
    var gone = was
    var more = now
    // The same words of one group first, then one group, then wherever the right is stated.
    func pair(_ key: (Stated, Identifier?) -> [String]) {
      var places: [[String]: [Int]] = [:]
      for (index, stated) in more.enumerated().reversed() {
        places[key(stated, stated.group.id.value), default: []].append(index)
      }
      var taken: Set<Int> = []
      gone = gone.filter { old in
        guard let index = places[key(old, newGroup[old.group.id.value])]?.popLast() else {
          return true
        }
        taken.insert(index)
        pairs.append((old, more[index]))
        return false
      }
      more = more.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
    }
    pair { [$0.right, $1?.rawValue ?? ""] + ChangeWording.words($0.words) }
    pair { [$0.right, $1?.rawValue ?? ""] }
    pair { stated, _ in [stated.right] }
    for (old, new) in pairs { log.explain(old.path, new.path) }
    for right in PersonRight.allCases {
      let lost = gone.filter { $0.statement.right.value == right }
      let gained = more.filter { $0.statement.right.value == right }
      removed(lost, isLeft: now.contains { $0.statement.right.value == right }, &log)
      added(
        gained, isKnown: was.contains { $0.statement.right.value == right }, &log)
    }
    return pairs
  }

  private static func stated(_ groups: [RightsGroup]) -> [Stated] {
    groups.flatMap { group in
      group.items.map { Stated(group: group, statement: $0.value, range: $0.range) }
    }
  }

  private static func removed(_ rights: [Stated], isLeft: Bool, _ log: inout ChangeLog) {
    guard let first = rights.first else { return }
    let words = ChangeWording.quoted(first.words)
    let groups = ChangeWording.list(rights.map { ChangeWording.quoted($0.group.name.value.text) })
    log.report(
      isLeft ? .rightNarrowed : .rightRemoved, nil, isLeft ? .incomparable : .weaker,
      subject: first.path, name: ChangeWording.spaced(first.right), before: first.words,
      whatChanged: isLeft
        ? "The right \(words) is no longer stated under \(groups)."
        : "The right \(words) is removed.",
      effect: isLeft
        ? "Some people may no longer have this right."
        : "The text no longer gives you this right; a law that gives it to you still does.",
      placeBefore: first.range, explains: rights.map(\.path))
  }

  private static func added(_ rights: [Stated], isKnown: Bool, _ log: inout ChangeLog) {
    guard let first = rights.first else { return }
    let words = ChangeWording.quoted(first.words)
    let groups = ChangeWording.list(rights.map { ChangeWording.quoted($0.group.name.value.text) })
    // A right that people have already may be stated once more only to limit it.
    let isLimited = isKnown && rights.contains { $0.statement.limits != nil }
    log.report(
      isLimited ? .rightNarrowed : .rightAdded, nil, isLimited ? .incomparable : .stronger,
      subject: first.path, name: ChangeWording.spaced(first.right), after: first.words,
      whatChanged: isKnown
        ? "The right \(words) is stated under \(groups), too."
        : "The right \(words) is added.",
      effect: "Some people may have less of this right than before.",
      place: first.range, explains: rights.map(\.path))
  }
}

import LegalModel
import LegalText

/// Two versions of a privacy policy, with their data and their purposes paired.
struct ComparedPolicies {
  /// An item and the group it stands in.
  struct Entry {
    let group: DataGroup
    let item: DataItem

    /// The path in the front matter.
    var path: String { "data.\(group.id.value).\(item.id.value)" }
    /// What other records call it.
    var reference: String { "\(group.id.value).\(item.id.value)" }
    var name: String { item.name.value.text }
  }

  let old: PrivacyPolicy
  let new: PrivacyPolicy
  /// The data of both.
  let data: RecordPairs<Entry>
  /// The purposes of both.
  let purposes: RecordPairs<Purpose>
  /// What the old version called an item of the new one, for those that both have.
  let oldReference: [String: String]
  /// What the old version called a purpose of the new one, for those that both have.
  let oldPurpose: [Identifier: Identifier]
  /// The purposes that only the new version has.
  let newPurposes: Set<Identifier>
  /// The purposes that only the old version has.
  let gonePurposes: Set<Identifier>
  /// The purposes for which the new version says that data is used which the old one had, too.
  let purposesOfOldData: Set<Identifier>
  /// The purposes for which it says that data is used which the old one had not.
  let purposesOfNewData: Set<Identifier>
  /// What the new version calls the items that both have, in its order, by what the old one called
  /// them.
  let held: [String: (name: String, order: Int)]
  private let groupsOfOld: [Identifier: Set<String>]
  private let groupsOfNew: [Identifier: Set<String>]

  /// Pairs what two policies say; `nil` if a version is none.
  init?(_ log: ChangeLog) {
    guard case .privacyPolicy(let old) = log.old.frontMatter,
      case .privacyPolicy(let new) = log.new.frontMatter
    else { return nil }
    (self.old, self.new) = (old, new)
    let fold = { (entry: Entry) in ChangeWording.words(entry.name).joined(separator: " ") }
    data = RecordPairs(
      Self.entries(of: old), Self.entries(of: new), key: \.reference,
      names: [{ fold($0) + " in \($0.group.id.value)" }, fold])
    purposes = RecordPairs(old.purposes, new.purposes) { $0.name }
    oldReference = Dictionary(data.kept.map { ($1.reference, $0.reference) }) { first, _ in first }
    oldPurpose = Dictionary(purposes.kept.map { ($1.id.value, $0.id.value) }) { first, _ in first }
    newPurposes = Set(purposes.added.map(\.id.value))
    gonePurposes = Set(purposes.removed.map(\.id.value))
    purposesOfOldData = Self.purposes(of: data.kept.map(\.new))
    purposesOfNewData = Self.purposes(of: data.added)
    held = Dictionary(
      data.kept.enumerated().map { ($1.old.reference, ($1.new.name, $0)) }
    ) { first, _ in first }
    groupsOfOld = Self.groups(of: old)
    groupsOfNew = Self.groups(of: new)
  }

  private static func purposes(of entries: [Entry]) -> Set<Identifier> {
    Set(entries.flatMap { $0.item.purposes ?? [] }.map(\.value))
  }

  private static func groups(of policy: PrivacyPolicy) -> [Identifier: Set<String>] {
    let groups = policy.data.map { group in
      (group.id.value, Set(group.items.map { "\(group.id.value).\($0.id.value)" }))
    }
    return Dictionary(groups) { $0.union($1) }
  }

  private static func entries(of policy: PrivacyPolicy) -> [Entry] {
    policy.data.flatMap { group in group.items.map { Entry(group: group, item: $0) } }
  }

  /// Returns the items that references of the old version mean, a group being all of its items.
  func itemsOfOld(_ references: [Located<DataReference>]?) -> Set<String> {
    Self.items(references, groupsOfOld)
  }

  /// Returns the items that references of the new version mean, as the old version calls them.
  func itemsOfNew(_ references: [Located<DataReference>]?) -> Set<String> {
    old(Self.items(references, groupsOfNew))
  }

  private static func items(
    _ references: [Located<DataReference>]?, _ groups: [Identifier: Set<String>]
  ) -> Set<String> {
    var items: Set<String> = []
    for reference in references ?? [] {
      if let item = reference.value.item {
        items.insert("\(reference.value.group).\(item)")
      } else {
        items.formUnion(groups[reference.value.group] ?? [])
      }
    }
    return items
  }

  /// Returns the names of those items that both versions have, in the order of the new one.
  func names(of items: some Sequence<String>) -> [String] {
    items.compactMap { held[$0] }.sorted { $0.order < $1.order }.map(\.name)
  }

  /// Returns items of the new version as the old one calls them; what is new keeps its own name.
  private func old(_ items: Set<String>) -> Set<String> {
    Set(items.map { oldReference[$0] ?? $0 })
  }

  /// Returns purposes of the new version as the old one calls them.
  func old(_ purposes: [Located<Identifier>]) -> Set<Identifier> {
    Set(purposes.map { oldPurpose[$0.value] ?? $0.value })
  }
}

extension ChangeLog {
  /// Whether both versions have a key, so that what one of them lacks is gone or new.
  func isDeclaredInBoth(_ key: String) -> Bool {
    old.typed[key] != nil && new.typed[key] != nil
  }
}

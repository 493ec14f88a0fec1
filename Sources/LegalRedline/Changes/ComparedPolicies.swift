import LegalModel
import LegalSource

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
  }

  private static func entries(of policy: PrivacyPolicy) -> [Entry] {
    policy.data.flatMap { group in group.items.map { Entry(group: group, item: $0) } }
  }

  /// Returns the items that references mean, a group being all of its items.
  static func items(
    _ references: [Located<DataReference>]?, in policy: PrivacyPolicy
  ) -> Set<String> {
    var items: Set<String> = []
    for reference in references ?? [] {
      if let item = reference.value.item {
        items.insert("\(reference.value.group).\(item)")
      } else {
        let group = policy.data.first { $0.id.value == reference.value.group }
        items.formUnion((group?.items ?? []).map { "\(reference.value.group).\($0.id.value)" })
      }
    }
    return items
  }

  /// Returns items of the new version as the old one calls them; what is new keeps its own name.
  func old(_ items: Set<String>) -> Set<String> { Set(items.map { oldReference[$0] ?? $0 }) }

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

import LegalModel
import LegalText

/// Somebody who receives data: a recipient of a policy, or a row of a list of subprocessors.
struct Receiver {
  /// The path of the front matter: `recipients.hosting`.
  let path: String
  let id: Identifier
  let name: Located<Words>
  let product: Located<Words>?
  let legalEntity: Located<Words>?
  let purpose: Located<Words>?
  let shares: Located<Words>?
  let role: Located<RecipientRole>?
  /// The items that are meant, a reference to a group being all its items; `nil` if undeclared.
  let items: Set<String>?
  let unresolved: [Located<Words>]
  let condition: Located<Identifier>?
  let location: Located<Words>?
  let countries: [Located<CountryCode>]?
  let mechanisms: [Located<TransferMechanism>]?
  let trainsOnData: Located<Answer>?
  /// What only helps to reach it: address, contact.
  let contacts: [(key: String, words: Located<Words>?)]
  /// Where more is to be read of it: website, dpa.
  let links: [(key: String, address: Located<WebAddress>?)]
  /// When it was announced, begins and ends.
  let dates: [(key: String, date: Located<CalendarDate>?)]

  /// What the text calls it, the product included.
  var title: String {
    product.map { "\(name.value.text) (\($0.value.text))" } ?? name.value.text
  }

  /// The day on which it ends, if it says so.
  var ends: Located<CalendarDate>? { dates.first { $0.key == "ends" }?.date }

  /// The category of recipients that it is in: its role, and the words for what it does; `nil` if
  /// nothing says what it does.
  var categoryKey: String? {
    let role: String =
      switch self.role?.value {
      case .processor?, .subprocessor?: "processor"
      case let role?: role.rawValue
      case nil: ""
      }
    let purpose = ChangeWording.words(purpose?.value.text ?? "").joined(separator: " ")
    return purpose.isEmpty ? nil : "\(role): \(purpose)"
  }

  private init(_ recipient: Recipient, items: Set<String>?) {
    path = "recipients.\(recipient.id.value)"
    id = recipient.id.value
    name = recipient.name
    product = nil
    legalEntity = recipient.legalEntity
    purpose = recipient.purpose
    shares = recipient.shares
    role = recipient.role
    self.items = items
    unresolved = recipient.unresolved
    condition = recipient.condition
    location = recipient.location
    countries = recipient.countries
    mechanisms = recipient.mechanisms
    trainsOnData = recipient.trainsOnData
    contacts = [("address", recipient.address), ("contact", recipient.contact)]
    links = [("website", recipient.website), ("dpa", recipient.dpa)]
    dates = []
  }

  private init(_ row: Subprocessor) {
    path = "subprocessors.\(row.id.value)"
    id = row.id.value
    name = row.name
    product = row.product
    legalEntity = row.legalEntity
    purpose = row.purpose
    shares = row.shares
    role = nil
    items = nil
    unresolved = []
    condition = nil
    location = row.location
    countries = row.countries
    mechanisms = row.mechanism.map { [$0] }
    trainsOnData = nil
    contacts = []
    links = [("website", row.website), ("dpa", row.dpa)]
    dates = [("announced", row.announced), ("starts", row.starts), ("ends", row.ends)]
  }

  /// Everybody who receives data according to a version, in the author's order.
  static func all(in text: VersionText) -> [Receiver] {
    switch text.frontMatter {
    case .privacyPolicy(let policy):
      let known = items(of: policy)
      return policy.recipients.map { recipient in
        Receiver(
          recipient,
          items: recipient.data.map { references in
            Set(
              references.flatMap { reference -> [String] in
                reference.value.item == nil
                  ? known.filter { $0.hasPrefix("\(reference.value.group).") }
                  : ["\(reference.value)"]
              })
          })
      }
    case .subprocessors(let list): return list.subprocessors.map { Receiver($0) }
    case .cookies, .agreement: return []
    }
  }

  private static func items(of policy: PrivacyPolicy) -> [String] {
    policy.data.flatMap { group in group.items.map { "\(group.id.value).\($0.id.value)" } }
  }

  /// What a version calls its items, by reference.
  static func names(in text: VersionText) -> [String: String] {
    guard case .privacyPolicy(let policy) = text.frontMatter else { return [:] }
    return Dictionary(
      policy.data.flatMap { group in
        group.items.map { ("\(group.id.value).\($0.id.value)", $0.name.value.text) }
      }
    ) { first, _ in first }
  }
}

/// Those who receive data, matched across two versions.
struct ReceiverMatch {
  /// Those of both versions.
  var pairs: [(old: Receiver, new: Receiver)] = []
  /// Those that took the place of another.
  var replaced: [(old: Receiver, new: Receiver)] = []
  /// Those of the version before only.
  var removed: [Receiver] = []
  /// Those of the version after only.
  var added: [Receiver] = []

  /// Matches by id, then by name and product, then by what they do for whom.
  init(_ old: [Receiver], _ new: [Receiver]) {
    removed = old
    let ids = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    for receiver in new {
      if let before = ids[receiver.id] {
        pairs.append((before, receiver))
      } else {
        added.append(receiver)
      }
    }
    let kept = Set(pairs.map(\.old.id))
    removed.removeAll { kept.contains($0.id) }
    pairs += take(
      by: { ChangeWording.words($0.title).joined(separator: " ") }, where: { _, _ in true })
    replaced = take(
      by: \.categoryKey,
      where: { old, new in
        guard let had = old.items, let has = new.items else { return true }
        return had.isEmpty && has.isEmpty || !had.isDisjoint(with: has)
      })
  }

  /// Takes those that are gone and those that are new together where they have one key and match, in
  /// order.
  private mutating func take(
    by key: (Receiver) -> String?, where matches: (Receiver, Receiver) -> Bool
  ) -> [(old: Receiver, new: Receiver)] {
    guard !removed.isEmpty, !added.isEmpty else { return [] }
    var candidates: [String: [Int]] = [:]
    for (index, receiver) in removed.enumerated() {
      if let key = key(receiver) { candidates[key, default: []].append(index) }
    }
    var taken: [(old: Receiver, new: Receiver)] = []
    var isTaken: Set<Int> = []
    added = added.filter { receiver in
      guard let key = key(receiver),
        let place = candidates[key]?.firstIndex(where: { matches(removed[$0], receiver) }),
        let index = candidates[key]?.remove(at: place)
      else { return true }
      taken.append((removed[index], receiver))
      isTaken.insert(index)
      return false
    }
    removed = removed.enumerated().filter { !isTaken.contains($0.offset) }.map(\.element)
    return taken
  }
}

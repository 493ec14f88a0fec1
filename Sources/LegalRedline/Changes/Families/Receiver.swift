import LegalModel
import LegalSource

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

  /// What it is and what it does, as far as it decides a category of recipients.
  var category: (role: String, purpose: String, trade: String?) {
    let role: String =
      switch self.role?.value {
      case .processor?, .subprocessor?: "processor"
      case let role?: role.rawValue
      case nil: ""
      }
    let purpose = ChangedWords.folded(self.purpose?.value.text ?? "")
    return (role, purpose, Receiver.trade(of: purpose))
  }

  /// Whether it is in the category of another: the same role, and the same words for what it does or
  /// the same trade.
  func isInCategory(of other: Receiver) -> Bool {
    let (mine, others) = (category, other.category)
    guard mine.role == others.role else { return false }
    if mine.purpose == others.purpose { return true }
    return mine.trade != nil && mine.trade == others.trade
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

  /// The trade that words of a purpose tell.
  private static func trade(of purpose: String) -> String? {
    let words = purpose.split(separator: " ")
    return trades.first { trade in
      words.contains { word in trade.signs.contains { word.hasPrefix($0) } }
    }?.name
  }

  /// Trades, and how the words for them begin, the more particular first.
  private static let trades: [(name: String, signs: [String])] = [
    ("payments", ["payment", "billing", "invoic", "checkout"]),
    ("advertising", ["advertis", "marketing", "remarket", "retarget"]),
    ("models", ["transcri", "speech", "llm", "inference", "ai"]),
    ("errors", ["error", "crash", "monitor", "logging", "observab"]),
    ("analytics", ["analytic", "statistic", "measur"]),
    ("email", ["email", "mail", "newsletter", "sms"]),
    ("support", ["support", "helpdesk", "ticket", "chat"]),
    ("authentication", ["authent", "login", "identity"]),
    ("security", ["security", "fraud", "ddos", "firewall"]),
    ("delivery", ["cdn", "delivery", "dns"]),
    ("hosting", ["host", "server", "infrastructure", "cloud", "database", "storage", "backup"]),
  ]
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
    pairs += take { ChangedWords.folded($0.title) == ChangedWords.folded($1.title) }
    replaced = take { old, new in
      let (before, after) = (old.category, new.category)
      guard before.role == after.role, !before.purpose.isEmpty, before.purpose == after.purpose
      else { return false }
      guard let had = old.items, let has = new.items else { return true }
      return had.isEmpty && has.isEmpty || !had.isDisjoint(with: has)
    }
  }

  /// Takes those that are gone and those that are new together where they match, in order.
  private mutating func take(
    where matches: (Receiver, Receiver) -> Bool
  ) -> [(old: Receiver, new: Receiver)] {
    guard !removed.isEmpty else { return [] }
    var taken: [(old: Receiver, new: Receiver)] = []
    var left: [Receiver] = []
    for receiver in added {
      if let index = removed.firstIndex(where: { matches($0, receiver) }) {
        taken.append((removed.remove(at: index), receiver))
      } else {
        left.append(receiver)
      }
    }
    added = left
    return taken
  }
}

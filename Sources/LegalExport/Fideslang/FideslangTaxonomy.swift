internal import LegalModel
internal import LegalSource

/// What an export is made of.
struct FideslangTaxonomy {
  let site: PublishedSite
  /// The organization.
  private(set) var organization = Members()
  /// The services, in the order of the documents.
  private var services: [JSON] = []
  /// The recipients by key, and the keys in order: a policy and a list of subprocessors may both
  /// speak of one, by the same id.
  private var others: [String: Members] = [:]
  private var order: [String] = []
  /// What is not carried.
  var notes = ExportNotes()

  init(_ site: PublishedSite) {
    self.site = site
    organization["fides_key"] = .string(organizationKey)
    organization.say("name", site.organization.legalName)
  }

  /// The systems.
  var systems: [JSON] { services + order.compactMap { others[$0]?.json } }

  /// The key of the organization: its host, in the letters that a `FidesKey` may have.
  var organizationKey: String { key(site.host.split(separator: "/").last.map(String.init) ?? "") }

  /// Returns a text in the letters of a `FidesKey` (`^[a-zA-Z0-9_.<>-]+$`); a dot would be read as a
  /// step down a taxonomy.
  func key(_ text: String) -> String {
    String(
      text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") ? $0 : "_" })
  }

  /// Begins a system.
  func system(_ key: String, _ type: String) -> Members {
    var system = Members()
    system["fides_key"] = .string(key)
    system["organization_fides_key"] = .string(organizationKey)
    system["system_type"] = .string(type)
    system["privacy_declarations"] = .array([])
    return system
  }

  /// Adds a policy: who decides, the service, and who receives its data.
  mutating func add(_ policy: PrivacyPolicy, of document: PublishedDocument) {
    addPeople(policy)
    var service = system("service_\(key("\(document.id)"))", "Service")
    let controller = policy.controller?.value
    service.say("name", controller?.brand ?? controller?.legalName ?? site.organization.legalName)
    service.say("description", policy.header.description)
    if let controller {
      service.codes("responsibility", ["Controller"])
      service.say("legal_name", controller.legalName)
      service.say("legal_address", controller.postalAddress)
    } else {
      notes.add("no text declares the controller, so that no responsibility is said")
    }
    service["privacy_policy"] = .string(document.url)
    let officer = policy.dataProtectionOfficer?.value
    service["dpo"] = (officer?.email?.value.rawValue ?? officer?.name?.value.text).map(JSON.string)
    if !policy.measures.isEmpty {
      let measures = policy.measures.map { "\($0.name.value): \($0.text.value)" }
      service["data_security_practices"] = .string(measures.joined(separator: "; "))
    }
    if let transfers = policy.transfers?.value {
      let mechanisms = (transfers.mechanisms ?? []).map(\.value.mechanism.value)
      addTransfers(mechanisms, isSaid: !(transfers.destinations ?? []).isEmpty, to: &service)
    }
    addCookies(to: &service)
    service["privacy_declarations"] = .array(declarations(of: policy))
    let keys = Dictionary(
      policy.recipients.map { ($0.id.value, "recipient_\($0.id.value)") }
    ) { first, _ in first }
    service.list("egress", flows(of: policy, keys))
    services.append(service.json)
    for recipient in policy.recipients { add(recipient, policy) }
    noteWhatIsAbsent(policy)
  }

  private mutating func addPeople(_ policy: PrivacyPolicy) {
    if organization["controller"] == nil, let controller = policy.controller?.value {
      var details = Members()
      details.say("name", controller.legalName)
      details.say("address", controller.postalAddress)
      details["email"] = (controller.email?.value.rawValue).map(JSON.string)
      details.say("phone", controller.phone)
      organization["controller"] = details.json
    }
    if let officer = policy.dataProtectionOfficer?.value {
      var details = Members()
      details.say("name", officer.name)
      details.say("address", officer.address)
      details["email"] = (officer.email?.value.rawValue).map(JSON.string)
      if officer.none == nil { organization["data_protection_officer"] = details.json }
    }
    let representatives = policy.representatives?.value
    if let representative = representatives?.eu?.value ?? representatives?.uk?.value {
      var details = Members()
      details.add(representative)
      organization["representative"] = details.json
    }
    if representatives?.eu != nil, representatives?.uk != nil {
      notes.add("fideslang has one representative: the one in the United Kingdom is left out")
    }
  }

  private mutating func add(_ recipient: Recipient, _ policy: PrivacyPolicy) {
    let key = "recipient_\(recipient.id.value)"
    var other = system(key, "Third Party")
    other.say("name", recipient.name)
    other.say("description", recipient.purpose)
    other.say("legal_name", recipient.legalEntity)
    other.say("legal_address", recipient.address)
    other["dpa_location"] = (recipient.dpa?.value.rawValue).map(JSON.string)
    if let role = recipient.role?.value {
      if let responsibility = FideslangTerm.responsibility(role) {
        other.codes("responsibility", [responsibility])
      } else {
        notes.add("fideslang has no responsibility for the role of recipients", recipient.id.value)
      }
    }
    addTransfers(
      (recipient.mechanisms ?? []).map(\.value), isSaid: policy.isTransferred(to: recipient),
      to: &other)
    hold(other, as: key)
    notes.add("what recipients use data for has no key, so that they have no declarations")
  }

  /// Adds the subprocessors in use; one that a policy names by the same id adds only what the policy
  /// does not say of it.
  mutating func add(_ list: SubprocessorList) {
    for row in list.subprocessors {
      guard row.status(on: site.day) == .active else {
        notes.add("subprocessors that are not in use on the day are left out", row.id.value)
        continue
      }
      let key = "recipient_\(row.id.value)"
      var other = system(key, "Third Party")
      other.say("name", row.name)
      other.say("description", row.purpose)
      other.say("legal_name", row.legalEntity)
      other["dpa_location"] = (row.dpa?.value.rawValue).map(JSON.string)
      if let mechanism = row.mechanism?.value {
        addTransfers([mechanism], isSaid: true, to: &other)
      }
      hold(other, as: key)
    }
  }

  private mutating func hold(_ system: Members, as key: String) {
    guard let held = others[key] else {
      order.append(key)
      others[key] = system
      return
    }
    others[key] = held.adding(system)
  }

  private mutating func addTransfers(
    _ mechanisms: [TransferMechanism], isSaid: Bool, to system: inout Members
  ) {
    guard isSaid || !mechanisms.isEmpty else { return }
    system["does_international_transfers"] = .bool(true)
    var bases: [String] = []
    for mechanism in mechanisms {
      let basis = FideslangTerm.basis(mechanism)
      if basis == "Other" {
        notes.add("fideslang has no name for transfer mechanisms", mechanism.rawValue)
      }
      if !bases.contains(basis) { bases.append(basis) }
    }
    system.codes("legal_basis_for_transfers", bases)
  }

  private mutating func noteWhatIsAbsent(_ policy: PrivacyPolicy) {
    notes.add("no text declares categories of data subjects, so that no declaration names any")
    notes.add("fideslang reads a yes or no that is absent as its default, which no text says")
    let kinds: [(String, Bool)] = [
      ("rights", !policy.rights.isEmpty), ("promises", !policy.promises.isEmpty),
      ("notices", policy.notices != nil), ("children", policy.children != nil),
      ("externalClaims", !policy.externalClaims.isEmpty),
      ("countries", policy.recipients.contains { !($0.countries ?? []).isEmpty }),
    ]
    for (kind, isDeclared) in kinds where isDeclared {
      notes.add("fideslang has no place for these parts of a policy", kind)
    }
  }
}

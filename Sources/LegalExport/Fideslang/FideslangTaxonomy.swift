internal import LegalModel
internal import LegalText

/// What an export is made of.
struct FideslangTaxonomy {
  let site: PublishedSite
  /// The organization.
  private(set) var organization = Members()
  /// The services, in the order of the documents.
  private var services: [JSON] = []
  /// The recipients, in the order of the texts.
  private var others: [FideslangCompany] = []
  /// What is not carried.
  var notes = ExportNotes()

  init(_ site: PublishedSite) {
    self.site = site
    organization["fides_key"] = .string(organizationKey)
    organization.say("name", site.organization.legalName)
  }

  /// The systems.
  var systems: [JSON] { services + others.map(\.system.json) }

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
    let officer = policy.dataProtectionOfficer?.value.designated
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
    var keys: [Identifier: String] = [:]
    for recipient in policy.recipients {
      keys[recipient.id.value] = add(recipient, policy, document)
    }
    service.list("egress", flows(of: policy, keys))
    services.append(service.json)
    notes.add("no text declares categories of data subjects, so that no declaration names any")
    notes.add("fideslang reads a yes or no that is absent as its default, which no text says")
  }

  private mutating func addPeople(_ policy: PrivacyPolicy) {
    if let controller = policy.controller?.value {
      var details = Members()
      details.say("name", controller.legalName)
      details.say("address", controller.postalAddress)
      details["email"] = (controller.email?.value.rawValue).map(JSON.string)
      details.say("phone", controller.phone)
      place(details, as: "controller")
    }
    // A contact beside the reason why none is designated is not that of an officer.
    if let officer = policy.dataProtectionOfficer?.value.designated {
      var details = Members()
      details.say("name", officer.name)
      details.say("address", officer.address)
      details["email"] = (officer.email?.value.rawValue).map(JSON.string)
      place(details, as: "data_protection_officer")
    }
    let representatives = policy.representatives?.value
    if let representative = representatives?.eu?.value ?? representatives?.uk?.value {
      var details = Members()
      details.add(representative)
      place(details, as: "representative")
    }
    if representatives?.eu != nil, representatives?.uk != nil {
      notes.add("fideslang has one representative: the one in the United Kingdom is left out")
    }
  }

  /// An organization has one of each kind of person: the first that a policy names.
  private mutating func place(_ details: Members, as member: String) {
    if let held = organization[member] {
      guard held != details.json else { return }
      notes.add("fideslang has one person of a kind; those of another policy are left out", member)
    } else {
      organization[member] = details.json
    }
  }

  /// Adds a recipient, and returns its key.
  private mutating func add(
    _ recipient: Recipient, _ policy: PrivacyPolicy, _ document: PublishedDocument
  ) -> String {
    var other = Members()
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
      (recipient.mechanisms ?? []).map(\.value),
      isSaid: policy.isTransferred(to: recipient, on: site.day),
      to: &other)
    notes.add("what recipients use data for has no key, so that they have no declarations")
    return hold(
      other,
      FideslangCompany.Identity(recipient.id, recipient.name, recipient.legalEntity), document)
  }

  /// Adds the subprocessors in use; one that a policy names by the same id adds only what the policy
  /// does not say of it.
  mutating func add(_ list: SubprocessorList, of document: PublishedDocument) {
    for row in list.subprocessors {
      guard row.status(on: site.day) == .active else {
        notes.add("subprocessors that are not in use on the day are left out", row.id.value)
        continue
      }
      var other = Members()
      other.say("name", row.name)
      other.say("description", row.purpose)
      other.say("legal_name", row.legalEntity)
      other["dpa_location"] = (row.dpa?.value.rawValue).map(JSON.string)
      if let mechanism = row.mechanism?.value {
        addTransfers([mechanism], isSaid: true, to: &other)
      }
      _ = hold(
        other, FideslangCompany.Identity(row.id, row.name, row.legalEntity), document)
    }
  }

  /// Holds what a text says of a company beside what others say of the same one, and returns its key.
  private mutating func hold(
    _ facts: Members, _ identity: FideslangCompany.Identity, _ document: PublishedDocument
  ) -> String {
    if let index = others.firstIndex(where: { $0.identity.agrees(with: identity) }) {
      for name in others[index].system.disagreements(with: facts) {
        notes.add(
          "texts differ on the \(name) of recipients, and the first stands", identity.id)
      }
      others[index].add(facts, identity)
      return others[index].key
    }
    let taken = Set(others.map(\.key))
    var key = "recipient_\(identity.id)"
    if taken.contains(key) { key = "recipient_\(self.key("\(document.id)"))_\(identity.id)" }
    others.append(
      FideslangCompany(
        key: key, identity: identity, system: system(key, "Third Party").adding(facts)))
    return key
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
}

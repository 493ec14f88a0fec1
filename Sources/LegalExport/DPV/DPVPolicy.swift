internal import LegalModel
internal import LegalText

extension DPVGraph {
  /// Adds a policy: the notice, who decides, and then what is said.
  mutating func addPolicy(_ policy: PrivacyPolicy, _ text: DPVText) {
    var notice = text.notice(["dpv:PrivacyNotice"] + fulfilled(policy, text))
    for regime in text.regimes {
      if let law = DPVTerm.law(regime) {
        notice.link(.hasApplicableLaw, law)
      } else {
        notes.add("DPV has no term for the regimes", regime.rawValue)
      }
    }
    let place = nodes.count
    addController(policy, text, to: &notice)
    addProcesses(policy, text, to: &notice)
    addData(policy, text)
    addRecipients(policy, text, to: &notice)
    addRetention(policy, text, to: &notice)
    addTransfers(policy, text, to: &notice)
    addRights(policy, text, to: &notice)
    addMeasures(policy, text, to: &notice)
    addPromises(policy.promises, text, to: &notice)
    addDecisions(policy, text, to: &notice)
    nodes.insert(notice, at: place)
  }

  /// The articles of the GDPR that the policy informs under: 13 if a person gives data or is
  /// observed, 14 if others give it (WP260 rev.01, paragraph 26); only where the site declares to
  /// follow the GDPR.
  private func fulfilled(_ policy: PrivacyPolicy, _ text: DPVText) -> [String] {
    guard text.isUnderGDPR else { return [] }
    let origins = Set(policy.declaredItems.compactMap { $0.item.origin?.value })
    var types: [String] = []
    if !origins.isDisjoint(with: [.provided, .observed]) {
      types.append("eu-gdpr:DirectDataCollectionNotice")
    }
    if origins.contains(.thirdParty) { types.append("eu-gdpr:IndirectDataCollectionNotice") }
    return types
  }

  private mutating func addController(
    _ policy: PrivacyPolicy, _ text: DPVText, to notice: inout DPVNode
  ) {
    var people: [DPVNode] = []
    if let controller = policy.controller?.value {
      let id = text.document.url + "#dpv-controller"
      var node = DPVNode(id, ["dpv:DataController"], in: text.language)
      node.state(.hasName, controller.legalName.value)
      node.say(.label, controller.brand)
      node.state(.hasAddress, controller.postalAddress?.value)
      node.state(.hasContact, controller.email?.value)
      node.state(.hasContact, controller.phone?.value)
      node.state(.hasContact, controller.webForm?.value)
      node.link(.hasAddressOnWeb, controller.website?.value.rawValue)
      node.link(.hasCountry, (controller.establishedIn?.value).map { "loc:\($0)" })
      node.link(.hasJurisdiction, (controller.incorporatedIn?.value).map { "loc:\($0)" })
      for (place, contact) in [
        ("EU", policy.representatives?.value.eu?.value),
        ("GB", policy.representatives?.value.uk?.value),
      ] {
        guard let contact else { continue }
        var representative = person("representative-\(place)", "dpv:Representative", contact, text)
        representative.link(.hasJurisdiction, "loc:\(place)")
        node.link(.hasRepresentative, text.document.url + "#dpv-representative-\(place)")
        people.append(representative)
      }
      if let officer = officer(policy, text) {
        node.link(.hasDataProtectionOfficer, text.document.url + "#dpv-dpo")
        people.append(officer)
      }
      notice.link(.hasDataController, id)
      nodes.append(node)
      addJointControllers(policy, text, to: &notice)
    } else {
      notes.add("no text declares the controller; representatives and officers need one")
    }
    if let accountable = policy.accountablePerson?.value {
      people.append(person("accountable", "dpv:Entity", accountable, text))
      notice.link(.hasResponsibleEntity, text.document.url + "#dpv-accountable")
    }
    nodes += people
  }

  /// Adds the group of those who decide together: a class of its own, whose members are controllers.
  private mutating func addJointControllers(
    _ policy: PrivacyPolicy, _ text: DPVText, to notice: inout DPVNode
  ) {
    let joint = policy.recipients.filter { $0.role?.value == .jointController }
    guard !joint.isEmpty else { return }
    let id = text.document.url + "#dpv-joint-controllers"
    var node = DPVNode(id, ["dpv:JointDataControllers"], in: text.language)
    node.link(.hasDataController, text.document.url + "#dpv-controller")
    node.link(.hasDataController, joint.map { text.address("recipient", $0.id.value) })
    notice.link(.hasJointDataControllers, id)
    nodes.append(node)
  }

  private func officer(_ policy: PrivacyPolicy, _ text: DPVText) -> DPVNode? {
    guard let officer = policy.dataProtectionOfficer?.value else { return nil }
    // A contact beside the reason why none is designated is not that of an officer.
    guard officer.none == nil else { return nil }
    guard officer.name != nil || officer.email != nil || officer.address != nil else { return nil }
    let id = text.document.url + "#dpv-dpo"
    var node = DPVNode(id, ["dpv:DataProtectionOfficer"], in: text.language)
    node.state(.hasName, officer.name?.value)
    node.state(.hasContact, officer.email?.value)
    node.state(.hasAddress, officer.address?.value)
    node.link(.source, text.document.address(of: officer.section))
    return node
  }

  private func person(_ id: String, _ type: String, _ contact: Contact, _ text: DPVText) -> DPVNode
  {
    var node = DPVNode(text.document.url + "#dpv-\(id)", [type], in: text.language)
    node.state(.hasName, contact.name.value)
    node.state(.hasContact, contact.email?.value)
    node.state(.hasContact, contact.phone?.value)
    node.state(.hasAddress, contact.address?.value)
    node.link(.source, text.document.address(of: contact.section))
    return node
  }

  private func addDecisions(_ policy: PrivacyPolicy, _ text: DPVText, to notice: inout DPVNode) {
    guard let decisions = policy.automatedDecisions?.value, decisions.exist.value == .yes else {
      return
    }
    var node = text.part(["dpv:AutomatedDecisionMaking"])
    node.say(.description, decisions.logic)
    node.say(.note, decisions.consequences)
    node.link(.source, text.document.address(of: decisions.section))
    notice.embed(.hasContext, node)
  }
}

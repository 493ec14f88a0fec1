internal import LegalModel
internal import LegalText

extension DPVGraph {
  /// Refers to recipients: always as such, and by what they are where the text declares it.
  func link(_ recipients: [Recipient], to node: inout DPVNode, _ text: DPVText) {
    for recipient in recipients {
      let id = text.address("recipient", recipient.id.value)
      node.link(.hasRecipient, id)
      switch recipient.role?.value {
      case .processor?, .subprocessor?: node.link(.hasDataProcessor, id)
      case .controller?, .jointController?: node.link(.hasRecipientDataController, id)
      case .userDirected?, .acquirer?, .advertiser?, .dataBroker?:
        node.link(.hasRecipientThirdParty, id)
      case .authority?, .sameWorkspace?, nil: break
      }
    }
  }

  /// Adds the recipients, and the transfers to them.
  mutating func addRecipients(_ policy: PrivacyPolicy, _ text: DPVText, to notice: inout DPVNode) {
    link(policy.recipients, to: &notice, text)
    for recipient in policy.recipients {
      let id = recipient.id.value
      let role = (recipient.role?.value).map(DPVTerm.role)
      if role?.isGeneral == true {
        notes.add("DPV has no exact term for the role of recipients", id)
      }
      let isTransferred = policy.isTransferred(to: recipient, on: text.day)
      let types = ["dpv:Recipient", role?.name, isTransferred ? "dpv:DataImporter" : nil]
      var node = text.node("recipient", id, types)
      node.say(.label, recipient.name)
      node.state(.hasName, (recipient.legalEntity ?? recipient.name).value)
      node.say(.description, recipient.purpose)
      node.say(.note, recipient.shares)
      node.state(.hasAddress, recipient.address?.value)
      node.state(.hasContact, recipient.contact?.value)
      node.link(.hasCountry, (recipient.countries ?? []).map { "loc:\($0.value)" })
      node.link(.hasAddressOnWeb, recipient.website?.value.rawValue)
      node.link(.source, text.document.address(of: recipient.section))
      addAgreement(recipient.dpa, to: &node, text)
      nodes.append(node)
      if isTransferred {
        addTransfer(
          id, "recipient", (recipient.mechanisms ?? []).map(\.value),
          to: policy.thirdCountries(of: recipient, on: text.day),
          DPVTransferLaw(
            text, from: policy.transferOrigins, to: (recipient.countries ?? []).map(\.value)),
          text, &notice)
      }
      noteWhatHasNoTerm(recipient)
    }
  }

  private mutating func noteWhatHasNoTerm(_ recipient: Recipient) {
    let id = recipient.id.value
    if recipient.data == nil {
      notes.add("no text declares which data recipients get", id)
    }
    if recipient.condition != nil { notes.add("DPV has no term for the condition of", id) }
    if let answer = recipient.trainsOnData?.value, answer != .unknown {
      notes.add("DPV has no term for whether recipients train models", id)
    }
  }

  /// Adds the contract with somebody who processes for the controller.
  private func addAgreement(_ dpa: Located<WebAddress>?, to node: inout DPVNode, _ text: DPVText) {
    guard let dpa else { return }
    node.embed(
      .hasLegalMeasure,
      DPVNode(
        dpa.value.rawValue, ["dpv:LegalMeasure", "dpv:DataProcessingAgreement"], in: text.language))
  }

  /// Adds a transfer to one recipient.
  private mutating func addTransfer(
    _ id: Identifier, _ kind: String, _ mechanisms: [TransferMechanism],
    to countries: [CountryCode], _ law: DPVTransferLaw, _ text: DPVText,
    _ notice: inout DPVNode
  ) {
    var transfer = text.node("transfer", id, ["dpv:Transfer", "dpv:CrossBorderTransfer"])
    transfer.link(.hasDataImporter, text.address(kind, id))
    for country in countries { add(country, to: &transfer, text) }
    for mechanism in mechanisms {
      transfer.embed(.hasLegalBasis, self.mechanism(mechanism, law, text))
    }
    notice.link(.hasProcessing, text.address("transfer", id))
    nodes.append(transfer)
  }

  /// Adds a country that data is transferred to; a third country it is only for this text, and one in
  /// the European Economic Area never.
  private func add(_ country: CountryCode, to transfer: inout DPVNode, _ text: DPVText) {
    if country.isInEconomicArea(on: text.day) {
      transfer.link(.hasCountry, "loc:\(country)")
    } else {
      transfer.embed(
        .hasThirdCountry, DPVNode("loc:\(country)", ["dpv:ThirdCountry"], in: text.language))
    }
  }

  private mutating func mechanism(
    _ mechanism: TransferMechanism, _ law: DPVTransferLaw, _ text: DPVText
  ) -> DPVNode {
    let term = DPVTerm.mechanism(mechanism, underGDPR: law != .other)
    let article = DPVTerm.mechanism(mechanism, underGDPR: true)
    if article.name != term.name {
      notes.add(
        "articles of the GDPR do not stand for mechanisms of transfers that are not under it",
        mechanism.rawValue)
    } else if law == .alsoGDPR, article.name.hasPrefix("eu-gdpr:") {
      notes.add(
        "articles of the GDPR stand for mechanisms of transfers that have other origins too",
        mechanism.rawValue)
    }
    if article.name == term.name, term.isGeneral {
      notes.add("DPV has no exact term for transfer mechanisms", mechanism.rawValue)
    }
    var node = text.part(["dpv:DataTransferLegalBasis", term.name])
    node.state(.identifier, mechanism.rawValue)
    return node
  }

  /// Adds what the policy says of transfers as a whole.
  mutating func addTransfers(_ policy: PrivacyPolicy, _ text: DPVText, to notice: inout DPVNode) {
    guard let transfers = policy.transfers?.value else { return }
    let id = text.document.url + "#dpv-transfers"
    var node = DPVNode(id, ["dpv:Transfer", "dpv:CrossBorderTransfer"], in: text.language)
    node.link(.hasJurisdiction, (transfers.origins ?? []).map { DPVTerm.origin($0.value) })
    let destinations = (transfers.destinations ?? []).map(\.value)
    for country in destinations { add(country, to: &node, text) }
    for statement in (transfers.mechanisms ?? []).map(\.value) {
      let law = DPVTransferLaw(
        text, from: statement.origins?.map(\.value) ?? policy.transferOrigins, to: destinations)
      var basis = mechanism(statement.mechanism.value, law, text)
      basis.link(.hasJurisdiction, (statement.origins ?? []).map { DPVTerm.origin($0.value) })
      basis.say(.description, statement.decision)
      basis.link(.source, text.document.address(of: statement.section))
      node.embed(.hasLegalBasis, basis)
    }
    for statement in (transfers.adequacy ?? []).map(\.value) {
      guard statement.adequate.value == .yes else {
        notes.add("DPV has no term for a country that is not adequate", statement.country.value)
        continue
      }
      let law = DPVTransferLaw(text, from: policy.transferOrigins, to: [statement.country.value])
      var basis = mechanism(.adequacy, law, text)
      basis.link(.hasCountry, "loc:\(statement.country.value)")
      basis.say(.scopeNote, statement.scope)
      node.embed(.hasLegalBasis, basis)
    }
    node.link(.source, text.document.address(of: transfers.section))
    notice.link(.hasProcessing, id)
    nodes.append(node)
  }

  /// Adds the rows of a list of subprocessors that are in use.
  mutating func addList(_ list: SubprocessorList, _ text: DPVText) {
    var notice = text.notice(["dpv:Notice"])
    let place = nodes.count
    for row in list.subprocessors {
      let id = row.id.value
      guard row.status(on: text.day) == .active else {
        notes.add("subprocessors that are not in use on the day are left out", id)
        continue
      }
      // Whether it works for a processor depends on whom the service is for; a processor it is.
      let types = [
        "dpv:Recipient", "dpv:DataProcessor", row.mechanism == nil ? nil : "dpv:DataImporter",
      ]
      var node = text.node("subprocessor", id, types)
      node.say(.label, row.name)
      node.state(.hasName, (row.legalEntity ?? row.name).value)
      node.say(.scopeNote, row.product)
      node.say(.description, row.purpose)
      node.say(.note, row.shares)
      node.link(.hasCountry, (row.countries ?? []).map { "loc:\($0.value)" })
      node.link(.hasAddressOnWeb, row.website?.value.rawValue)
      addAgreement(row.dpa, to: &node, text)
      nodes.append(node)
      if let mechanism = row.mechanism?.value {
        let countries = (row.countries ?? []).map(\.value)
        addTransfer(
          id, "subprocessor", [mechanism], to: [], DPVTransferLaw(text, from: nil, to: countries),
          text, &notice)
      }
      notice.link(.hasRecipient, text.address("subprocessor", id))
      notice.link(.hasDataProcessor, text.address("subprocessor", id))
    }
    nodes.insert(notice, at: place)
  }
}

/// Which law makes transfers lawful.
enum DPVTransferLaw {
  /// The GDPR.
  case onlyGDPR
  /// The GDPR, and that of other origins.
  case alsoGDPR
  /// None that DPV has terms for.
  case other

  /// The GDPR is about data from the European Economic Area that leaves it, and its articles stand
  /// only where the site declares to follow it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - origins: Where the data comes from; `nil` if undeclared.
  ///   - countries: Where it goes, as far as declared.
  init(_ text: DPVText, from origins: [TransferOrigin]?, to countries: [CountryCode]) {
    let origins = origins ?? []
    let isFromEEA = origins.isEmpty || origins.contains(.EEA)
    let staysThere =
      !countries.isEmpty && countries.allSatisfy { $0.isInEconomicArea(on: text.day) }
    guard text.isUnderGDPR, isFromEEA, !staysThere else {
      self = .other
      return
    }
    self = origins.allSatisfy { $0 == .EEA } ? .onlyGDPR : .alsoGDPR
  }
}

internal import LegalModel
internal import LegalSource

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
      let isTransferred = policy.isTransferred(to: recipient)
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
          to: policy.thirdCountries(of: recipient), text, &notice)
      }
      noteWhatHasNoTerm(recipient)
    }
  }

  private mutating func noteWhatHasNoTerm(_ recipient: Recipient) {
    let id = recipient.id.value
    if recipient.data == nil || !recipient.unresolved.isEmpty {
      notes.add("no declared data answers to some words of what recipients get", id)
    }
    if recipient.condition != nil { notes.add("DPV has no term for the condition of", id) }
    if recipient.location != nil { notes.add("locations in words are not carried, countries are") }
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
    to countries: [CountryCode], _ text: DPVText, _ notice: inout DPVNode
  ) {
    var transfer = text.node("transfer", id, ["dpv:Transfer", "dpv:CrossBorderTransfer"])
    transfer.link(.hasDataImporter, text.address(kind, id))
    for country in countries { transfer.embed(.hasThirdCountry, thirdCountry(country, text)) }
    for mechanism in mechanisms { transfer.embed(.hasLegalBasis, self.mechanism(mechanism, text)) }
    notice.link(.hasProcessing, text.address("transfer", id))
    nodes.append(transfer)
  }

  /// A country as one that data is transferred to, which it is only for this text.
  private func thirdCountry(_ country: CountryCode, _ text: DPVText) -> DPVNode {
    DPVNode("loc:\(country)", ["dpv:ThirdCountry"], in: text.language)
  }

  private mutating func mechanism(_ mechanism: TransferMechanism, _ text: DPVText) -> DPVNode {
    let term = DPVTerm.mechanism(mechanism, underGDPR: text.isUnderGDPR)
    if term.isGeneral {
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
    for country in transfers.destinations ?? [] {
      node.embed(.hasThirdCountry, thirdCountry(country.value, text))
    }
    for statement in (transfers.mechanisms ?? []).map(\.value) {
      var basis = mechanism(statement.mechanism.value, text)
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
      var basis = mechanism(.adequacy, text)
      basis.link(.hasCountry, "loc:\(statement.country.value)")
      basis.say(.scopeNote, statement.scope)
      node.embed(.hasLegalBasis, basis)
    }
    if transfers.copyFrom != nil {
      notes.add("DPV has no term for where a copy of the safeguards is to be had")
    }
    node.link(.source, text.document.address(of: transfers.section))
    notice.link(.hasProcessing, id)
    nodes.append(node)
  }

  /// Adds the rows of a list of subprocessors that are in use.
  mutating func addList(_ list: SubprocessorList, _ text: DPVText, on day: CalendarDate) {
    var notice = text.notice(["dpv:Notice"])
    let place = nodes.count
    for row in list.subprocessors {
      let id = row.id.value
      guard row.status(on: day) == .active else {
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
      if row.location != nil { notes.add("locations in words are not carried, countries are") }
      nodes.append(node)
      if let mechanism = row.mechanism?.value {
        addTransfer(id, "subprocessor", [mechanism], to: [], text, &notice)
      }
      notice.link(.hasRecipient, text.address("subprocessor", id))
      notice.link(.hasDataProcessor, text.address("subprocessor", id))
    }
    nodes.insert(notice, at: place)
  }
}

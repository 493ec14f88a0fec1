internal import LegalModel
internal import LegalText

extension DPVGraph {
  /// Adds a process for each purpose, with its purpose and its legal bases.
  mutating func addProcesses(_ policy: PrivacyPolicy, _ text: DPVText, to notice: inout DPVNode) {
    for activity in policy.activities {
      let purpose = activity.purpose
      var process = text.node("process", purpose.id.value, ["dpv:PersonalDataProcess"])
      process.say(.label, purpose.name)
      process.link(.hasPurpose, text.address("purpose", purpose.id.value))
      process.link(.source, text.document.address(of: purpose.section))
      if policy.controller != nil {
        process.link(.hasDataController, text.document.url + "#dpv-controller")
      }
      process.link(.hasPersonalData, activity.items.map { text.address("data", $0.reference) })
      link(activity.recipients, to: &process, text)
      process.link(
        .hasStorageCondition, activity.retention.map { text.address("storage", $0.id.value) })
      var bases: [DPVNode] = []
      for (index, basis) in (purpose.bases ?? []).enumerated() {
        let id = "\(purpose.id.value)-\(index + 1)"
        process.link(.hasLegalBasis, text.address("basis", id))
        bases.append(self.basis(id, basis.value, text))
      }
      notice.link(.hasProcess, text.address("process", purpose.id.value))
      nodes += [process, self.purpose(purpose, text)] + bases
    }
    for (index, unresolved) in policy.unresolvedBases.map(\.value).enumerated() {
      let id = "unresolved-\(index + 1)"
      var node = text.node(
        "basis", id, ["dpv:LegalBasis", basis(unresolved.basis.value, id, text)])
      node.say(.label, unresolved.text)
      node.link(.source, text.document.address(of: unresolved.section))
      notice.link(.hasLegalBasis, text.address("basis", id))
      nodes.append(node)
      notes.add(
        "legal bases for words that are no purpose stand on the notice", unresolved.text.value.text)
    }
    for declared in policy.itemsWithoutPurpose {
      notes.add("data that names no purpose of the policy stands in no process", declared.reference)
    }
    policy.noteSharedRecipients(&notes)
    if policy.activities.contains(where: { !$0.recipients.isEmpty || !$0.retention.isEmpty }) {
      notes.add(
        "recipients and storage of a process concern some of its data; which, stands on the data")
    }
  }

  private mutating func purpose(_ purpose: Purpose, _ text: DPVText) -> DPVNode {
    let term = declaredTerm(purpose.dpv, of: "purposes", purpose.id.value, general: "dpv:Purpose")
    var node = text.node("purpose", purpose.id.value, ["dpv:Purpose", term])
    node.say(.label, purpose.name)
    node.say(.description, purpose.description)
    return node
  }

  private mutating func basis(_ id: String, _ basis: PurposeBasis, _ text: DPVText) -> DPVNode {
    let term = self.basis(basis.basis.value, id, text)
    var node = text.node("basis", id, ["dpv:LegalBasis", term])
    node.say(.description, basis.interest)
    node.say(.scopeNote, basis.scope)
    if let law = basis.law { node.embed(.hasApplicableLaw, text.law(law)) }
    node.link(.source, text.document.address(of: basis.section))
    return node
  }

  private mutating func basis(_ basis: LegalBasis, _ id: String, _ text: DPVText) -> String {
    let term = DPVTerm.basis(basis, underGDPR: text.isUnderGDPR)
    if basis == .publicTask, term.isGeneral {
      notes.add(
        "DPV has two terms for a public task outside the GDPR, PublicInterest and "
          + "OfficialAuthorityOfController; which of them it is, no text says", id)
    } else if term.isGeneral {
      notes.add("DPV has no term for the legal bases", basis.rawValue)
    }
    return term.name
  }

  /// Adds the data.
  mutating func addData(_ policy: PrivacyPolicy, _ text: DPVText) {
    for declared in policy.declaredItems {
      nodes.append(data(declared, policy, text))
    }
  }

  private mutating func data(
    _ declared: DeclaredItem, _ policy: PrivacyPolicy, _ text: DPVText
  ) -> DPVNode {
    let item = declared.item
    var types: [String?] = [
      "dpv:PersonalData",
      declaredTerm(item.dpv, of: "data", declared.reference, general: "dpv:PersonalData"),
      (item.origin?.value).map(DPVTerm.origin),
      item.sensitive == nil ? nil : "dpv:SensitivePersonalData",
    ]
    if let category = item.specialCategory?.value {
      let term = DPVTerm.special(category)
      types += ["dpv:SpecialCategoryPersonalData", term.name]
      if term.isGeneral { notes.add("DPV has no one term for the data", declared.reference) }
    }
    var node = text.node("data", declared.reference, types)
    node.say(.label, item.name)
    node.say(.description, item.purpose)
    if let source = item.source {
      let isThirdParty = item.origin?.value == .thirdParty
      var origin = text.part(["dpv:DataSource", isThirdParty ? "dpv:ThirdPartyDataSource" : nil])
      origin.say(.label, source)
      node.embed(.hasDataSource, origin)
    }
    if let requirement = item.required?.value {
      let term = DPVTerm.requirement(requirement)
      node.link(.hasNecessity, term.name)
      if term.isGeneral {
        notes.add("DPV does not say whether law or contract asks for the data", declared.reference)
      }
    }
    if let consequence = item.ifWithheld {
      var withheld = text.part(["dpv:Consequence"])
      withheld.say(.label, consequence)
      node.embed(.hasConsequence, withheld)
    }
    link(policy.recipients(of: declared), to: &node, text)
    node.link(
      .hasStorageCondition,
      policy.retention(of: declared).map { text.address("storage", $0.id.value) })
    let measures = policy.measures.filter { declared.isCovered(by: $0.covers ?? []) }
    node.link(.hasMeasure, measures.map { text.address("measure", $0.id.value) })
    if item.condition != nil {
      notes.add("DPV has no term for the condition of", declared.reference)
    }
    if !(item.ccpa ?? []).isEmpty { notes.add("DPV has no terms for the categories of the CCPA") }
    if item.notShared?.value == .yes {
      notes.add("DPV has no term for data that goes to nobody", declared.reference)
    }
    return node
  }

  /// Returns the term that a text declares, or `nil` if it declares none that can be written.
  private mutating func declaredTerm(
    _ term: Located<Words>?, of kind: String, _ id: some CustomStringConvertible, general: String
  ) -> String? {
    guard let term = term?.value.text else {
      notes.add("no text declares the dpv term of \(kind), so that they are \(general)", id)
      return nil
    }
    guard let declared = DPVTerm.declared(term) else {
      notes.add("the dpv term of \(kind) is no name with a known prefix", id)
      return nil
    }
    return declared
  }

  /// Adds how long data is kept.
  mutating func addRetention(_ policy: PrivacyPolicy, _ text: DPVText, to notice: inout DPVNode) {
    for row in policy.retention {
      let types = ["dpv:StorageCondition", row.keeps == nil ? nil : "dpv:StorageDuration"]
      var node = text.node("storage", row.id.value, types)
      node.say(.label, row.name)
      node.say(.description, row.period)
      node.link(.source, text.document.address(of: row.section))
      node.link(.hasCountry, (row.country?.value).map { "loc:\($0)" })
      if let law = row.law { node.embed(.hasApplicableLaw, text.law(law)) }
      switch row.keeps?.value {
      case RetentionPeriod.none?: node.embed(.hasDuration, text.duration(Period(0, .day)))
      case .fixed(let period)?: node.embed(.hasDuration, text.duration(period))
      case .rolling(let period)?:
        node.embed(.hasDuration, text.duration(period))
        notes.add(
          "DPV has no term for a time that rolls; the words of storage say it", row.id.value)
      case .whileEvent(let event, let tail)?:
        node.embed(.hasDuration, text.duration(until: event))
        if let tail {
          node.embed(.hasDuration, text.duration(tail))
          notes.add(
            "DPV has no term for a time after an event; the words of storage say it", row.id.value)
        }
      case nil: break
      }
      notice.link(.hasStorageCondition, text.address("storage", row.id.value))
      nodes.append(node)
    }
  }
}

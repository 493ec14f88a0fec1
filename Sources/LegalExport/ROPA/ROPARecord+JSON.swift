internal import LegalModel
internal import LegalText

extension ROPARecord {
  /// The record, with its ids and with what the columns put into one cell kept apart.
  var json: JSON {
    var record = Members()
    record["document"] = .string("\(document.id)")
    record["url"] = .string(document.url)
    record["version"] = (document.versionInForce?.url).map(JSON.string)
    record.say("title", document.text?.header.title)
    if let controller = policy.controller?.value { record["controller"] = json(of: controller) }
    record.list(
      "jointControllers",
      jointControllers.map { recipient in
        var member = Members(id: recipient.id.value, name: recipient.name)
        member.say("legalEntity", recipient.legalEntity)
        member.say("address", recipient.address)
        member.say("contact", recipient.contact)
        return member.json
      })
    record.list(
      "representatives",
      representatives.map { representative in
        var member = Members()
        member["place"] = .string(representative.place)
        member.add(representative.contact)
        return member.json
      })
    if let officer = policy.dataProtectionOfficer?.value {
      var member = Members()
      let designated = officer.designated
      member.say("name", designated?.name)
      member.say("address", designated?.address)
      member["email"] = (designated?.email?.value.rawValue).map(JSON.string)
      member.say("none", officer.none)
      record["dataProtectionOfficer"] = member.json
    }
    if let transfers = policy.transfers?.value { record["transfers"] = json(of: transfers) }
    record.list("measures", policyMeasures.map(json))
    record["activities"] = .array(activities.map(json))
    return record.json
  }

  private func json(of controller: Controller) -> JSON {
    var member = Members()
    member.say("legalName", controller.legalName)
    member.say("brand", controller.brand)
    member["incorporatedIn"] = (controller.incorporatedIn?.value.rawValue).map(JSON.string)
    member["establishedIn"] = (controller.establishedIn?.value.rawValue).map(JSON.string)
    member.say("postalAddress", controller.postalAddress)
    member["email"] = (controller.email?.value.rawValue).map(JSON.string)
    member.say("phone", controller.phone)
    member["webForm"] = (controller.webForm?.value.rawValue).map(JSON.string)
    member["website"] = (controller.website?.value.rawValue).map(JSON.string)
    return member.json
  }

  private func json(of transfers: Transfers) -> JSON {
    var member = Members()
    member.codes("origins", (transfers.origins ?? []).map(\.value.rawValue))
    member.codes("countries", (transfers.destinations ?? []).map(\.value.rawValue))
    member.list(
      "mechanisms",
      (transfers.mechanisms ?? []).map(\.value).map { statement in
        var mechanism = Members()
        mechanism["mechanism"] = .string(statement.mechanism.value.rawValue)
        mechanism.codes("origins", (statement.origins ?? []).map(\.value.rawValue))
        mechanism.say("decision", statement.decision)
        mechanism["section"] = document.address(of: statement.section).map(JSON.string)
        return mechanism.json
      })
    member.list(
      "adequacy",
      (transfers.adequacy ?? []).map(\.value).map { statement in
        var adequacy = Members()
        adequacy["country"] = .string(statement.country.value.rawValue)
        adequacy["adequate"] = .string(statement.adequate.value.rawValue)
        adequacy.say("scope", statement.scope)
        return adequacy.json
      })
    member.say("copyFrom", transfers.copyFrom)
    member["section"] = document.address(of: transfers.section).map(JSON.string)
    return member.json
  }

  private func json(of activity: ProcessingActivity) -> JSON {
    let purpose = activity.purpose
    var member = Members()
    member["id"] = .string("\(purpose.id.value)")
    var words = Members()
    words.say("name", purpose.name)
    words.say("description", purpose.description)
    member["purpose"] = words.json
    member["section"] = document.address(of: purpose.section ?? basisSection(of: purpose))
      .map(JSON.string)
    member.list("legalBases", (purpose.bases ?? []).map { json(of: $0.value) })
    member.list("dataCategories", activity.items.map(json))
    member.list("recipientCategories", activity.recipients.map(json))
    member.list(
      "transfers",
      activity.recipients.filter(isTransferred).map { recipient in
        var transfer = Members()
        transfer["recipient"] = .string("\(recipient.id.value)")
        transfer.codes("countries", policy.thirdCountries(of: recipient, on: day).map(\.rawValue))
        transfer.codes("mechanisms", (recipient.mechanisms ?? []).map(\.value.rawValue))
        return transfer.json
      })
    member.list("erasure", activity.retention.map(json))
    member.list("measures", measures(of: activity).map(json))
    return member.json
  }

  private func json(of measure: SecurityMeasure) -> JSON {
    var member = Members(id: measure.id.value, name: measure.name)
    member.say("text", measure.text)
    member["section"] = document.address(of: measure.section).map(JSON.string)
    return member.json
  }

  private func json(of basis: PurposeBasis) -> JSON {
    var member = Members()
    member["basis"] = .string(basis.basis.value.rawValue)
    member.say("law", basis.law)
    member.say("interest", basis.interest)
    member.say("scope", basis.scope)
    member["section"] = document.address(of: basis.section).map(JSON.string)
    return member.json
  }

  private func json(of declared: DeclaredItem) -> JSON {
    var member = Members(id: declared.reference, name: declared.item.name)
    member.say("group", declared.group.name)
    member["specialCategory"] = (declared.item.specialCategory?.value.rawValue).map(JSON.string)
    return member.json
  }

  private func json(of recipient: Recipient) -> JSON {
    var member = Members(id: recipient.id.value, name: recipient.name)
    member.say("legalEntity", recipient.legalEntity)
    member.say("purpose", recipient.purpose)
    member["role"] = (recipient.role?.value.rawValue).map(JSON.string)
    member.codes("unresolved", recipient.unresolved.map(\.value.text))
    member["condition"] = (recipient.condition?.value.rawValue).map(JSON.string)
    member.codes("countries", (recipient.countries ?? []).map(\.value.rawValue))
    return member.json
  }

  private func json(of row: Retention) -> JSON {
    var member = Members(id: row.id.value, name: row.name)
    member.say("period", row.period)
    member["keeps"] = (row.keeps?.value).map(json)
    member.say("law", row.law)
    member["country"] = (row.country?.value.rawValue).map(JSON.string)
    member.codes("unresolved", row.unresolved.map(\.value.text))
    member.codes("covers", (row.covers ?? []).map { "\($0.value)" })
    member["section"] = document.address(of: row.section).map(JSON.string)
    return member.json
  }

  /// A time in the form that the texts declare it in, its lengths in ISO 8601.
  private func json(of period: RetentionPeriod) -> JSON {
    switch period {
    case .none: .string("none")
    case .fixed(let period): .object(["for": .string(period.iso8601)])
    case .rolling(let period): .object(["rolling": .string(period.iso8601)])
    case .whileEvent(let event, let tail):
      .object(
        ["while": .string(event.rawValue)].merging(
          tail.map { ["then": .string($0.iso8601)] } ?? [:]
        ) { first, _ in first })
    }
  }
}

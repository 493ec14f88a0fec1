internal import LegalModel
internal import LegalText

extension ROPARecord {
  /// Returns what stands in a column, in the words of the text; several things are told apart by
  /// semicolons.
  func cell(_ column: ROPAColumn, of activity: ProcessingActivity) -> String {
    let purpose = activity.purpose
    return switch column {
    case .policy: document.versionInForce?.url ?? document.url
    case .id: "\(purpose.id.value)"
    case .controller: policy.controller?.value.legalName.value.text ?? ""
    case .contact: list(contactDetails)
    case .jointControllers: list(jointControllers.map { $0.name.value.text })
    case .representative:
      list(representatives.map { "\($0.place): " + words($0.contact) })
    case .officer: officer
    case .purpose:
      [purpose.name.value.text, purpose.description?.value.text].compactMap(\.self)
        .joined(separator: ": ")
    // A record needs the column; the texts have nothing for it.
    case .subjects: ""
    case .data: list(activity.items.map { $0.item.name.value.text })
    case .recipients:
      list(activity.recipients.map { with($0.name, $0.role.map { [$0.value.rawValue] } ?? []) })
    case .transfers:
      list(activity.recipients.filter(isTransferred).map(transfer))
    case .policyTransfers: policyTransfers
    case .erasure:
      list(activity.retention.map { "\($0.name.value): \($0.period.value)" })
    case .measures: list(measures(of: activity).map { "\($0.name.value): \($0.text.value)" })
    case .policyMeasures: list(policyMeasures.map { "\($0.name.value): \($0.text.value)" })
    case .basis:
      list(
        (purpose.bases ?? []).map { basis in
          with(
            basis.value.basis.value.rawValue,
            [basis.value.law, basis.value.interest, basis.value.scope].compactMap {
              $0?.value.text
            })
        })
    case .section: document.address(of: purpose.section ?? basisSection(of: purpose)) ?? ""
    }
  }

  /// The first section that states a legal basis of a purpose, where the purpose names none itself.
  func basisSection(of purpose: Purpose) -> Located<SectionAnchor>? {
    (purpose.bases ?? []).lazy.compactMap(\.value.section).first
  }

  private var contactDetails: [String] {
    guard let controller = policy.controller?.value else { return [] }
    return [
      controller.postalAddress?.value.text, controller.email?.value.rawValue,
      controller.phone?.value.text, controller.webForm?.value.rawValue,
    ].compactMap(\.self)
  }

  private var officer: String {
    guard let officer = policy.dataProtectionOfficer?.value else { return "" }
    // A contact beside the reason why none is designated is not that of an officer.
    if let none = officer.none { return "none: \(none.value)" }
    return list(
      [officer.name?.value.text, officer.address?.value.text, officer.email?.value.rawValue]
        .compactMap(\.self))
  }

  private func words(_ contact: Contact) -> String {
    [
      contact.name.value.text, contact.address?.value.text, contact.email?.value.rawValue,
      contact.phone?.value.text,
    ].compactMap(\.self).joined(separator: ", ")
  }

  private func transfer(to recipient: Recipient) -> String {
    let countries = policy.thirdCountries(of: recipient, on: day).map(\.rawValue).joined(
      separator: ", ")
    let mechanisms = (recipient.mechanisms ?? []).map(\.value.rawValue).joined(separator: ", ")
    return with(recipient.name, [countries, mechanisms].filter { !$0.isEmpty })
  }

  private var policyTransfers: String {
    guard let transfers = policy.transfers?.value else { return "" }
    let countries = (transfers.destinations ?? []).map(\.value.rawValue).joined(separator: ", ")
    let mechanisms = (transfers.mechanisms ?? []).map { statement in
      with(
        statement.value.mechanism.value.rawValue,
        [from(statement.value.origins), statement.value.decision?.value.text].compactMap(\.self))
    }
    let adequacy = (transfers.adequacy ?? []).map { statement in
      with(
        "\(statement.value.country.value) adequate: \(statement.value.adequate.value.rawValue)",
        [statement.value.scope?.value.text].compactMap(\.self))
    }
    let way = [from(transfers.origins), countries].compactMap(\.self).filter { !$0.isEmpty }
    return [way.joined(separator: " to "), (mechanisms + adequacy).joined(separator: ", ")]
      .filter { !$0.isEmpty }.joined(separator: ": ")
  }

  private func from(_ origins: [Located<TransferOrigin>]?) -> String? {
    guard let origins, !origins.isEmpty else { return nil }
    return "from " + origins.map(\.value.rawValue).joined(separator: ", ")
  }

  private func list(_ parts: [String]) -> String { parts.joined(separator: "; ") }

  private func with(_ name: Located<Words>, _ more: [String]) -> String {
    with(name.value.text, more)
  }

  private func with(_ name: String, _ more: [String]) -> String {
    more.isEmpty ? name : "\(name) (\(more.joined(separator: "; ")))"
  }
}

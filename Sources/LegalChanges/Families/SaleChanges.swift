import LegalModel
import LegalText

/// The beginning of a sale of personal information, and of sharing for advertising.
enum SaleChanges {
  static func find(_ log: inout ChangeLog) {
    guard case .privacyPolicy(let old) = log.old.frontMatter,
      case .privacyPolicy(let new) = log.new.frontMatter
    else { return }
    begins(
      .saleStarted, .dataBroker, subjects: ["sale", "saleOrSharing", "provisionToDataBrokers"],
      "personal information is sold", old, new, &log)
    begins(
      .advertisingStarted, .advertiser,
      subjects: ["sharing", "advertising", "advertisers", "sharingWithAdvertisers"],
      "personal information is shared for advertising", old, new, &log)
  }

  private static func begins(
    _ kind: ChangeKind, _ role: RecipientRole, subjects: Set<String>, _ what: String,
    _ old: PrivacyPolicy, _ new: PrivacyPolicy, _ log: inout ChangeLog
  ) {
    func report(
      _ path: String, _ name: String, _ after: String, _ why: String, _ place: SourceRange
    ) {
      log.report(
        kind, nil, .weaker, subject: path, name: name, after: after, whatChanged: why,
        effect: "It may now be that \(what), yours included.", place: place, explains: [])
    }
    if !old.recipients.contains(where: { $0.role?.value == role }),
      let first = new.recipients.first(where: { $0.role?.value == role })
    {
      let words = role == .dataBroker ? "data broker" : "advertiser"
      return report(
        "recipients.\(first.id.value)", first.name.value.text, first.name.value.text,
        "\(first.name.value.text) is the first \(words) among the recipients.", first.name.range)
    }
    let statements = Set(old.statements.map(\.id.value.rawValue))
    let appeared = new.statements.first { statement in
      let id = statement.id.value.rawValue
      return !statements.contains(id)
        && ["soldTo", "doNotSellLink", "noticeOfRightToOptOut", "under16OptIn"].contains(id)
    }
    if kind == .saleStarted, let appeared, appeared.id.value.rawValue == "soldTo" {
      return report(
        "statements.soldTo", "sale", appeared.text?.value.text ?? "to whom information is sold",
        "The text now says to whom personal information is sold or shared.", appeared.id.range)
    }
    let optOut = new.rights.first { $0.items.contains { $0.value.right.value == .optOut } }
    let hadOptOut = old.rights.contains { $0.items.contains { $0.value.right.value == .optOut } }
    let evidence = appeared?.id.range ?? (hadOptOut ? nil : optOut?.name.range)
    let kept = Set(
      new.promises.filter { $0.kind.value == .prohibition }.map(\.subject.value.rawValue))
    guard let evidence,
      let gone = old.promises.first(where: {
        $0.kind.value == .prohibition && subjects.contains($0.subject.value.rawValue)
          && !kept.contains($0.subject.value.rawValue)
      })
    else { return }
    report(
      "promises.\(gone.id.value)", gone.id.value.rawValue, "an opt-out",
      "The promise that it is not so that \(what) gives way to an opt-out.", evidence)
  }
}

import LegalMarkup
import LegalModel
import LegalText

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofTransfers: [ChangeKind] = [transferFirst, transferMechanism, transferMechanismLost]

  static let transferFirst = ChangeKind(
    "change/transfer-first", "first transfer to a third country", .material,
    [.transparencyGuidelines("30")],
    note: "A third country is one outside the European Economic Area and the United Kingdom.")
  static let transferMechanism = ChangeKind(
    "change/transfer-mechanism", "another mechanism for transfers", .notable, [.gdpr("13(1)(f)")],
    note: """
      M if a derogation takes its place, if it is no longer said of an origin, or if a country is no longer \
      said to be adequate.
      """)
  static let transferMechanismLost = ChangeKind(
    "change/transfer-mechanism-lost", "transfers go on without a mechanism", .retroactive,
    [.gdpr("44")])
}

/// Changes of transfers to other countries.
enum TransferChanges {
  static func find(_ log: inout ChangeLog) {
    let match = ReceiverMatch(Receiver.all(in: log.old), Receiver.all(in: log.new))
    let now = log.new
    for (old, new) in match.pairs {
      let key = new.path.hasPrefix("subprocessors") ? "mechanism" : "mechanisms"
      mechanisms(
        (old.mechanisms ?? []).map(\.value), (new.mechanisms ?? []).map(\.value),
        goesOut: new.countries?.contains { isThird($0.value, now) } ?? true, subject: new.path,
        name: new.title, place: new.mechanisms?.first?.range ?? new.name.range,
        before: old.mechanisms?.first?.range, explains: ["\(new.path).\(key)"], &log)
    }
    policy(match, &log)
  }

  private static func policy(_ match: ReceiverMatch, _ log: inout ChangeLog) {
    guard case .privacyPolicy(let old) = log.old.frontMatter,
      case .privacyPolicy(let new) = log.new.frontMatter
    else { return }
    let (before, after) = (old.transfers, new.transfers)
    let (was, now) = (log.old, log.new)
    let hadOut =
      (before?.value.destinations ?? []).contains { isThird($0.value, was) }
      || old.recipients.contains { $0.countries?.contains { isThird($0.value, was) } ?? false }
    let placed = match.pairs.filter { $0.old.countries != nil }
    let fresh = (match.added + (match.replaced + placed).map(\.new)).flatMap { $0.countries ?? [] }
    let had = Set((before?.value.destinations ?? []).map(\.value.rawValue))
    let destinations = after?.value.destinations ?? []
    let gained = destinations.filter { !had.contains($0.value.rawValue) }
    if !hadOut, let first = (gained + fresh).first(where: { isThird($0.value, now) }) {
      log.report(
        .transferFirst, nil, .weaker, subject: "transfers", name: "Transfers",
        after: first.value.rawValue,
        whatChanged: "Data goes to a third country for the first time: \(first.value).",
        effect: "Your data leaves the European Economic Area and the United Kingdom.",
        place: first.range, explains: ["transfers.destinations"])
    } else if let first = gained.first {
      log.report(
        .recipientCountryAdded, before?.value.destinations == nil ? .notable : nil,
        before?.value.destinations == nil ? .neutral : .weaker, subject: "transfers.destinations",
        name: "Transfers", before: had.isEmpty ? nil : ChangeWording.list(had.sorted()),
        after: ChangeWording.list(destinations.map(\.value.rawValue)),
        whatChanged: "Data also goes to \(ChangeWording.list(gained.map(\.value.rawValue))).",
        effect: "Your data may be processed in another country.", place: first.range)
    } else {
      let has = Set(destinations.map(\.value.rawValue))
      let lost = had.subtracting(has).sorted()
      if !lost.isEmpty, after?.value.destinations != nil {
        log.report(
          .recipientCountryAdded, .notable, .stronger, subject: "transfers.destinations",
          name: "Transfers", before: ChangeWording.list(had.sorted()),
          after: ChangeWording.list(has.sorted()),
          whatChanged: "Data no longer goes to \(ChangeWording.list(lost)).",
          placeBefore: before?.range)
      }
    }
    let stays =
      destinations.contains { isThird($0.value, now) }
      || new.recipients.contains { $0.countries?.contains { isThird($0.value, now) } ?? true }
      || !had.isEmpty && after == nil
    mechanisms(
      (before?.value.mechanisms ?? []).map(\.value.mechanism.value),
      (after?.value.mechanisms ?? []).map(\.value.mechanism.value), goesOut: stays,
      subject: "transfers", name: "Transfers", place: after?.range, before: before?.range,
      explains: after == nil ? ["transfers"] : ["transfers.mechanisms"], &log)
    AdequacyChanges.find(before?.value, after?.value, &log)
    copies(before, after, &log)
  }

  private static func copies(
    _ old: Located<Transfers>?, _ new: Located<Transfers>?, _ log: inout ChangeLog
  ) {
    guard ChangedWords.areOther(old?.value.copyFrom, new?.value.copyFrom), new != nil else {
      return
    }
    let isGone = new?.value.copyFrom == nil
    log.report(
      .transferMechanism, isGone ? .material : .notable, isGone ? .weaker : .neutral,
      subject: "transfers.copyFrom", name: "Transfers", before: old?.value.copyFrom?.value.text,
      after: new?.value.copyFrom?.value.text,
      whatChanged: isGone
        ? "It is no longer said where to get a copy of the safeguards."
        : "A copy of the safeguards is to be had elsewhere.",
      effect: "You are no longer told where to get a copy of the safeguards.",
      place: new?.value.copyFrom?.range, placeBefore: old?.value.copyFrom?.range)
  }

  private static func mechanisms(
    _ old: [TransferMechanism], _ new: [TransferMechanism], goesOut: Bool, subject: String,
    name: String, place: SourceRange?, before: SourceRange?, explains: [String],
    _ log: inout ChangeLog
  ) {
    guard Set(old) != Set(new) else { return }
    let list = { (mechanisms: [TransferMechanism]) in
      mechanisms.isEmpty
        ? nil
        : ChangeWording.list(
          TransferMechanism.allCases.filter(mechanisms.contains).map(words))
    }
    if new.isEmpty, goesOut {
      log.report(
        .transferMechanismLost, nil, .weaker, subject: subject, name: name, before: list(old),
        whatChanged: "\(name == "Transfers" ? name : "Transfers to \(name)") no longer rest on "
          + "\(list(old) ?? "anything that was named").",
        effect: "You are no longer told what protects your data in the other country.",
        place: place, placeBefore: before, explains: explains)
      return
    }
    let isDerogation = new.contains(.derogation) && !old.contains(.derogation)
    let losesOrigin = old.contains(where: isBritish) && !new.contains(where: isBritish)
    let isWeaker = !old.isEmpty && !new.isEmpty && (isDerogation || losesOrigin) || isDerogation
    log.report(
      .transferMechanism, isWeaker ? .material : nil,
      isWeaker ? .weaker : Set(old).isSubset(of: new) ? .stronger : .neutral,
      subject: subject, name: name, before: list(old), after: list(new),
      whatChanged: "\(name == "Transfers" ? name : "Transfers to \(name)") rest on "
        + (list(new) ?? "nothing that is named") + (list(old).map { "; before, on \($0)." } ?? "."),
      effect: "Your data may be less protected in the other country.", place: place,
      placeBefore: before, explains: explains)
  }

  private static func isBritish(_ mechanism: TransferMechanism) -> Bool {
    switch mechanism {
    case .ukTransferAgreement, .ukAddendum, .ukUSDataBridge, .adequacy: true
    default: false
    }
  }

  private static func words(_ mechanism: TransferMechanism) -> String {
    switch mechanism {
    case .adequacy: "an adequacy decision"
    case .standardContractualClauses: "standard contractual clauses"
    case .ukTransferAgreement: "the UK International Data Transfer Agreement"
    case .ukAddendum: "the UK Addendum"
    case .dataPrivacyFramework: "the EU-U.S. Data Privacy Framework"
    case .ukUSDataBridge: "the UK Extension to the Data Privacy Framework"
    case .bindingCorporateRules: "binding corporate rules"
    case .derogation: "a derogation"
    }
  }

  /// Returns whether a country is outside the European Economic Area and the United Kingdom on the
  /// day on which a version takes effect.
  private static func isThird(_ country: CountryCode, _ version: VersionText) -> Bool {
    let day = version.header.effective.value
    return ![TransferOrigin.EEA, .UK].contains { $0.includes(country, on: day) }
  }
}

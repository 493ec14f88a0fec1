internal import LegalModel
internal import LegalText

/// A purpose with what a policy declares of it: what a record of processing is made of.
struct ProcessingActivity {
  /// The purpose.
  let purpose: Purpose
  /// The data that names it as one of its purposes.
  let items: [DeclaredItem]
  /// Who receives some of that data, whatever for, in the author's order.
  let recipients: [Recipient]
  /// How long some of that data is kept, in the author's order.
  let retention: [Retention]
}

/// Data with the group that it stands in.
struct DeclaredItem {
  /// The group.
  let group: DataGroup
  /// The data.
  let item: DataItem

  /// How the policy refers to it: `account.email`.
  var reference: String { "\(group.id.value).\(item.id.value)" }

  /// Returns whether references name it, or the whole of its group.
  func isCovered(by references: [Located<DataReference>]) -> Bool {
    references.contains {
      $0.value.group == group.id.value
        && ($0.value.item == nil || $0.value.item == item.id.value)
    }
  }
}

extension PrivacyPolicy {
  /// All data, in the author's order.
  var declaredItems: [DeclaredItem] {
    data.flatMap { group in group.items.map { DeclaredItem(group: group, item: $0) } }
  }

  /// The purposes, each with what is declared of its data.
  var activities: [ProcessingActivity] {
    var items: [Identifier: [DeclaredItem]] = [:]
    for declared in declaredItems {
      for purpose in Set((declared.item.purposes ?? []).map(\.value)) {
        items[purpose, default: []].append(declared)
      }
    }
    return purposes.map { purpose in
      let own = items[purpose.id.value] ?? []
      let receiving = Set(own.flatMap { recipients(of: $0).map(\.id.value) })
      let keeping = Set(own.flatMap { retention(of: $0).map(\.id.value) })
      return ProcessingActivity(
        purpose: purpose, items: own,
        recipients: recipients.filter { receiving.contains($0.id.value) },
        retention: retention.filter { keeping.contains($0.id.value) })
    }
  }

  /// Returns who receives some data.
  func recipients(of declared: DeclaredItem) -> [Recipient] {
    recipients(of: declared.item.id.value, in: declared.group.id.value)
  }

  /// Returns how long some data is kept.
  func retention(of declared: DeclaredItem) -> [Retention] {
    retention(of: declared.item.id.value, in: declared.group.id.value)
  }

  /// The data that names no purpose of the policy.
  var itemsWithoutPurpose: [DeclaredItem] {
    let known = Set(purposes.map(\.id.value))
    return declaredItems.filter { declared in
      !(declared.item.purposes ?? []).contains { known.contains($0.value) }
    }
  }

  /// The purpose of each recipient all of whose declared data has this one purpose, by the ids.
  ///
  /// Of another recipient no text says which of the purposes of its data it serves.
  var solePurposes: [Identifier: Identifier] {
    var found: [Identifier: Set<Identifier?>] = [:]
    for declared in declaredItems {
      let purposes = Set((declared.item.purposes ?? []).map(\.value))
      let isClear = purposes.count == 1 && declared.item.unresolved.isEmpty
      for recipient in recipients(of: declared) {
        found[recipient.id.value, default: []].insert(isClear ? purposes.first : nil)
      }
    }
    return found.compactMapValues { purposes in
      purposes.count == 1 ? purposes.first ?? nil : nil
    }
  }

  /// Notes the recipients of activities that receive data of several purposes.
  func noteSharedRecipients(_ notes: inout ExportNotes) {
    let sole = solePurposes
    let receiving = Set(activities.flatMap(\.recipients).map(\.id.value))
    for recipient in recipients {
      let id = recipient.id.value
      guard receiving.contains(id), sole[id] == nil else { continue }
      notes.add("recipients of an activity are those of its data, whatever for", id)
    }
  }

  /// Where transferred data comes from; `nil` if undeclared.
  var transferOrigins: [TransferOrigin]? { transfers?.value.origins?.map(\.value) }

  /// Returns the countries of a recipient that the policy says data is transferred to on a day.
  ///
  /// Nothing is transferred within the European Economic Area (GDPR, Article 44); to it data is
  /// transferred only from elsewhere.
  func thirdCountries(of recipient: Recipient, on day: CalendarDate) -> [CountryCode] {
    let destinations = Set((transfers?.value.destinations ?? []).map(\.value))
    let isOnlyFromEEA = (transferOrigins ?? []).allSatisfy { $0 == .EEA }
    return (recipient.countries ?? []).map(\.value).filter { country in
      destinations.contains(country) && !(isOnlyFromEEA && country.isInEconomicArea(on: day))
    }
  }

  /// Returns whether the policy says that data is transferred to a recipient on a day: it names a
  /// mechanism for it, or a destination of transfers as its country.
  func isTransferred(to recipient: Recipient, on day: CalendarDate) -> Bool {
    !(recipient.mechanisms ?? []).isEmpty || !thirdCountries(of: recipient, on: day).isEmpty
  }
}

extension DataProtectionOfficer {
  /// The officer; `nil` if the text says that none is designated, whatever contact stands beside.
  var designated: DataProtectionOfficer? { none == nil ? self : nil }
}

extension PublishedDocument {
  /// The version in force; `nil` if the first is still to come.
  var versionInForce: PublishedVersion? { current.map { versions[$0] } }

  /// Returns the address of the section that says something.
  func address(of section: Located<SectionAnchor>?) -> String? {
    guard let section, let version = versionInForce else { return nil }
    return "\(version.url)#\(section.value)"
  }
}

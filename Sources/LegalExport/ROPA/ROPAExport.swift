internal import LegalModel
internal import LegalText

/// A record of processing activities (GDPR, Article 30(1)), as far as the policies in force say it.
///
/// An activity is a purpose. Its recipients, transfers and time limits are those of its data; its
/// measures are those that are declared to cover its data.
struct ROPAExport: SiteExport {
  let abstract =
    "a record of processing activities (GDPR, Article 30) as JSON and as comma-separated values"

  func export(_ site: PublishedSite) -> Exported {
    let records = site.policies.map { ROPARecord($0.document, $0.policy, on: site.day) }
    guard records.contains(where: { !$0.activities.isEmpty }) else { return Exported(files: []) }
    var notes = ExportNotes()
    for record in records { record.note(&notes) }
    for (document, _) in site.subprocessorLists {
      notes.add("no text says which activities the lists of subprocessors are about", document.id)
    }
    for document in site.documents {
      guard case .cookies? = document.text?.frontMatter else { continue }
      notes.add("a record of processing has no place for lists of cookies", document.id)
    }
    let json = JSON.object([
      "letters": .object(ROPAColumn.letters.mapValues(JSON.string)),
      "organization": .string(site.organization.legalName.value.text),
      "records": .array(records.map(\.json)),
    ])
    let rows = records.flatMap { record in
      record.activities.map { activity in
        ROPAColumn.allCases.map { record.cell($0, of: activity) }
      }
    }
    return Exported(
      files: [
        ExportedFile("ropa.json", json.pretty),
        ExportedFile("ropa.csv", CSV.text(of: [ROPAColumn.allCases.map(\.rawValue)] + rows)),
      ], notes: notes.all)
  }
}

/// A column of the record; those that Article 30(1) asks for begin with its letter.
enum ROPAColumn: String, CaseIterable {
  case policy = "policy"
  case id = "id"
  case controller = "30(1)(a) controller"
  case contact = "30(1)(a) contact details"
  case jointControllers = "30(1)(a) joint controllers"
  case representative = "30(1)(a) representative"
  case officer = "30(1)(a) data protection officer"
  case purpose = "30(1)(b) purpose"
  case subjects = "30(1)(c) categories of data subjects"
  case data = "30(1)(c) categories of personal data"
  case recipients = "30(1)(d) categories of recipients"
  case transfers = "30(1)(e) transfers to recipients of this activity"
  case policyTransfers = "30(1)(e) transfers of the policy as a whole"
  case erasure = "30(1)(f) time limits for erasure"
  case measures = "30(1)(g) measures"
  case policyMeasures = "30(1)(g) measures of the policy as a whole"
  case basis = "legal basis"
  case section = "section"

  /// The letter of Article 30(1) that asks for a member of the JSON form.
  static let letters = [
    "controller": "30(1)(a)", "jointControllers": "30(1)(a)", "representatives": "30(1)(a)",
    "dataProtectionOfficer": "30(1)(a)", "purpose": "30(1)(b)", "dataCategories": "30(1)(c)",
    "recipientCategories": "30(1)(d)", "transfers": "30(1)(e)", "erasure": "30(1)(f)",
    "measures": "30(1)(g)",
  ]
}

/// The record of one policy.
struct ROPARecord {
  let document: PublishedDocument
  let policy: PrivacyPolicy
  let activities: [ProcessingActivity]
  /// The day of which the record speaks.
  let day: CalendarDate

  init(_ document: PublishedDocument, _ policy: PrivacyPolicy, on day: CalendarDate) {
    (self.document, self.policy, self.day) = (document, policy, day)
    activities = policy.activities
  }

  /// Returns whether the policy says that data is transferred to a recipient.
  func isTransferred(to recipient: Recipient) -> Bool {
    policy.isTransferred(to: recipient, on: day)
  }

  /// Those who decide together with the controller.
  var jointControllers: [Recipient] {
    policy.recipients.filter { $0.role?.value == .jointController }
  }

  /// The representatives, each with where.
  var representatives: [(place: String, contact: Contact)] {
    [
      ("EU", policy.representatives?.value.eu?.value),
      ("UK", policy.representatives?.value.uk?.value),
    ].compactMap { place, contact in contact.map { (place, $0) } }
  }

  /// Returns the measures that protect an activity.
  func measures(of activity: ProcessingActivity) -> [SecurityMeasure] {
    policy.measures.filter { measure in
      activity.items.contains { $0.isCovered(by: measure.covers ?? []) }
    }
  }

  /// The measures of which the policy does not say what they cover.
  var policyMeasures: [SecurityMeasure] { policy.measures.filter { $0.covers == nil } }

  /// Adds what Article 30(1) asks for and no text says.
  func note(_ notes: inout ExportNotes) {
    if let controller = policy.controller?.value {
      let hasContact = controller.postalAddress != nil || controller.email != nil
      if !hasContact, controller.phone == nil, controller.webForm == nil {
        notes.add("30(1)(a) contact details of the controller: no text declares them")
      }
    } else {
      notes.add("30(1)(a) controller: no text declares it")
    }
    if representatives.isEmpty {
      notes.add("30(1)(a) representative, where there has to be one: no text declares it")
    }
    if policy.dataProtectionOfficer == nil {
      notes.add("30(1)(a) data protection officer, where there has to be one: no text declares it")
    }
    notes.add("30(1)(c) categories of data subjects: no text declares them")
    for activity in activities {
      let id = activity.purpose.id.value
      if activity.items.isEmpty {
        notes.add("30(1)(c) categories of personal data: no text declares any for the purposes", id)
      }
      if activity.recipients.isEmpty {
        notes.add("30(1)(d) categories of recipients: no text declares any for the purposes", id)
      }
      for declared in activity.items where policy.retention(of: declared).isEmpty {
        notes.add("30(1)(f) time limits: no text declares them for the data", declared.reference)
      }
    }
    for recipient in policy.recipients
    where isTransferred(to: recipient) && (recipient.mechanisms ?? []).isEmpty {
      notes.add("30(1)(e) safeguards: no text declares them for the recipients", recipient.id.value)
    }
    if policy.measures.isEmpty { notes.add("30(1)(g) measures: no text declares any") }
    noteWhatIsInNoActivity(&notes)
    policy.noteSharedRecipients(&notes)
    if let typed = document.text?.typed {
      Self.carried(of: policy).note(typed, of: "a policy", &notes)
    }
  }

  private func noteWhatIsInNoActivity(_ notes: inout ExportNotes) {
    for declared in policy.itemsWithoutPurpose {
      notes.add("data that names no purpose stands in no activity", declared.reference)
    }
    for measure in policyMeasures {
      notes.add(
        "measures of which no text declares what they cover stand in no activity", measure.id.value)
    }
    let protecting = Set(activities.flatMap { measures(of: $0).map(\.id.value) })
    for measure in policy.measures
    where measure.covers != nil && !protecting.contains(measure.id.value) {
      notes.add("measures that cover no data of an activity stand in none", measure.id.value)
    }
    let kept = Set(activities.flatMap { $0.retention.map(\.id.value) })
    for row in policy.retention where !kept.contains(row.id.value) {
      notes.add("time limits that cover no data of an activity stand in none", row.id.value)
    }
    let receiving = Set(activities.flatMap { $0.recipients.map(\.id.value) })
    for recipient in policy.recipients where !receiving.contains(recipient.id.value) {
      notes.add(
        "recipients that receive no declared data of an activity stand in none", recipient.id.value)
    }
    for basis in policy.unresolvedBases {
      notes.add(
        "legal bases for words that are no purpose stand in no activity",
        basis.value.text.value.text)
      if basis.value.section != nil {
        notes.add("the record has no place for the section of words that are no purpose")
      }
    }
  }
}

internal import LegalExport
internal import LegalModel
internal import LegalChanges
internal import LegalStore
internal import LegalTemplates
internal import LegalText

/// `manifest.json`: the site for programs.
///
/// It is a promise: `formatVersion`, sorted keys, and no member that changes without a change of
/// content or of the day.
struct Manifest {
  /// The version of the format; it rises when a member changes its meaning or goes.
  static let formatVersion = 1

  let plan: SitePlan
  let configuration: SiteConfiguration
  let documents: [DocumentID: DocumentContext]
  /// The versions that were read first, by path, among them those that the addresses show.
  let held: [String: LoadedVersion]
  /// What each version changed, by its path.
  let steps: [String: VersionStep]
  /// A number that rises when the cookie facts change; `nil` if no text has any.
  let consentRevision: Int?
  /// The files for other tools.
  let exports: [(format: Located<ExportFormat>, result: Exported)]

  var json: JSON {
    .object([
      "$schema": .string(plan.addresses.whole(plan.addresses.schema(.manifest))),
      "formatVersion": .number(Manifest.formatVersion),
      "consentRevision": consentRevision.map(JSON.number) ?? .null,
      "exports": .array(
        exports.flatMap { export in
          export.result.files.map { file in
            .object([
              "format": .string(export.format.value.rawValue),
              "url": .string(plan.addresses.whole(plan.addresses.exports + file.name)),
            ])
          }
        }),
      "organization": organization,
      "site": site,
      "regimes": .array(configuration.regimes.map { .string($0.value.rawValue) }),
      "documents": .array(plan.documents.map(document)),
      "data": data,
    ])
  }

  private var site: JSON {
    var members: [String: JSON] = [
      "url": .string(configuration.url.value.rawValue),
      "path": .string("\(configuration.path)"),
      "title": .string(configuration.title),
      "ledger": .string(plan.addresses.whole(plan.addresses.ledger)),
    ]
    if !configuration.formerly.isEmpty {
      members["formerly"] = .array(configuration.formerly.map { .string("\($0.value)") })
    }
    if !configuration.keys.isEmpty {
      members["keys"] = .array(
        configuration.keys.map { key in
          .object([
            "key": .string("\(key.key.value)"), "from": .string("\(key.from.value)"),
            "until": JSON(describing: key.until?.value),
          ])
        })
    }
    return .object(members)
  }

  private var organization: JSON {
    let organization = configuration.organization.value
    var members: [String: JSON] = ["legalName": .string(organization.legalName.value.text)]
    members["brand"] = organization.brand.map { .string($0.value.text) }
    members["email"] = organization.email.map { .string($0.value.rawValue) }
    return .object(members)
  }

  /// The facts of each version that applies, with the sections that say them.
  private var data: JSON {
    var members: [String: JSON] = [:]
    for document in plan.documents where document.current == document.face {
      guard let face = held[document.versions[document.face].file.path], let text = face.text else {
        continue
      }
      var entry: [String: JSON] = [
        "version": .string("\(face.file.id)"), "values": text.typed.published,
        "placements": VersionData.placements(in: text), "sections": FactSections.json(of: text),
      ]
      if case .subprocessors(let list) = text.frontMatter {
        let past = document.versions[...document.face].flatMap { steps[$0.file.path]?.events ?? [] }
        entry["status"] = Manifest.status(
          SubprocessorStatusList(list, on: plan.day, events: past))
      }
      members[document.id.rawValue] = .object(entry)
    }
    return .object(members)
  }

  private func document(_ document: SitePlan.Document) -> JSON {
    let released = document.everything.filter { $0.status != .draft }
    var members: [String: JSON] = [
      "id": .string(document.id.rawValue),
      "url": .string(plan.addresses.whole(plan.addresses.document(document.id))),
      "current": document.current.map { .string("\(document.versions[$0].file.id)") } ?? .null,
      "upcoming": .array(
        released.filter { $0.status == .upcoming }.map { .string("\($0.file.id)") }),
      "versions": .array(released.map(version)),
    ]
    members["title"] = documents[document.id].map { .string($0.title) }
    members["kind"] =
      (held[document.versions[document.face].file.path]?.text?.header.kind.value.rawValue).map(
        JSON.string)
    members["csv"] = (documents[document.id]?.csv).map { .string(plan.addresses.whole($0)) }
    return .object(members)
  }

  private func version(_ version: SitePlan.Version) -> JSON {
    let (id, document) = (version.file.id, version.file.document)
    var members: [String: JSON] = [
      "version": .string("\(id)"),
      "effective": .string("\(id.effective)"),
      "effectiveUntil": JSON(describing: version.until),
      "url": .string(plan.addresses.whole(plan.addresses.version(id, of: document))),
      "source": .string(plan.addresses.whole(plan.addresses.source(id, of: document))),
      "text": .string(plan.addresses.whole(plan.addresses.text(id, of: document))),
      "data": .string(plan.addresses.whole(plan.addresses.data(id, of: document))),
    ]
    if plan.hasPredecessor(version) {
      members["changesUrl"] = .string(
        plan.addresses.whole(plan.addresses.changes(id, of: document)))
    }
    if version.status == .superseded {
      members["sinceUrl"] = .string(plan.addresses.whole(plan.addresses.since(id, of: document)))
    }
    if let step = steps[version.file.path] {
      members["class"] = step.changeClass.map { .string($0.rawValue) } ?? .null
      members["changes"] = step.changes
      if !step.events.isEmpty { members["events"] = .array(step.events.map(Manifest.event)) }
    }
    if let line = version.file.line {
      members["notified"] = JSON(describing: line.notified)
      members["released"] = .string("\(line.released)")
      members["adopted"] = .bool(line.isAdopted)
      members["digests"] = VersionData.digests(line.source, line.text, form: line.form)
    }
    if let withdrawal = version.file.withdrawal {
      // Whoever reads the timeline alone finds no day on which it applies.
      members["effectiveUntil"] = .string("\(id.effective)")
      members["withdrawn"] = .object([
        "on": .string("\(withdrawal.day)"), "reason": .string(withdrawal.reason),
      ])
    }
    if let redaction = version.file.redaction {
      members["redacted"] = .object([
        "on": .string("\(redaction.day)"), "reason": .string(redaction.reason),
        "digests": VersionData.digests(redaction.source, redaction.text, form: redaction.form),
      ])
    }
    return .object(members)
  }

  /// Who processes data on the day of the build, who will and who did, with their dates.
  private static func status(_ list: SubprocessorStatusList) -> JSON {
    func entries(_ entries: [SubprocessorStatusList.Entry]) -> JSON {
      .array(
        entries.map { entry in
          .object([
            "id": .string(entry.vendor.id.rawValue), "name": .string(entry.vendor.label),
            "announced": JSON(describing: entry.announced),
            "begins": JSON(describing: entry.begins),
            "ends": JSON(describing: entry.ends),
          ])
        })
    }
    return .object([
      "current": entries(list.current), "upcoming": entries(list.upcoming),
      "removed": entries(list.removed),
    ])
  }

  /// Something that happens to a subprocessor, with the last day on which an objection precedes it.
  private static func event(_ event: SubprocessorEvent) -> JSON {
    .object([
      "kind": .string(event.kind.rawValue), "id": .string(event.vendor.id.rawValue),
      "name": .string(event.vendor.label),
      "replaces": event.replaced.map { .string($0.label) } ?? .null,
      "before": JSON(describing: event.before),
      "after": JSON(describing: event.after), "announced": JSON(describing: event.announced),
      "begins": JSON(describing: event.begins), "ends": JSON(describing: event.ends),
      "notice": event.noticePeriod.map { .string($0.iso8601) } ?? .null,
      "inTime": event.isAnnouncedInTime.map(JSON.bool) ?? .null,
      "objectBy": JSON(describing: event.objectBy),
    ])
  }
}

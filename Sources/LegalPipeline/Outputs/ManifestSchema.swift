internal import LegalModel
internal import LegalChanges
internal import LegalText

extension Manifest {
  /// The JSON Schema (2020-12) of ``json``.
  ///
  /// - Parameter id: The address under which it is published, if it is.
  /// - Returns: The whole document.
  static func schema(id: String? = nil) -> JSON {
    let (kinds, definitions) = ContentSchema.publishedData()
    let values = JSONSchema.any(
      DocumentKind.allCases.compactMap { kinds[$0] == nil ? nil : .reference("\($0.rawValue)Data") }
    )
    let named = kinds.map { ("\($0.key.rawValue)Data", $0.value) }
    return JSONSchema.object([
      "$schema": .address,
      "formatVersion": .constant(.number(formatVersion)),
      "organization": .object(
        ["legalName": .text, "brand": .text, "email": .text], optional: ["brand", "email"]),
      "site": .object(
        [
          "url": .address, "path": .string(matching: "^/"), "title": .text, "ledger": .address,
          "formerly": JSONSchema.list(.text).unique.described(
            "Where the site was before, the oldest first: paths, or addresses on another host."),
          "keys": JSONSchema.list(
            .object(["key": .text, "from": .date, "until": JSONSchema.date.orNull])
          ).described(
            "The keys with which the signed note is signed, as C2SP's signed-note specification writes "
              + "them, and the first and last day of each. Whoever can alter the site can alter these."
          ),
        ], optional: ["formerly", "keys"]),
      "regimes": JSONSchema.list(.choice(Regime.allCases.map(\.rawValue))).unique,
      "consentRevision": JSONSchema.count(from: 1).orNull.described(
        "Rises when the cookie facts change and only then: ask for consent again if it is higher "
          + "than the number that a consent was given at. Null if no text is about cookies."),
      "exports": JSONSchema.list(
        .object(["format": .choice(ExportFormat.allCases.map(\.rawValue)), "url": .address])
      ).described("Files of the site for other tools."),
      "documents": .list(document),
      "data": JSONSchema.map(of: data(values), keysMatching: documentPattern)
        .described("The facts of each version in force, by document."),
    ]).document(
      title: "The manifest of a site built by legalsite", id: id,
      definitions: definitions.merging(named) { first, _ in first })
  }

  private static let documentPattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"

  private static let documentID = JSONSchema.string(matching: documentPattern)

  static let versionID = JSONSchema.string(
    matching: JSONSchema.datePattern.dropLast() + #"(\.([2-9]|[1-9][0-9]))?$"#
  ).described("The day on which a version takes effect, with a number for a second one of a day.")

  private static let document = JSONSchema.object(
    [
      "id": documentID, "kind": .choice(DocumentKind.allCases.map(\.rawValue)), "title": .text,
      "url": .address, "csv": .address,
      "current": versionID.orNull.described("The version in force; null if none is yet."),
      "upcoming": JSONSchema.list(versionID).unique,
      "versions": JSONSchema.list(version).described(
        "Every released version, the oldest first. Each applies from 'effective' to the day before "
          + "'effectiveUntil'; one that was replaced on its first day never applied. One that is "
          + "'withdrawn' ends on the day on which it was to begin."),
    ], optional: ["kind", "title", "csv"])

  private static let version = JSONSchema.object(
    [
      "version": versionID, "effective": .date,
      "effectiveUntil": JSONSchema.date.orNull.described(
        "The first day on which another version applies; null if none is released."),
      "url": .address, "source": .address, "text": .address, "data": .address,
      "changesUrl": .address, "sinceUrl": .address,
      "class": RedlineJSON.changeClass.orNull.described(
        "The gravest class of the changes against the version before; null if there is none."),
      "changes": .list(.object(RedlineJSON.changeMembers.merging(days) { $1 })),
      "events": JSONSchema.list(event).described("What happens to subprocessors."),
      "notified": JSONSchema.date.orNull, "released": .date,
      "adopted": JSONSchema.bool.described(
        "Whether the text was published before the ledger began."),
      "digests": digests,
      "withdrawn": JSONSchema.object(["on": .date, "reason": .text]).described(
        "The version was announced and will never take effect."),
      "redacted": JSONSchema.object(["on": .date, "reason": .text, "digests": digests]).described(
        "Words of the version were removed after its release; the digests are those of what is left."
      ),
    ],
    optional: [
      "changesUrl", "sinceUrl", "class", "changes", "events", "withdrawn", "redacted",
    ])

  private static let days: [String: JSONSchema] = [
    "tellBy": JSONSchema.date.orNull.described(
      "The last day on which people can be told as the version before promised; null if it "
        + "promised nothing."),
    "objectBy": JSONSchema.date.orNull.described(
      "The last day before it takes effect, a fact of the calendar and no deadline; null if no "
        + "notice was promised."),
  ]

  static let digests = JSONSchema.object([
    "source": .digest, "text": .digest,
    "form": JSONSchema.count(from: 1).described("The canonical form that 'text' was made with."),
  ])

  private static let event = JSONSchema.object([
    "kind": .choice(SubprocessorEvent.Kind.allCases.map(\.rawValue)), "id": .text, "name": .text,
    "replaces": JSONSchema.text.orNull, "before": JSONSchema.string.orNull,
    "after": JSONSchema.string.orNull, "announced": JSONSchema.date.orNull,
    "begins": JSONSchema.date.orNull, "ends": JSONSchema.date.orNull,
    "notice": JSONSchema.period.orNull, "inTime": JSONSchema.bool.orNull,
    "objectBy": JSONSchema.date.orNull,
  ])

  private static func data(_ values: JSONSchema) -> JSONSchema {
    let entry = JSONSchema.object([
      "id": .text, "name": .text, "announced": JSONSchema.date.orNull,
      "begins": JSONSchema.date.orNull, "ends": JSONSchema.date.orNull,
    ])
    return .object(
      [
        "version": versionID, "values": values, "placements": placements, "sections": sections,
        "status": JSONSchema.object([
          "current": .list(entry), "upcoming": .list(entry), "removed": .list(entry),
        ]).described("Who processes data on the day of the build, who will, and who did."),
      ], optional: ["status"])
  }

  static let placements = JSONSchema.map(of: JSONSchema.text.orNull).described(
    "The section in which a mark of the text places each path; null before the first heading.")

  static let sections = JSONSchema.map(of: JSONSchema.text.orNull).described(
    "The anchor of the section that says each fact; null before the first heading.")
}

extension VersionData {
  /// The JSON Schema (2020-12) of the typed data of a version.
  ///
  /// - Parameter id: The address under which it is published, if it is.
  /// - Returns: The whole document.
  static func schema(id: String? = nil) -> JSON {
    let (kinds, definitions) = ContentSchema.publishedData()
    let named = kinds.map { ("\($0.key.rawValue)Data", $0.value) }
    return JSONSchema.object([
      "formatVersion": .constant(.number(formatVersion)), "document": .text,
      "version": Manifest.versionID, "url": .address, "digests": Manifest.digests,
      "data": .any(DocumentKind.allCases.map { .reference("\($0.rawValue)Data") }),
      "placements": Manifest.placements, "sections": Manifest.sections,
    ]).document(
      title: "The data of a version published by legalsite", id: id,
      definitions: definitions.merging(named) { first, _ in first })
  }
}

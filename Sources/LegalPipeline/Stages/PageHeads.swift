internal import LegalModel
internal import LegalStore
internal import LegalTemplates
internal import LegalText

extension SiteRenderer {
  /// The language of pages that are no text of a document.
  private var language: String { configuration.language?.rawValue ?? "en" }

  private var organization: String { site.organization }

  private var hubLink: SiteContext.Link {
    SiteContext.Link(title: configuration.title, url: plan.addresses.hub)
  }

  /// The head of the hub.
  func hubHead() -> PageHead {
    let titles = site.documents.map(\.title).joined(separator: ", ")
    return head(
      title: configuration.title,
      description: "Legal documents of \(organization): \(titles). "
        + "What is in force, what is coming, and what changed.",
      address: plan.addresses.hub, trail: [], place: configuration.title, type: "CollectionPage")
  }

  /// The head of a version, at its own address or at the document's.
  func head(
    of text: VersionText, _ version: SitePlan.Version, of document: SitePlan.Document, isFace: Bool
  ) -> PageHead {
    let place = document.place(of: version)
    let (addresses, id) = (plan.addresses, document.id)
    let title = text.header.title.value.text
    let own = addresses.version(version.file.id, of: id)
    let isCurrent = version.status == .current
    var trail = [hubLink]
    if !isFace {
      let name = documents[id]?.title ?? title
      trail.append(SiteContext.Link(title: name, url: addresses.document(id)))
    }
    func relation(_ rel: String, _ index: Int?) -> PageHead.Relation? {
      guard let index, document.versions.indices.contains(index) else { return nil }
      return PageHead.Relation(
        rel: rel, url: addresses.version(document.versions[index].file.id, of: id))
    }
    let relations = [
      PageHead.Relation(rel: "version-history", url: addresses.versions(of: id)),
      relation("latest-version", document.current),
      relation("predecessor-version", place.before), relation("successor-version", place.after),
    ].compactMap(\.self)
    return head(
      title: isFace ? title : "\(title), version \(version.file.id)",
      description: text.header.description?.value.text
        ?? "\(title) of \(organization), version \(version.file.id), \(Self.phrase(version)).",
      address: isFace || isCurrent ? addresses.document(id) : own,
      language: text.header.language?.value.rawValue ?? language,
      isNoIndex: version.status.isNoIndex,
      trail: trail, place: isFace ? title : "Version \(version.file.id)", relations: relations,
      more: times(of: version, text).merging([
        "version": .string("\(version.file.id)"),
        "creativeWorkStatus": .string(Self.name(version.status)),
        "encoding": .array([
          Self.download(
            addresses.whole(addresses.source(version.file.id, of: id)), "text/markdown"),
          Self.download(addresses.whole(addresses.text(version.file.id, of: id)), "text/plain"),
          Self.download(
            addresses.whole(addresses.data(version.file.id, of: id)), "application/json"),
        ]),
      ]) { first, _ in first })
  }

  /// The head of the list of the versions of a document.
  func versionsHead(of document: SitePlan.Document, _ context: DocumentContext) -> PageHead {
    head(
      title: "\(context.title): all versions",
      description: "All versions of the \(context.title) of \(organization): when each applied, "
        + "what it changed, and how to verify it.",
      address: context.versions, trail: [hubLink, Self.link(context)], place: "All versions",
      type: "CollectionPage")
  }

  /// The head of what changed between two versions.
  func changesHead(
    from old: SitePlan.Version, to new: SitePlan.Version, _ context: DocumentContext, size: String,
    isSince: Bool
  ) -> PageHead {
    let id = new.file.document
    let place = isSince ? "What changed since \(old.file.id)" : "What changed in \(new.file.id)"
    return head(
      title: "\(context.title): \(place.prefix(1).lowercased() + place.dropFirst())",
      description: "\(context.title) of \(organization), version \(old.file.id) compared with "
        + "version \(new.file.id). \(size).",
      address: isSince
        ? plan.addresses.since(old.file.id, of: id) : plan.addresses.changes(new.file.id, of: id),
      isNoIndex: new.status.isNoIndex || isSince,
      trail: [hubLink, Self.link(context)], place: place)
  }

  /// The head of the coverage map.
  func coverageHead() -> PageHead {
    head(
      title: "Coverage map",
      description: "Which section of which document makes which disclosure that a source asks for.",
      address: plan.addresses.coverage, isNoIndex: true, trail: [hubLink], place: "Coverage map")
  }

  private func head(
    title: String, description: String, address: String, language: String? = nil,
    isNoIndex: Bool = false, trail: [SiteContext.Link], place: String,
    relations: [PageHead.Relation] = [], type: String = "WebPage", more: [String: JSON] = [:]
  ) -> PageHead {
    let canonical = plan.addresses.whole(address)
    var data: [String: JSON] = [
      "@context": .string("https://schema.org"), "@type": .string(type),
      "name": .string(title), "url": .string(canonical),
      "inLanguage": .string(language ?? self.language),
      "publisher": .object([
        "@type": .string("Organization"), "name": .string(organization),
        "legalName": .string(configuration.organization.value.legalName.value.text),
      ]),
    ]
    if !trail.isEmpty {
      let pages = trail.map { ($0.title, plan.addresses.whole($0.url)) } + [(place, canonical)]
      data["breadcrumb"] = .object([
        "@type": .string("BreadcrumbList"),
        "itemListElement": .array(
          pages.enumerated().map { index, page in
            .object([
              "@type": .string("ListItem"), "position": .number(index + 1),
              "name": .string(page.0), "item": .string(page.1),
            ])
          }),
      ])
    }
    data.merge(more) { _, new in new }
    return PageHead(
      title: title, description: description, canonical: canonical,
      language: language ?? self.language, isNoIndex: isNoIndex, trail: trail, place: place,
      relations: relations, structuredData: JSON.object(data).inScript)
  }

  /// When a version was published, was last changed, and applies, as far as that is known.
  private func times(of version: SitePlan.Version, _ text: VersionText) -> [String: JSON] {
    var times: [String: JSON] = [:]
    // When a text was published that is older than the ledger, the ledger does not say.
    if let line = version.file.line, !line.isAdopted {
      times["datePublished"] = .string("\(line.released)")
    }
    times["dateModified"] = .string("\(text.header.updated.value)")
    let (first, last) = (version.file.id.effective, version.until?.dayBefore)
    // A version that was replaced on its first day applied on none.
    if version.status != .withdrawn, last.map({ $0 >= first }) ?? true {
      times["temporalCoverage"] = .string("\(first)/\(last.map { "\($0)" } ?? "..")")
    }
    return times
  }

  private static func link(_ document: DocumentContext) -> SiteContext.Link {
    SiteContext.Link(title: document.title, url: document.url)
  }

  private static func download(_ url: String, _ format: String) -> JSON {
    .object([
      "@type": .string("MediaObject"), "contentUrl": .string(url),
      "encodingFormat": .string(format),
    ])
  }

  private static func name(_ status: VersionContext.Status) -> String {
    switch status {
    case .draft: "Draft"
    case .upcoming: "Upcoming"
    case .current: "In force"
    case .superseded: "Superseded"
    case .withdrawn: "Withdrawn"
    }
  }

  private static func phrase(_ version: SitePlan.Version) -> String {
    let effective = version.file.id.effective.longForm
    return switch version.status {
    case .draft: "a draft that is not released"
    case .upcoming: "in force from \(effective)"
    case .current: "in force since \(effective)"
    case .superseded:
      "in force from \(effective) until \(version.until?.longForm ?? effective)"
    case .withdrawn: "withdrawn before it took effect"
    }
  }
}

extension VersionContext.Status {
  /// Whether search engines are asked not to keep the page.
  fileprivate var isNoIndex: Bool {
    switch self {
    case .draft, .superseded, .withdrawn: true
    case .current, .upcoming: false
    }
  }
}

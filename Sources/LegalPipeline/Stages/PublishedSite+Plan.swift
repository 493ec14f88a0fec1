internal import LegalExport
internal import LegalModel
internal import LegalStore
internal import LegalTemplates
internal import LegalText

extension PublishedSite {
  /// Describes a planned site.
  ///
  /// - Parameters:
  ///   - plan: What is published, and where.
  ///   - configuration: What `site.yaml` says.
  ///   - held: The versions that the addresses of the documents show, by path.
  ///   - cookieFacts: The digests of the facts of each cookie, by the path of its version.
  init(
    _ plan: SitePlan, _ configuration: SiteConfiguration, held: [String: LoadedVersion],
    cookieFacts: [String: [Digest]]
  ) {
    let kinds = Dictionary(
      plan.documents.compactMap { document in
        (held[document.versions[document.face].file.path]?.text?.header.kind.value).map {
          (document.id, $0)
        }
      }
    ) { first, _ in first }
    let facts = plan.documents.compactMap { document in
      kinds[document.id].map { kind in
        document.versions.filter { $0.status != .draft }.map { version in
          ConsentRevision.Version(version.file.id, kind, cookieFacts[version.file.path])
        }
      }
    }
    self.init(
      configuration, url: plan.addresses.whole(plan.addresses.hub), asOf: plan.day,
      documents: plan.documents.compactMap { document in
        PublishedDocument(document, of: plan, held: held)
      },
      consentRevision: ConsentRevision.number(of: facts, on: plan.day))
  }
}

extension PublishedDocument {
  /// Describes a planned document, or returns `nil` if nothing of it is released.
  fileprivate init?(
    _ document: SitePlan.Document, of plan: SitePlan, held: [String: LoadedVersion]
  ) {
    let face = document.versions[document.face]
    guard face.status != .draft, face.status != .withdrawn, let text = held[face.file.path]?.text
    else { return nil }
    let addresses = plan.addresses
    self.init(
      id: document.id, title: text.header.title.value.text, kind: text.header.kind.value,
      url: addresses.whole(addresses.document(document.id)),
      versions: document.released.compactMap { version in
        guard let line = version.file.line, let sealed = version.file.sealed else { return nil }
        return PublishedVersion(
          id: version.file.id,
          released: line.released, isAdopted: line.isAdopted,
          url: addresses.whole(addresses.version(version.file.id, of: document.id)),
          source: sealed.source, text: sealed.text)
      },
      current: document.released.firstIndex { $0.status == .current },
      text: document.current == document.face ? text : nil)
  }
}

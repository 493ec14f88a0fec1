internal import LegalModel
internal import LegalText

/// What the texts say, in the Data Privacy Vocabulary 2.3 of the W3C.
///
/// Every node has an address: a fragment of the address that always shows the version in force, made
/// of its id in the text, so that a record keeps its address from version to version.
struct DPVExport: SiteExport {
  let abstract = "the Data Privacy Vocabulary 2.3 of the W3C as JSON-LD, for registers and audits"

  func export(_ site: PublishedSite) -> Exported {
    var graph = DPVGraph()
    for (document, policy) in site.policies {
      guard let text = DPVText(site, document, policy.header) else { continue }
      graph.addPolicy(policy, text)
      if let typed = document.text?.typed {
        DPVTerm.carried(of: policy).note(typed, of: "a policy", &graph.notes)
      }
    }
    for (document, list) in site.subprocessorLists {
      guard let text = DPVText(site, document, list.header) else { continue }
      graph.addList(list, text)
      if let typed = document.text?.typed {
        DPVTerm.carriedOfLists.note(typed, of: "a list of subprocessors", &graph.notes)
      }
    }
    for (document, cookies) in site.cookies {
      guard let header = document.text?.header, let text = DPVText(site, document, header) else {
        continue
      }
      graph.addCookies(cookies, text)
      if case .cookies? = document.text?.frontMatter, let typed = document.text?.typed {
        DPVTerm.carriedOfCookies.note(typed, of: "a list of cookies", &graph.notes)
      }
    }
    guard !graph.nodes.isEmpty else { return Exported(files: []) }
    let json = JSON.object([
      "@context": DPVNode.context, "@graph": .array(graph.nodes.map(\.json)),
    ])
    return Exported(files: [ExportedFile("dpv.jsonld", json.pretty)], notes: graph.notes.all)
  }
}

/// The nodes that an export has, and what they do not say.
struct DPVGraph {
  /// The nodes, in the order of the texts.
  var nodes: [DPVNode] = []
  /// What has no term.
  var notes = ExportNotes()
}

/// A text that nodes are made from.
struct DPVText {
  /// The document.
  let document: PublishedDocument
  /// Its version in force.
  let version: PublishedVersion
  /// What the version says of itself.
  let header: VersionHeader
  /// The language of its words.
  let language: LanguageTag?
  /// The regimes that the site declares to follow.
  let regimes: [Regime]
  /// The day of which the export speaks.
  let day: CalendarDate

  /// Returns `nil` if no version is in force.
  init?(_ site: PublishedSite, _ document: PublishedDocument, _ header: VersionHeader) {
    guard let version = document.versionInForce else { return nil }
    (self.document, self.version, self.header) = (document, version, header)
    language = header.language?.value ?? site.language
    regimes = site.regimes
    day = site.day
  }

  /// Whether articles of the GDPR may stand for what is said.
  var isUnderGDPR: Bool { regimes.contains(.euGDPR) }

  /// Returns the address of a record.
  func address(_ kind: String, _ id: some CustomStringConvertible) -> String {
    "\(document.url)#dpv-\(kind)-\(id)"
  }

  /// Returns a node for a record of the text.
  func node(_ kind: String, _ id: some CustomStringConvertible, _ types: [String?]) -> DPVNode {
    var node = DPVNode(address(kind, id), types, in: language)
    node.state(.identifier, id)
    return node
  }

  /// Returns a node that only its holder refers to.
  func part(_ types: [String?]) -> DPVNode { DPVNode(nil, types, in: language) }

  /// Returns a law that the text names.
  func law(_ name: Located<Words>) -> DPVNode {
    var law = part(["dpv:Law"])
    law.say(.label, name)
    return law
  }

  /// Returns a length of time.
  func duration(_ period: Period) -> DPVNode {
    var duration = part(["dpv:Duration", "dpv:TemporalDuration"])
    duration.state(.length, period.iso8601)
    return duration
  }

  /// Returns a time that ends with an event.
  func duration(until event: some CustomStringConvertible) -> DPVNode {
    var duration = part(["dpv:Duration", "dpv:UntilEventDuration"])
    duration.state(.identifier, event)
    return duration
  }

  /// Returns the version as a notice; its address is its own, and not that of the document.
  func notice(_ types: [String?]) -> DPVNode {
    var notice = DPVNode(version.url, types, in: language)
    notice.say(.title, header.title)
    notice.say(.description, header.description)
    notice.state(.language, language)
    notice.state(.identifier, version.id)
    notice.state(.valid, header.effective.value)
    notice.state(.modified, header.updated.value)
    // The ledger does not know when a version was published that it adopted.
    if !version.isAdopted { notice.state(.issued, version.released) }
    notice.link(.hasNoticeStatus, "dpv:NoticeLatest")
    notice.link(.isVersionOf, document.url)
    if let current = document.current, current > 0 {
      notice.link(.replaces, document.versions[current - 1].url)
    }
    return notice
  }
}

public import LegalText

/// What `site.yaml` says: where the site is, whose it is, and what no document can show.
public struct SiteConfiguration: Sendable {
  /// Whose site it is.
  public let organization: Located<Organization>
  /// The host, with its scheme and without a path.
  public let url: Located<WebAddress>
  /// The path under which the site lies.
  public let path: SitePath
  /// The addresses at which the site was before, the oldest first.
  public let formerly: [Located<FormerAddress>]
  /// The title of the hub.
  public let title: String
  /// The language of navigation.
  public let language: LanguageTag?
  /// The documents in the order of the site.
  public let documents: [Located<DocumentID>]
  /// The regimes that the organization declares to follow.
  public let regimes: [Located<Regime>]
  /// Facts about the business.
  public let facts: BusinessFacts?
  /// Links beside the documents.
  public let navigation: [NavigationLink]
  /// Whom to tell about a vulnerability (RFC 9116).
  public let securityContact: Located<ContactAddress>?
  /// When `security.txt` is out of date (RFC 9116, section 2.5.5).
  public let securityExpires: Located<CalendarDate>?
  /// What `gpc.json` says of the Global Privacy Control.
  public let globalPrivacyControl: Located<GlobalPrivacyControl>?

  /// Whether reviewers find the coverage map on the site.
  public let publishesCoverage: Bool
  /// The formats for other tools that are files of the site.
  public let exports: [Located<ExportFormat>]
  /// The keys with which states of the site are signed.
  public let keys: [SiteKey]

  /// Reads `site.yaml`.
  public static func read(_ file: SourceFile) -> Outcome<SiteConfiguration?> {
    file.readYAML { fields in SiteConfiguration(from: &fields) }
  }

  init?(from fields: inout Fields) {
    let organization = fields.required("organization", Organization.self)
    let url = fields.required("url", WebAddress.self)
    let path = fields.required("path", SitePath.self)
    formerly = fields.list("formerly") ?? []
    title = fields.optional("title", Words.self)?.value.text ?? "Legal"
    language = fields.optional("language", LanguageTag.self)?.value
    documents =
      fields.requiredList(
        "documents", help: "add 'documents:' with the folders of content, in the order of the site")
      ?? []
    regimes = fields.list("regimes") ?? []
    facts = fields.optional("facts", BusinessFacts.self)?.value
    navigation = fields.list("navigation", of: NavigationLink.self)?.map(\.value) ?? []
    securityContact = fields.optional("securityContact")
    securityExpires = fields.optional("securityExpires")
    globalPrivacyControl = fields.optional("globalPrivacyControl")
    publishesCoverage = fields.optional("coverage", Answer.self)?.value == .yes
    exports = fields.list("exports") ?? []
    keys = fields.list("keys", of: SiteKey.self)?.map(\.value) ?? []
    fields.checkUnique(documents, in: "documents")
    fields.checkUnique(exports, in: "exports")
    fields.checkUnique(keys.map(\.key), in: "keys")
    fields.checkUnique(formerly, in: "formerly")
    for former in formerly
    where former.value.path == path?.value
      && (former.value.host == nil || former.value.host == url?.value)
    {
      fields.log.report(
        "structure/bad-value", "'\(former.value)' is where the site is now", at: former.range,
        help: ["remove it; 'formerly' names addresses at which the site is no more"])
    }
    if let url, !["https://", "http://"].contains(where: { $0 + url.value.host == "\(url.value)" })
    {
      fields.log.report(
        "structure/bad-value", "'url' has a path", at: url.range,
        help: ["write only the host, such as https://example.com; the path is 'path'"])
    }
    guard let organization, let url, let path else { return nil }
    (self.organization, self.url, self.path) = (organization, url, path.value)
  }
}

/// Whose site it is.
public struct Organization: FrontMatterRecord {
  /// The name in law.
  public let legalName: Located<Words>
  /// The name in use.
  public let brand: Located<Words>?
  /// An e-mail address.
  public let email: Located<EmailAddress>?

  init?(from fields: inout Fields) {
    let legalName = fields.required("legalName", Words.self)
    brand = fields.optional("brand")
    email = fields.optional("email")
    guard let legalName else { return nil }
    self.legalName = legalName
  }
}

/// A link in the navigation of the site.
public struct NavigationLink: FrontMatterRecord {
  /// Its words.
  public let title: Located<Words>
  /// Where it leads.
  public let url: Located<WebAddress>

  init?(from fields: inout Fields) {
    let title = fields.required("title", Words.self)
    let url = fields.required("url", WebAddress.self)
    guard let title, let url else { return nil }
    (self.title, self.url) = (title, url)
  }
}

/// What `gpc.json` says (W3C, Global Privacy Control).
public struct GlobalPrivacyControl: FrontMatterRecord {
  /// Whether the signal is honored.
  public let supported: Located<Answer>
  /// When that was last true.
  public let lastUpdate: Located<CalendarDate>

  init?(from fields: inout Fields) {
    let supported = fields.required("supported", Answer.self)
    let lastUpdate = fields.required("lastUpdate", CalendarDate.self)
    guard let supported, let lastUpdate else { return nil }
    (self.supported, self.lastUpdate) = (supported, lastUpdate)
  }
}

/// A fact about the business that no document can show.
public enum BusinessFact: String, Sendable, Hashable, CaseIterable {
  /// Established in the European Union.
  case establishedInEU
  /// Established in the United Kingdom.
  case establishedInUK
  /// Operating only online (Cal. Civ. Code 1798.130(a)(1)(A)).
  case exclusivelyOnline
  /// In a direct relationship with the consumers whose data it collects.
  case directConsumerRelationship
  /// Over the thresholds of 1798.140(d).
  case ccpaApplies
  /// Directed to children.
  case directedToChildren
  /// Sells personal information.
  case sellsPI
  /// Shares personal information for advertising across contexts.
  case sharesPI
  /// Uses sensitive information beyond 11 CCR 7027(m).
  case spiBeyond7027m
  /// Pays for data.
  case financialIncentive
  /// Knowingly sells data of consumers under 16.
  case soldUnder16Known
  /// Processes data for its customers.
  case processorForCustomers
  /// Decides without a person.
  case automatedDecisions
  /// Uses voice to tell who somebody is.
  case voiceIdentifies
  /// Has published no policy before the first version here.
  case firstVersion
  /// There is an app for mobile devices (11 CCR 7011(d)).
  case mobileApp
  /// The personal information of 10 million consumers is handled in a year (11 CCR 7102).
  case tenMillionConsumers
}

/// The facts about a business, each yes, no or unknown.
public struct BusinessFacts: FrontMatterRecord {
  /// What was declared; what was not is unknown.
  public let answers: [BusinessFact: Located<Answer>]

  /// Returns whether a fact holds.
  public subscript(fact: BusinessFact) -> Answer { answers[fact]?.value ?? .unknown }

  init?(from fields: inout Fields) {
    var answers: [BusinessFact: Located<Answer>] = [:]
    for fact in BusinessFact.allCases { answers[fact] = fields.optional(fact.rawValue) }
    self.answers = answers
  }
}

extension Fields {
  /// Reports each value of a list that stood there before.
  mutating func checkUnique<Value: Hashable & FrontMatterScalar>(
    _ values: [Located<Value>], in key: String
  ) {
    noteUnique(key)
    var first: [Value: SourceRange] = [:]
    for value in values {
      if let earlier = first[value.value] {
        let name = if case .string(let name) = value.value.json { name } else { "it" }
        log.report(
          "structure/duplicate-id", "'\(name)' stands twice in '\(key)'", at: value.range,
          notes: [Diagnostic.Note("first here", at: earlier)], help: ["keep one of them"])
      } else {
        first[value.value] = value.range
      }
    }
  }
}

extension SourceFile {
  /// The bytes without a byte-order mark.
  var contentBytes: Range<Int> {
    (text.unicodeScalars.first == "\u{FEFF}" ? 3 : 0)..<count
  }

  /// Reads a file that is one YAML mapping.
  func readYAML<Value>(_ make: (inout Fields) -> Value?) -> Outcome<Value?> {
    let hidden = hiddenCharacters()
    let yaml = YAML.parse(self, in: contentBytes)
    guard let root = yaml.value else {
      let isEmpty = yaml.diagnostics.isEmpty
      let empty = Diagnostic(
        "structure/empty-file", "the file is empty", at: start,
        help: ["write a key and a value in each line"])
      return Outcome(nil, hidden + yaml.diagnostics + (isEmpty ? [empty] : []))
    }
    guard case .mapping(let members) = root.content else {
      let wrong = Diagnostic(
        "structure/wrong-type", "\(root.kind) stands where a mapping belongs", at: root.range,
        help: ["write a key and a value in each line"])
      return Outcome(nil, hidden + [wrong])
    }
    var fields = Fields(members, at: root.range, log: DecodingLog(diagnostics: hidden))
    let value = make(&fields)
    fields.reportUnknownKeys()
    return Outcome(value, fields.log.diagnostics)
  }
}

public import LegalText

/// What every version says of itself.
public struct VersionHeader: Sendable {
  /// The kind of document.
  public let kind: Located<DocumentKind>
  /// The title.
  public let title: Located<Words>
  /// A sentence for search engines and feeds.
  public let description: Located<Words>?
  /// The language of the text.
  public let language: Located<LanguageTag>?
  /// The day on which it takes effect.
  public let effective: Located<CalendarDate>
  /// The day on which its words last changed.
  public let updated: Located<CalendarDate>
  /// The columns of its tables.
  public let columns: TableColumns?
  /// What the version declares of its changes against the version before.
  public let changes: [Located<DeclaredChange>]

  init?(kind: Located<DocumentKind>, from fields: inout Fields) {
    self.kind = kind
    let title = fields.required("title", Words.self)
    description = fields.optional("description")
    language = fields.optional("language")
    let effective = fields.required("effective", CalendarDate.self)
    let updated = fields.required("updated", CalendarDate.self)
    columns = fields.optional("columns", TableColumns.self)?.value
    changes = fields.list("changes") ?? []
    guard let title, let effective, let updated else { return nil }
    (self.title, self.effective, self.updated) = (title, effective, updated)
  }
}

/// The typed data of a version, by its kind; indirect, because a policy is too large to copy around.
public indirect enum FrontMatter: Sendable {
  /// Of a privacy policy.
  case privacyPolicy(PrivacyPolicy)
  /// Of a list of subprocessors.
  case subprocessors(SubprocessorList)
  /// Of a list of cookies.
  case cookies(CookieList)
  /// Of an agreement.
  case agreement(Agreement)

  /// What every version says of itself.
  public var header: VersionHeader {
    switch self {
    case .privacyPolicy(let policy): policy.header
    case .subprocessors(let list): list.header
    case .cookies(let list): list.header
    case .agreement(let agreement): agreement.header
    }
  }
}

extension FrontMatter {
  /// Decodes a mapping as the kind that it names.
  static func decode(_ yaml: YAML, _ log: inout DecodingLog) -> (FrontMatter?, TypedValue)? {
    guard case .mapping(let members) = yaml.content else {
      log.report(
        "structure/wrong-type", "\(yaml.kind) stands where front matter belongs", at: yaml.range,
        help: ["write a key and a value in each line, such as 'title: Privacy Policy'"])
      return nil
    }
    var fields = Fields(members, at: yaml.range, log: log)
    guard let kind = fields.required("kind", DocumentKind.self) else {
      log = fields.log
      return nil
    }
    let decoded: FrontMatter? =
      switch kind.value {
      case .privacyPolicy: PrivacyPolicy(kind: kind, from: &fields).map(FrontMatter.privacyPolicy)
      case .subprocessors:
        SubprocessorList(kind: kind, from: &fields).map(FrontMatter.subprocessors)
      case .cookies: CookieList(kind: kind, from: &fields).map(FrontMatter.cookies)
      case .agreement: Agreement(kind: kind, from: &fields).map(FrontMatter.agreement)
      }
    fields.reportUnknownKeys()
    log = fields.log
    return (decoded, fields.typed)
  }
}

/// What a privacy policy says, as data.
public struct PrivacyPolicy: Sendable {
  /// What the version says of itself.
  public let header: VersionHeader
  /// Who decides on the processing; `nil` if undeclared.
  public let controller: Located<Controller>?
  /// The representatives of a controller outside.
  public let representatives: Located<Representatives>?
  /// The data protection officer.
  public let dataProtectionOfficer: Located<DataProtectionOfficer>?
  /// Who answers for compliance (PIPEDA, Schedule 1, 4.1; Quebec, section 3.1).
  public let accountablePerson: Located<Contact>?
  /// The data, by group.
  public let data: [DataGroup]
  /// The purposes.
  public let purposes: [Purpose]
  /// Legal bases that the text gives for what is none of its purposes.
  public let unresolvedBases: [Located<UnresolvedBasis>]
  /// Who receives data.
  public let recipients: [Recipient]
  /// How long data is kept.
  public let retention: [Retention]
  /// The transfers.
  public let transfers: Located<Transfers>?
  /// The rights, by group.
  public let rights: [RightsGroup]
  /// The measures.
  public let measures: [SecurityMeasure]
  /// The promises.
  public let promises: [Commitment]
  /// What the text says of others.
  public let externalClaims: [ExternalClaim]
  /// What people are promised to be told.
  public let notices: Located<Notices>?
  /// The cookies.
  public let cookies: [Cookie]
  /// What it says of children.
  public let children: Located<Children>?
  /// What it says of automated decisions.
  public let automatedDecisions: Located<AutomatedDecisions>?
  /// The terms it defines.
  public let definitions: [Definition]
  /// What a law wants said and only words say.
  public let statements: [Statement]
  /// Which recipients receive which data.
  private let recipientIndex: DataReferenceIndex
  /// Which rows are about which data.
  private let retentionIndex: DataReferenceIndex

  init?(kind: Located<DocumentKind>, from fields: inout Fields) {
    let header = VersionHeader(kind: kind, from: &fields)
    controller = fields.optional("controller")
    representatives = fields.optional("representatives")
    dataProtectionOfficer = fields.optional("dpo")
    accountablePerson = fields.optional("accountablePerson")
    data = fields.records("data")
    purposes = fields.records("purposes")
    unresolvedBases = fields.list("unresolvedBases") ?? []
    recipients = fields.records("recipients")
    retention = fields.records("retention")
    transfers = fields.optional("transfers")
    rights = fields.records("rights")
    measures = fields.records("measures")
    promises = fields.records("promises")
    externalClaims = fields.records("externalClaims")
    notices = fields.optional("notices")
    cookies = fields.records("cookies")
    children = fields.optional("children")
    automatedDecisions = fields.optional("automatedDecisions")
    definitions = fields.records("definitions")
    statements = fields.records("statements")
    recipientIndex = DataReferenceIndex(recipients.map(\.data))
    retentionIndex = DataReferenceIndex(retention.map(\.covers))
    guard let header else { return nil }
    self.header = header
  }

  /// Returns those who receive an item of a group, in the author's order.
  public func recipients(of item: Identifier, in group: Identifier) -> [Recipient] {
    recipientIndex.holders(of: item, in: group).map { recipients[$0] }
  }

  /// Returns the rows about an item of a group, in the author's order.
  public func retention(of item: Identifier, in group: Identifier) -> [Retention] {
    retentionIndex.holders(of: item, in: group).map { retention[$0] }
  }
}

/// Which records of a list refer to which data.
private struct DataReferenceIndex: Sendable {
  /// The records, in order, that refer to a group or to an item of it.
  private var holders: [DataReference: [Int]] = [:]

  init(_ lists: [[Located<DataReference>]?]) {
    for (index, references) in lists.enumerated() {
      for reference in references ?? [] where holders[reference.value]?.last != index {
        holders[reference.value, default: []].append(index)
      }
    }
  }

  /// Returns the records that refer to an item or to the whole of its group.
  func holders(of item: Identifier, in group: Identifier) -> [Int] {
    let whole = holders[DataReference(group: group, item: nil)] ?? []
    let own = holders[DataReference(group: group, item: item)] ?? []
    return whole.isEmpty ? own : own.isEmpty ? whole : Set(whole + own).sorted()
  }
}

/// What a list of subprocessors says, as data.
public struct SubprocessorList: Sendable {
  /// What the version says of itself.
  public let header: VersionHeader
  /// The rows.
  public let subprocessors: [Subprocessor]
  /// What people are promised to be told.
  public let notices: Located<Notices>?
  /// What a law wants said and only words say.
  public let statements: [Statement]

  init?(kind: Located<DocumentKind>, from fields: inout Fields) {
    let header = VersionHeader(kind: kind, from: &fields)
    subprocessors = fields.records("subprocessors")
    notices = fields.optional("notices")
    statements = fields.records("statements")
    guard let header else { return nil }
    self.header = header
  }
}

/// What a list of cookies says, as data.
public struct CookieList: Sendable {
  /// What the version says of itself.
  public let header: VersionHeader
  /// The rows.
  public let cookies: [Cookie]
  /// The promises about cookies.
  public let promises: [Commitment]
  /// What a law wants said and only words say.
  public let statements: [Statement]

  init?(kind: Located<DocumentKind>, from fields: inout Fields) {
    let header = VersionHeader(kind: kind, from: &fields)
    cookies = fields.records("cookies")
    promises = fields.records("promises")
    statements = fields.records("statements")
    guard let header else { return nil }
    self.header = header
  }
}

/// Terms, or a data processing agreement: a text with versions.
public struct Agreement: Sendable {
  /// What the version says of itself.
  public let header: VersionHeader
  /// What it is; `nil` if undeclared.
  public let agreementType: Located<AgreementType>?
  /// The terms it defines.
  public let definitions: [Definition]
  /// What people are promised to be told.
  public let notices: Located<Notices>?

  init?(kind: Located<DocumentKind>, from fields: inout Fields) {
    let header = VersionHeader(kind: kind, from: &fields)
    agreementType = fields.optional("agreementType")
    definitions = fields.records("definitions")
    notices = fields.optional("notices")
    guard let header else { return nil }
    self.header = header
  }
}

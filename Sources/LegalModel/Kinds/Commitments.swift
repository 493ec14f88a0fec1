public import LegalText

/// What the text says of transfers to other countries.
public struct Transfers: FrontMatterRecord {
  /// Where the data comes from.
  public let origins: [Located<TransferOrigin>]?
  /// Where it goes.
  public let destinations: [Located<CountryCode>]?
  /// What makes the transfers lawful.
  public let mechanisms: [Located<MechanismStatement>]?
  /// Which destinations are adequate, where the text says so.
  public let adequacy: [Located<AdequacyStatement>]?
  /// Where a copy of the safeguards is to be had (GDPR, Article 13(1)(f)).
  public let copyFrom: Located<Words>?
  /// The section that says it.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    origins = fields.list("origins")
    destinations = fields.list("destinations")
    mechanisms = fields.list("mechanisms")
    adequacy = fields.list("adequacy")
    copyFrom = fields.optional("copyFrom")
    section = fields.optional("section")
  }
}

/// A mechanism and where the text says it.
public struct MechanismStatement: FrontMatterRecord {
  /// The mechanism.
  public let mechanism: Located<TransferMechanism>
  /// The origins it is stated for.
  public let origins: [Located<TransferOrigin>]?
  /// The decision or clauses it cites.
  public let decision: Located<Words>?
  /// The section that says it.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    let mechanism = fields.required("mechanism", TransferMechanism.self)
    origins = fields.list("origins")
    decision = fields.optional("decision")
    section = fields.optional("section")
    guard let mechanism else { return nil }
    self.mechanism = mechanism
  }
}

/// Whether a country is adequate, as a text says it (GDPR, Article 45).
public struct AdequacyStatement: FrontMatterRecord {
  /// The country.
  public let country: Located<CountryCode>
  /// Whether it is adequate.
  public let adequate: Located<Answer>
  /// For whom, if only for some.
  public let scope: Located<Words>?

  init?(from fields: inout Fields) {
    let country = fields.required("country", CountryCode.self)
    let adequate = fields.required("adequate", Answer.self)
    scope = fields.optional("scope")
    guard let country, let adequate else { return nil }
    (self.country, self.adequate) = (country, adequate)
  }
}

/// A block of rights under one heading.
public struct RightsGroup: FrontMatterRecord, IdentifiedRecord {
  /// The name in references.
  public let id: Located<Identifier>
  /// The heading.
  public let name: Located<Words>
  /// For whom.
  public let regimes: Located<RegimeScope>
  /// The rights.
  public let items: [Located<RightStatement>]
  /// The time to answer.
  public let respondsWithin: Located<Period>?
  /// By how much it may grow.
  public let extendsBy: Located<Period>?
  /// How a right is used.
  public let methods: [Located<Channel>]?
  /// When a fee is asked.
  public let fee: Located<Words>?
  /// When the identity is checked.
  public let verification: Located<IdentityVerification>?
  /// How an agent may act.
  public let agents: Located<Words>?
  /// The section that says it.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    let name = fields.required("name", Words.self)
    let regimes = fields.required("regimes", RegimeScope.self)
    items = fields.list("items") ?? []
    respondsWithin = fields.optional("respondsWithin")
    extendsBy = fields.optional("extension")
    methods = fields.list("methods")
    fee = fields.optional("fee")
    verification = fields.optional("verification")
    agents = fields.optional("agents")
    section = fields.optional("section")
    guard let id, let name, let regimes else { return nil }
    (self.id, self.name, self.regimes) = (id, name, regimes)
  }
}

/// The regimes that a block of rights is for.
public enum RegimeScope: Sendable, Hashable {
  /// Everyone.
  case all
  /// Those under some regimes.
  case some([Regime])
}

extension RegimeScope: FrontMatterValue {
  static let expectation = "'all' or a list of regimes"

  static func decode(_ yaml: YAML, _ log: inout DecodingLog) -> (Self, TypedValue)? {
    switch yaml.content {
    case .scalar("all", _):
      return (.all, TypedValue(content: .code(.string("all")), range: yaml.range))
    case .sequence(let elements):
      let regimes = elements.compactMap { Regime.decode($0, &log) }
      guard regimes.count == elements.count else { return nil }
      return (
        .some(regimes.map(\.0)),
        TypedValue(content: .list(regimes.map(\.1)), range: yaml.range)
      )
    case .scalar, .mapping:
      log.report(
        "structure/bad-value", "regimes are 'all' or a list", at: yaml.range,
        help: ["write one of all, [\(Regime.allowed.joined(separator: ", "))]"])
      return nil
    }
  }

  static func schema(in catalog: inout SchemaCatalog) -> JSONSchema {
    let regime = Regime.schema(in: &catalog)
    return catalog.define(Self.self) { _ in .any([.constant(.string("all")), .list(regime)]) }
  }
}

/// A right, in the words of the text.
public struct RightStatement: FrontMatterRecord {
  /// The right.
  public let right: Located<PersonRight>
  /// What the text says.
  public let text: Located<Words>
  /// The formats of an export.
  public let formats: [Located<Words>]?
  /// What limits the right.
  public let limits: Located<Words>?

  init?(from fields: inout Fields) {
    let right = fields.required("right", PersonRight.self)
    let text = fields.required("text", Words.self)
    formats = fields.list("formats")
    limits = fields.optional("limits")
    guard let right, let text else { return nil }
    (self.right, self.text) = (right, text)
  }
}

/// A technical or organizational measure.
public struct SecurityMeasure: FrontMatterRecord, IdentifiedRecord {
  /// The name in references.
  public let id: Located<Identifier>
  /// What the text calls it.
  public let name: Located<Words>
  /// What the text says of it.
  public let text: Located<Words>
  /// What it covers; `nil` if undeclared.
  public let covers: [Located<DataReference>]?
  /// The section that says it.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    let name = fields.required("name", Words.self)
    let text = fields.required("text", Words.self)
    covers = fields.list("covers")
    section = fields.optional("section")
    guard let id, let name, let text else { return nil }
    (self.id, self.name, self.text) = (id, name, text)
  }
}

/// Something that the text promises.
public struct Commitment: FrontMatterRecord, IdentifiedRecord {
  /// The name in references.
  public let id: Located<Identifier>
  /// Whether something is done or not done.
  public let kind: Located<PromiseKind>
  /// What it is about.
  public let subject: Located<Identifier>
  /// What the text says, if it is placed as data.
  public let text: Located<Words>?
  /// Its limit in time.
  public let bound: Located<Period>?
  /// The section that says it.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    let kind = fields.required("kind", PromiseKind.self)
    let subject = fields.required("subject", Identifier.self)
    text = fields.optional("text")
    bound = fields.optional("bound")
    section = fields.optional("section")
    guard let id, let kind, let subject else { return nil }
    (self.id, self.kind, self.subject) = (id, kind, subject)
  }
}

/// Something that a law wants said and that only words say: `saleUnder16`, `optOutSignal`.
///
/// The ids are those that rules ask for; `legalsite explain` names them.
public struct Statement: FrontMatterRecord, IdentifiedRecord {
  /// What is said.
  public let id: Located<Identifier>
  /// The words, if they are placed as data.
  public let text: Located<Words>?
  /// The section that says it.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    text = fields.optional("text")
    section = fields.optional("section")
    guard let id else { return nil }
    self.id = id
  }
}

/// Something that the text says of somebody else.
public struct ExternalClaim: FrontMatterRecord, IdentifiedRecord {
  /// The name in references.
  public let id: Located<Identifier>
  /// About whom: a recipient.
  public let subject: Located<Identifier>
  /// What it says.
  public let statement: Located<Words>
  /// Where they say it themselves.
  public let url: Located<WebAddress>?
  /// When it was last compared.
  public let verifiedOn: Located<CalendarDate>?
  /// The section that says it.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    let subject = fields.required("subject", Identifier.self)
    let statement = fields.required("statement", Words.self)
    url = fields.optional("url")
    verifiedOn = fields.optional("verifiedOn")
    section = fields.optional("section")
    guard let id, let subject, let statement else { return nil }
    (self.id, self.subject, self.statement) = (id, subject, statement)
  }
}

/// What people are promised to be told, and when.
public struct Notices: FrontMatterRecord {
  /// Before a material change takes effect.
  public let materialChanges: Located<Period>?
  /// Before a subprocessor is added.
  public let subprocessors: Located<Period>?
  /// Which changes of subprocessors are told.
  public let subprocessorChanges: [Located<SubprocessorChange>]?
  /// How to object to a subprocessor.
  public let objection: Located<Words>?
  /// How people are told.
  public let channels: [Located<Channel>]?
  /// Whether using the service counts as accepting a change.
  public let acceptanceByUse: Located<Answer>?
  /// Whether people are asked to look again now and then.
  public let askToRecheck: Located<Answer>?
  /// The section that says it.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    materialChanges = fields.optional("materialChanges")
    subprocessors = fields.optional("subprocessors")
    subprocessorChanges = fields.list("subprocessorChanges")
    objection = fields.optional("objection")
    channels = fields.list("channels")
    acceptanceByUse = fields.optional("acceptanceByUse")
    askToRecheck = fields.optional("askToRecheck")
    section = fields.optional("section")
  }
}

/// What the text says of children.
public struct Children: FrontMatterRecord {
  /// The age below which nobody is addressed.
  public let minimumAge: Located<Count>?
  /// Whether the service is directed at children.
  public let directed: Located<Answer>?
  /// How age is checked.
  public let ageGate: Located<Words>?
  /// Whether data of a child is deleted once it is found.
  public let deletion: Located<Answer>?
  /// The section that says it.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    minimumAge = fields.optional("minimumAge")
    directed = fields.optional("directed")
    ageGate = fields.optional("ageGate")
    deletion = fields.optional("deletion")
    section = fields.optional("section")
  }
}

/// What the text says of decisions without a person (GDPR, Article 22).
public struct AutomatedDecisions: FrontMatterRecord {
  /// Whether there are any.
  public let exist: Located<Answer>
  /// Their logic.
  public let logic: Located<Words>?
  /// What follows from them.
  public let consequences: Located<Words>?
  /// The section that says it.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    let exist = fields.required("exist", Answer.self)
    logic = fields.optional("logic")
    consequences = fields.optional("consequences")
    section = fields.optional("section")
    guard let exist else { return nil }
    self.exist = exist
  }
}

/// A term that the text defines.
public struct Definition: FrontMatterRecord, IdentifiedRecord {
  /// The name in references.
  public let id: Located<Identifier>
  /// The term.
  public let term: Located<Words>
  /// What it stands for.
  public let meaning: Located<Words>
  /// The section that says it.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    let term = fields.required("term", Words.self)
    let meaning = fields.required("meaning", Words.self)
    section = fields.optional("section")
    guard let id, let term, let meaning else { return nil }
    (self.id, self.term, self.meaning) = (id, term, meaning)
  }
}

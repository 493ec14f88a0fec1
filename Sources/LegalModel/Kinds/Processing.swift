public import LegalText

/// A group of data under one heading.
public struct DataGroup: FrontMatterRecord, IdentifiedRecord {
  /// The name in references: `account` in `account.email`.
  public let id: Located<Identifier>
  /// The heading.
  public let name: Located<Words>
  /// The data in it.
  public let items: [DataItem]

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    let name = fields.required("name", Words.self)
    items = fields.records("items")
    guard let id, let name else { return nil }
    (self.id, self.name) = (id, name)
  }
}

/// One kind of personal data.
public struct DataItem: FrontMatterRecord, IdentifiedRecord {
  /// The name in references.
  public let id: Located<Identifier>
  /// What the text calls it.
  public let name: Located<Words>
  /// What the text says it is for.
  public let purpose: Located<Words>?
  /// The purposes that this means; `nil` if undeclared.
  public let purposes: [Located<Identifier>]?
  /// Words of the purpose that no purpose of this version answers to.
  public let unresolved: [Located<Words>]
  /// How it is obtained.
  public let origin: Located<DataOrigin>?
  /// From whom, if from somebody else.
  public let source: Located<Words>?
  /// Whether it has to be given.
  public let required: Located<DataRequirement>?
  /// What happens if it is not given.
  public let ifWithheld: Located<Words>?
  /// The categories of California.
  public let ccpa: [Located<CaliforniaCategory>]?
  /// Whether it is sensitive in California, and why.
  public let sensitive: Located<SensitiveInformation>?
  /// Whether it is of a special category.
  public let specialCategory: Located<SpecialCategory>?
  /// When it is collected at all.
  public let condition: Located<Identifier>?
  /// Whether it goes to nobody.
  public let notShared: Located<Answer>?
  /// The term of the Data Privacy Vocabulary.
  public let dpv: Located<Words>?
  /// The key of the fideslang taxonomy.
  public let fides: Located<Words>?

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    let name = fields.required("name", Words.self)
    purpose = fields.optional("purpose")
    purposes = fields.list("purposes")
    unresolved = fields.list("unresolved") ?? []
    origin = fields.optional("origin")
    source = fields.optional("source")
    required = fields.optional("required")
    ifWithheld = fields.optional("ifWithheld")
    ccpa = fields.list("ccpa")
    sensitive = fields.optional("sensitive")
    specialCategory = fields.optional("specialCategory")
    condition = fields.optional("condition")
    notShared = fields.optional("notShared")
    dpv = fields.optional("dpv")
    fides = fields.optional("fides")
    fields.check(unresolved, standIn: purpose, of: "purpose")
    guard let id, let name else { return nil }
    (self.id, self.name) = (id, name)
  }
}

/// What data is used for.
public struct Purpose: FrontMatterRecord, IdentifiedRecord {
  /// The name in references.
  public let id: Located<Identifier>
  /// What the text calls it.
  public let name: Located<Words>
  /// What the text says of it.
  public let description: Located<Words>?
  /// The legal bases; empty if the text names none, `nil` if undeclared.
  public let bases: [Located<PurposeBasis>]?
  /// The section that says it.
  public let section: Located<SectionAnchor>?
  /// The term of the Data Privacy Vocabulary.
  public let dpv: Located<Words>?
  /// The key of the fideslang taxonomy.
  public let fides: Located<Words>?

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    let name = fields.required("name", Words.self)
    description = fields.optional("description")
    bases = fields.list("bases")
    section = fields.optional("section")
    dpv = fields.optional("dpv")
    fides = fields.optional("fides")
    guard let id, let name else { return nil }
    (self.id, self.name) = (id, name)
  }
}

/// A legal basis that a text gives for a purpose.
public struct PurposeBasis: FrontMatterRecord {
  /// The basis.
  public let basis: Located<LegalBasis>
  /// The interest, for legitimate interests.
  public let interest: Located<Words>?
  /// The law, for a legal obligation.
  public let law: Located<Words>?
  /// What part of the purpose it covers.
  public let scope: Located<Words>?
  /// The section that says it.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    let basis = fields.required("basis", LegalBasis.self)
    interest = fields.optional("interest")
    law = fields.optional("law")
    scope = fields.optional("scope")
    section = fields.optional("section")
    guard let basis else { return nil }
    self.basis = basis
  }
}

/// A legal basis that a text states for words which none of its purposes answers to.
public struct UnresolvedBasis: FrontMatterRecord {
  /// The basis.
  public let basis: Located<LegalBasis>
  /// What the text says it is for.
  public let text: Located<Words>
  /// The section that says it.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    let basis = fields.required("basis", LegalBasis.self)
    let text = fields.required("text", Words.self)
    section = fields.optional("section")
    guard let basis, let text else { return nil }
    (self.basis, self.text) = (basis, text)
  }
}

/// Somebody who receives data.
public struct Recipient: FrontMatterRecord, IdentifiedRecord {
  /// The name in references.
  public let id: Located<Identifier>
  /// What the text calls it.
  public let name: Located<Words>
  /// The name in law.
  public let legalEntity: Located<Words>?
  /// What the text says it is for.
  public let purpose: Located<Words>?
  /// What the text says it receives.
  public let shares: Located<Words>?
  /// What it is to the controller.
  public let role: Located<RecipientRole>?
  /// The data that this means; `nil` if undeclared.
  public let data: [Located<DataReference>]?
  /// Words of `shares` that no data of this version answers to.
  public let unresolved: [Located<Words>]
  /// When it receives data at all.
  public let condition: Located<Identifier>?
  /// Where it is, in words.
  public let location: Located<Words>?
  /// Where it processes.
  public let countries: [Located<CountryCode>]?
  /// What makes a transfer to it lawful.
  public let mechanisms: [Located<TransferMechanism>]?
  /// Whether it trains models on the data.
  public let trainsOnData: Located<Answer>?
  /// A postal address.
  public let address: Located<Words>?
  /// How to reach it.
  public let contact: Located<Words>?
  /// Its website.
  public let website: Located<WebAddress>?
  /// Its data processing agreement.
  public let dpa: Located<WebAddress>?
  /// The section that says it, where only prose does.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    let name = fields.required("name", Words.self)
    legalEntity = fields.optional("legalEntity")
    purpose = fields.optional("purpose")
    shares = fields.optional("shares")
    role = fields.optional("role")
    data = fields.list("data")
    unresolved = fields.list("unresolved") ?? []
    condition = fields.optional("condition")
    location = fields.optional("location")
    countries = fields.list("countries")
    mechanisms = fields.list("mechanisms")
    trainsOnData = fields.optional("trainsOnData")
    address = fields.optional("address")
    contact = fields.optional("contact")
    website = fields.optional("website")
    dpa = fields.optional("dpa")
    section = fields.optional("section")
    fields.check(unresolved, standIn: shares, of: "shares")
    guard let id, let name else { return nil }
    (self.id, self.name) = (id, name)
  }
}

/// How long some data is kept.
public struct Retention: FrontMatterRecord, IdentifiedRecord {
  /// The name in references.
  public let id: Located<Identifier>
  /// What the text calls the data.
  public let name: Located<Words>
  /// What the text says of the time.
  public let period: Located<Words>
  /// The time that this means.
  public let keeps: Located<RetentionPeriod>?
  /// The data that this means; `nil` if undeclared.
  public let covers: [Located<DataReference>]?
  /// Words of `name` that no data of this version answers to.
  public let unresolved: [Located<Words>]
  /// The law that asks for it.
  public let law: Located<Words>?
  /// The country of that law.
  public let country: Located<CountryCode>?
  /// The section that says it.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    let name = fields.required("name", Words.self)
    let period = fields.required("period", Words.self)
    let keeps = fields.optional("keeps", RetentionPeriod.self)
    covers = fields.list("covers")
    unresolved = fields.list("unresolved") ?? []
    law = fields.optional("law")
    country = fields.optional("country")
    section = fields.optional("section")
    if let period, let keeps,
      let why = WordedTime.disagreement(between: period.value.text, and: keeps.value)
    {
      fields.reportDisagreement(of: "period", period, with: "keeps", keeps.range, why)
    }
    fields.check(unresolved, standIn: name, of: "name")
    guard let id, let name, let period else { return nil }
    (self.id, self.name, self.period, self.keeps) = (id, name, period, keeps)
  }
}

extension RetentionPeriod: FrontMatterValue {
  static let expectation = "'none' or a mapping such as {while: accountActive, then: 90 days}"

  static func decode(_ yaml: YAML, _ log: inout DecodingLog) -> (Self, TypedValue)? {
    if case .scalar(let text, _) = yaml.content {
      guard text == "none" else {
        log.report(
          "structure/bad-value", "'\(text.shortened)' is not a time that data is kept",
          at: yaml.range,
          help: [
            "write 'none', or one of {for: 7 years}, {rolling: 90 days}, "
              + "{while: accountActive, then: 90 days}"
          ])
        return nil
      }
      return (.none, TypedValue(content: .code(.string("none")), range: yaml.range))
    }
    return RetentionRecord.decode(yaml, &log).map { ($0.period, $1) }
  }

  static func schema(in catalog: inout SchemaCatalog) -> JSONSchema {
    let record = RetentionRecord.schema(in: &catalog)
    return catalog.define(Self.self) { _ in .any([.constant(.string("none")), record]) }
  }
}

/// The mapping form of a ``RetentionPeriod``.
struct RetentionRecord: FrontMatterRecord {
  static let expectation = RetentionPeriod.expectation

  let period: RetentionPeriod

  static func schema(in catalog: inout SchemaCatalog) -> JSONSchema {
    catalog.define(Self.self) { catalog in
      catalog.describe { fields in _ = Self(from: &fields) }
        .havingOne(of: [["for"], ["rolling"], ["while"]]).requiring(["while"], with: "then")
    }
  }

  init?(from fields: inout Fields) {
    let fixed = fields.optional("for", Period.self)
    let rolling = fields.optional("rolling", Period.self)
    let event = fields.optional("while", Identifier.self)
    let tail = fields.optional("then", Period.self)
    switch (fixed?.value, rolling?.value, event?.value) {
    case (let period?, nil, nil) where tail == nil: self.period = .fixed(period)
    case (nil, let period?, nil) where tail == nil: self.period = .rolling(period)
    case (nil, nil, let event?): self.period = .whileEvent(event, then: tail?.value)
    default:
      let isBroken = ["for", "rolling", "while", "then"].contains { key in
        fields.place(of: key) != nil && fields.isBroken(key)
      }
      if !isBroken {
        fields.log.report(
          "structure/bad-value", "a time that data is kept is one of three", at: fields.range,
          help: [
            "write one of {for: 7 years}, {rolling: 90 days}, "
              + "{while: accountActive, then: 90 days}"
          ])
      }
      return nil
    }
  }
}

extension Fields {
  /// Checks that words which are set aside as unresolved are words of the text beside them.
  mutating func check(
    _ unresolved: [Located<Words>], standIn words: Located<Words>?, of key: String
  ) {
    guard !unresolved.isEmpty, let text = words?.value.text.lowercased() else { return }
    for part in unresolved where !text.contains(part.value.text.lowercased()) {
      log.report(
        "words/unresolved", "'\(part.value.text.shortened)' does not stand in '\(key)'",
        at: part.range, help: ["write words of '\(key)' that nothing in this version answers to"])
    }
  }

  /// Reports that words and the type beside them say different things.
  mutating func reportDisagreement(
    of key: String, _ words: Located<Words>, with type: String, _ range: SourceRange, _ why: String
  ) {
    log.report(
      "structure/words-and-type", "'\(key)' and '\(type)' disagree: \(why)", at: words.range,
      notes: [Diagnostic.Note("'\(type)' here", at: range)],
      help: ["make both say the same; the words are what people are promised"])
  }
}

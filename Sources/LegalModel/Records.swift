public import LegalText

/// What rules need and the public must not see: owners, contracts, evidence.
///
/// No page reads it.
public struct Records: Sendable {
  /// Who answers for a promise, and what shows that it is kept.
  public let promises: [EvidenceRecord]
  /// Contracts with those who receive data.
  public let contracts: [ContractRecord]
  /// Weighings of legitimate interests.
  public let balancingTests: [BalancingTestRecord]
  /// When measures were last seen to work.
  public let measures: [EvidenceRecord]

  /// No records.
  public static let none = Records()

  private init() {
    (promises, contracts, balancingTests, measures) = ([], [], [], [])
  }

  init?(from fields: inout Fields) {
    promises = fields.records("promises")
    contracts = fields.records("contracts")
    balancingTests = fields.records("balancingTests")
    measures = fields.records("measures")
  }

  /// Reads `records.yaml`; an empty file has none.
  public static func read(_ file: SourceFile) -> Outcome<Records> {
    let hasWords = file.text.split(whereSeparator: \.isNewline).contains { line in
      line.first { !$0.isWhitespace && $0 != "\u{FEFF}" }.map { $0 != "#" } ?? false
    }
    guard hasWords else { return Outcome(.none) }
    let outcome = file.readYAML { fields in Records(from: &fields) }
    return Outcome(outcome.value ?? .none, outcome.diagnostics)
  }
}

/// Who answers for a promise or a measure, and what shows that it is kept.
public struct EvidenceRecord: FrontMatterRecord, IdentifiedRecord {
  /// The promise or the measure.
  public let id: Located<Identifier>
  /// Who answers for it.
  public let owner: Located<Words>?
  /// What shows that it is kept.
  public let evidence: Located<Words>?
  /// When that was last seen.
  public let verifiedOn: Located<CalendarDate>?

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    owner = fields.optional("owner")
    evidence = fields.optional("evidence")
    verifiedOn = fields.optional("verifiedOn")
    guard let id else { return nil }
    self.id = id
  }
}

/// A contract with a recipient.
public struct ContractRecord: FrontMatterRecord, IdentifiedRecord {
  /// The recipient.
  public let id: Located<Identifier>
  /// Where the contract is.
  public let reference: Located<Words>?
  /// When it was signed.
  public let signedOn: Located<CalendarDate>?
  /// Whether it has the terms of GDPR, Article 28(3).
  public let article28: Located<Answer>?
  /// Whether it has the terms of California Civil Code 1798.100(d).
  public let ccpa: Located<Answer>?
  /// The transfer mechanism it contains.
  public let mechanism: Located<TransferMechanism>?

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    reference = fields.optional("reference")
    signedOn = fields.optional("signedOn")
    article28 = fields.optional("article28")
    ccpa = fields.optional("ccpa")
    mechanism = fields.optional("mechanism")
    guard let id else { return nil }
    self.id = id
  }
}

/// A weighing of legitimate interests (GDPR, Articles 5(2) and 6(1)(f)).
public struct BalancingTestRecord: FrontMatterRecord, IdentifiedRecord {
  /// The purpose.
  public let id: Located<Identifier>
  /// Where the weighing is.
  public let reference: Located<Words>?
  /// When it was last reviewed.
  public let reviewedOn: Located<CalendarDate>?

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    reference = fields.optional("reference")
    reviewedOn = fields.optional("reviewedOn")
    guard let id else { return nil }
    self.id = id
  }
}

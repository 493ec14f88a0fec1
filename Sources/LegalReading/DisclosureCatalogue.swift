public import LegalModel

/// What a policy can disclose in words: what each id means, and which law asks for it.
public struct DisclosureKind: Sendable, Hashable {
  /// A law that asks for it.
  public struct Demand: Sendable, Hashable {
    /// The regimes.
    public let regimes: [Regime]
    /// The place in the law.
    public let citation: String
    /// When it is asked for, if not always: "if data leaves the EEA".
    public let condition: String?
  }

  /// The id: `rightErasure`.
  public let id: String
  /// What it is, as a reader would say it.
  public let meaning: String
  /// Which law asks for it.
  public let demands: [Demand]

  /// The laws of some regimes that ask for it.
  public func demands(under regimes: [Regime]) -> [Demand] {
    demands.filter { demand in demand.regimes.contains { regimes.contains($0) } }
  }

  private init(_ id: String, _ meaning: String, _ demands: Demand...) {
    self.id = id
    self.meaning = meaning
    self.demands = demands
  }

  /// Returns the kind with an id.
  public static func kind(_ id: String) -> DisclosureKind? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}

extension DisclosureKind.Demand {
  /// GDPR and UK GDPR, which number their articles alike.
  fileprivate static func gdpr(_ article: String, if condition: String? = nil) -> Self {
    Self(regimes: [.euGDPR, .ukGDPR], citation: "GDPR, Article \(article)", condition: condition)
  }

  fileprivate static func california(_ place: String, if condition: String? = nil) -> Self {
    Self(regimes: [.ccpa], citation: "11 CCR \(place)", condition: condition)
  }

  fileprivate static func other(
    _ regimes: Regime..., citation: String, if condition: String? = nil
  ) -> Self {
    Self(regimes: regimes, citation: citation, condition: condition)
  }
}

extension DisclosureKind {
  /// Every kind, in the order in which Articles 13 and 14 of the GDPR ask for them.
  public static let all: [DisclosureKind] = [
    DisclosureKind("controllerName", "who is responsible", .gdpr("13(1)(a)")),
    DisclosureKind(
      "controllerContact", "how to reach them", .gdpr("13(1)(a)"), .california("7011(e)(3)(J)")),
    DisclosureKind(
      "representative", "who represents them in the Union or the United Kingdom",
      .gdpr("13(1)(a)", if: "if Article 27 asks for one")),
    DisclosureKind(
      "dpoContact", "how to reach the data protection officer",
      .gdpr("13(1)(b)", if: "if there is one")),
    DisclosureKind(
      "dataCategories", "which data is collected",
      .gdpr("14(1)(d)", if: "for data that comes from others"), .california("7011(e)(1)(A)"),
      .other(.calOPPA, citation: "Cal. Bus. & Prof. Code 22575(b)(1)")),
    DisclosureKind("specialCategories", "whether special categories of data are processed"),
    DisclosureKind(
      "sourceOfData", "from whom data comes that people did not give",
      .gdpr("14(2)(f)", if: "for data that comes from others"), .california("7011(e)(1)(B)")),
    DisclosureKind(
      "purposes", "what data is used for", .gdpr("13(1)(c)"), .california("7011(e)(1)(C)")),
    DisclosureKind("legalBasis", "what makes the processing lawful", .gdpr("13(1)(c)")),
    DisclosureKind(
      "legitimateInterests", "which legitimate interests are pursued",
      .gdpr("13(1)(d)", if: "if they are a basis")),
    DisclosureKind(
      "recipients", "who receives data", .gdpr("13(1)(e)"), .california("7011(e)(1)(I)"),
      .other(.calOPPA, citation: "Cal. Bus. & Prof. Code 22575(b)(1)")),
    DisclosureKind(
      "thirdCountryTransfers", "that data goes abroad, and where to",
      .gdpr("13(1)(f)", if: "if it does")),
    DisclosureKind(
      "transferSafeguards", "what protects data that goes abroad",
      .gdpr("13(1)(f)", if: "if it does")),
    DisclosureKind("retention", "how long data is kept", .gdpr("13(2)(a)")),
    DisclosureKind(
      "rightAccess", "the right of access", .gdpr("13(2)(b)"), .california("7011(e)(2)(A)")),
    DisclosureKind(
      "rightRectification", "the right to have data corrected", .gdpr("13(2)(b)"),
      .california("7011(e)(2)(C)")),
    DisclosureKind(
      "rightErasure", "the right to have data erased", .gdpr("13(2)(b)"),
      .california("7011(e)(2)(B)")),
    DisclosureKind(
      "rightRestriction", "the right to have processing restricted", .gdpr("13(2)(b)")),
    DisclosureKind("rightObject", "the right to object", .gdpr("13(2)(b)")),
    DisclosureKind("rightPortability", "the right to portability", .gdpr("13(2)(b)")),
    DisclosureKind(
      "rightWithdrawConsent", "the right to withdraw consent",
      .gdpr("13(2)(c)", if: "if consent is a basis")),
    DisclosureKind(
      "optOut", "how to opt out of something or to unsubscribe",
      .california("7011(e)(2)(D)", if: "if information is sold or shared")),
    DisclosureKind(
      "rightComplaint", "the right to complain to a supervisory authority", .gdpr("13(2)(d)")),
    DisclosureKind(
      "dataRequirement", "whether data has to be given, and what follows if not",
      .gdpr("13(2)(e)")),
    DisclosureKind(
      "automatedDecisions", "whether a machine decides alone",
      .gdpr("13(2)(f)", if: "if one does")),
    DisclosureKind(
      "children", "what becomes of the data of children",
      .california("7011(e)(1)(G)", if: "as to sale of the data of people under 16")),
    DisclosureKind("security", "how data is protected"),
    DisclosureKind(
      "cookies", "that cookies and the like are used",
      .other(
        .ePrivacy, .pecr, citation: "Directive 2002/58/EC, Article 5(3)",
        if: "if something is stored on a device")),
    DisclosureKind(
      "changeNotice", "how people hear of changes of the text",
      .other(.calOPPA, citation: "Cal. Bus. & Prof. Code 22575(b)(3)")),
  ]
}

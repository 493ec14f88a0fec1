public import LegalModel

/// A text that a rule comes from.
public struct Instrument: Sendable, Hashable {
  /// How a lawyer writes it: `Regulation (EU) 2016/679`.
  public let name: String
  /// How people call it, in lowercase: what `explain 'gdpr 13(2)(a)'` matches.
  public let shortNames: [String]
  /// What a locator counts: `Article`, `section`, `paragraph`; empty if it says so itself.
  public let unit: String
  /// Where it can be read.
  public let address: String
}

/// How a citation was confirmed.
public enum Confidence: String, Sendable, Hashable, CaseIterable {
  /// The legal text itself was read.
  case text
  /// A summary by a regulator, a court, a committee or a law firm was read.
  case secondary
  /// Nothing was read; a rule that rests on it never gives an error.
  case unconfirmed
}

/// Where a rule comes from.
public struct Citation: Sendable, Hashable {
  /// The text.
  public let instrument: Instrument
  /// The place in it: `13(1)(c)`.
  public let locator: String
  /// How the place was confirmed.
  public let confidence: Confidence
  /// The day by which it had been confirmed so.
  public let checked: CalendarDate?

  /// Cites a place.
  public init(
    _ instrument: Instrument, _ locator: String, _ confidence: Confidence = .text,
    checked: CalendarDate? = Citation.catalogued
  ) {
    self.instrument = instrument
    self.locator = locator
    self.confidence = confidence
    self.checked = checked
  }

  /// The day by which every citation had been confirmed, unless it says another.
  public static let catalogued = CalendarDate(year: 2026, month: 11, day: 24)

  /// As a diagnostic shows it: `Regulation (EU) 2016/679, Article 13(1)(c)`.
  public var description: String {
    locator.isEmpty
      ? instrument.name
      : "\(instrument.name), \(instrument.unit.isEmpty ? "" : instrument.unit + " ")\(locator)"
  }
}

extension Citation: CustomStringConvertible {}

extension Citation {
  /// A place in the General Data Protection Regulation.
  static func gdpr(_ article: String, _ confidence: Confidence = .text) -> Citation {
    Citation(.gdpr, article, confidence)
  }

  /// A place in the California Civil Code.
  static func ccpa(_ section: String, _ confidence: Confidence = .text) -> Citation {
    Citation(.californiaCivilCode, section, confidence)
  }

  /// A place in the regulations under the CCPA.
  static func ccpaRegulations(_ section: String, _ confidence: Confidence = .text) -> Citation {
    Citation(.californiaRegulations, section, confidence)
  }

  /// A place in the guidelines on transparency.
  static func transparencyGuidelines(
    _ paragraph: String, _ confidence: Confidence = .secondary
  ) -> Citation {
    Citation(.transparencyGuidelines, paragraph, confidence)
  }

  /// What a text says of itself, or promises: nobody has to look it up elsewhere.
  static let ownWords = Citation(.ownWords, "", .text)
}

extension Instrument {
  static let gdpr = Instrument(
    name: "Regulation (EU) 2016/679", shortNames: ["gdpr", "eu gdpr"], unit: "Article",
    address: "https://eur-lex.europa.eu/eli/reg/2016/679/oj")
  static let ukGDPR = Instrument(
    name: "UK GDPR", shortNames: ["uk gdpr", "uk-gdpr"], unit: "Article",
    address: "https://www.legislation.gov.uk/eur/2016/679")
  static let dataProtectionAct2018 = Instrument(
    name: "Data Protection Act 2018", shortNames: ["dpa 2018", "dpa"], unit: "section",
    address: "https://www.legislation.gov.uk/ukpga/2018/12")
  static let ePrivacy = Instrument(
    name: "Directive 2002/58/EC", shortNames: ["eprivacy", "eprivacy directive"], unit: "Article",
    address: "https://eur-lex.europa.eu/eli/dir/2002/58/oj")
  static let pecr = Instrument(
    name: "Privacy and Electronic Communications (EC Directive) Regulations 2003",
    shortNames: ["pecr"], unit: "", address: "https://www.legislation.gov.uk/uksi/2003/2426")
  static let californiaCivilCode = Instrument(
    name: "California Civil Code", shortNames: ["ccpa", "cpra", "civ. code", "cal. civ. code"],
    unit: "section",
    address:
      "https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?lawCode=CIV&division=3.&title=1.81.5."
  )
  static let californiaRegulations = Instrument(
    name: "California Code of Regulations, title 11",
    shortNames: ["11 ccr", "ccpa regulations", "ccpa regs", "ccr"], unit: "section",
    address: "https://cppa.ca.gov/regulations/")
  static let calOPPA = Instrument(
    name: "California Business and Professions Code", shortNames: ["caloppa", "bus. & prof. code"],
    unit: "section",
    address:
      "https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?lawCode=BPC&division=8.&chapter=22."
  )
  static let coppa = Instrument(
    name: "Code of Federal Regulations, title 16", shortNames: ["coppa", "16 cfr"],
    unit: "section", address: "https://www.ecfr.gov/current/title-16/part-312")
  static let pipeda = Instrument(
    name: "Personal Information Protection and Electronic Documents Act, Schedule 1",
    shortNames: ["pipeda"], unit: "clause",
    address: "https://laws-lois.justice.gc.ca/eng/acts/P-8.6/")
  static let quebec = Instrument(
    name: "Act respecting the protection of personal information in the private sector (Quebec)",
    shortNames: ["quebec", "p-39.1", "law 25"], unit: "section",
    address: "https://www.legisquebec.gouv.qc.ca/en/document/cs/P-39.1")
  static let colorado = Instrument(
    name: "Code of Colorado Regulations, 4 CCR 904-3", shortNames: ["colorado", "4 ccr 904-3"],
    unit: "rule", address: "https://coag.gov/resources/colorado-privacy-act/")
  static let aiAct = Instrument(
    name: "Regulation (EU) 2024/1689", shortNames: ["ai act", "aia"], unit: "Article",
    address: "https://eur-lex.europa.eu/eli/reg/2024/1689/oj")
  static let transparencyGuidelines = Instrument(
    name: "Guidelines on transparency under Regulation 2016/679 (WP260 rev.01)",
    shortNames: ["wp260"], unit: "paragraph",
    address: "https://ec.europa.eu/newsroom/article29/items/622227")
  static let cookieExemptionOpinion = Instrument(
    name: "Opinion 04/2012 on Cookie Consent Exemption (WP194)",
    shortNames: ["wp29 04/2012", "wp194"], unit: "",
    address: "https://ec.europa.eu/justice/article-29/documentation/opinion-recommendation/")
  static let globalPrivacyControl = Instrument(
    name: "W3C, Global Privacy Control", shortNames: ["gpc"], unit: "",
    address: "https://www.w3.org/TR/gpc/")
  static let securityTxt = Instrument(
    name: "RFC 9116", shortNames: ["rfc 9116", "security.txt"], unit: "section",
    address: "https://www.rfc-editor.org/rfc/rfc9116")
  /// What a text says or promises itself.
  static let ownWords = Instrument(
    name: "The text's own words", shortNames: ["own words"], unit: "", address: "")
}

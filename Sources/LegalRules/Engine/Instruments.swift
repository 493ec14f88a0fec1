/// The texts that rules come from, one value each.
extension Instrument {
  static let gdpr = Instrument(
    name: "Regulation (EU) 2016/679", shortNames: ["gdpr", "eu gdpr"], unit: "Article",
    address: "https://eur-lex.europa.eu/eli/reg/2016/679/oj")
  static let gdprRecitals = Instrument(
    name: Instrument.gdpr.name, shortNames: ["gdpr recital", "recital"], unit: "recital",
    address: Instrument.gdpr.address)
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
  static let consentGuidelines = Instrument(
    name: "EDPB Guidelines 05/2020 on consent under Regulation 2016/679",
    shortNames: ["edpb 05/2020"], unit: "paragraph",
    address:
      "https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en"
  )
  static let processorOpinion = Instrument(
    name: "EDPB Opinion 22/2024 on processors and sub-processors",
    shortNames: ["edpb 22/2024"], unit: "paragraph", address: "https://www.edpb.europa.eu/")
  static let transferGuidelines = Instrument(
    name: "EDPB Guidelines 05/2021 on the interplay of Article 3 and Chapter V",
    shortNames: ["edpb 05/2021"], unit: "", address: "https://www.edpb.europa.eu/")
  static let designGuidelines = Instrument(
    name: "EDPB Guidelines 4/2019 on data protection by design and by default",
    shortNames: ["edpb 4/2019"], unit: "paragraph", address: "https://www.edpb.europa.eu/")
  static let adequacyDecisions = Instrument(
    name: "Decisions on the adequacy of Canada and of the United States",
    shortNames: ["adequacy decisions"], unit: "",
    address:
      "https://commission.europa.eu/law/law-topic/data-protection/international-dimension-data-protection/adequacy-decisions_en"
  )
  static let contractualClauses = Instrument(
    name: "Implementing Decision (EU) 2021/914", shortNames: ["2021/914", "scc"], unit: "",
    address: "https://eur-lex.europa.eu/eli/dec_impl/2021/914/oj")
  static let planet49 = Instrument(
    name: "Court of Justice, C-673/17, Planet49", shortNames: ["planet49", "c-673/17"], unit: "",
    address: "https://curia.europa.eu/juris/liste.jsf?num=C-673/17")
  static let cnilCookies = Instrument(
    name: "CNIL, guidelines and recommendation on cookies and other trackers",
    shortNames: ["cnil", "cnil cookies"], unit: "", address: "https://www.cnil.fr/en/node/677")
  static let deviceStorageGuidelines = Instrument(
    name: "EDPB Guidelines 2/2023 on the technical scope of Article 5(3)",
    shortNames: ["edpb 2/2023"], unit: "",
    address: "https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines_en")
  static let ftcPolicyChanges = Instrument(
    name: "Federal Trade Commission, on quiet and retroactive changes of policies (February 2024)",
    shortNames: ["ftc"], unit: "",
    address: "https://www.ftc.gov/policy/advocacy-research/tech-at-ftc")
  static let ftcAct = Instrument(
    name: "Federal Trade Commission Act", shortNames: ["ftc act"], unit: "section",
    address: "https://www.ftc.gov/legal-library/browse/statutes/federal-trade-commission-act")
  static let dataUseAndAccess = Instrument(
    name: "Data (Use and Access) Act 2025", shortNames: ["duaa", "duaa 2025"], unit: "section",
    address: "https://www.legislation.gov.uk/ukpga/2025/18")
  /// The table at the end of the guidelines, which says of each item how it should be told.
  static let transparencyAnnex = Instrument(
    name: "Guidelines on transparency under Regulation 2016/679 (WP260 rev.01), annex",
    shortNames: transparencyGuidelines.shortNames, unit: "",
    address: transparencyGuidelines.address)
  /// What a text says or promises itself.
  static let ownWords = Instrument(
    name: "The text's own words", shortNames: ["own words"], unit: "", address: "")
}

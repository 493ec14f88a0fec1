/// The texts that rules come from, one value each.
extension Instrument {
  /// The General Data Protection Regulation.
  public static let gdpr = Instrument(
    name: "Regulation (EU) 2016/679", shortNames: ["gdpr", "eu gdpr"], unit: "Article",
    address: "https://eur-lex.europa.eu/eli/reg/2016/679/oj")
  /// Its recitals.
  public static let gdprRecitals = Instrument(
    name: Instrument.gdpr.name, shortNames: ["gdpr recital", "recital"], unit: "recital",
    address: Instrument.gdpr.address)
  /// The regulation as it stands in the law of the United Kingdom.
  public static let ukGDPR = Instrument(
    name: "UK GDPR", shortNames: ["uk gdpr", "uk-gdpr"], unit: "Article",
    address: "https://www.legislation.gov.uk/eur/2016/679")
  /// The act beside the UK GDPR.
  public static let dataProtectionAct2018 = Instrument(
    name: "Data Protection Act 2018", shortNames: ["dpa 2018", "dpa"], unit: "section",
    address: "https://www.legislation.gov.uk/ukpga/2018/12")
  /// The directive on privacy and electronic communications.
  public static let ePrivacy = Instrument(
    name: "Directive 2002/58/EC", shortNames: ["eprivacy", "eprivacy directive"], unit: "Article",
    address: "https://eur-lex.europa.eu/eli/dir/2002/58/oj")
  /// The regulations that carry it into the law of the United Kingdom.
  public static let pecr = Instrument(
    name: "Privacy and Electronic Communications (EC Directive) Regulations 2003",
    shortNames: ["pecr"], unit: "", address: "https://www.legislation.gov.uk/uksi/2003/2426")
  /// The California Consumer Privacy Act, as amended by the CPRA.
  public static let californiaCivilCode = Instrument(
    name: "California Civil Code", shortNames: ["ccpa", "cpra", "civ. code", "cal. civ. code"],
    unit: "section",
    address:
      "https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?lawCode=CIV&division=3.&title=1.81.5."
  )
  /// The regulations under it.
  public static let californiaRegulations = Instrument(
    name: "California Code of Regulations, title 11",
    shortNames: ["11 ccr", "ccpa regulations", "ccpa regs", "ccr"], unit: "section",
    address: "https://cppa.ca.gov/regulations/")
  /// The California Online Privacy Protection Act.
  public static let calOPPA = Instrument(
    name: "California Business and Professions Code", shortNames: ["caloppa", "bus. & prof. code"],
    unit: "section",
    address:
      "https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?lawCode=BPC&division=8.&chapter=22."
  )
  /// The rule on the online privacy of children.
  public static let coppa = Instrument(
    name: "Code of Federal Regulations, title 16", shortNames: ["coppa", "16 cfr"],
    unit: "section", address: "https://www.ecfr.gov/current/title-16/part-312")
  /// The principles of Canada's act.
  public static let pipeda = Instrument(
    name: "Personal Information Protection and Electronic Documents Act, Schedule 1",
    shortNames: ["pipeda"], unit: "clause",
    address: "https://laws-lois.justice.gc.ca/eng/acts/P-8.6/")
  /// The act of Quebec.
  public static let quebec = Instrument(
    name: "Act respecting the protection of personal information in the private sector (Quebec)",
    shortNames: ["quebec", "p-39.1", "law 25"], unit: "section",
    address: "https://www.legisquebec.gouv.qc.ca/en/document/cs/P-39.1")
  /// The rules under the Colorado Privacy Act.
  public static let colorado = Instrument(
    name: "Code of Colorado Regulations, 4 CCR 904-3", shortNames: ["colorado", "4 ccr 904-3"],
    unit: "rule", address: "https://coag.gov/resources/colorado-privacy-act/")
  /// The regulation on artificial intelligence.
  public static let aiAct = Instrument(
    name: "Regulation (EU) 2024/1689", shortNames: ["ai act", "aia"], unit: "Article",
    address: "https://eur-lex.europa.eu/eli/reg/2024/1689/oj")
  /// The guidelines of the Article 29 Working Party on transparency.
  public static let transparencyGuidelines = Instrument(
    name: "Guidelines on transparency under Regulation 2016/679 (WP260 rev.01)",
    shortNames: ["wp260"], unit: "paragraph",
    address: "https://ec.europa.eu/newsroom/article29/items/622227")
  /// Its opinion on cookies that need no consent.
  public static let cookieExemptionOpinion = Instrument(
    name: "Opinion 04/2012 on Cookie Consent Exemption (WP194)",
    shortNames: ["wp29 04/2012", "wp194"], unit: "",
    address: "https://ec.europa.eu/justice/article-29/documentation/opinion-recommendation/")
  /// The specification of the signal.
  public static let globalPrivacyControl = Instrument(
    name: "W3C, Global Privacy Control", shortNames: ["gpc"], unit: "",
    address: "https://www.w3.org/TR/gpc/")
  /// The format in which a site says how to report a vulnerability.
  public static let securityTxt = Instrument(
    name: "RFC 9116", shortNames: ["rfc 9116", "security.txt"], unit: "section",
    address: "https://www.rfc-editor.org/rfc/rfc9116")
  /// The guidelines of the European Data Protection Board on consent.
  public static let consentGuidelines = Instrument(
    name: "EDPB Guidelines 05/2020 on consent under Regulation 2016/679",
    shortNames: ["edpb 05/2020"], unit: "paragraph",
    address:
      "https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en"
  )
  /// Its opinion on processors.
  public static let processorOpinion = Instrument(
    name: "EDPB Opinion 22/2024 on processors and sub-processors",
    shortNames: ["edpb 22/2024"], unit: "paragraph", address: "https://www.edpb.europa.eu/")
  /// What it says of transfers.
  public static let transferGuidelines = Instrument(
    name: "EDPB Guidelines 05/2021 on the interplay of Article 3 and Chapter V",
    shortNames: ["edpb 05/2021"], unit: "", address: "https://www.edpb.europa.eu/")
  /// Its guidelines on data protection by design.
  public static let designGuidelines = Instrument(
    name: "EDPB Guidelines 4/2019 on data protection by design and by default",
    shortNames: ["edpb 4/2019"], unit: "paragraph", address: "https://www.edpb.europa.eu/")
  /// The decisions of the Commission on adequate countries.
  public static let adequacyDecisions = Instrument(
    name: "Decisions on the adequacy of Canada and of the United States",
    shortNames: ["adequacy decisions"], unit: "",
    address:
      "https://commission.europa.eu/law/law-topic/data-protection/international-dimension-data-protection/adequacy-decisions_en"
  )
  /// The standard contractual clauses.
  public static let contractualClauses = Instrument(
    name: "Implementing Decision (EU) 2021/914", shortNames: ["2021/914", "scc"], unit: "",
    address: "https://eur-lex.europa.eu/eli/dec_impl/2021/914/oj")
  /// The judgment on boxes that are ticked already.
  public static let planet49 = Instrument(
    name: "Court of Justice, C-673/17, Planet49", shortNames: ["planet49", "c-673/17"], unit: "",
    address: "https://curia.europa.eu/juris/liste.jsf?num=C-673/17")
  /// What the French authority says of cookies.
  public static let cnilCookies = Instrument(
    name: "CNIL, guidelines and recommendation on cookies and other trackers",
    shortNames: ["cnil", "cnil cookies"], unit: "", address: "https://www.cnil.fr/en/node/677")
  /// The guidelines of the Board on what else is stored on a device.
  public static let deviceStorageGuidelines = Instrument(
    name: "EDPB Guidelines 2/2023 on the technical scope of Article 5(3)",
    shortNames: ["edpb 2/2023"], unit: "",
    address: "https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines_en")
  /// What the commission says of quiet and retroactive changes.
  public static let ftcPolicyChanges = Instrument(
    name: "Federal Trade Commission, on quiet and retroactive changes of policies (February 2024)",
    shortNames: ["ftc"], unit: "",
    address: "https://www.ftc.gov/policy/advocacy-research/tech-at-ftc")
  /// The act against unfair and deceptive practices.
  public static let ftcAct = Instrument(
    name: "Federal Trade Commission Act", shortNames: ["ftc act"], unit: "section",
    address: "https://www.ftc.gov/legal-library/browse/statutes/federal-trade-commission-act")
  /// The act that amended the law of the United Kingdom in 2025.
  public static let dataUseAndAccess = Instrument(
    name: "Data (Use and Access) Act 2025", shortNames: ["duaa", "duaa 2025"], unit: "section",
    address: "https://www.legislation.gov.uk/ukpga/2025/18")
  /// The table at the end of the guidelines, which says of each item how it should be told.
  public static let transparencyAnnex = Instrument(
    name: "Guidelines on transparency under Regulation 2016/679 (WP260 rev.01), annex",
    shortNames: transparencyGuidelines.shortNames, unit: "",
    address: transparencyGuidelines.address)
  /// What a text says or promises itself.
  public static let ownWords = Instrument(
    name: "The text's own words", shortNames: ["own words"], unit: "", address: "")
}

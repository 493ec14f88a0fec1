internal import LegalModel

/// The terms of DPV 2.3 for what the model tells apart.
///
/// Where DPV has no term, the general class stands and ``isGeneral`` says so.
struct DPVTerm {
  /// The class, as a prefixed name.
  let name: String
  /// Whether it says less than the model.
  let isGeneral: Bool

  private init(_ name: String, isGeneral: Bool = false) {
    (self.name, self.isGeneral) = (name, isGeneral)
  }

  private static func general(_ name: String) -> DPVTerm { DPVTerm(name, isGeneral: true) }

  /// What the prefixes mean: the namespaces of DPV 2.3, whose IRIs name no version, and those of the
  /// vocabularies beside it.
  static let namespaces = declarable.merging([
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
  ]) { first, _ in first }

  /// The prefixes that a text may use for its own terms.
  private static let declarable = [
    "ai": "https://w3id.org/dpv/ai#",
    "dpv": "https://w3id.org/dpv#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "legal-eu": "https://w3id.org/dpv/legal/eu#",
    "legal-gb": "https://w3id.org/dpv/legal/gb#",
    "legal-us": "https://w3id.org/dpv/legal/us#",
    "loc": "https://w3id.org/dpv/loc#",
    "pd": "https://w3id.org/dpv/pd#",
    "tech": "https://w3id.org/dpv/tech#",
  ]

  /// Returns a term that a text declares, such as `pd:EmailAddress`, or `nil` if it is no name with
  /// a known prefix.
  static func declared(_ text: String) -> String? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, declarable[String(parts[0])] != nil, !parts[1].isEmpty,
      parts[1].utf8.allSatisfy({
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
          || $0 == 95
      })
    else { return nil }
    return text
  }

  /// Returns a legal basis: of the GDPR if the site follows it, else the one of no regime.
  static func basis(_ basis: LegalBasis, underGDPR: Bool) -> DPVTerm {
    switch basis {
    case .consent: DPVTerm(underGDPR ? "eu-gdpr:A6-1-a" : "dpv:Consent")
    case .contract: DPVTerm(underGDPR ? "eu-gdpr:A6-1-b" : "dpv:Contract")
    case .legalObligation: DPVTerm(underGDPR ? "eu-gdpr:A6-1-c" : "dpv:LegalObligation")
    case .vitalInterests: DPVTerm(underGDPR ? "eu-gdpr:A6-1-d" : "dpv:VitalInterest")
    case .publicTask: underGDPR ? DPVTerm("eu-gdpr:A6-1-e") : general("dpv:LegalBasis")
    case .legitimateInterests: DPVTerm(underGDPR ? "eu-gdpr:A6-1-f" : "dpv:LegitimateInterest")
    case .recognisedLegitimateInterests: general("dpv:LegalBasis")
    }
  }

  /// Returns the legal basis of a transfer.
  ///
  /// An article of the GDPR stands only for a transfer under it; ``DPVTransferLaw``
  /// says whether it is. The Data Privacy Framework is an adequacy decision (Decision (EU) 2023/1795), for which DPV has
  /// no term of its own.
  static func mechanism(_ mechanism: TransferMechanism, underGDPR: Bool) -> DPVTerm {
    guard underGDPR else { return general("dpv:DataTransferLegalBasis") }
    return switch mechanism {
    case .adequacy: DPVTerm("eu-gdpr:A45-3")
    case .standardContractualClauses: DPVTerm("eu-gdpr:A46-2-c")
    case .dataPrivacyFramework: general("eu-gdpr:A45-3")
    case .bindingCorporateRules: DPVTerm("eu-gdpr:A46-2-b")
    case .ukTransferAgreement, .ukAddendum, .ukUSDataBridge, .derogation:
      general("dpv:DataTransferLegalBasis")
    }
  }

  /// Returns a right of the GDPR.
  static func right(_ right: PersonRight) -> DPVTerm {
    switch right {
    case .access: DPVTerm("eu-gdpr:A15")
    case .rectification: DPVTerm("eu-gdpr:A16")
    case .erasure: DPVTerm("eu-gdpr:A17")
    case .restriction: DPVTerm("eu-gdpr:A18")
    case .portability: DPVTerm("eu-gdpr:A20")
    case .object, .objectDirectMarketing: DPVTerm("eu-gdpr:A21")
    case .automatedDecisions: DPVTerm("eu-gdpr:A22")
    case .withdrawConsent: DPVTerm("eu-gdpr:A7-3")
    case .complaintToSupervisoryAuthority: DPVTerm("eu-gdpr:A77")
    case .complaintToController, .know, .specificPieces, .optOut, .limitUse, .nonDiscrimination:
      general("dpv:DataSubjectRight")
    }
  }

  /// Returns a body of law, or `nil` if DPV has no term for it.
  static func law(_ regime: Regime) -> String? {
    switch regime {
    case .euGDPR: "legal-eu:law-GDPR"
    case .ukGDPR: "legal-gb:law-GDPR"
    case .ccpa: "legal-us:law-CA-CCPA"
    case .colorado: "legal-us:law-CO-CPA"
    case .ePrivacy, .pecr, .calOPPA, .coppa, .pipeda, .quebec: nil
    }
  }

  /// Returns what a recipient is.
  static func role(_ role: RecipientRole) -> DPVTerm {
    switch role {
    case .processor: DPVTerm("dpv:DataProcessor")
    case .subprocessor: DPVTerm("dpv:DataSubProcessor")
    // That they decide together is said by the group that they are members of.
    case .controller, .jointController: DPVTerm("dpv:DataController")
    case .authority: DPVTerm("dpv:Authority")
    case .userDirected, .acquirer, .advertiser, .dataBroker: general("dpv:ThirdParty")
    case .sameWorkspace: general("dpv:Recipient")
    }
  }

  /// Returns how data is obtained.
  static func origin(_ origin: DataOrigin) -> String {
    switch origin {
    case .provided: "dpv:ProvidedPersonalData"
    case .generated: "dpv:GeneratedPersonalData"
    case .observed: "dpv:ObservedPersonalData"
    case .derived: "dpv:DerivedPersonalData"
    case .thirdParty: "dpv:CollectedPersonalData"
    }
  }

  /// Returns whether data has to be given; DPV does not say who asks for it.
  static func requirement(_ requirement: DataRequirement) -> DPVTerm {
    switch requirement {
    case .statutory, .contractual: general("dpv:Required")
    case .optional: DPVTerm("dpv:Optional")
    }
  }

  /// Returns a special category.
  static func special(_ category: SpecialCategory) -> DPVTerm {
    switch category {
    case .politicalOpinions: DPVTerm("pd:PoliticalOpinion")
    case .tradeUnionMembership: DPVTerm("pd:TradeUnionMembership")
    case .genetic: DPVTerm("pd:Genetic")
    case .biometric: DPVTerm("pd:Biometric")
    case .health: DPVTerm("pd:Health")
    case .sexLife: DPVTerm("pd:Sexual")
    // Each is two things in DPV, and the model does not say which.
    case .racialOrEthnicOrigin, .beliefs: general("dpv:SpecialCategoryPersonalData")
    }
  }

  /// Returns where something is stored; `tech:LocalStorage` is any storage on a device.
  static func storage(_ storage: DeviceStorage) -> DPVTerm {
    switch storage {
    case .cookie: DPVTerm("tech:Cookie")
    case .localStorage: DPVTerm("tech:LocalStorage")
    case .sessionStorage, .indexedDB: general("tech:LocalStorage")
    case .pixel: general("dpv:Technology")
    }
  }

  /// Returns the place that transferred data comes from.
  static func origin(_ origin: TransferOrigin) -> String {
    switch origin {
    case .EEA: "loc:EEA"
    case .UK: "loc:GB"
    case .CH: "loc:CH"
    }
  }

  /// What a promise that something is not done is about, where a subject is exactly that.
  ///
  /// A narrower promise has no term: to forbid advertising cookies forbids no advertising.
  enum Forbidden {
    /// A purpose.
    case purpose(String)
    /// A kind of processing.
    case processing(String)
  }

  /// Returns what a subject forbids, or `nil` if DPV has no term of the same extent.
  static func forbidden(_ subject: Identifier) -> Forbidden? {
    switch subject.rawValue {
    // DPV defines it as "selling or sharing data or information to third parties".
    case "sale", "saleOrSharing": .purpose("dpv:SellDataToThirdParties")
    case "advertising": .purpose("dpv:Advertising")
    case "targetedAdvertising": .purpose("dpv:TargetedAdvertising")
    case "modelTraining": .processing("ai:ModelTraining")
    default: nil
    }
  }
}

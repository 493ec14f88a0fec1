// The words that front matter may use where a meaning, not a wording, is declared.

/// What type the front matter of a document has.
public enum DocumentKind: String, Sendable, Hashable, CaseIterable {
  /// A privacy policy.
  case privacyPolicy
  /// A list of subprocessors.
  case subprocessors
  /// A list of cookies and other storage on a device.
  case cookies
  /// Terms or a data processing agreement: text and versions, no typed model.
  case agreement
}

extension DocumentKind: FrontMatterCode {
  static let noun = "kind of document"
}

/// What an agreement is, for tools that tell one from the other.
public enum AgreementType: String, Sendable, Hashable, CaseIterable {
  /// Terms of a service.
  case terms
  /// A data processing agreement (GDPR, Article 28(3)).
  case dataProcessingAgreement
}

extension AgreementType: FrontMatterCode {
  static let noun = "type of agreement"
}

/// A body of law that a site declares to follow.
public enum Regime: String, Sendable, Hashable, CaseIterable {
  /// Regulation (EU) 2016/679.
  case euGDPR = "eu-gdpr"
  /// The UK GDPR and the Data Protection Act 2018.
  case ukGDPR = "uk-gdpr"
  /// Directive 2002/58/EC.
  case ePrivacy = "eprivacy"
  /// The Privacy and Electronic Communications Regulations 2003.
  case pecr
  /// The California Consumer Privacy Act as amended by the CPRA.
  case ccpa
  /// The California Online Privacy Protection Act.
  case calOPPA = "caloppa"
  /// The Children's Online Privacy Protection Rule.
  case coppa
  /// The Personal Information Protection and Electronic Documents Act.
  case pipeda
  /// Quebec, chapter P-39.1.
  case quebec
  /// The Colorado Privacy Act.
  case colorado
}

extension Regime: FrontMatterCode {
  static let noun = "regime"
}

/// How data comes to the controller.
public enum DataOrigin: String, Sendable, Hashable, CaseIterable {
  /// The person gives it.
  case provided
  /// It comes to be through use.
  case generated
  /// It is recorded about the person.
  case observed
  /// It is concluded from other data.
  case derived
  /// Somebody else gives it.
  case thirdParty
}

extension DataOrigin: FrontMatterCode {
  static let noun = "origin of data"
}

/// Whether a person has to give data (GDPR, Article 13(2)(e)).
public enum DataRequirement: String, Sendable, Hashable, CaseIterable {
  /// A law asks for it.
  case statutory
  /// A contract asks for it.
  case contractual
  /// Nobody has to give it.
  case optional
}

extension DataRequirement: FrontMatterCode {
  static let noun = "requirement"
}

/// Sensitive personal information (California Civil Code 1798.140(ae)).
public enum SensitiveInformation: String, Sendable, Hashable, CaseIterable {
  /// (1)(A).
  case governmentIdentifier
  /// (1)(B).
  case accountCredentials
  /// (1)(C).
  case preciseGeolocation
  /// (1)(D).
  case originOrBelief
  /// (1)(E).
  case communicationContents
  /// (1)(F).
  case genetic
  /// (1)(G).
  case neural
  /// (2)(A).
  case biometric
  /// (2)(B).
  case health
  /// (2)(C).
  case sexLife
}

extension SensitiveInformation: FrontMatterCode {
  static let noun = "kind of sensitive personal information"
}

/// A special category of personal data (GDPR, Article 9(1)).
public enum SpecialCategory: String, Sendable, Hashable, CaseIterable {
  /// Racial or ethnic origin.
  case racialOrEthnicOrigin
  /// Political opinions.
  case politicalOpinions
  /// Religious or philosophical beliefs.
  case beliefs
  /// Trade union membership.
  case tradeUnionMembership
  /// Genetic data.
  case genetic
  /// Biometric data for identifying a person.
  case biometric
  /// Data concerning health.
  case health
  /// Sex life or sexual orientation.
  case sexLife
}

extension SpecialCategory: FrontMatterCode {
  static let noun = "special category"
}

/// A category of personal information (California Civil Code 1798.140(v)(1)(A) to (L)).
public enum CaliforniaCategory: String, Sendable, Hashable, CaseIterable {
  /// The letters of the statute.
  case A, B, C, D, E, F, G, H, I, J, K, L
}

extension CaliforniaCategory: FrontMatterCode {
  static let noun = "letter of 1798.140(v)(1)"
}

/// A legal basis (GDPR, Article 6(1)).
public enum LegalBasis: String, Sendable, Hashable, CaseIterable {
  /// (a).
  case consent
  /// (b).
  case contract
  /// (c).
  case legalObligation
  /// (d).
  case vitalInterests
  /// (e).
  case publicTask
  /// (f).
  case legitimateInterests
  /// UK GDPR, Article 6(1)(ea).
  case recognisedLegitimateInterests
}

extension LegalBasis: FrontMatterCode {
  static let noun = "legal basis"
}

/// What a recipient is to the controller.
public enum RecipientRole: String, Sendable, Hashable, CaseIterable {
  /// Processes on the controller's behalf.
  case processor
  /// Processes on a processor's behalf.
  case subprocessor
  /// Decides for itself.
  case controller
  /// Decides together with the controller.
  case jointController
  /// A public authority.
  case authority
  /// Receives what the person sends it.
  case userDirected
  /// Another member of the person's workspace.
  case sameWorkspace
  /// Buys the business.
  case acquirer
  /// Advertises.
  case advertiser
  /// Sells data.
  case dataBroker
}

extension RecipientRole: FrontMatterCode {
  static let noun = "role"
}

/// What makes a transfer to a third country lawful (GDPR, Chapter V).
public enum TransferMechanism: String, Sendable, Hashable, CaseIterable {
  /// An adequacy decision or regulations, Article 45.
  case adequacy
  /// Decision (EU) 2021/914, Article 46(2)(c).
  case standardContractualClauses
  /// The UK's International Data Transfer Agreement.
  case ukTransferAgreement
  /// The UK's Addendum to the EU's clauses.
  case ukAddendum
  /// The EU-U.S. Data Privacy Framework.
  case dataPrivacyFramework
  /// The UK Extension to it.
  case ukUSDataBridge
  /// Article 47.
  case bindingCorporateRules
  /// Article 49.
  case derogation
}

extension TransferMechanism: FrontMatterCode {
  static let noun = "transfer mechanism"
}

/// Where transferred data comes from.
public enum TransferOrigin: String, Sendable, Hashable, CaseIterable {
  /// The European Economic Area.
  case EEA
  /// The United Kingdom.
  case UK
  /// Switzerland.
  case CH
}

extension TransferOrigin: FrontMatterCode {
  static let noun = "origin of a transfer"
}

/// A right of the person.
public enum PersonRight: String, Sendable, Hashable, CaseIterable {
  /// GDPR, Article 15.
  case access
  /// Article 16; Cal. Civ. Code 1798.106.
  case rectification
  /// Article 17; 1798.105.
  case erasure
  /// Article 18.
  case restriction
  /// Article 20.
  case portability
  /// Article 21(1).
  case object
  /// Article 21(2).
  case objectDirectMarketing
  /// Article 7(3).
  case withdrawConsent
  /// Article 77.
  case complaintToSupervisoryAuthority
  /// Data Protection Act 2018, section 164A.
  case complaintToController
  /// Article 22.
  case automatedDecisions
  /// 1798.110.
  case know
  /// 1798.110(a)(5).
  case specificPieces
  /// 1798.120.
  case optOut
  /// 1798.121.
  case limitUse
  /// 1798.125.
  case nonDiscrimination
}

extension PersonRight: FrontMatterCode {
  static let noun = "right"
}

/// When the identity of a person who asks is checked.
public enum IdentityVerification: String, Sendable, Hashable, CaseIterable {
  /// Never.
  case none
  /// On reasonable doubt (GDPR, Article 12(6)).
  case onReasonableDoubt
  /// For every request.
  case always
}

extension IdentityVerification: FrontMatterCode {
  static let noun = "kind of verification"
}

/// A way to reach somebody.
public enum Channel: String, Sendable, Hashable, CaseIterable {
  /// Electronic mail.
  case email
  /// A notice inside the product.
  case inApp
  /// A letter.
  case letter
  /// A form on the web.
  case webForm
  /// A telephone call.
  case phone
  /// A feed.
  case feed
  /// A notice on the website.
  case website
}

extension Channel: FrontMatterCode {
  static let noun = "channel"
}

/// What a promise does.
public enum PromiseKind: String, Sendable, Hashable, CaseIterable {
  /// Something is not done.
  case prohibition
  /// Something is done.
  case obligation
}

extension PromiseKind: FrontMatterCode {
  static let noun = "kind of promise"
}

/// What a change of subprocessors can be.
public enum SubprocessorChange: String, Sendable, Hashable, CaseIterable {
  /// A new one.
  case addition
  /// Another one instead.
  case replacement
}

extension SubprocessorChange: FrontMatterCode {
  static let noun = "change of subprocessors"
}

/// A format that other tools take in.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  /// The configuration of the banner CookieConsent 3.
  case cookieconsent
  /// The configuration of the consent manager Klaro 0.7.
  case klaro
  /// A device storage disclosure of the IAB Transparency and Consent Framework.
  case tcfStorage = "tcf-storage"
  /// The Data Privacy Vocabulary of the W3C, as JSON-LD.
  case dpv
  /// The taxonomy of fides.
  case fideslang
  /// Release records for the consent backend c15t.
  case c15t
  /// A declaration for Open Terms Archive.
  case ota
  /// Comma-separated values, a file for each list.
  case csv
  /// A record of processing activities (GDPR, Article 30).
  case ropa
}

extension ExportFormat: FrontMatterCode {
  static let noun = "export format"
}

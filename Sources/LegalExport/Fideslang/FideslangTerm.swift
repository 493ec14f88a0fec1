internal import LegalModel

/// The names of fideslang 3.1 for what the model tells apart.
enum FideslangTerm {
  /// Returns a `LegalBasisForProcessingEnum`, or `nil` if it has none.
  static func basis(_ basis: LegalBasis) -> String? {
    switch basis {
    case .consent: "Consent"
    case .contract: "Contract"
    case .legalObligation: "Legal obligations"
    case .vitalInterests: "Vital interests"
    case .publicTask: "Public interest"
    case .legitimateInterests: "Legitimate interests"
    case .recognisedLegitimateInterests: nil
    }
  }

  /// Returns a `LegalBasisForTransfersEnum`; the frameworks with the United States are decisions or
  /// regulations on adequacy.
  static func basis(_ mechanism: TransferMechanism) -> String {
    switch mechanism {
    case .adequacy, .dataPrivacyFramework, .ukUSDataBridge: "Adequacy Decision"
    case .standardContractualClauses: "SCCs"
    case .bindingCorporateRules: "BCRs"
    case .ukTransferAgreement, .ukAddendum, .derogation: "Other"
    }
  }

  /// Returns a `DataResponsibilityTitle`, or `nil` if it has none.
  static func responsibility(_ role: RecipientRole) -> String? {
    switch role {
    case .processor: "Processor"
    case .subprocessor: "Sub-Processor"
    case .controller, .jointController: "Controller"
    case .authority, .userDirected, .sameWorkspace, .acquirer, .advertiser, .dataBroker: nil
    }
  }

  /// Returns whether a recipient is a third party.
  static func isThirdParty(_ role: RecipientRole) -> Bool {
    switch role {
    case .processor, .subprocessor, .jointController, .sameWorkspace: false
    case .controller, .authority, .userDirected, .acquirer, .advertiser, .dataBroker: true
    }
  }
}

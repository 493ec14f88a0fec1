public import LegalModel

extension ExportFormat {
  /// What makes the format.
  public var export: any SiteExport {
    switch self {
    case .cookieconsent: CookieConsentExport()
    case .klaro: KlaroExport()
    case .tcfStorage: TCFStorageExport()
    case .c15t: C15tExport()
    case .ota: OTAExport()
    case .csv: CSVExport()
    case .dpv: DPVExport()
    case .fideslang: FideslangExport()
    case .ropa: ROPAExport()
    }
  }
}

import LegalExport
import LegalModel
import LegalText
import Testing

/// A policy of a few lines whose data and purposes declare terms, for the exports into vocabularies.
enum DeclaredTermsExample {
  static let configuration = """
    organization: {legalName: Example GmbH}
    url: https://example.com
    path: /legal
    language: en
    documents: [privacy]
    regimes: [eu-gdpr]
    """

  static let policy = """
    ---
    kind: privacyPolicy
    title: Privacy
    language: en
    effective: 2026-01-01
    updated: 2026-01-01
    controller: {legalName: Example GmbH, email: privacy@example.com}
    representatives:
      uk: {name: Deputy Ltd}
    data:
      - id: account
        name: Account
        items:
          - {id: email, name: E-mail address, purpose: Billing, purposes: [billing], origin: provided, dpv: "pd:EmailAddress", fides: user.contact.email}
          - {id: notes, name: Notes on health, purpose: Billing, purposes: [billing], origin: thirdParty, source: your doctor, specialCategory: health, dpv: "pd:Health", fides: user.health_and_medical}
    purposes:
      - {id: billing, name: Billing, description: taking payments, bases: [{basis: contract}, {basis: legalObligation, law: Fiscal Code, scope: invoices}], dpv: "dpv:PaymentManagement", fides: essential.service.payment_processing, section: why}
    recipients:
      - {id: payer, name: Payer, legalEntity: Payer Inc., role: processor, data: [account.email], countries: [US], mechanisms: [standardContractualClauses]}
      - {id: office, name: Tax office, role: authority, data: [account]}
    retention:
      - {id: account, name: Account, period: "While your account is active, plus 30 days", keeps: {while: accountActive, then: 30 days}, covers: [account]}
    rights:
      - id: all
        name: Rights
        regimes: all
        items:
          - {right: access, text: See your data}
    measures:
      - {id: locks, name: Locks, text: on every door, covers: [account.notes]}
    promises:
      - {id: noSale, kind: prohibition, subject: sale, text: We do not sell your data}
    ---
    ## Why

    Words.
    """

  /// Describes a site with the policy, or with one in which a text stands for another.
  static func site(
    _ old: String = "", with new: String = "", configuration: String = configuration
  ) throws -> PublishedSite {
    let text = old.isEmpty ? policy : policy.replacing(old, with: new)
    #expect(old.isEmpty || text != policy, "nothing was replaced: \(old)")
    return try PublishedExample.make(
      configuration, texts: [("privacy", "2026-01-01", text)])
  }

  /// Exports the site, or one in which a text stands for another.
  static func export(
    _ format: ExportFormat, _ old: String = "", with new: String = ""
  ) throws -> Exported {
    format.export.export(try site(old, with: new))
  }
}

extension Exported {
  /// The text of a file.
  func text(_ name: String) throws -> String {
    try #require(files.first { $0.name == name }).text
  }
}

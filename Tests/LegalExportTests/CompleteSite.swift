import LegalExport

/// A site whose texts use every key that takes words, each with words that stand nowhere else.
enum CompleteSite {
  static let configuration = """
    organization: {legalName: Example GmbH}
    url: https://example.com
    path: /legal
    language: en
    documents: [privacy, subprocessors, cookies]
    regimes: [eu-gdpr]
    """

  static let policy = """
    ---
    kind: privacyPolicy
    title: Privacy
    effective: 2026-01-01
    updated: 2026-01-01
    controller: {legalName: mark-legal-name, brand: mark-brand, incorporatedIn: AT, establishedIn: DE, postalAddress: mark-postal, email: mark-controller@example.com, phone: mark-phone, webForm: "https://example.com/mark-form", website: "https://example.com/mark-website"}
    representatives:
      eu: {name: mark-eu-name, address: mark-eu-address, email: mark-eu@example.com, phone: mark-eu-phone}
    dpo: {name: mark-officer, email: mark-dpo@example.com, address: mark-dpo-address}
    accountablePerson: {name: mark-accountable, address: mark-accountable-address, email: mark-accountable@example.com, phone: mark-accountable-phone}
    data:
      - id: account
        name: mark-group
        items:
          - {id: email, name: mark-item, purpose: mark-item-purpose and mark-item-rest, purposes: [billing], unresolved: [mark-item-rest], origin: thirdParty, source: mark-source, required: contractual, ifWithheld: mark-withheld, ccpa: [A], sensitive: accountCredentials, condition: signedUp, notShared: no, fides: user.contact.email}
          - {id: address, name: mark-second, purposes: [billing], fides: user.contact}
    purposes:
      - {id: billing, name: mark-purpose, description: mark-description, bases: [{basis: legalObligation, law: mark-law, scope: mark-scope, interest: mark-interest}], fides: essential.service.payment_processing}
    unresolvedBases:
      - {basis: consent, text: mark-unresolved-basis}
    recipients:
      - {id: host, name: mark-recipient, legalEntity: mark-entity, purpose: mark-use, shares: mark-shares and mark-rest, role: controller, data: [account.address], unresolved: [mark-rest], condition: signedUp, location: mark-location, countries: [US], trainsOnData: no, address: mark-address, contact: mark-contact, website: "https://example.com/mark-host", dpa: "https://example.com/mark-dpa"}
    retention:
      - {id: account, name: mark-kept and mark-kept-rest, period: 7 years mark-period, keeps: {for: 7 years}, covers: [account], unresolved: [mark-kept-rest], law: mark-retention-law, country: DE}
    transfers:
      destinations: [US]
      mechanisms: [{mechanism: standardContractualClauses, decision: mark-decision}]
      adequacy: [{country: CA, adequate: yes, scope: mark-adequacy}]
      copyFrom: mark-copy
    rights:
      - {id: all, name: mark-rights, regimes: all, items: [{right: portability, text: mark-right, formats: [mark-format], limits: mark-limits}], extension: 2 months, fee: mark-fee, agents: mark-agents}
    measures:
      - {id: locks, name: mark-measure, text: mark-measure-text, covers: [account]}
    promises:
      - {id: noSale, kind: prohibition, subject: sale, text: mark-promise}
    externalClaims:
      - {id: claim, subject: host, statement: mark-claim}
    notices: {objection: mark-objection}
    children: {ageGate: mark-gate}
    automatedDecisions: {exist: no, logic: mark-logic, consequences: mark-consequences}
    definitions:
      - {id: service, term: mark-term, meaning: mark-meaning}
    statements:
      - {id: saleUnder16, text: mark-statement}
    ---
    Words.
    """

  static let list = """
    ---
    kind: subprocessors
    title: Subprocessors
    effective: 2026-01-01
    updated: 2026-01-01
    subprocessors:
      - {id: mailer, name: mark-row, product: mark-product, legalEntity: mark-row-entity, purpose: mark-row-purpose, shares: mark-row-shares, location: mark-row-location, countries: [US], mechanism: standardContractualClauses, website: "https://example.com/mark-row", dpa: "https://example.com/mark-row-dpa", announced: 2025-01-01, starts: 2025-02-01}
    notices: {objection: mark-list-objection}
    statements:
      - {id: saleUnder16, text: mark-list-statement}
    ---
    Words.
    """

  static let cookies = """
    ---
    kind: cookies
    title: Cookies
    effective: 2026-01-01
    updated: 2026-01-01
    cookies:
      - {id: session, name: mark-cookie, key: mark-key, type: mark-type, purpose: mark-cookie-purpose, duration: mark-duration, host: mark-host, provider: mark-provider}
    promises:
      - {id: noAds, kind: prohibition, subject: advertising, text: mark-cookie-promise}
    statements:
      - {id: saleUnder16, text: mark-cookie-statement}
    ---
    Words.
    """

  static func site() throws -> PublishedSite {
    try PublishedExample.make(
      configuration,
      texts: [
        ("privacy", "2026-01-01", policy), ("subprocessors", "2026-01-01", list),
        ("cookies", "2026-01-01", cookies),
      ])
  }
}

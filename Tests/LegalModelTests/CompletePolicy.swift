/// A privacy policy that uses every key of its kind.
enum CompletePolicy {
  static let text = """
    ---
    kind: privacyPolicy
    title: Privacy Policy
    description: >-
      How we use data,
      in brief
    language: en
    effective: 2026-03-28
    updated: 2026-03-01
    columns:
      data: {name: Data, purpose: What for}
    controller:
      legalName: Käufer GmbH
      brand: Käufer
      incorporatedIn: DE
      establishedIn: AT
      postalAddress: "Straße 1, 10115 Berlin"
      email: privacy@example.com
      phone: +49 30 1234
      webForm: https://example.com/privacy
      website: https://example.com
    representatives:
      eu: {name: EU Rep, address: Paris}
      uk: {name: UK Rep, email: uk@example.com, phone: +44 20}
    dpo: {name: A. Officer, email: dpo@example.com, address: Berlin, section: contact}
    accountablePerson: {name: Chief Privacy Officer, section: contact}
    data:
      - id: account
        name: Account Data
        items:
          - id: email
            name: E-mail address
            purpose: Access, newsletters
            purposes: [access]
            unresolved: [newsletters]
            origin: provided
            source: You
            required: contractual
            ifWithheld: No account
            ccpa: [A, B]
            sensitive: accountCredentials
            specialCategory: health
            condition: signedUp
            notShared: no
            dpv: dpv-pd:EmailAddress
            fides: user.contact.email
      - id: usage
        name: Usage Data
        items:
          - {id: page, name: Pages, origin: observed}
    purposes:
      - id: access
        name: Access
        description: Letting you in
        bases:
          - {basis: contract, scope: paid plans}
          - {basis: legitimateInterests, interest: Security, section: contact}
        section: contact
        dpv: dpv:ServiceProvision
        fides: essential.service
      - {id: improvement, name: Improvement, bases: []}
    unresolvedBases:
      - {basis: consent, text: marketing, section: contact}
    recipients:
      - id: hosting
        name: Hosting Inc.
        legalEntity: Hosting Incorporated
        purpose: Servers
        shares: E-mail, usage and logs
        role: processor
        data: [account.email, usage]
        unresolved: [logs]
        condition: signedUp
        location: United States
        countries: [US, DE]
        mechanisms: [standardContractualClauses, ukAddendum]
        trainsOnData: no
        address: 1 Road
        contact: privacy@hosting.example
        website: https://hosting.example
        dpa: https://hosting.example/dpa
        section: contact
    retention:
      - id: account
        name: Account
        period: While active, then 90 days
        keeps: {while: accountActive, then: 90 days}
        covers: [account]
      - id: tax
        name: Invoices and ledgers
        period: seven (7) years
        keeps: {for: 7 years}
        unresolved: [ledgers]
        law: Income Tax Act
        country: CA
        section: contact
      - {id: logs, name: Logs, period: 30 days, keeps: {rolling: 30 days}}
      - {id: cards, name: Cards, period: Never kept, keeps: none}
      - {id: other, name: Other, period: A while}
    transfers:
      origins: [EEA, UK, CH]
      destinations: [US]
      mechanisms:
        - {mechanism: dataPrivacyFramework, origins: [EEA], decision: 2023/1795, section: contact}
      adequacy:
        - {country: US, adequate: yes, scope: certified companies}
      copyFrom: privacy@example.com
      section: contact
    rights:
      - id: all
        name: Everyone
        regimes: all
        items:
          - {right: erasure, text: Have data erased, limits: Invoices stay}
      - id: europe
        name: Europe
        regimes: [eu-gdpr, uk-gdpr]
        items:
          - {right: access, text: Get a copy}
          - {right: portability, text: Take data along, formats: [JSON, CSV]}
        respondsWithin: 1 month
        extension: 2 months
        methods: [email, webForm]
        fee: None
        verification: onReasonableDoubt
        agents: With a power of attorney
        section: contact
    measures:
      - {id: tls, name: Encryption, text: TLS 1.3 in transit, covers: [account, usage.page]}
    promises:
      - {id: noSale, kind: prohibition, subject: sale, text: We never sell data}
      - {id: breach, kind: obligation, subject: breachNotice, bound: 72 hours, section: contact}
    externalClaims:
      - id: hostingSecurity
        subject: hosting
        statement: Hosting is certified
        url: https://hosting.example/trust
        verifiedOn: 2026-01-31
        section: contact
    notices:
      materialChanges: 30 days
      subprocessors: 14 days
      subprocessorChanges: [addition, replacement]
      objection: Write to us
      channels: [email, inApp]
      acceptanceByUse: no
      askToRecheck: yes
      section: contact
    cookies:
      - id: session
        name: Session cookie
        key: sid
        type: Essential
        category: strictlyNecessary
        purpose: Keeps you logged in
        duration: Session
        lasts: session
        storage: cookie
        party: first
        host: example.com
        provider: Käufer
        exemption: requestedService
        exemptUse: authentication
        consentRequired: no
    children: {minimumAge: 16, directed: no, ageGate: A question, deletion: yes, section: contact}
    automatedDecisions: {exist: no, logic: None, consequences: None, section: contact}
    definitions:
      - {id: service, term: Service, meaning: the platform, section: contact}
    ---

    ## 1. Data

    {{> data.account}}

    ## 2. Contact

    Write to [us](mailto:{{controller.email}}). We tell you {{notices.materialChanges}} before.

    """
}

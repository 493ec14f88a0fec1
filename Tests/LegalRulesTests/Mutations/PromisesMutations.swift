import LegalModel

@testable import LegalRuleEngine

extension Mutations {
  /// Adds a promise that the complete site does not make.
  private static func promise(_ id: String, _ subject: String, _ text: String) -> Edit {
    .policy(
      "  - {id: archive, kind: obligation",
      """
        - {id: \(id), kind: obligation, subject: \(subject), text: \(text)}
        - {id: archive, kind: obligation
      """)
  }

  /// Adds the record of a promise that the complete site does not make.
  private static func answered(_ id: String) -> Edit {
    .records(
      "promises:\n",
      """
      promises:
        - {id: \(id), owner: Jürgen Weiß, evidence: Review of the app, verifiedOn: 2026-01-12}

      """)
  }

  /// Adds a measure that the complete site does not have.
  private static func measure(_ id: String, _ name: String, _ text: String) -> Edit {
    .policy(
      "measures:\n",
      "measures:\n  - {id: \(id), name: \(name), text: \(text), covers: [account]}\n")
  }

  /// Gives one row of retention a name and a period, in the version before and in the newest.
  private static func kept(_ rule: String, as name: String) -> Mutation {
    Mutation(
      rule,
      .before(
        "name: Crash reports, period: 1 year, keeps: {for: 1 year}",
        "name: \(name), period: 30 days, keeps: {for: 30 days}"),
      .policy(
        "name: Crash reports, period: 90 days rolling", "name: \(name), period: 90 days rolling"))
  }

  /// A release of which people were told on a day.
  private static func told(_ day: String) -> ReleaseDates? {
    CalendarDate("2026-01-15").map {
      ReleaseDates(released: $0, notified: CalendarDate(day), isAdopted: false)
    }
  }

  private static let row = """
    cookies:
      - {id: session, name: Sign-in, key: mtr_session, type: Strictly necessary, category: \
      strictlyNecessary, purpose: Keeps you signed in, duration: Session, lasts: session,
         storage: cookie, party: first, host: app.metronom.example, exemption: requestedService, \
         exemptUse: authentication, consentRequired: no}

    children: {minimumAge: 16
    """

  static let promises: [Mutation] = [
    Mutation(
      "promise/scope-all-users",
      .policy(
        "text: Have what is wrong corrected}",
        "text: Have what is wrong corrected if you live in Europe}")),
    Mutation(
      "promise/purpose-bound",
      .policy(
        "purpose: \"Bookkeeping, when it audits us\"", "purpose: \"Security, when it audits us\"")),
    Mutation(
      "promise/integration-creds-encrypted",
      .policy("name: Display name,", "name: Display name (encrypted),"),
      .policy("the app and our servers, covers: [account, ", "the app and our servers, covers: ["),
      .policy("and for backups\", covers: [account, ", "and for backups\", covers: [")),
    Mutation(
      "promise/voice-if-enabled",
      .policy(
        "data: [practice.recordings], condition: recordingsEnabled,", "data: [practice.recordings],"
      )),
    Mutation(
      "promise/usage-aggregated",
      .policy(
        "learning which parts of the app are used,",
        "learning from aggregated numbers which parts of the app are used,")),
    Mutation(
      "promise/no-training-us",
      .policy(
        "learning which parts of the app are used,",
        "learning which parts of the app are used and training our models,")),
    Mutation(
      "promise/no-training-third",
      .policy(
        "mechanisms: [adequacy, standardContractualClauses, ukAddendum], trainsOnData: no",
        "mechanisms: [adequacy, standardContractualClauses, ukAddendum], trainsOnData: yes")),
    Mutation(
      "promise/solely-service",
      promise("onlyApp", "otherPurposes", "Your data is used solely for the app"),
      answered("onlyApp")),
    Mutation(
      "promise/anthropic-no-train",
      .policy("url: \"https://tonspur.example/legal/dpa\", verifiedOn", "verifiedOn")),
    Mutation(
      "promise/no-cross-tenant-prompts",
      promise("otherPeople", "otherCustomersData", "An analysis holds nothing about other people")),
    Mutation(
      "promise/share-as-necessary",
      promise("needed", "unnecessarySharing", "A recipient gets only what it needs"),
      answered("needed"),
      .policy(
        "purpose: Bookkeeping, shares: Invoices, role: controller",
        "purpose: \"Bookkeeping, market research\", shares: Invoices, role: controller")),
    Mutation(
      "promise/provider-contracts",
      .records("id: deskwise, reference: \"Vault, folder 17\",", "id: deskwise,")),
    Mutation(
      "promise/subprocessor-page",
      .subprocessors("starts: 2024-09-15", "starts: 2024-09-15\n    ends: 2026-06-15")),
    Mutation(
      "promise/subprocessor-14d", .subprocessors("announced: 2024-08-12", "announced: 2024-08-20")),
    Mutation(
      "promise/no-sale",
      .policy(
        "purpose: Bookkeeping, shares: Invoices, role: controller",
        """
        purpose: "Bookkeeping, in exchange for a lower price", shares: Invoices, role: \
        controller
        """
      )),
    Mutation(
      "promise/no-share-ads",
      .policy(
        "purpose: Bookkeeping, shares: Invoices, role: controller",
        "purpose: \"Bookkeeping, advertising\", shares: Invoices, role: controller")),
    Mutation(
      "promise/no-brokers",
      .policy(
        "purpose: Bookkeeping, shares: Invoices, role: controller",
        "purpose: \"Bookkeeping, as a data broker\", shares: Invoices, role: controller")),
    Mutation(
      "promise/no-unrelated-purpose",
      promise(
        "related", "unrelatedPurposes", "We use nothing for purposes unrelated to practising"),
      answered("related")
    ),
    Mutation(
      "promise/disclosure-grounds",
      .policy(
        "Each of the companies above,",
        "We may disclose personal data where a law asks for it. Each of the companies above,"),
      .policy(
        "using the app is no consent.",
        "using the app is no consent. We may also disclose personal data to stop an attack.")),
    Mutation(
      "promise/merger-notice",
      .before("legalName: Käuferle Metronom GmbH", "legalName: Käuferle und Söhne GmbH"),
      .before(
        "  - {id: noAdvertising,",
        """
          - {id: merger, kind: obligation, subject: mergerNotice, text: We tell you before \
        another company takes over}
          - {id: noAdvertising,
        """
      ),
      .before(
        "  - {id: statistics, name: Statistics,",
        """
          - {id: proof, name: Proof of compliance}
          - {id: statistics, name: Statistics,
        """),
      release: told("2026-06-01")),
    Mutation(
      "promise/encryption-rest-secrets",
      .records(
        """
          - {id: encryptionAtRest, owner: Jürgen Weiß, evidence: "Configuration of the \
        database, release 31", verifiedOn: 2026-01-05}

        """,
        "")),
    Mutation(
      "promise/encryption-rest-other",
      .policy(
        "for the database, for recordings and for backups\"",
        "for the database and for recordings, standard encryption for backups\"")),
    Mutation(
      "promise/tls12",
      .policy("website: https://www.metronom.example\n", "website: http://www.metronom.example\n")),
    Mutation(
      "promise/byok-vault", measure("vault", "Keys", "keys of the servers are kept in a vault")),
    Mutation(
      "promise/byok-never-logged",
      .policy(
        "everyone who works on our servers",
        "everyone who works on our servers; passwords are never logged"),
      .policy(
        "name: Internet address in server logs",
        "name: Internet address and password in server logs")),
    Mutation(
      "promise/dedicated-vm",
      measure("machine", "Isolation", "each school runs in a virtual machine of its own")),
    Mutation("promise/rbac-counts", measure("roles", "Roles", "3 roles with 12 permissions")),
    Mutation(
      "promise/hmac", measure("calls", "Calls", "every call between internal services is signed")),
    Mutation(
      "promise/vuln-contact",
      .policy("(mailto:security@metronom.example)", "(mailto:safety@metronom.example)")),
    Mutation(
      "promise/retain-necessary",
      promise("needed", "unnecessaryRetention", "We keep nothing longer than we need"),
      answered("needed"),
      .policy("period: Until you unsubscribe", "period: Permanently")),
    Mutation(
      "promise/retention-account",
      .before(
        "plus 60 days after deletion\", keeps: {while: accountActive, then: 60 days}",
        "plus 7 days after deletion\", keeps: {while: accountActive, then: 7 days}")),
    Mutation(
      "promise/retention-workspace",
      .before(
        "period: Until you delete them, keeps: {while: recordingKept}",
        """
        period: "Until you delete them, plus 7 days", keeps: {while: recordingKept, then: 7 \
        days}
        """
      )),
    kept("promise/retention-ai-logs", as: "Interaction logs"),
    Mutation(
      "promise/voice-not-stored",
      .policy(
        "origin: observed, notShared: yes,",
        "origin: observed, condition: recordingsEnabled, notShared: yes,"),
      .policy(
        """
        Tonspur states that it deletes a recording within one hour of its analysis and trains \
        no models on it
        """,
        "Tonspur states that it trains no models on a recording")),
    Mutation(
      "promise/retention-billing",
      .policy(
        """
        , law: "German Fiscal Code, section 147(3); German Commercial Code, section 257(4)", \
        country: DE
        """,
        "")),
    kept("promise/retention-access-logs", as: "Access logs"),
    Mutation(
      "promise/retention-server-logs",
      .before(
        "period: 30 days rolling, keeps: {rolling: 30 days}",
        "period: 14 days rolling, keeps: {rolling: 14 days}")),
    Mutation(
      "promise/byok-wipe",
      .policy(
        """
        period: "While your subscription runs, plus 14 days", keeps: {while: \
        subscriptionActive, then: 14 days}
        """,
        """
        period: While your subscription runs; wiped immediately afterwards, keeps: {while: \
        subscriptionActive, then: 0 days}
        """
      ),
      .policy("The periods include our backups.", "Backups keep data 14 days longer.")
    ),
    kept("promise/retention-backups", as: "Backups"),
    Mutation(
      "promise/delete-all-systems",
      promise("everywhere", "deletionAcrossSystems", "Everything goes when you close your account"),
      answered("everywhere")),
    Mutation(
      "promise/backups-encrypted",
      .policy(
        "for the database, for recordings and for backups\"",
        "for the database and for recordings\"")),
    Mutation(
      "promise/all-user-rights",
      .before(
        "      - {right: access, text: Ask what we hold about you}",
        """
              - {right: access, text: Ask what we hold about you}
              - {right: restriction, text: Have its use restricted}
        """
      )),
    Mutation(
      "promise/export-formats", .before("formats: [CSV, JSON]", "formats: [CSV, JSON, XML]")),
    Mutation(
      "promise/gdpr-rights",
      .before(
        "      - {right: restriction, text: Have the use of your data restricted}",
        """
              - {right: restriction, text: Have the use of your data restricted}
              - {right: nonDiscrimination, text: Not be treated worse for it}
        """
      )),
    Mutation(
      "promise/ca-rights",
      .before(
        "      - {right: know, text: Know what",
        """
              - {right: restriction, text: Have its use restricted}
              - {right: know, text: Know what
        """
      )),
    Mutation(
      "promise/non-discrimination",
      promise("equal", "discrimination", "We treat nobody worse for using a right")),
    Mutation(
      "promise/verify-identity",
      .policy(
        """
        respondsWithin: 15 days
            methods: [webForm, email]
            fee: no fee
            verification: none
        """,
        """
        respondsWithin: 15 days
            methods: [webForm, email]
            fee: no fee
            verification: always
        """
      )),
    Mutation(
      "promise/sla-30",
      .before("    respondsWithin: 1 month", "    respondsWithin: 14 days")),
    Mutation("promise/sla-45", .before("respondsWithin: 45 days", "respondsWithin: 30 days")),
    Mutation(
      "promise/free-requests",
      .before("    methods: [email, inApp]\n", "    methods: [email, inApp]\n    fee: no fee\n")),
    Mutation(
      "promise/countries", .policy("destinations: [DE, IE, FR, GB", "destinations: [DE, IE, GB")),
    Mutation(
      "promise/scc",
      .policy(
        "mechanisms: [adequacy, standardContractualClauses, ukAddendum], trainsOnData",
        "trainsOnData")),
    Mutation(
      "promise/equivalent-protection",
      .records("signedOn: 2024-08-05, article28: yes", "signedOn: 2024-08-05, article28: no")),
    Mutation(
      "promise/minimal-cookies",
      .policy("children: {minimumAge: 16", row),
      .policy(
        "We count what is used after you have agreed.",
        "We count what is used after you have agreed.\n\n{{> cookies}}")),
    Mutation(
      "promise/no-ad-cookies",
      .cookies(
        """
        type: Statistics
            category: statistics
        """,
        """
        type: Advertising
            category: marketing
        """)),
    Mutation(
      "promise/no-3p-tracking",
      .cookies(
        "party: first\n    host: app.metronom.example\n    exemption: none",
        """
        party: third
            host: cdn.nordwolke.example
            provider: Nordwolke
            exemption: none
        """
      )),
    Mutation(
      "promise/analytics-consent",
      .cookies("consentRequired: yes", "consentRequired: no")),
    Mutation("promise/not-under-16", .before("minimumAge: 16", "minimumAge: 18")),
    Mutation(
      "promise/child-delete",
      promise("childData", "childDataDeletion", "We delete data of a child under 16")),
    Mutation(
      "promise/material-30d",
      release: told("2026-05-20")),
    Mutation(
      "promise/change-channel",
      .before("channels: [email, inApp]", "channels: [email, inApp, letter]")),
    Mutation(
      "promise/prior-versions",
      .policy(
        "Every earlier version of this policy stays on this site, at an address of its own",
        "Every earlier version of this policy is to be had on request")),
    Mutation(
      "promise/single-contact",
      .policy(
        "letter, or\n[{{controller.email}}](mailto:{{controller.email}})",
        "letter, or\n[hello@metronom.example](mailto:hello@metronom.example)")),
  ]
}

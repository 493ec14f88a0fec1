extension Mutations {
  private static let choiceAndStatistics = """
      - id: choice
        name: Your choice
        key: mtr_choice
        type: Strictly necessary
        category: strictlyNecessary
        purpose: Remembers whether you agreed to statistics
        duration: 6 months
        lasts: 6 months
        storage: cookie
        party: first
        host: app.metronom.example
        exemption: requestedService
        exemptUse: consentChoice
        consentRequired: no
    \(statistics)
    """

  private static let statistics = """
      - id: statistics
        name: Statistics
        key: mtr_stat
        type: Statistics
        category: statistics
        purpose: Counts the screens and buttons that are used
        duration: 6 months
        lasts: 6 months
        storage: cookie
        party: first
        host: app.metronom.example
        exemption: none
        consentRequired: yes

    """

  static let cookies = [
    Mutation("cookie/name", .cookies("    key: mtr_csrf\n", "")),
    Mutation(
      "cookie/purpose",
      .cookies("purpose: Protects forms against forgery", "purpose: Functionality")),
    Mutation("cookie/duration", .cookies("    lasts: session\n", "")),
    Mutation("cookie/party", .cookies("    party: first\n", "")),
    Mutation(
      "cookie/provider",
      .cookies(
        "key: mtr_csrf\n", "key: mtr_csrf\n    provider: Formgate\n"),
      .cookies(
        "Protects forms against forgery\n    duration: Session\n    lasts: session\n    storage: cookie\n    party: first",
        "Protects forms against forgery\n    duration: Session\n    lasts: session\n    storage: cookie\n    party: third"
      ),
      .cookies("We set all of it\nourselves", "Formgate sets one; we set the others")),
    Mutation("cookie/category", .cookies("type: Strictly necessary", "type: Marketing")),
    Mutation(
      "cookie/exempt-criterion",
      .cookies("    exemption: requestedService\n    exemptUse: userCentricSecurity\n", "")),
    Mutation(
      "cookie/exempt-all-purposes",
      .cookies(
        "Protects forms against forgery", "Protects forms against forgery and serves our analytics")
    ),
    Mutation(
      "cookie/exempt-lifetime",
      .cookies(
        "duration: Session\n    lasts: session\n    storage: sessionStorage",
        "duration: 1 month\n    lasts: 1 month\n    storage: sessionStorage")),
    Mutation(
      "cookie/auth-session",
      .cookies("duration: Session\n    lasts: session", "duration: 30 days\n    lasts: 30 days")),
    Mutation(
      "cookie/third-party-exempt",
      .cookies("key: mtr_csrf\n", "key: mtr_csrf\n    provider: Nordwolke\n"),
      .cookies(
        "Protects forms against forgery\n    duration: Session\n    lasts: session\n    storage: cookie\n    party: first\n    host: app.metronom.example",
        "Protects forms against forgery\n    duration: Session\n    lasts: session\n    storage: cookie\n    party: third\n    host: forms.nordwolke.example"
      )),
    Mutation("cookie/nonexempt-consent", .cookies("consentRequired: yes", "consentRequired: no")),
    Mutation(
      "cookie/no-preload",
      .page(
        "/legal/cookies/", "</head>",
        "<script src=\"https://metrics.example.net/a.js\"></script></head>")),
    Mutation(
      "cookie/no-preload",
      .page(
        "/legal/cookies/", "</head>",
        "<script>document.cookie = \"mtr_stat=1\"</script></head>")),
    Mutation(
      "cookie/reject-parity", .cookies(", and refusing takes as many taps as agreeing", "")),
    Mutation(
      "cookie/withdraw",
      .cookies("You change your mind\nin the privacy settings of the app at any time. ", "")),
    Mutation(
      "cookie/13-months",
      .cookies(
        "are used\n    duration: 6 months\n    lasts: 6 months",
        "are used\n    duration: 14 months\n    lasts: 14 months")),
    Mutation(
      "cookie/25-months",
      .policy(
        "period: 6 months rolling, keeps: {rolling: 6 months}",
        "period: 26 months rolling, keeps: {rolling: 26 months}")),
    Mutation(
      "cookie/6-months-choice",
      .cookies(
        "to statistics\n    duration: 6 months\n    lasts: 6 months",
        "to statistics\n    duration: 1 year\n    lasts: 1 year")),
    Mutation("cookie/choice-useful", .cookies(statistics, "")),
    Mutation(
      "cookie/banner-needed", .cookies(choiceAndStatistics, ""),
      .cookies("The statistics cookie is set after you have agreed", "A cookie banner asks you")),
    Mutation(
      "cookie/all-storage", .cookies("storage: sessionStorage", "storage: cookie"),
      .cookies(", whether it is a cookie or not", "")),
    Mutation(
      "cookie/provider-known", .policy("name: Paylark,", "name: Stripe,"),
      .subprocessors("name: Paylark\n", "name: Stripe\n")),
    Mutation(
      "cookie/claim-no-ads",
      .cookies(
        "type: Statistics\n    category: statistics", "type: Marketing\n    category: marketing")),
    Mutation(
      "cookie/claim-no-3p-tracking",
      .cookies(
        "are used\n    duration: 6 months\n    lasts: 6 months\n    storage: cookie\n    party: first\n    host: app.metronom.example",
        "are used\n    duration: 6 months\n    lasts: 6 months\n    storage: cookie\n    party: third\n    host: stat.nordwolke.example\n    provider: Nordwolke"
      )),
    Mutation(
      "cookie/claim-analytics-future",
      Edit(
        file: "cookies/2025-03-31.2.md", old: "category: statistics", new: "category: functional"),
      Edit(
        file: "cookies/2025-03-31.2.md", old: "promises:\n",
        new:
          "promises:\n  - {id: ask, kind: obligation, subject: analyticsConsent, text: We ask before we count}\n"
      ), .cookies("consentRequired: yes", "consentRequired: no")),
    Mutation(
      "cookie/minimal-set",
      .page(
        "/legal/cookies/", "</head>",
        "<script>document.cookie = \"mtr_ab=1\"</script></head>")
    ),
    Mutation(
      "cookie/personal-retention",
      .policy(
        "covers: [account.email, account.name, account.credentials,",
        "covers: [account.email, account.name,")),
    Mutation(
      "cookie/legal-basis",
      .policy(
        "name: Password, purpose: Account and sign-in, purposes: [account]",
        "name: Password, purpose: Account and sign-in, purposes: []")),
    Mutation("cookie/uk-stat", .cookies("exemption: none", "exemption: ukStatistical")),
    Mutation("cookie/uk-appearance", .cookies("exemption: none", "exemption: ukAppearance")),
    Mutation(
      "cookie/gpc-if-sale",
      .cookies(
        "type: Statistics\n    category: statistics", "type: Marketing\n    category: marketing"),
      .cookies(
        "  - {id: noAdCookies, kind: prohibition, subject: advertisingCookies, text: We set no cookies for advertising}\n",
        ""), .site("globalPrivacyControl: {supported: yes", "globalPrivacyControl: {supported: no")),
    Mutation(
      "cookie/caloppa-b6",
      .policy(
        "We do not track you across other websites, nor does anybody else through our app or website, and a Do Not\nTrack signal changes nothing.",
        "A Do Not Track signal changes nothing.")),
    Mutation(
      "cookie/page-link",
      .page(
        "/legal/",
        "<li><a href=\"/legal/cookies/\">Cookies</a></li>\n<li><a href=\"/legal/manifest.json\"",
        "<li><a href=\"/legal/manifest.json\"")),
  ]
}

extension Mutations {
  static let textConsistency = [
    Mutation(
      "consistency/right-union",
      .policy(
        "text: \"Portability, under Article 20, as CSV or JSON\", formats: [CSV, JSON]",
        "text: \"Portability, under Article 20, as CSV\", formats: [CSV]")),
    Mutation(
      "consistency/right-parity",
      .policy("      - {right: withdrawConsent, text: Withdraw consent as everyone can}\n", "")),
    Mutation(
      "consistency/right-needed",
      .policy(
        "      - {right: objectDirectMarketing, text: \"Object to the newsletter, without a reason\"}\n",
        "")),
    Mutation(
      "consistency/right-sla-all",
      .policy(
        "    respondsWithin: 1 month\n    methods: [inApp, webForm, email, letter]\n    fee: no fee, unless",
        "    methods: [inApp, webForm, email, letter]\n    fee: no fee, unless"),
      .policy(
        "We answer within {{rights.all.respondsWithin}};",
        "We answer within {{rights.gdpr.respondsWithin}};"
      )),
    Mutation(
      "consistency/right-limit",
      .policy(", limits: \"Article 17(3), for invoices and proof\"", "")),
    Mutation(
      "consistency/right-regime-name",
      .policy(
        "name: Choices in California and Colorado",
        "name: \"Choices in California, Colorado and the United Kingdom\"")),
    Mutation(
      "consistency/notice-order", .policy("materialChanges: 30 days", "materialChanges: 60 days")),
    Mutation(
      "consistency/notice-defined",
      .policy("id: materialChange, term: Material change,", "id: change, term: Change,")),
    Mutation(
      "consistency/notice-reach",
      .policy("channels: [email, inApp, website, feed]", "channels: [email, inApp]")),
    Mutation("consistency/date-order", .policy("updated: 2026-01-12", "updated: 2026-05-20")),
    Mutation(
      "consistency/term-defined",
      .policy(
        "While your account is active, plus 14 days after deletion",
        "While your account is active, plus 14 days after your studio deletion")),
    Mutation(
      "consistency/term-used",
      .policy(
        "definitions:\n",
        "definitions:\n  - {id: pupil, term: Pupil, meaning: somebody who learns, section: words-we-use}\n"
      )),
    Mutation(
      "consistency/term-collide",
      .policy(
        "definitions:\n",
        "definitions:\n  - {id: app2, term: App, meaning: Metronom on your watch, section: words-we-use}\n"
      )),
    Mutation(
      "consistency/term-synonym",
      .policy(
        "Music\nschools use Metronom",
        "User content, customer data and your information stay.\nMusic schools use Metronom")
    ),
    Mutation(
      "consistency/acronym", .policy("Our servers are in Germany.", "Our VM is in Germany.")),
    Mutation(
      "consistency/contact-one",
      .policy(
        "[security@metronom.example](mailto:security@metronom.example)",
        "[security@metronom.example](mailto:privacy@metronom.example)")),
    Mutation(
      "consistency/cookie-choice",
      .cookies(
        "    purpose: Remembers whether you agreed to statistics\n    duration: 6 months\n    lasts: 6 months",
        "    purpose: Remembers the size of the letters\n    duration: Session\n    lasts: session"),
      .cookies("exemptUse: consentChoice", "exemptUse: uiCustomisation")),
    Mutation(
      "consistency/cookie-vs-usage",
      .cookies(
        "    name: Statistics\n    key: mtr_stat\n    type: Statistics\n    category: statistics\n    purpose: Counts the screens and buttons that are used",
        "    name: Layout\n    key: mtr_stat\n    type: Functional\n    category: functional\n    purpose: Remembers the layout that you like"
      )),
    Mutation(
      "consistency/claim-dated",
      .policy("Our servers are in Germany.", "Our servers are currently in Germany.")),
    Mutation(
      "consistency/measure-cover",
      .policy(
        "text: two factors for everyone", "text: strong security and two factors for everyone")),
    Mutation(
      "consistency/link-resolves",
      .policy(
        "lists the others.", "lists the others; so does metronom.example/authorities.")),
    Mutation(
      "consistency/child-age",
      .policy(
        "If we learn that somebody\nunder {{children.minimumAge}} has given us",
        "If we learn that a child has given us")),
    Mutation(
      "consistency/scope-groups",
      .policy(
        "You give us what these tables do not attribute",
        "You give us the files that you upload, and what these tables do not attribute")),
    Mutation(
      "consistency/list-exhaustive",
      .policy("under the GDPR and the UK GDPR:", "under the GDPR and the UK GDPR, including:")),
    Mutation("consistency/xref", .policy("as section 5 says", "as section 15 says")),
  ]
}

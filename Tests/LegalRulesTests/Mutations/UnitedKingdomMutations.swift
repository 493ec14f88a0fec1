extension Mutations {
  static let unitedKingdom = [
    Mutation(
      "uk-gdpr/name",
      .policy("and under the UK GDPR of the United Kingdom", "and of the United Kingdom"),
      .policy("under the GDPR and the UK GDPR:", "under the GDPR:")),
    Mutation(
      "uk-gdpr/27-rep",
      .policy(
        "representatives:\n  uk: {name: Crotchet Representatives Ltd, address: \"8 Quaver Row, London"
          + " EC1A 1BB, United Kingdom\", email: metronom@crotchet.example, section:"
          + " representative-in-the-united-kingdom}\n", ""),
      .policy(
        "{{representatives.uk.name}}, {{representatives.uk.address}},\n"
          + "[{{representatives.uk.email}}](mailto:{{representatives.uk.email}}). We are", "We are")
    ),
    Mutation(
      "uk-gdpr/46-mechanism",
      .policy(
        "  - {mechanism: adequacy, origins: [UK]", "  - {mechanism: adequacy, origins: [EEA]"),
      .policy(
        "{mechanism: ukUSDataBridge, origins: [UK]",
        "{mechanism: dataPrivacyFramework, origins: [EEA]"),
      .policy(
        "{mechanism: ukAddendum, origins: [UK]",
        "{mechanism: standardContractualClauses, origins: [EEA]")
    ),
    Mutation(
      "uk-gdpr/45-regs",
      .policy(
        "  - {mechanism: adequacy, origins: [UK]", "  - {mechanism: adequacy, origins: [EEA, UK]")),
    Mutation(
      "uk-gdpr/164a-complaint",
      .policy("methods: [webForm, email, letter]", "methods: [email, letter]"),
      .policy(
        " The [form\nfor complaints]({{controller.webForm}}) is open to everyone.",
        " It is open to everyone.")),
    Mutation(
      "uk-gdpr/ico-named",
      .policy(
        " In the United Kingdom it is the [Information Commissioner](https://ico.org.uk/make-a-complaint/).",
        "")),
    Mutation(
      "uk-gdpr/6-1-ea",
      .policy(
        "{basis: legitimateInterests, interest: that nobody takes over your account,",
        "{basis: recognisedLegitimateInterests, interest: that nobody takes over your account,")),
    Mutation("uk-gdpr/8-age-13", .policy("children: {minimumAge: 16", "children: {minimumAge: 12")),
    Mutation(
      "uk-gdpr/adm-22a-d",
      .policy("automatedDecisions: {exist: no, section: automated-decisions}\n", ""),
      .policy("### Automated decisions\n\nNo decision about you is made without a person.\n\n", ""),
      .policy("No decision about you without a person, under Article 22", "Those of Article 22")),
    // What else the same rules can find.
    Mutation(
      "uk-gdpr/164a-complaint",
      .policy("    respondsWithin: 14 days\n", "    respondsWithin: 2 months\n")),
    Mutation(
      "uk-gdpr/164a-complaint",
      .policy("right: complaintToController", "right: complaintToSupervisoryAuthority")),
    Mutation(
      "uk-gdpr/6-1-ea",
      .policy(
        "{basis: legitimateInterests, interest: that nobody takes over your account,",
        "{basis: recognisedLegitimateInterests, scope: in the United Kingdom,")),
    Mutation(
      "uk-gdpr/adm-22a-d",
      .policy("automatedDecisions: {exist: no,", "automatedDecisions: {exist: yes,")),
  ]
}

extension Mutations {
  private static let nobody: [Edit] = [
    .policy(
      """
      accountablePerson: {name: "Anneliese Käuferle, managing director", address: "Mühlstraße 14, 72074 Tübingen, Germany", email: privacy@metronom.example, phone: +49 7071 5550142, section: person-in-charge-of-personal-data}

      """, ""),
    .policy(
      """
      For Canada and Québec: {{accountablePerson.name}}, {{accountablePerson.address}},
      [{{accountablePerson.email}}](mailto:{{accountablePerson.email}}), {{accountablePerson.phone}}
      """, "For Canada and Québec: our managing director."),
  ]

  private static let noWithdrawal: Edit = .policy(
    "{right: withdrawConsent, text: \"Withdraw consent at",
    "{right: object, text: \"Withdraw consent at")

  private static let noComplaint: Edit = .policy(
    """
    A complaint in Canada goes to us first, to the person in charge named above, and then
    to the Office of the Privacy Commissioner of Canada or, in Québec, to the Commission d’accès à l’information.
    """, "")

  static let canada = [
    Mutation("pipeda/4-2", .policy("{{> purposes}}", "Purposes are listed on request.")),
    Mutation("pipeda/4-3-8", noWithdrawal),
    Mutation(
      "pipeda/4-5-2",
      .policy(
        "period: 1 year after the last message, keeps: {for: 1 year}",
        "period: Until they are answered")),
    Mutation("pipeda/4-8-2-a", edits: nobody),
    Mutation(
      "pipeda/4-8-2-b",
      .policy("{right: access, text: Get a copy", "{right: restriction, text: Get a copy"),
      .policy("{right: access, text: \"Access", "{right: restriction, text: \"Access"),
      .policy("{right: access, text: See", "{right: restriction, text: See")),
    Mutation("pipeda/4-8-2-c", .policy("{{> data.support}}", "Messages to our support.")),
    Mutation("pipeda/4-8-2-e", .policy("We have no affiliates", "We are a company")),
    Mutation("pipeda/4-10-2", noComplaint),
    Mutation("quebec/3-1", edits: nobody),
    Mutation("quebec/3-2", noComplaint),
    Mutation("quebec/8-1", noWithdrawal),
    Mutation("quebec/8-2p", .policy("{{> recipients}}", "Companies.")),
    Mutation("quebec/8-2-policy", .policy("  channels: [email, inApp, website, feed]\n", "")),
    Mutation(
      "quebec/12-1-17-27",
      .policy("automatedDecisions: {exist: no, section: automated-decisions}\n", "")),
  ]
}

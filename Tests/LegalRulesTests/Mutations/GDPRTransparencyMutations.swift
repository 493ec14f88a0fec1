extension Mutations {
  static let gdprTransparency = [
    Mutation(
      "gdpr/13-1-a-identity",
      .policy("{{controller.legalName}} (“{{controller.brand}}”, “we”)", "“We”"),
      .policy("  legalName: Käuferle Metronom GmbH\n", "  legalName: Käuferle Metronom GmbH\n")),
    Mutation(
      "gdpr/13-1-c-basis",
      .policy(
        "bases: [{basis: contract, section: legal-bases}], dpv: \"dpv:AccountManagement\"",
        "bases: [], dpv: \"dpv:AccountManagement\"")),
    Mutation(
      "gdpr/13-2-c-past-lawful",
      .policy(
        "with the switch that gave it; what was done before stays lawful",
        "with the switch that gave it")),
  ]
}

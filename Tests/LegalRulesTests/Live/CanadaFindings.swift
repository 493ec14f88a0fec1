extension LiveFindings {
  static let canada: [LiveFinding] = [
    .outOfReach(
      "F-60",
      because: """
        the rule is pipeda/4-3-8, and the site does not declare that regime; the declared ones ask for \
        withdrawal in the EEA and the United Kingdom, where the policy offers it
        """),
    .outOfReach(
      "F-75",
      because: """
        the rule is pipeda/4-8-2-a, and the site does not declare that regime; the missing address is \
        found under the GDPR
        """),
  ]
}

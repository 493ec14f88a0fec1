extension Mutations {
  private static let control = "globalPrivacyControl: {supported: yes, lastUpdate: 2026-01-12}"
  private static let contact = "securityContact: mailto:security@metronom.example\n"
  private static let expires = "securityExpires: 2026-12-31\n"

  static let wellKnown = [
    Mutation(
      "site/gpc-wellknown",
      .site(control, "globalPrivacyControl: {supported: unknown, lastUpdate: 2026-01-12}")),
    Mutation("site/gpc-wellknown", .site(control, "")),
    Mutation(
      "site/gpc-policy-coherent",
      .site("globalPrivacyControl: {supported: yes", "globalPrivacyControl: {supported: no")),
    Mutation(
      "site/security-txt-location",
      .site("url: https://metronom.example", "url: http://metronom.example")),
    Mutation("site/security-txt-contact", .site(contact, "")),
    Mutation(
      "site/security-txt-contact-match",
      .policy(
        "[security@metronom.example](mailto:security@metronom.example)",
        "[weakness@metronom.example](mailto:weakness@metronom.example)")),
    Mutation(
      "site/security-txt-contact-role",
      .policy(
        "[security@metronom.example](mailto:security@metronom.example)",
        "[privacy@metronom.example](mailto:privacy@metronom.example)"),
      .site("mailto:security@metronom.example", "mailto:privacy@metronom.example")),
    Mutation("site/security-txt-expires", .site(expires, "")),

  ]
}

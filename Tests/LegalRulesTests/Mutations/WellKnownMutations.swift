extension Mutations {
  private static let control = "/.well-known/gpc.json"
  private static let security = "/.well-known/security.txt"

  static let wellKnown = [
    Mutation(
      "site/gpc-wellknown", .page(control, #"{"gpc":true,"lastUpdate":"2026-01-12"}"#, "")),
    Mutation(
      "site/gpc-json-type",
      .page(
        control, #"{"gpc":true,"lastUpdate":"2026-01-12"}"#,
        #"[{"gpc":true,"lastUpdate":"2026-01-12"}]"#)),
    Mutation(
      "site/gpc-json-type",
      .page(
        "/_headers", "/legal/assets/*",
        "/.well-known/gpc.json\n  Content-Type: text/plain\n/legal/assets/*")),
    Mutation("site/gpc-json-gpc", .page(control, "true", #""true""#)),
    Mutation("site/gpc-json-lastupdate", .page(control, "2026-01-12", "January 2026")),
    Mutation(
      "site/gpc-policy-coherent",
      .site("globalPrivacyControl: {supported: yes", "globalPrivacyControl: {supported: no")),
    Mutation(
      "site/security-txt-location",
      .page(
        "/_headers", "/legal/assets/*",
        "/.well-known/security.txt\n  Content-Type: text/html\n/legal/assets/*")),
    Mutation(
      "site/security-txt-contact", .page(security, "\nExpires", "\nContact: Jürgen\nExpires")),
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
      .page(security, "mailto:security@metronom.example", "mailto:privacy@metronom.example")),
    Mutation(
      "site/security-txt-expires",
      .page(security, "2027-03-28T00:00:00.000Z", "2027-03-28T00:00:00.000")),
    Mutation(
      "site/security-txt-canonical", .page(security, "Canonical: https", "Canonical: http")),
    Mutation(
      "site/security-txt-policy",
      .page(
        security, "Canonical",
        "Policy: https://metronom.example/legal/vulnerabilities/\nCanonical")),
    Mutation(
      "site/security-txt-langs",
      .page(security, "Canonical", "Preferred-Languages: de\nCanonical")),
    Mutation("site/security-txt-lines", .page(security, "000Z\n", "000Z\r")),
  ]
}

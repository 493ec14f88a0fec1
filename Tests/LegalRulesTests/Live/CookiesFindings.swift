extension LiveFindings {
  static let cookies: [LiveFinding] = [
    .found(
      "F-77", "cookie/name", at: "name: Session", "name: CSRF token", "name: Cookie preferences"),
    .found("F-78", "cookie/all-storage", at: "## 10. Cookies", "kind: cookies"),
    .found("F-79", "cookie/provider-known", at: "name: Firebase (Google)"),
    .found("F-80", "cookie/provider-known", at: "name: Stripe", "name: Cloudflare (R2)"),
    .defended(
      "cookie/party", at: "name: Session", "name: CSRF token", "name: Cookie preferences",
      because: "the table has no column for a party or a host (F-77)"),
    .defended(
      "cookie/exempt-criterion", at: "name: Session", "name: CSRF token",
      "name: Cookie preferences",
      because: "every cookie is called strictly necessary, and no criterion is given"),
    .defended(
      "cookie/exempt-lifetime", at: "duration: 1 year",
      because: "the choice is kept for 1 year, the practice is 6 months"),
    .defended(
      "cookie/6-months-choice", at: "duration: 1 year",
      because: "the choice is kept for 1 year, the CNIL regards 6 months as good practice"),
    .defended(
      "cookie/choice-useful", at: "purpose: Remember your cookie choices",
      because: "every cookie is strictly necessary, so there is no choice to remember (F-76)"),
    .defended(
      "cookie/personal-retention", at: "name: Password or OAuth tokens",
      because: "passwords and tokens have no period (F-11)"),
    .defended(
      "cookie/legal-basis", at: "name: Password or OAuth tokens",
      because: "authentication is no purpose with a basis (F-10)"),
    .defended(
      "cookie/caloppa-b6", at: "We do not use advertising or marketing cookies",
      because: "the sentence is about cookies only, not about any collection over time"),
  ]
}

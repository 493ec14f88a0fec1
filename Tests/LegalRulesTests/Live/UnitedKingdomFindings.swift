extension LiveFindings {
  static let unitedKingdom: [LiveFinding] = [
    .found("F-58", "uk-gdpr/46-mechanism", at: "Standard Contractual Clauses (SCCs) approved by"),
    .defended(
      "uk-gdpr/45-regs", at: "countries without an adequacy decision",
      because: "one sentence speaks of adequacy for the EEA and the United Kingdom together"),
    .defended(
      "uk-gdpr/name", at: "### European Economic Area & United Kingdom (GDPR)",
      because: "heading and text name the General Data Protection Regulation only"),
    .defended(
      "uk-gdpr/164a-complaint", at: "Right to lodge a complaint with your local supervisory",
      because: "the duty is in force since 2026-06-19, and the text names no route to the company"),
    .defended(
      "uk-gdpr/ico-named", at: "Right to lodge a complaint with your local supervisory",
      because: "the text speaks of a local authority and never of the Information Commissioner"),
    .defended(
      "uk-gdpr/adm-22a-d", at: "## 8. Your Rights",
      because: "the policy is silent on decisions without a person, wherever people live"),
  ]
}

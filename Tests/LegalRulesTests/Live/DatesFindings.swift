extension LiveFindings {
  static let dates: [LiveFinding] = [
    .defended(
      "date/subprocessor-vs-material", at: "subprocessors: 14 days",
      because: "14 days for subprocessors, 30 days for material changes (F-43)"),
    .defended(
      "date/sla-month", at: "respondsWithin: 30 days",
      because: "30 days can be more than one month (F-52)"),
    .defended(
      "date/uk-complaint-ack", at: "European Economic Area & United Kingdom (GDPR)",
      because: "section 164A is in force since 2026-06-19, and the policy is silent on complaints"),
    .defended(
      "date/claim-stale", at: "statement: As of this writing",
      because: "the claim about Anthropic has no date (F-67)"),
    .defended(
      "date/fact-stale", at: "name: Encryption at rest",
      because: "records.yaml says of no measure when it was last seen to work (F-87)"),
  ]
}

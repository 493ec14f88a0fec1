extension LiveFindings {
  static let unitedKingdom: [LiveFinding] = [
    .found("F-58", "uk-gdpr/46-mechanism", at: "Standard Contractual Clauses (SCCs) approved by")
  ]
}

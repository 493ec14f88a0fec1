extension LiveFindings {
  static let gdprTransparency: [LiveFinding] = [
    .found("F-52", "gdpr/12-3-sla", at: "respondsWithin: 30 days"),
    .found("F-59", "gdpr/13-2-d-named", at: "Right to lodge a complaint with your local"),
    .found("F-83", "gdpr/13-1-f-adequacy", at: "countries without an adequacy decision"),
    .found("F-84", "gdpr/13-1-f-copy", at: "Standard Contractual Clauses (SCCs)"),
    .found("F-94", "gdpr/12-6-identity", at: "verify your identity and respond"),
    .found("F-95", "gdpr/13-2-f", at: "AI & Model Training"),
  ]
}

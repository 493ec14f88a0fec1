extension LiveFindings {
  static let gdprTransparency: [LiveFinding] = [
    .defended(
      "gdpr/13-1-c-basis", at: "name: Billing", "name: Communication", "name: Legal",
      because:
        "line 120 of the policy gives bases for contract, legitimate interest and consent only"),
    .defended(
      "gdpr/13-2-c-past-lawful", at: "Right to withdraw consent at any time",
      because: "the policy does not say what a withdrawal leaves lawful"),
  ]
}

extension LiveFindings {
  static let wellKnown: [LiveFinding] = [
    .found(
      "F-74", "site/security-txt-contact-role",
      at: "[{{controller.email}}](mailto:{{controller.email}})."),
    .defended(
      "site/gpc-policy-coherent", at: "Opt out of the sale or sharing",
      because: "neither the policy nor gpc.json says what an opt-out signal does"),
  ]
}

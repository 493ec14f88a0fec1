extension LiveFindings {
  static let calOPPA: [LiveFinding] = [
    .defended(
      "caloppa/b6-others", at: "We do not use third-party tracking cookies",
      because: "line 140 answers for cookies only, not for other ways of collecting"),
    .defended(
      "caloppa/22576", at: "- id: noSale",
      because: "records.yaml names nobody who answers for a promise"),
  ]
}

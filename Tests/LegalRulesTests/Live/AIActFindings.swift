extension LiveFindings {
  static let aiAct: [LiveFinding] = [
    .defended(
      "ai-act/50-1", at: "### AI Interaction Data",
      because:
        "section 4 names models, and no words say where people learn that they deal with an AI")
  ]
}

extension Mutations {
  /// Adds a sentence to the section about automated decisions.
  private static func sentence(_ words: String) -> Edit {
    .policy(
      "No decision about you is made without a person.",
      "No decision about you is made without a person. \(words)")
  }

  static let aiAct = [
    Mutation(
      "ai-act/50-1", sentence("An AI assistant explains scores."), asOf: "2026-08-10"),
    Mutation(
      "ai-act/50-2", sentence("Voice synthesis counts aloud."),
      .records("verifiedOn: 2025-11-20", "verifiedOn: 2026-11-20"), asOf: "2026-12-03"),
    Mutation("ai-act/50-4", sentence("Voice cloning counts aloud."), asOf: "2026-08-10"),
    Mutation(
      "ai-act/50-5",
      sentence("When our assistant explains a score, you are dealing with an AI."),
      asOf: "2026-08-10"),
  ]
}

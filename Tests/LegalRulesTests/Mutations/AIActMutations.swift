extension Mutations {
  /// Adds a sentence to the section about automated decisions.
  private static func sentence(_ words: String) -> Edit {
    .policy(
      "No decision about you is made without a person.",
      "No decision about you is made without a person. \(words)")
  }

  /// Has the claim about a recipient compared again, so that it is not stale on the day of a check.
  private static let compared = Edit.policy(
    "verifiedOn: 2026-01-09, section: what-our-recipients-say",
    "verifiedOn: 2026-07-20, section: what-our-recipients-say")

  static let aiAct = [
    Mutation(
      "ai-act/50-1", sentence("An AI assistant explains scores."), compared, asOf: "2026-08-10"),
    Mutation(
      "ai-act/50-2", sentence("Voice synthesis counts aloud."), compared,
      .records("verifiedOn: 2025-11-20", "verifiedOn: 2026-11-20"), asOf: "2026-12-03"),
    Mutation("ai-act/50-4", sentence("Voice cloning counts aloud."), compared, asOf: "2026-08-10"),
    Mutation(
      "ai-act/50-5",
      sentence("When our assistant explains a score, you are dealing with an AI."), compared,
      asOf: "2026-08-10"),
  ]
}

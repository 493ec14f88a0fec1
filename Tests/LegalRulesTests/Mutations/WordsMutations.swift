extension Mutations {
  static let words = [
    Mutation(
      "words/recipient",
      .policy("Our servers are in Germany.", "Our servers are in Germany, hosted by Hetzner.")),
    Mutation(
      "words/cookie",
      .policy("We count what is used", "With mtr_count we count what is used")),
    Mutation(
      "words/period",
      .policy("on the same day. If", "on the same day. We check it for 21 days. If")),
    Mutation(
      "words/law",
      .policy(
        "Our servers are in Germany.",
        "Our servers are in Germany. The Personal Data Protection Act does not apply.")),
    Mutation(
      "words/contact",
      .policy("Our servers are in Germany.", "Our servers are in Germany; call +49 7071 9999999.")),
    Mutation(
      "words/country",
      .policy("Our servers are in Germany.", "Our servers are in Germany and Brazil.")),
    Mutation(
      "words/date",
      .policy("Our servers are in Germany.", "Our servers are in Germany since March 3, 2025.")),
    Mutation(
      "words/basis",
      .policy(
        "each purpose has one legal basis:", "each purpose has one legal basis, or vital interests:"
      )),
    Mutation(
      "words/definition",
      .policy("Our servers are in Germany.", "Our servers (the “Servers”) are in Germany.")),
    Mutation(
      "words/unsaid-country", .policy("  incorporatedIn: DE", "  incorporatedIn: JP")),
    Mutation(
      "words/unsaid-period",
      .policy("within {{rights.uk.respondsWithin}} and tell", "at once and tell")),
    Mutation(
      "words/unsaid-age",
      .policy(
        "under {{children.minimumAge}}: {{children.ageGate}}", "of school age: {{children.ageGate}}"
      ),
      .policy("somebody\nunder {{children.minimumAge}} has", "somebody\nof school age has"),
      .policy("of people under 16\"", "of people of school age\"")),
  ]
}

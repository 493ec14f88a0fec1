extension Mutations {
  static let disclosure = [
    Mutation("disclosure/placed", .policy("{{> measures}}", "We protect it.")),
    Mutation(
      "disclosure/statement",
      .policy(
        "\nnotices:\n",
        "\nstatements: [{id: optOutSignl, section: your-rights}]\nnotices:\n")),
  ]
}

extension Mutations {
  static let disclosure = [
    Mutation("disclosure/placed", .policy("{{> measures}}", "We protect it."))
  ]
}

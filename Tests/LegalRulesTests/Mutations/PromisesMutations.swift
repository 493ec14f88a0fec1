extension Mutations {
  static let promises: [Mutation] = []
}

extension Mutations {
  static let profile = [
    Mutation("profile/unknown", .site("directedToChildren: no", "directedToChildren: unknown"))
  ]
}

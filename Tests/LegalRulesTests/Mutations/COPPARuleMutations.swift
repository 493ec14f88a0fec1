extension Mutations {
  private static let directed: Edit = .site("directedToChildren: no", "directedToChildren: yes")

  private static let identifiers =
    " Persistent identifiers keep a child signed in, and nothing else."
  private static let audio = " A child’s recording is an audio file that goes with it."
  private static let parents =
    " A parent may review or delete what we know of a child, and refuse that we collect more."

  /// A site for children, with some sentences for them.
  private static func notice(_ words: String...) -> [Edit] {
    [
      directed,
      .policy("personal data, we delete it.", "personal data, we delete it.\(words.joined())"),
    ]
  }

  static let coppa = [
    Mutation("coppa/scope", .policy("directed: no, ageGate", "ageGate")),
    Mutation(
      "coppa/4-d1-operator",
      edits: notice(identifiers, audio, parents) + [
        .policy(", {{controller.postalAddress}}, is the", " is the")
      ]),
    Mutation(
      "coppa/4-d2-practices",
      edits: notice(identifiers, audio, parents) + [
        .policy("purpose: Support desk, ", "")
      ]),
    Mutation("coppa/4-d-identifiers", edits: notice(audio, parents)),
    Mutation("coppa/4-d-parent", edits: notice(identifiers, audio)),
    Mutation(
      "coppa/10-retention",
      edits: notice(identifiers, audio, parents) + [
        .policy(
          "period: 1 year after the last message, keeps: {for: 1 year}", "period: Indefinitely")
      ]),
    Mutation(
      "coppa/deletion-promise",
      .policy("[{{controller.email}}](mailto:{{controller.email}}), at", "our desk, at"),
      .policy(
        " a letter, or\n[{{controller.email}}](mailto:{{controller.email}}).", " or a letter.")),
  ]
}

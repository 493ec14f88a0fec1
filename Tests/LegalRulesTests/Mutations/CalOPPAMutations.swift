extension Mutations {
  private static let tracks: Edit = .policy(
    """
    statistics. We do not track you across other websites, nor does anybody else through our app or website, and a Do Not
    Track signal changes nothing.
    """,
    """
    statistics. We see what you do across other websites; other parties collect nothing through our app or website.
    """)

  private static let otherSignal: Edit = .policy(
    "a Global Privacy Control signal has", "an opt-out preference signal has")

  static let calOPPA = [
    Mutation(
      "caloppa/a-post",
      .page(
        "/legal/", "<a href=\"/legal/privacy/\">Privacy Policy</a>",
        "<a href=\"/legal/privacy/\">Policy</a>"),
      .page(
        "/legal/", "<a href=\"/legal/privacy/\">Privacy Policy</a>",
        "<a href=\"/legal/privacy/\">Policy</a>"),
      .page(
        "/legal/", "<a href=\"/legal/privacy/\">Privacy Policy</a>",
        "<a href=\"/legal/privacy/\">Policy</a>")),
    Mutation("caloppa/b1-categories", .policy("{{> data.support}}", "Messages to our support.")),
    Mutation("caloppa/b1-third-parties", .policy("{{> recipients}}", "Companies.")),
    Mutation(
      "caloppa/b2-review",
      .policy(
        "    methods: [inApp, webForm, email, letter]\n    fee: no fee, unless",
        "    fee: no fee, unless"),
      .policy(
        "    methods: [inApp, webForm, email, letter]\n    fee: no fee, unless",
        "    fee: no fee, unless"),
      .policy("    methods: [inApp, webForm, email]\n", "")),
    Mutation(
      "caloppa/b3-changes", .policy("  channels: [email, inApp, website, feed]\n", "")),
    Mutation(
      "caloppa/b4-effective", .policy("It is valid from {{effective}}; its words", "Its words")),
    Mutation("caloppa/b5-dnt", tracks, otherSignal),
    Mutation(
      "caloppa/b6-others",
      .policy(", nor does anybody else through our app or website, and", ", and")),
    Mutation(
      "caloppa/b7-hyperlink",
      .policy(
        "a Do Not\nTrack signal changes nothing", "for Do Not\nTrack we follow a programme")),
    Mutation(
      "caloppa/22576",
      .records(
        """
          - {id: breachNotice, owner: Dr. Özlem Öztürk, evidence: Exercise of the incident plan, verifiedOn: 2025-11-20}

        """, "")),
  ]
}

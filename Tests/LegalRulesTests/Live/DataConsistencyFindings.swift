extension LiveFindings {
  static let dataConsistency: [LiveFinding] =
    numberedPurposes + numberedRetention
    + numberedRecipients + [
      .defended(
        "consistency/purpose-unused", at: "name: Legal",
        because: "no row of section 2 names a legal purpose, so that its data is unsaid"),
      .defended(
        "consistency/basis-purpose", at: "text: voice features",
        because: "section 3 lists no purpose of that name, and consent needs one"),
      .defended(
        "consistency/data-rec", at: "name: AI Interaction Data",
        because: """
          prompts go to Anthropic, logs are kept for 90 days, and the hosts of section 5 get workspace \
          data only
          """),
      .defended(
        "consistency/recipient-claim-scope", at: "name: Firebase (Google)", "name: Supabase",
        "name: Fly.io", "name: Cloudflare (R2)", "name: Stripe",
        because: """
          section 4 promises for every third party, and of these the text does not say whether they \
          train
          """),
    ]

  private static let numberedPurposes: [LiveFinding] = [
    .found("F-01", "consistency/purpose-basis", at: "name: Billing"),
    .found("F-02", "consistency/purpose-basis", at: "name: Communication"),
    .found("F-03", "consistency/purpose-basis", at: "name: Legal", "7 years, as required by tax"),
    .found("F-04", "consistency/basis-purpose", at: "text: marketing"),
    .found(
      "F-05", "consistency/basis-overlap", at: "text: voice features", "processing AI requests"),
    .found("F-06", "consistency/basis-purpose", at: "text: account", "purpose: Account creation"),
    .found(
      "F-07", "consistency/purpose-exclusive", at: "Your data is used", "name: Billing",
      "name: Security", "name: Communication", "name: Improvement", "name: Legal"),
    .found(
      "F-08", "consistency/purpose-exclusive", at: "purposes unrelated to delivering",
      "name: Improvement", "name: Legal", "text: marketing"),
    .found(
      "F-10", "consistency/purpose-row-resolve", at: "purpose: Account creation",
      "purpose: Account profile", "purpose: Authentication via", "purpose: Service delivery, debug",
      "purpose: Voice synthesis and recognition", "purpose: Service optimization",
      "purpose: Service reliability"),
    .found(
      "F-92", "consistency/purpose-row-resolve", at: "Protect the safety of any person",
      "Protect our rights, property"),
  ]

  private static let numberedRetention: [LiveFinding] = [
    .found(
      "F-11", "consistency/retention-cover", at: "name: Password or OAuth tokens",
      "name: Agent configurations", "name: Task history", "name: Integration credentials",
      "name: Token usage", "name: IP address", "name: Browser type", "name: Pages visited",
      "name: Error logs"),
    .found("F-12", "consistency/retention-orphan", at: "name: BYOK API keys"),
    .found("F-13", "consistency/retention-orphan", at: "name: Access and audit logs"),
    .found(
      "F-14", "consistency/retention-orphan", at: "name: Backup snapshots",
      "name: Server and application logs"),
    .found(
      "F-15", "consistency/retention-unique", at: "name: Agent configurations and prompts",
      "name: AI interaction logs"),
    .found(
      "F-16", "consistency/retention-unique", at: "name: Access and audit logs",
      "name: Server and application logs", "name: AI interaction logs", "name: Task history",
      "name: Error logs", "name: IP address"),
    .found("F-17", "consistency/retention-cover", at: "name: Agent responses and tool calls"),
    .found("F-18", "consistency/retention-cover", at: "## 7. Data Retention"),
    .found(
      "F-19", "consistency/retention-immediate", at: "securely wiped immediately",
      "name: Backup snapshots"),
    .found(
      "F-20", "consistency/retention-scope", at: "we initiate deletion of your data",
      "7 years, as required", "period: 1 year"),
    .found(
      "F-21", "consistency/retention-backup-tail", at: "name: Backup snapshots",
      "plus 90 days after deletion", "plus 30 days after deletion", "90 days rolling"),
    .found("F-23", "consistency/retention-vs-sla", at: "plus 90 days after deletion"),
    .found("F-24", "consistency/retention-collect-none", at: "Not stored", "name: ElevenLabs"),
    .found("F-25", "consistency/retention-law", at: "7 years, as required by tax"),
    .found("F-27", "consistency/retention-scope", at: "90 days rolling"),
  ]

  private static let numberedRecipients: [LiveFinding] = [
    .found(
      "F-28", "consistency/recipient-purpose-match", at: "Voice synthesis and recognition",
      "purpose: Voice synthesis (if enabled)"),
    .found(
      "F-29", "consistency/recipient-data", at: "Voice synthesis and recognition",
      "shares: Voice text input"),
    .found(
      "F-30", "consistency/recipient-data", at: "shares: Prompts and context",
      "shares: Auth tokens, user profiles", "shares: Office runtime data",
      "shares: Files, snapshots",
      "shares: Billing data, payment methods", "shares: Voice text input, audio output"),
    .found(
      "F-31", "consistency/data-rec", at: "name: Organization name", "name: Agent configurations",
      "name: Task history", "name: Integration credentials", "name: Agent responses",
      "name: Token usage", "name: IP address", "name: Browser type", "name: Pages visited",
      "name: Error logs"),
    .found("F-32", "consistency/recipient-implied", at: "transactional emails"),
    .found("F-33", "consistency/recipient-implied", at: "name: Error logs and crash reports"),
    .found("F-34", "consistency/recipient-implied", at: "name: Password or OAuth tokens"),
    .found("F-35", "consistency/recipient-implied", at: "third-party services you authorize"),
    .found("F-36", "consistency/recipient-implied", at: "display within workspaces"),
    .found("F-38", "consistency/data-rec", at: "valid legal process", "In the event of a merger"),
    .found(
      "F-39", "consistency/recipient-data", at: "shares: Prompts and context",
      "agent personality, skills, and workspace context"),
    .found(
      "F-40", "consistency/recipient-legal-entity", at: "name: Anthropic",
      "name: Firebase (Google)",
      "name: Supabase", "name: Fly.io", "name: Cloudflare (R2)", "name: Stripe", "name: ElevenLabs"),
    .found("F-41", "consistency/recipient-page", at: "A complete list of our subprocessors"),
    .found(
      "F-42", "consistency/recipient-role", at: "A complete list of our subprocessors",
      "## 5. Data Sharing & Third Parties", "### Service Providers"),
    .found(
      "F-45", "consistency/recipient-claim-scope", at: "by any third party on our behalf",
      "As of this writing", "name: ElevenLabs"),
    .found(
      "F-47", "consistency/recipient-claim-scope", at: "powered by Anthropic's Claude models",
      "purpose: Voice synthesis (if enabled)"),
    .found("F-48", "consistency/data-rec", at: "name: Account Data"),
    .found(
      "F-82", "consistency/recipient-country", at: "name: Anthropic", "name: Firebase (Google)",
      "name: Supabase", "name: Fly.io", "name: Cloudflare (R2)", "name: Stripe", "name: ElevenLabs",
      "destinations: [US, CA]"),
  ]
}

extension LiveFindings {
  private static let providers = [
    "name: Anthropic", "name: Firebase (Google)", "name: Supabase", "name: Fly.io",
    "name: Cloudflare (R2)", "name: Stripe", "name: ElevenLabs",
  ]

  /// Something that is true of each of the seven providers.
  private static func ofProviders(_ rule: String, because reason: String) -> LiveFinding {
    LiveFinding(number: nil, rule: rule, lines: providers, reason: reason)
  }

  static let gdprProcessing: [LiveFinding] = [
    .found("F-44", "gdpr/28-2-notice", at: "advance notice before adding new subprocessors"),
    .found(
      "F-55", "gdpr/7-2-separate", at: "Your continued use of the Service",
      "By using the Service, you acknowledge"),
    .found("F-64", "gdpr/wp260-29-recheck", at: "We encourage you to review this policy"),
    .found("F-85", "gdpr/transfer-direct", at: "For transfers of personal data from the EEA or UK"),
    .defended(
      "gdpr/6-1-c-law", at: "7 years, as required by tax and legal obligations",
      because: "the text keeps invoices because a law asks for it, and names no legal obligation"),
    .defended(
      "gdpr/6-1-single-lane", at: "text: voice features",
      because: "voice rests on consent, and processing AI requests rests on the contract"),
    .defended(
      "gdpr/6-1-f-lia", at: "basis: legitimateInterests",
      because: "records.yaml holds no weighing for security or improvement"),
    .defended(
      "gdpr/7-3-mechanism", at: "Right to withdraw consent at any time",
      because: "voice is enabled with a switch, and rights are used by e-mail only"),
    .defended(
      "gdpr/9-special", at: "name: Voice interaction audio",
      because: "voice is recorded, and the text does not say that it identifies nobody"),
    .defended(
      "gdpr/15-2", at: "## 9. International Data Transfers",
      because: "no way to obtain the clauses is named"),
    .defended(
      "gdpr/17-limits", at: "Request deletion of your data",
      because: "invoices stay for 7 years and access logs for 1 year"),
    .defended(
      "gdpr/19-recipients", at: "Request deletion of your data",
      because: "deletion 'across all systems' does not say that recipients are told"),
    .defended(
      "gdpr/21-2-marketing", at: "Right to object to processing based on legitimate interest",
      because: "marketing is named as resting on consent, and the right to object to it is not"),
    .defended(
      "gdpr/21-4-separate", at: "Right to object to processing based on legitimate interest",
      because: "it is one item of five"),
    .defended(
      "gdpr/22-statement", at: "## 8. Your Rights",
      because: "the policy is silent on decisions without a person"),
    .defended(
      "gdpr/28-2-object", at: "subprocessors: 14 days",
      because: "the page of subprocessors gives no way to object"),
    .defended(
      "gdpr/28-2-channel", at: "subprocessors: 14 days",
      because: "the page of subprocessors does not say how the notice comes"),
    ofProviders(
      "gdpr/28-3-contract",
      because: "the text claims contracts with all providers, and none is linked or on record"),
    .defended(
      "gdpr/28-4-flowdown", at: "handling EEA/UK personal data are bound by equivalent protections",
      because: "the sentence speaks of protections, and of data from the EEA and the UK only"),
    ofProviders(
      "gdpr/28-identity", because: "the table has brands, without a company, address or contact"),
    ofProviders(
      "gdpr/30-1", because: "the country of no provider is stated, which a record needs"),
    .defended(
      "gdpr/30-2", at: "A complete list of our subprocessors",
      because: "there are subprocessors, and no word for whose data the company is a processor"),
    ofProviders(
      "gdpr/44-chain", because: "one sentence covers all providers and all countries"),
    .defended(
      "gdpr/45-partial", at: "destinations: [US, CA]",
      because: "the adequacy of both countries is partial, and the text does not resolve it"),
    .defended(
      "gdpr/46-2-c-decision", at: "mechanism: standardContractualClauses",
      because: "neither the decision nor the module is named"),
    .defended(
      "gdpr/5-1-a-truthful", at: "text: We do not sell your personal data",
      because: "records.yaml is empty"),
    .defended(
      "gdpr/5-1-b-purpose-limit", at: "solely for delivering the Service",
      "for purposes unrelated to delivering the Service",
      because: "the list of purposes has five more"),
    .defended(
      "gdpr/5-1-e-storage", at: "name: Password or OAuth tokens",
      "name: Agent configurations and prompts", "name: Task history and logs",
      "name: Integration credentials", "name: Token usage metrics", "name: IP address",
      "name: Browser type, operating system", "name: Pages visited and feature usage",
      "name: Error logs and crash reports",
      because: "no row of the table of periods names them"),
    .defended(
      "gdpr/11-anon", at: "aggregated and anonymized analytics",
      because: "no method is named, and elsewhere the same data is only aggregated"),
  ]
}

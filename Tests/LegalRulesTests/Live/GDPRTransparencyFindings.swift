extension LiveFindings {
  static let gdprTransparency: [LiveFinding] = [
    .found("F-52", "gdpr/12-3-sla", at: "respondsWithin: 30 days"),
    .found("F-59", "gdpr/13-2-d-named", at: "Right to lodge a complaint with your local"),
    .found("F-83", "gdpr/13-1-f-adequacy", at: "countries without an adequacy decision"),
    .found("F-84", "gdpr/13-1-f-copy", at: "Standard Contractual Clauses (SCCs)"),
    .found("F-94", "gdpr/12-6-identity", at: "verify your identity and respond"),
    .found("F-95", "gdpr/13-2-f", at: "AI & Model Training"),

    .defended(
      "gdpr/13-1-a-contact-forms", at: "## 13. Contact",
      because: "section 13 gives an e-mail address and a website, no postal address, no telephone"),
    .defended(
      "gdpr/13-1-b-dpo", at: "## 13. Contact",
      because: "the policy mentions no data protection officer either way"),
    .defended(
      "gdpr/13-1-c-basis", at: "name: Billing", "name: Communication", "name: Legal",
      because:
        "line 120 of the policy gives bases for contract, legitimate interest and consent only"),
    .defended(
      "gdpr/13-1-c-basis-target", at: "text: account", "text: voice features", "text: marketing",
      because: "line 120 gives bases for words that are no purpose of section 3"),
    .defended(
      "gdpr/13-1-c-dataitem-purpose", at: "[Account creation, authentication]",
      "[Account profile, display within workspaces]", "[Authentication]",
      "[debugging, audit trail]", "[Voice synthesis and recognition]",
      "[Service optimization, debugging]", "[Service reliability]",
      because: "the purpose cells of these seven rows have words that section 3 does not"),
    .defended(
      "gdpr/13-1-d", at: "{basis: legitimateInterests",
      because: "line 120 names topics ('security, product improvement'), not interests"),
    .defended(
      "gdpr/13-1-e-named", at: "name: Anthropic", "name: Firebase (Google)", "name: Supabase",
      "name: Fly.io", "name: Cloudflare (R2)", "name: Stripe", "name: ElevenLabs",
      because: "the table of providers gives brands only"),
    .defended(
      "gdpr/13-1-e-dataflow", at: "name: Organization name", "name: Agent configurations",
      "name: Task history", "name: Integration credentials", "name: Agent responses",
      "name: Token usage", "name: IP address", "name: Browser type", "name: Pages visited",
      "name: Error logs",
      because: "no provider's cell covers these ten rows, and none is said to stay"),
    .defended(
      "gdpr/13-1-f-countries-named", at: "name: Anthropic", "name: Firebase (Google)",
      "name: Supabase", "name: Fly.io", "name: Cloudflare (R2)", "name: Stripe",
      "name: ElevenLabs",
      because: "the table has no column of countries, and 'including' in line 130 is open"),
    .defended(
      "gdpr/13-2-a-period", at: "name: Password or OAuth tokens", "name: Agent configurations",
      "name: Task history", "name: Integration credentials", "name: Token usage",
      "name: IP address", "name: Browser type", "name: Pages visited", "name: Error logs",
      because: "no row of section 7 resolves for these nine items"),
    .defended(
      "gdpr/13-2-c-past-lawful", at: "Right to withdraw consent at any time",
      because: "the policy does not say what a withdrawal leaves lawful"),
    .defended(
      "gdpr/13-2-e-requirement", at: "name: Email address",
      because: "nothing says which fields of an account are mandatory"),
    .defended(
      "gdpr/13-2-e-consequence", at: "name: Email address",
      because: "the nearest is 'please do not use the Service' in line 7"),
    .defended(
      "gdpr/14-1-d", at: "name: Password or OAuth tokens",
      because: "OAuth tokens imply a profile from an identity provider, which is not listed"),
    .defended(
      "gdpr/14-2-f", at: "name: Password or OAuth tokens",
      because: "OAuth tokens imply an identity provider, and none is named as a source"),
    .defended(
      "gdpr/14-3", at: "name: Password or OAuth tokens",
      because: "the policy does not say when people hear of data from elsewhere"),
    .defended(
      "gdpr/12-1-plain", at: "BYOK API keys are encrypted", "with IAM-enforced",
      "HMAC-based verification", because: "none of the three is written out anywhere"),
    .defended(
      "gdpr/12-1-qualifiers", at: "Your data may be transferred", "Some data may",
      because: "lines 105 and 130 leave open what is done"),
  ]
}

extension LiveFindings {
  static let californiaStatute: [LiveFinding] = [
    .defended(
      "ccpa/100-a2-spi", at: "name: Password or OAuth tokens",
      because: "the word 'sensitive' is never used, though passwords and tokens are collected"),
    .defended(
      "ccpa/100-a3-retention", at: "name: Password or OAuth tokens",
      "name: Agent configurations and prompts", "name: Task history and logs",
      "name: Integration credentials (encrypted)", "name: Token usage metrics", "name: IP address",
      "name: Browser type, operating system, device info", "name: Pages visited and feature usage",
      "name: Error logs and crash reports",
      because: "no row of the retention table is about these nine items (F-11)"),
    .defended(
      "ccpa/100-d-contract", at: "name: Anthropic", "name: Firebase (Google)", "name: Supabase",
      "name: Fly.io", "name: Cloudflare (R2)", "name: Stripe", "name: ElevenLabs",
      because: "the policy says 'contractual obligations', and no contract is on record"),
    .defended(
      "ccpa/110-c2", at: "name: Password or OAuth tokens",
      because: "OAuth tokens come from identity providers, which no words name as a source (F-34)"),
    .defended(
      "ccpa/110-c4", at: "In the event of a merger", "- Comply with applicable law",
      because: "lines 77 to 82 say why data is disclosed and not to which third parties (F-38)"),
    .defended(
      "ccpa/110-c5", at: "text: Know what personal information we collect",
      because: "line 123 stops at categories and use"),
    .defended(
      "ccpa/115-c2", at: "### California (CCPA/CPRA)",
      because: "the table of providers is not a list of categories disclosed for a business purpose"
    ),
    .defended(
      "ccpa/130-a1b-website", at: "methods: [email]",
      because: "line 128 gives an e-mail address; no form or page takes a request"),
    .defended(
      "ccpa/130-a5a-rights", at: "text: Know what personal information we collect",
      because: "no right covers what is disclosed and to whom, section 1798.115"),
    .defended(
      "ccpa/130-a5bi", at: "### California (CCPA/CPRA)",
      because: "the policy looks back on no period"),
    .defended(
      "ccpa/130-a5ci-prominent", at: "Opt out of the sale or sharing of personal information",
      because: "line 125 is in the present tense, inside an item of a list"),
    .defended(
      "ccpa/130-a5cii-separate", at: "### California (CCPA/CPRA)",
      because: "there is one sentence about selling and no list of what is disclosed"),
    .defended(
      "ccpa/130-c-terms", at: "## 2. Data We Collect",
      because: "the policy has categories of its own and none of section 1798.140(v)(1)"),
    .defended(
      "ccpa/140-ae-map", at: "name: Billing information",
      because: "payment details with a code are sensitive under 1798.140(ae)(1)(B) (F-50)"),
  ]
}

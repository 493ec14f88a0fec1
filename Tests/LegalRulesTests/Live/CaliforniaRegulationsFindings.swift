extension LiveFindings {
  static let ccpaRegulations: [LiveFinding] = [
    .found(
      "F-50", "ccpa/reg-7014-g", at: "name: Password or OAuth tokens",
      "name: Integration credentials (encrypted)"),
    .found("F-51", "ccpa/reg-7060-b", at: "Opt out of the sale or sharing", "verify your identity"),
    .defended(
      "ccpa/reg-7003-a", at: "AES-256-GCM", "BYOK API keys are encrypted", "IAM-enforced",
      because: "the measures of section 6 name algorithms and machines that no reader need know"),
    .defended(
      "ccpa/reg-7011-e1a", at: "## 2. Data We Collect", "### California (CCPA/CPRA)",
      because: "the policy has its own categories and no period of 12 months"),
    .defended(
      "ccpa/reg-7011-e1b", at: "name: Password or OAuth tokens",
      because: "an OAuth token comes from an identity provider, which is no source in the policy"),
    .defended(
      "ccpa/reg-7011-e1d", at: "text: We do not sell your personal data",
      because: "the sentence is in the present tense and looks back on nothing"),
    .defended(
      "ccpa/reg-7011-e1g", at: "## 11. Children's Privacy",
      because: "section 11 speaks of collecting from children, not of selling"),
    .defended(
      "ccpa/reg-7011-e1h", at: "### California (CCPA/CPRA)",
      because: "the table of providers is not said to be of the past 12 months, nor of categories"),
    .defended(
      "ccpa/reg-7011-e1i", at: "name: Organization name", "name: Agent configurations and prompts",
      "name: Task history and logs", "name: Integration credentials (encrypted)",
      "name: Agent responses and tool calls", "name: Voice interaction audio",
      "name: Token usage metrics", "name: IP address", "name: Browser type",
      "name: Pages visited and feature usage", "name: Error logs and crash reports",
      because: "the table goes from vendor to data, and names none of these"),
    .defended(
      "ccpa/reg-7011-e1k", at: "name: Password or OAuth tokens",
      because: "the word 'sensitive' never stands in the policy"),
    .defended(
      "ccpa/reg-7011-e2a", at: "Know what personal information we collect",
      because: "the sentence names neither sources nor third parties nor specific pieces"),
    .defended(
      "ccpa/reg-7011-e2f", at: "Non-discrimination for exercising",
      because: "the short form leaves out employees, applicants and contractors"),
    .defended(
      "ccpa/reg-7011-e3b", at: "### Exercising Your Rights",
      because: "the policy gives an e-mail address and no instructions"),
    .defended(
      "ccpa/reg-7011-e3e", at: "verify your identity",
      because: "'We will verify your identity' describes no process"),
    .defended(
      "ccpa/reg-7011-e3f", at: "### California (CCPA/CPRA)",
      because: "no word of the policy is about a signal"),
    .defended(
      "ccpa/reg-7011-e3h", at: "### Exercising Your Rights",
      because: "the agents of the policy are machines, not people who act for somebody"),
    .defended(
      "ccpa/reg-7012-e", at: "## 2. Data We Collect",
      because: "categories, purposes and periods are spread over sections 2, 3 and 7"),
    .defended(
      "ccpa/reg-7021-a", at: "### Exercising Your Rights",
      because: "the policy gives 45 days for an answer and none for a confirmation"),
    .defended(
      "ccpa/reg-7101-a", at: "## 7. Data Retention",
      because: "no row is about requests and answers"),
  ]
}

extension LiveFindings {
  static let promises: [LiveFinding] = [
    .found("F-09", "promise/usage-aggregated", at: "purpose: Product improvement (aggregated)"),
    .found("F-22", "promise/backups-encrypted", at: "persist in encrypted backups"),
    .found("F-65", "promise/prior-versions", at: "Prior versions are available upon request"),
    .found("F-89", "promise/tls12", at: "TLS 1.2 or higher for all connections"),
    .defended(
      "promise/no-training-third", at: "trainsOnData: unknown",
      because: "section 4 promises it for every third party and answers for none of the seven"),
    .defended(
      "promise/solely-service", at: "solely for delivering the Service to you",
      because: "section 3 lists five other purposes, from billing to legal"),
    .defended(
      "promise/anthropic-no-train", at: "As of this writing, Anthropic does not use API inputs",
      because: "the claim has neither a date nor an address"),
    .defended(
      "promise/no-cross-tenant-prompts", at: "id: noOtherCustomersData",
      because: "nobody has yet recorded who answers for it"),
    .defended(
      "promise/provider-contracts", at: "name: Anthropic", "name: Firebase (Google)",
      "name: Supabase", "name: Fly.io", "name: Cloudflare (R2)", "name: Stripe", "name: ElevenLabs",
      because: "section 5 says that all are bound by contract, and no contract is on record"),
    .defended(
      "promise/equivalent-protection", at: "name: Anthropic", "name: Firebase (Google)",
      "name: Supabase", "name: Fly.io", "name: Cloudflare (R2)", "name: Stripe", "name: ElevenLabs",
      because:
        "section 9 says that all are bound by equivalent protections; no contract is on record"),
    .defended(
      "promise/no-unrelated-purpose", at: "We do not use your data for purposes unrelated",
      because: """
        section 8 names consent as the basis of marketing, which the Service does not need
        """),
    .defended(
      "promise/encryption-rest-secrets", at: "name: Encryption at rest",
      because: "nobody has yet recorded who answers for it"),
    .defended(
      "promise/encryption-rest-other", at: "standard encryption for other stored data",
      because: "no algorithm is named, so that nobody can test it"),
    .defended(
      "promise/byok-vault", at: "name: Credential isolation",
      because: "nobody has yet recorded who answers for it"),
    .defended(
      "promise/dedicated-vm", at: "name: Tenant isolation",
      because: "nobody has yet recorded who answers for it"),
    .defended(
      "promise/rbac-counts", at: "name: Access controls",
      because: "nobody has yet recorded who counted 34 permissions and 13 roles"),
    .defended(
      "promise/hmac", at: "name: Inter-service authentication",
      because: "nobody has yet recorded who answers for it"),
    .defended(
      "promise/voice-not-stored", at: "name: ElevenLabs",
      because: "voice goes to ElevenLabs, and the policy does not say what ElevenLabs keeps"),
    .defended(
      "promise/retention-billing", at: "7 years, as required by tax and legal obligations",
      because: "no law and no country is named"),
    .defended(
      "promise/byok-wipe", at: "securely wiped immediately upon removal",
      because: "backups roll for 30 days, and nothing takes keys out of them"),
    .defended(
      "promise/delete-all-systems", at: "across all systems",
      because: "billing records stay for 7 years and access logs for 1 year"),
    .defended(
      "promise/non-discrimination", at: "id: nonDiscrimination",
      because: "nobody has yet recorded who answers for it"),
    .defended(
      "promise/verify-identity", at: "Opt out of the sale or sharing",
      because: "section 8 verifies the identity for any of the rights, the opt-out among them"),
    .defended(
      "promise/sla-30", at: "respondsWithin: 30 days",
      because: "a month from a day in February has 28 or 29 days"),
    .defended(
      "promise/countries", at: "name: Anthropic", "name: Firebase (Google)", "name: Supabase",
      "name: Fly.io", "name: Cloudflare (R2)", "name: Stripe", "name: ElevenLabs",
      because: "section 9 names the United States and Canada, and no provider's country is given"),
    .defended(
      "promise/child-delete", at: "id: childDataDeletion",
      because: "nobody has yet recorded who answers for it"),
  ]
}

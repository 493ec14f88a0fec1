extension LiveFindings {
  private static let providers = [
    "name: Anthropic", "name: Firebase (Google)", "name: Supabase", "name: Fly.io",
    "name: Cloudflare (R2)", "name: Stripe", "name: ElevenLabs",
  ]

  static let gdprProcessing: [LiveFinding] =
    [
      .found(
        "F-44", "gdpr/28-2-notice", at: "providing at least")
    ]
}

extension LiveFindings {
  static let textConsistency: [LiveFinding] = [
    .found("F-26", "consistency/xref", at: "for the retention periods listed above"),
    .found("F-37", "consistency/scope-groups", at: "name: Organization name"),
    .found("F-43", "consistency/notice-order", at: "subprocessors: 14 days"),
    .found("F-46", "consistency/term-defined", at: "name: BYOK API keys"),
    .found("F-49", "consistency/right-parity", at: "name: California (CCPA/CPRA)"),
    .found("F-53", "consistency/right-sla-all", at: "name: All Users"),
    .found("F-54", "consistency/right-needed", at: "text: marketing"),
    .found("F-56", "consistency/right-parity", at: "text: Right to data portability"),
    .found("F-57", "consistency/right-limit", at: "text: Request deletion of your data"),
    .found("F-61", "consistency/list-exhaustive", at: "including:"),
    .found("F-62", "consistency/date-order", at: "updated: 2026-03-28"),
    .found("F-63", "consistency/notice-defined", at: "notify you of material changes"),
    .found("F-66", "consistency/notice-reach", at: "in advance via email"),
    .found("F-67", "consistency/claim-dated", at: "statement: As of this writing"),
    .found("F-68", "consistency/term-collide", at: "when you use the HumanikOS platform"),
    .found(
      "F-69", "consistency/term-defined", at: "shares: Office runtime data",
      "per-office vaults", "each office runs", "removal or office deletion"),
    .found("F-70", "consistency/acronym", at: "BYOK API keys"),
    .found("F-71", "consistency/term-synonym", at: "personal data"),
    .found("F-72", "consistency/child-age", at: "collect personal data from children"),
    .found("F-73", "consistency/term-synonym", at: "use of AI features on the platform"),
    .found("F-76", "consistency/cookie-choice", at: "name: Cookie preferences"),
    .found("F-81", "consistency/cookie-vs-usage", at: "name: Pages visited and feature usage"),
    .found("F-86", "consistency/child-age", at: "minimumAge: 16"),
    .found("F-87", "consistency/claim-dated", at: "34 granular permissions across 13 roles"),
    .found("F-88", "consistency/measure-cover", at: "standard encryption for other stored data"),
    .found("F-90", "consistency/scope-groups", at: "HumanikOS platform, website, APIs"),
    .found("F-91", "consistency/scope-groups", at: "Content you create, upload, or store"),
    .found(
      "F-93", "consistency/link-resolves", at: "available at [humanik.io/legal/subprocessors]",
      "Website: [humanik.io]"),
    .defended(
      "consistency/term-defined", at: "display within workspaces",
      because:
        "30 days of retention begin with the deletion of a workspace, and nothing says what one is"),
    .defended(
      "consistency/term-defined", at: "Core service delivery — agent workspaces",
      because: "agents are named throughout the text, and nothing says what one is"),
    .defended(
      "consistency/right-regime-name", at: "name: European Economic Area & United Kingdom (GDPR)",
      because: "the block is for the United Kingdom, too, and names the law of the Union only"),
    .defended(
      "consistency/list-exhaustive", at: "countries other than your own, including",
      because: "the list of countries is open, and the law wants each of them"),
    .defended(
      "consistency/acronym", at: "name: CSRF token", "shares: Prompts and context via API",
      because: "the other two documents do not write these out either"),
  ]
}

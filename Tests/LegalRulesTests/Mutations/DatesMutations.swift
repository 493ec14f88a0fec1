import LegalModel

@testable import LegalRuleEngine

extension Mutations {
  private static func release(_ released: String, notified: String?) -> ReleaseDates? {
    CalendarDate(released).map { day in
      ReleaseDates(
        released: day, notified: notified.flatMap { CalendarDate($0) }, isAdopted: false)
    }
  }

  static let dates = [
    Mutation(
      "date/effective",
      .policy("It is valid from {{effective}}; its words were last changed", "It was last changed")),
    Mutation(
      "date/updated", .policy("; its words were last changed on {{updated}}.", ".")),
    Mutation(
      "date/updated-matches-content", .policy("updated: 2026-01-12", "updated: 2025-03-31")),
    Mutation(
      "date/updated-not-future", .policy("updated: 2026-01-12", "updated: 2026-05-20"),
      asOf: "2026-05-01"),
    Mutation(
      "date/version-id",
      .page("/legal/cookies/", "<a href=\"/legal/cookies/2026-03-28/\">2026", "<a>2026"),
      .page("/legal/cookies/", "<a href=\"/legal/cookies/2026-03-28/\">https", "<a>https")),
    Mutation(
      "date/version-immutable",
      .page(
        "/legal/cookies/", "</code> <a href=\"/legal/cookies/versions/#verify\">",
        "…</code> <a href=\"/legal/cookies/versions/#verify\">")),
    Mutation(
      "date/supersedes", .policy("updated: 2026-01-12", "updated: 2025-03-30"), asOf: "2026-02-20"),
    Mutation(
      "date/archive",
      .page("/legal/privacy/versions/", "<a href=\"/legal/privacy/2025-03-31.2/\">", "<a>")),
    Mutation(
      "date/ccpa-12mo", .policy("updated: 2026-01-12", "updated: 2025-06-20")),
    Mutation(
      "date/material-notice", release: release("2026-05-20", notified: "2026-05-20")),
    Mutation(
      "date/material-same-day", .policy("updated: 2026-01-12", "updated: 2026-06-01")),
    Mutation(
      "date/subprocessor-notice",
      .subprocessors(
        "announced: 2026-01-12\n    starts: 2026-06-01",
        "announced: 2026-05-12\n    starts: 2026-06-01")),
    Mutation(
      "date/subprocessor-vs-material",
      .policy("  subprocessors: 30 days", "  subprocessors: 14 days"),
      .subprocessors("  subprocessors: 30 days", "  subprocessors: 14 days")),
    Mutation("date/backdate", release: release("2026-06-15", notified: "2026-01-15")),
    Mutation(
      "date/sla-month",
      .policy("respondsWithin: 1 month\n    extension", "respondsWithin: 30 days\n    extension")),
    Mutation("date/sla-ccpa", .policy("respondsWithin: 45 days", "respondsWithin: 60 days")),
    Mutation(
      "date/uk-complaint-ack", .policy("respondsWithin: 14 days", "respondsWithin: 60 days")),
    Mutation(
      "date/claim-stale",
      .policy(
        "verifiedOn: 2026-01-09, section: what-our-recipients-say",
        "verifiedOn: 2025-11-09, section: what-our-recipients-say")),
    Mutation(
      "date/fact-stale",
      .records("all hosts, verifiedOn: 2026-01-05", "all hosts, verifiedOn: 2025-01-05")),
    Mutation(
      "date/sectxt-expires",
      .site("securityExpires: 2026-12-31", "securityExpires: 2026-06-28")),
    Mutation(
      "date/gpc-lastupdate", .site("lastUpdate: 2026-01-12", "lastUpdate: 2026-11-12")),
    Mutation(
      "date/timezone",
      .page("/legal/", "<time datetime=\"2026-03-28\">", "<time datetime=\"2026-03-28T00:00\">")),
  ]
}

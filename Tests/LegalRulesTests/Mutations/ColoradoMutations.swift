import LegalModel

@testable import LegalRuleEngine

extension Mutations {
  static let colorado = [
    Mutation(
      "colorado/6-03",
      .policy(
        """
        In Colorado you appeal our answer by writing to our data protection officer, who decides
        within 45 days; after that the Attorney General of Colorado hears you.
        """, "")),
    Mutation(
      "colorado/6-04-a",
      release: CalendarDate(year: 2026, month: 1, day: 15).map {
        ReleaseDates(released: $0, notified: nil, isAdopted: false)
      }),
    Mutation(
      "colorado/6-04-b",
      .policy(
        "purpose: Reliability, purposes: [reliability]",
        "purpose: \"Reliability, support\", purposes: [reliability, support]")),
  ]
}

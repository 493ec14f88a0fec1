import LegalModel
import LegalRuleEngine
import LegalText

extension DataConsistency {
  static let recipientCountry = Rule(
    "consistency/recipient-country", "Every recipient has a country, and the transfers name it",
    [.ownWords], .error,
    asks: """
      Every recipient has at least one country, every such country is a destination of the transfers, \
      and every destination is the country of a recipient.
      """,
    why:
      "Which safeguard a transfer needs depends on the country; an open list leaves that unknown.",
    mend: "add 'countries:' to the recipient, and the country to 'destinations:' of the transfers",
    passes: """
      recipients:
        - {id: cloudnest, name: Cloudnest, purpose: Hosting, countries: [US]}
      transfers: {destinations: [US]}
      """,
    fails: """
      recipients:
        - {id: cloudnest, name: «Cloudnest», purpose: Hosting}
      transfers: {destinations: [US]}
      """,
    check: .policy { policy, matter in
      // Where no law asks about transfers and the text does not speak of any, a country is no gap.
      guard
        policy.transfers != nil
          || matter.circumstances.follows(.euGDPR, .ukGDPR, .quebec, .pipeda)
      else { return [] }
      let named = policy.recipients.filter { !$0.isUnnamed }
      let destinations = policy.transfers?.value.destinations ?? []
      let missing = named.filter { ($0.countries ?? []).isEmpty }.map { recipient in
        Finding(
          "'\(recipient.name.value)' has no country", at: recipient.name.range,
          subject: "\(recipient.id.value)",
          target: .fact("recipients.\(recipient.id.value).countries"),
          notes: destinations.prefix(1).map {
            Diagnostic.Note("countries that no recipient is said to be in are here", at: $0.range)
          })
      }
      guard policy.transfers != nil, missing.count < named.count else { return missing }
      return missing
        + unmatched(
          in: policy, destinations, isComplete: missing.isEmpty, on: matter.asOf)
    })

  /// Countries of recipients that are no destination, and destinations without a recipient.
  private static func unmatched(
    in policy: PrivacyPolicy, _ destinations: [Located<CountryCode>], isComplete: Bool,
    on day: CalendarDate
  ) -> [Finding] {
    let home = policy.controller?.value.establishedIn?.value
    let origins = (policy.transfers?.value.origins ?? []).map(\.value)
    var listed = Set(destinations.map(\.value))
    let unlisted = policy.recipients.flatMap { recipient in
      (recipient.countries ?? []).compactMap { country -> Finding? in
        guard country.value != home, !isWithin(country.value, origins, home, on: day),
          listed.insert(country.value).inserted
        else { return nil }
        return Finding(
          "'\(recipient.name.value)' is in \(country.value), which is no destination of the transfers",
          at: country.range, subject: "\(country.value)",
          target: .fact("transfers.destinations.\(country.value)"))
      }
    }
    // Where a country of a recipient is missing, the destination may well be the one.
    guard isComplete else { return unlisted }
    let places = Set(policy.recipients.flatMap { $0.countries ?? [] }.map(\.value))
    return unlisted
      + destinations.filter { !places.contains($0.value) && $0.value != home }.map { country in
        Finding(
          "data goes to \(country.value), and no recipient is there", at: country.range,
          subject: "\(country.value)",
          target: .fact("transfers.destinations.\(country.value)", .remove))
      }
  }

  /// Whether a country is where the data comes from, so that nothing goes to another one.
  private static func isWithin(
    _ country: CountryCode, _ origins: [TransferOrigin], _ home: CountryCode?,
    on day: CalendarDate
  ) -> Bool {
    origins.contains { $0.includes(country, on: day) }
      || country.isInEconomicArea(on: day) && home?.isInEconomicArea(on: day) == true
  }
}

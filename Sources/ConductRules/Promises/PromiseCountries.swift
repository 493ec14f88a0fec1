import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let promisedCountries = Rule(
    "promise/countries", "Each recipient is in one of the countries that the text names",
    [.ownWords, .gdpr("13(1)(f)")] + sources.dropFirst(), .error,
    asks: "Where a text names the countries that data goes to, each recipient is in one of them.",
    why: "A country decides who else can ask for the data.",
    mend: "add the country to the section on transfers, or the 'countries:' of the recipient",
    passes: """
      transfers: {destinations: [US]}
      recipients: [{id: cloud, name: Cloud Ltd, role: processor, countries: [US]}]
      """,
    fails: """
      transfers: {destinations: [US]}
      recipients: [{id: cloud, name: Cloud Ltd, role: processor, countries: [«IN»]}]
      """,
    check: .policy { policy, _ in
      guard let transfers = policy.transfers?.value, let destinations = transfers.destinations
      else { return [] }
      var named = Set(destinations.map(\.value))
      for own in [policy.controller?.value.establishedIn, policy.controller?.value.incorporatedIn] {
        if let own { named.insert(own.value) }
      }
      return policy.recipients.flatMap { recipient -> [Finding] in
        let path = "recipients.\(recipient.id.value).countries"
        guard let countries = recipient.countries else {
          return [
            Finding(
              """
              no country is declared for '\(recipient.name.value)', and the text names the countries \
              that data goes to
              """,
              at: recipient.name.range, subject: recipient.id.value.rawValue, target: .fact(path),
              severity: .warning)
          ]
        }
        return countries.filter { !named.contains($0.value) }.map { country in
          Finding(
            "'\(recipient.name.value)' is in \(country.value), which the text does not name",
            at: country.range, subject: recipient.id.value.rawValue, target: .fact(path, .change),
            notes: destinations.first.map {
              [Diagnostic.Note("the countries here", at: $0.range)]
            } ?? [])
        }
      }
    })
}

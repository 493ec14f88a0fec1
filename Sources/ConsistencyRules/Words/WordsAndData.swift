package import LegalRuleEngine

/// Words and data say the same: nothing stands in the prose that the data of the version does not
/// know, and nothing is declared that no words say.
package enum WordsAndData {
  package static let rules: [Rule] = [
    recipient, cookie, period, law, contact, country, date, basis, definition, unsaidCountry,
    unsaidPeriod, unsaidAge,
  ]
}

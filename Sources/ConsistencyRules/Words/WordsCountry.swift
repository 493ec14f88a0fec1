import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension WordsAndData {
  static let country = Rule(
    "words/country", "Every country that the words name is in the data", [.ownWords], .warning,
    asks: """
      A country that a sentence names is one to which data goes, where a recipient, a representative or \
      the controller is, or whose law the site follows.
      """,
    why: """
      A country in a sentence is a disclosure; if the data does not know it, no rule has asked what makes \
      the transfer lawful.
      """,
    mend:
      "add the country to 'transfers.destinations' or to the recipient, or correct the sentence",
    passes: """
      transfers: {destinations: [CA], section: transfers}
      ---
      ## Transfers

      Our servers are in Canada.
      """,
    fails: """
      transfers: {destinations: [CA], section: transfers}
      ---
      ## Transfers

      Our servers are in Canada and in «Brazil».
      """,
    check: .version { matter in
      let codes = matter.declaredCountries
      let places = matter.declaredPlaces
      return NameIndex.countries.named(in: matter).compactMap { country, passage in
        let code = country.canonical
        guard !codes.contains(code), !country.spellings.contains(where: { places.hasPhrase($0) })
        else { return nil }
        return Finding(
          "'\(country.spellings[0])' is named, and no data of this version names the country",
          at: passage.range, subject: code, target: .words("country.\(code)"))
      }
    })
}

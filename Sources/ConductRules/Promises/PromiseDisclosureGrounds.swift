import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let disclosureGrounds = Rule(
    "promise/disclosure-grounds", "The grounds of a disclosure stand in one place", sources,
    .warning,
    asks: "Where a text lists when it may disclose data, no other section adds a ground.",
    why: "A reader takes the list for complete.",
    mend: "move the ground into the list",
    passes: """
      measures: [{id: doors, name: Doors, text: locked}]
      ---
      ## Disclosures

      We may disclose your data when a law asks for it.

      ## Security

      {{> measures}}
      """,
    fails: """
      measures: [{id: doors, name: Doors, text: locked}]
      ---
      ## Disclosures

      We may disclose your data when a law asks for it.

      ## Security

      {{> measures}}

      We «may also disclose» it to stop an attack.
      """,
    check: .policy { _, matter in
      let places = matter.words.all(
        "may disclose", "may also disclose", "may also share your", "may share your")
      guard let first = places.first else { return [] }
      return places.dropFirst().filter { $0.section != first.section }.map { place in
        Finding(
          "a ground of disclosure stands outside the section that lists them", at: place.range,
          subject: place.section, target: .words("disclosureGrounds"),
          notes: [Diagnostic.Note("the others here", at: first.range)])
      }
    })
}

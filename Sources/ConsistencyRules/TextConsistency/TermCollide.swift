import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let termCollide = Rule(
    "consistency/term-collide", "A defined term denotes one thing", [.ownWords], .warning,
    asks: """
      A term is defined once, and a name that is defined as the company is not used for its product.
      """,
    why: """
      "Not stored by" a name binds the company if the name means the company, and nobody if it means \
      a platform.
      """,
    mend: "define a name for the company and another one for the product",
    passes: """
      definitions:
        - {id: note, term: Note, meaning: what you write}
        - {id: file, term: File, meaning: what you upload}
      """,
    fails: """
      definitions:
        - {id: note, term: Note, meaning: what you write}
        - {id: note2, term: «Note», meaning: what you upload}
      """,
    check: .version { matter in
      let definitions = definitions(of: matter)
      var findings: [Finding] = []
      for (index, definition) in definitions.enumerated() {
        let term = definition.term.value.text
        if let earlier = definitions[..<index].first(where: {
          $0.term.value.text.lowercased() == term.lowercased()
        }) {
          findings.append(
            Finding(
              "'\(term)' is defined twice", at: definition.term.range,
              subject: "\(definition.id.value)",
              target: .fact("definitions.\(earlier.id.value)", .change),
              notes: [.init("first, here", at: earlier.term.range)]))
        }
        guard let company = matter.policy?.controller?.value.legalName.value.text,
          definition.meaning.value.text.contains(company)
        else { continue }
        let products = [
          "platform", "app", "apps", "software", "product", "website", "tool", "API", "APIs",
        ]
        if let product = matter.words.all(of: products.map { "\(term) \($0)" })
          .first(where: { !$0.isData })
        {
          findings.append(
            Finding(
              "'\(term)' is defined as the company, and here names a product", at: product.range,
              subject: "\(definition.id.value)",
              target: .fact("definitions.\(definition.id.value)", .change),
              notes: [.init("defined, here", at: definition.meaning.range)], severity: .note))
        }
      }
      return findings
    })
}

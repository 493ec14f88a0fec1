import LegalModel
import LegalRuleEngine
import LegalText

/// Disclosure means words: what is declared has to be read by somebody.
enum DisclosureRules {
  static let rules: [Rule] = [placed, statement]

  static let placed = Rule(
    "disclosure/placed",
    "Everything declared is placed in the text, or names the section that says it",
    [.ownWords], .error,
    asks: """
      A fact in the front matter counts as disclosed when a mark of the prose prints it, or when it names \
      the section whose words say it.
      """,
    why:
      "Programs read the data, people read the words; a fact that only programs see discloses nothing.",
    mend:
      "place it with a mark such as '{{> recipients}}', or add 'section:' with the anchor that says it",
    passes: """
      measures:
        - {id: encryption, name: Encryption, text: AES-256 for all data}
      ---
      ## Security

      {{> measures}}
      """,
    fails: """
      measures:
        - {id: encryption, name: «Encryption», text: AES-256 for all data}
      ---
      ## Security

      We protect your data.
      """,
    check: .version { matter in
      matter.edition.unplaced.map { record in
        Finding(
          "\(record.title.map { "'\($0)'" } ?? "'\(record.path)'") is declared, and no words of the text disclose it",
          at: record.name, subject: record.path, target: .fact(record.path, .show))
      }
    })
}

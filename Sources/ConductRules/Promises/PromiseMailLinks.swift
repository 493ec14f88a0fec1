import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// The addresses that a text asks people to write to.
extension PromiseRules {
  private static let weaknesses = [
    "security vulnerabilit*", "vulnerabilit*", "weakness*", "security issue*", "security problem*",
  ]

  /// Links to the addresses that a text names for vulnerabilities.
  static func weaknessLinks(_ edition: Edition) -> [(Prose.Link, String)] {
    let sentences = edition.words.all(of: weaknesses).map { edition.words.sentence(of: $0).range }
    return mailLinks(edition).filter { link, _ in
      sentences.contains { sentence in
        sentence.bytes.lowerBound <= link.range.bytes.lowerBound
          // The address stands two characters after the last word of the link.
          && link.range.bytes.lowerBound <= sentence.bytes.upperBound + 2
      }
    }
  }

  /// Returns the links of a text to addresses of mail.
  static func mailLinks(_ edition: Edition) -> [(Prose.Link, String)] {
    edition.text.prose.links.compactMap { link in
      guard case .address(let address) = link.target, address.hasPrefix("mailto:") else {
        return nil
      }
      return (link, String(address.dropFirst(7).prefix { $0 != "?" }))
    }
  }
}

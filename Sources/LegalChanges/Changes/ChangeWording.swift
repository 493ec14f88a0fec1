import LegalMarkup
import LegalModel
import LegalText
import LegalWords

/// How changes are put into words, and which words say the same.
enum ChangeWording {
  /// The words and numbers of a text, and its signs of money and arithmetic.
  static func words(_ text: String) -> [String] { LanguageWords.english.wordsAndSigns(of: text) }

  /// Whether two texts differ at most in case, punctuation and spaces.
  static func isSame(_ left: String, _ right: String) -> Bool {
    LanguageWords.english.isSame(left, right)
  }

  /// Whether two texts, if there are any, differ at most in case, punctuation and spaces.
  static func isSame(_ left: Located<Words>?, _ right: Located<Words>?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return isSame(left.value.text, right.value.text)
  }

  /// Whether words limit or deny: with one of them, more words can mean less.
  static func isRestrictive(_ words: [String]) -> Bool {
    words.contains(where: LanguageWords.english.limits.contains)
  }

  /// Whether words deny something.
  static func isDenied(_ words: [String]) -> Bool {
    words.contains(where: LanguageWords.english.denies)
  }

  /// The words in quotation marks.
  static func quoted(_ text: String) -> String { "“\(text)”" }

  /// `A`, `A and B`, `A, B and C`.
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `Access logs are`, `Voice audio is`.
  static func subject(_ name: String) -> String { "\(name) \(isPlural(name) ? "are" : "is")" }

  private static func isPlural(_ name: String) -> Bool {
    let head = name.split(separator: "(").first.map(String.init) ?? name
    let words = head.split(separator: " ").map { $0.lowercased() }
    if words.contains("and") || head.contains(",") { return true }
    let joints: Set<String> = ["of", "for", "from", "to", "in", "on", "about", "by", "that", "you"]
    guard let noun = words.prefix(while: { !joints.contains($0) }).last else { return false }
    return noun.hasSuffix("s") && !noun.hasSuffix("ss") && !noun.hasSuffix("us")
      && !noun.hasSuffix("address")
  }

  /// The parts of a name in camelCase as words: `modelTraining` is `model training`.
  static func spaced(_ id: String) -> String {
    id.reduce(into: "") { spaced, character in
      if character.isUppercase { spaced.append(" ") }
      spaced.append(contentsOf: character.lowercased())
    }
  }
}

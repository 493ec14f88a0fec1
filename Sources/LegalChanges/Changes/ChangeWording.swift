import LegalMarkup
import LegalModel
import LegalText

/// How changes are put into words, and which words say the same.
enum ChangeWording {
  /// The words and numbers of a text in lowercase, without punctuation; a point inside a number stays.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var point = false
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        if point, !character.isNumber {
          words.append(word)
          word = ""
        } else if point {
          word.append(".")
        }
        point = false
        word.append(character)
        continue
      }
      if point || character != "." || word.last?.isNumber != true {
        if !word.isEmpty { words.append(word) }
        word = ""
        point = false
        // A sign of arithmetic or of money carries meaning; a hyphen or a bracket does not.
        if character.isMathSymbol || character.isCurrencySymbol || character == "%" {
          words.append(String(character))
        }
      } else {
        point = true
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Whether two texts differ at most in case, punctuation and spaces.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || words(left) == words(right)
  }

  /// Whether two texts, if there are any, differ at most in case, punctuation and spaces.
  static func isSame(_ left: Located<Words>?, _ right: Located<Words>?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return isSame(left.value.text, right.value.text)
  }

  /// Words that limit or deny: with one of them, more words can mean less.
  static func isRestrictive(_ words: [String]) -> Bool {
    words.contains(where: restrictive.contains)
  }

  private static let restrictive: Set<String> = [
    "only", "not", "never", "no", "without", "unless", "except", "excluding", "solely", "if",
    "when", "where", "aggregated", "aggregate", "anonymized", "anonymised", "anonymous",
    "pseudonymized", "pseudonymised", "limited", "until", "cannot", "nor", "neither",
  ]

  /// Whether words deny something.
  static func isDenied(_ words: [String]) -> Bool { words.contains(where: denials.contains) }

  private static let denials: Set<String> = [
    "not", "never", "no", "without", "free", "nor", "neither", "cannot", "t",
  ]

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

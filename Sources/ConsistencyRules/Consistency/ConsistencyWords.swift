import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

/// Compares names as a reader does: by the words that carry meaning, one or many of a thing being
/// the same.
enum ConsistencyWords {
  /// Returns the words of a text that carry meaning, each as one of its kind: `prompt`.
  static func content(_ text: some StringProtocol) -> [String] {
    LanguageWords.english.words(of: text).filter { !empty.contains($0) }.map(
      LanguageWords.english.singular)
  }

  /// Returns every word of a text, each as one of its kind.
  static func all(_ text: some StringProtocol) -> [String] {
    LanguageWords.english.words(of: text).map(LanguageWords.english.singular)
  }

  /// Returns the parts of an enumeration: those between commas, `and` and `or`, and those between
  /// parentheses.
  static func parts(of text: String) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    func close(at end: String.Index) {
      if start < end, text[start..<end].contains(where: \.isLetter) {
        parts.append(text[start..<end])
      }
    }
    var index = text.startIndex
    while index < text.endIndex {
      let rest = text[index...]
      if let word = [" and ", " or ", " & "].first(where: rest.hasPrefix) {
        close(at: index)
        index = text.index(index, offsetBy: word.count)
        start = index
      } else if ",;():".contains(text[index]) {
        close(at: index)
        index = text.index(after: index)
        start = index
      } else {
        index = text.index(after: index)
      }
    }
    close(at: text.endIndex)
    return parts
  }

  /// Returns whether two words are forms of one: `deliver` and `delivery`.
  static func areAkin(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    let longest = max(first.utf8.count, second.utf8.count)
    guard longest > 5, first.utf8.first == second.utf8.first else { return false }
    let shared = zip(first.utf8, second.utf8).prefix { $0 == $1 }.count
    return shared >= 5 && shared >= longest - 4
  }

  /// Returns the words of one text that no word of another is akin to.
  static func words(of first: [String], missingFrom second: [String]) -> [String] {
    first.filter { word in !second.contains { areAkin(word, $0) } }
  }

  /// Returns whether two texts have a word in common.
  static func share(_ first: [String], _ second: [String]) -> Bool {
    first.contains { word in second.contains { areAkin(word, $0) } }
  }

  /// Returns the place of some words in a value, or of the whole value if it is written otherwise.
  static func place(of words: some StringProtocol, in value: Located<Words>) -> SourceRange {
    let bytes = value.range.file.bytes
    let wanted = words.utf8.map(lowercase)
    var start = value.range.bytes.lowerBound
    while !wanted.isEmpty, start + wanted.count <= value.range.bytes.upperBound {
      let end = start + wanted.count
      if bytes[start..<end].lazy.map(lowercase).elementsEqual(wanted) {
        return value.range.file.range(start..<end)
      }
      start += 1
    }
    return value.range
  }

  /// Returns some words without white space at their ends.
  static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Returns a name for causes and subjects: the words in camelCase.
  static func slug(_ text: some StringProtocol) -> String {
    let words = LanguageWords.english.words(of: text).prefix(4)
    return words.prefix(1).joined()
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// Returns some names as a sentence lists them: `'one', 'two'`.
  static func list(_ names: some Sequence<String>) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte + 32 : byte
  }

  /// Words that name nothing, or that stand in every name.
  private static let empty: Set<String> = [
    "a", "about", "all", "an", "and", "any", "are", "as", "at", "be", "by", "core", "data", "for",
    "from", "if", "in", "information", "is", "it", "its", "of", "on", "or", "other", "our", "such",
    "that", "the", "their", "this", "those", "to", "us", "used", "via", "we", "when", "with", "you",
    "your",
  ]
}

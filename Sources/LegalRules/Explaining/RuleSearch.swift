import LegalModel
public import LegalRuleEngine
import LegalText

/// Finds rules by what a person knows of them.
public enum RuleSearch {
  /// Returns the rules that a query means: an id, a family, or a citation such as `gdpr 13(2)(a)`.
  public static func rules(for query: String, in book: [Rule] = RuleBook.all) -> [Rule] {
    let query = query.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let named = book.filter { $0.isNamed(query) || $0.family == query }
    if !named.isEmpty { return named }
    return book.filter { rule in rule.sources.contains { $0.answers(query) } }
  }

  /// Returns ids that are close to a query that means no rule.
  public static func suggestion(for query: String, in book: [Rule] = RuleBook.all) -> String? {
    let query = query.lowercased()
    if let close = NearMiss.suggestion(for: query, among: book.map(\.id)) { return close }
    // What a person remembers is often the last part of an id, or some of its words.
    let words = query.split { !$0.isLetter && !$0.isNumber }
    return book.first { rule in !words.isEmpty && words.allSatisfy { rule.id.contains($0) } }?.id
      ?? NearMiss.suggestion(for: query, among: Set(book.map(\.family)).sorted())
  }
}

extension Citation {
  /// Returns whether a citation in a person's words means this place or one inside it.
  fileprivate func answers(_ query: String) -> Bool {
    for name in instrument.shortNames + [instrument.name.lowercased()] where query.hasPrefix(name) {
      let rest = query.dropFirst(name.count)
      guard rest.isEmpty || rest.first == " " else { continue }
      let wanted = Self.normalized(String(rest))
      if wanted.isEmpty { return true }
      for place in locator.split(whereSeparator: { ",;+".contains($0) }) {
        let place = Self.normalized(String(place))
        guard place.hasPrefix(wanted) else { continue }
        // Article 1 does not mean Article 13.
        let next = place.dropFirst(wanted.count).first
        if next.map({ !$0.isNumber && $0 != "." }) ?? true { return true }
      }
    }
    return false
  }

  private static func normalized(_ locator: String) -> String {
    let words: Set<String> = [
      "art", "art.", "article", "articles", "section", "sections", "sec.", "s.", "ss.", "§",
      "para", "paras", "paragraph", "clause", "cl.", "rule", "r.",
    ]
    return locator.lowercased().split(separator: " ").filter { !words.contains(String($0)) }
      .joined()
  }
}

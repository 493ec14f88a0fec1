import LegalChanges
import LegalModel
import LegalRuleEngine
public import LegalText

/// What `explain` answers: pages and lists of rules, of kinds of changes, and of the codes that are no
/// rules.
public enum Explanation {
  /// Of more pages than these, a list is printed.
  private static let mostPages = 3

  /// Answers a query.
  ///
  /// - Parameters:
  ///   - query: An id, a family or a citation; everything, if it is empty.
  ///   - isList: Whether a list is wanted, however few things there are.
  /// - Returns: A page of each thing that the query names, or a list; `nil` if it names nothing.
  public static func text(for query: String, asList isList: Bool = false) -> String? {
    if query == "change" || query == "changes", !isList { return ChangePage.list }
    if let kind = change(query), !isList { return ChangePage(kind).text }
    let (rules, codes) = found(for: query)
    guard !rules.isEmpty || !codes.isEmpty else { return nil }
    guard isList || rules.count + codes.count > mostPages else {
      return (rules.map { RulePage($0).text } + codes.map(\.page)).joined(separator: "\n")
    }
    var parts: [String] = []
    if !rules.isEmpty { parts.append(RuleList.text(rules)) }
    if !codes.isEmpty {
      parts.append((rules.isEmpty ? "" : "Codes that are no rules\n") + StructuralCode.list(codes))
    }
    if !isList { parts.append("'legalsite explain ID' says more about one of them.\n") }
    if !rules.isEmpty { parts.append(RulePage.disclaimer + "\n") }
    return parts.joined(separator: "\n")
  }

  /// Returns the rules and the codes that a query means, for programs; `nil` if there are none.
  public static func json(for query: String) -> JSON? {
    let (rules, codes) = found(for: query)
    return rules.isEmpty && codes.isEmpty ? nil : RuleList.json(rules, codes)
  }

  private static func found(for query: String) -> (rules: [Rule], codes: [StructuralCode]) {
    query.isEmpty
      ? (RuleBook.all, StructuralCode.all)
      : (RuleSearch.rules(for: query), StructuralCode.codes(for: query))
  }

  private static func change(_ query: String) -> ChangeKind? {
    ChangeCatalogue.kind(query) ?? ChangeCatalogue.kind("change/" + query)
  }

  /// Returns an id that is close to a query that means nothing.
  public static func suggestion(for query: String) -> String? {
    let query = query.lowercased()
    let ids = (StructuralCode.all.map(\.id), ChangeCatalogue.all.map(\.id))
    let family = query.prefix { $0 != "/" } + "/"
    let relatives = (ids.0 + ids.1 + RuleBook.all.map(\.id)).filter { $0.hasPrefix(family) }
    return NearMiss.suggestion(for: query, among: relatives)
      ?? RuleSearch.suggestion(for: query)
      ?? NearMiss.suggestion(for: query, among: ids.0)
      ?? NearMiss.suggestion(for: query, among: ids.1)
      ?? StructuralCode.all.first { $0.id.hasSuffix("/" + query) }?.id
  }

  /// What a log of findings says of everything that a finding can be.
  public static var sarif: [SARIFLog.Rule] {
    RuleBook.all.map(\.sarif) + StructuralCode.all.map(\.sarif)
      + ChangeCatalogue.all.map(\.sarif)
  }
}

extension ChangeKind {
  /// The kind as a log of findings describes it; how grave a finding is, its result says.
  fileprivate var sarif: SARIFLog.Rule {
    let words = [title, note].compactMap(\.self).joined(separator: "\n\n")
    return SARIFLog.Rule(
      id: id, title: title, description: words, help: ChangePage(self).text,
      helpAddress: sources.map(\.instrument.address).first { !$0.isEmpty }, severity: nil, tags: [])
  }
}

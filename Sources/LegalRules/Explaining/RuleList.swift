import LegalModel
public import LegalRuleEngine
public import LegalText

/// Every rule with its status, for people and for programs.
public enum RuleList {
  /// One rule a line: id, severity, status, title.
  public static func text(_ book: [Rule] = RuleBook.all) -> String {
    let width = book.map(\.id.count).max() ?? 0
    var text = ""
    for rule in book {
      text += rule.id + String(repeating: " ", count: width - rule.id.count)
      text += "  \(padded(rule.severity.rawValue, 7))  \(padded(rule.status.rawValue, 11))"
      text += "  \(rule.title)\n"
    }
    for status in Rule.Status.allCases {
      text += "\(book.count { $0.status == status }) \(status.rawValue)"
      text += status == .undecidable ? "\n" : ", "
    }
    return text
  }

  /// One JSON document with an object for each rule, and for each code that is none.
  public static func json(
    _ book: [Rule] = RuleBook.all, _ codes: [StructuralCode] = StructuralCode.all
  ) -> JSON {
    .object([
      "formatVersion": .number(1), "rules": .array(book.map(\.json)),
      "codes": .array(codes.map(\.json)),
    ])
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension Rule {
  /// The rule as a program reads it.
  fileprivate var json: JSON {
    var members: [String: JSON] = [
      "id": .string(id), "title": .string(title), "status": .string(status.rawValue),
      "severity": .string(severity.rawValue),
      "regimes": .array(applies.regimes.map { .string($0.rawValue) }),
      "asks": .string(asks), "why": .string(why), "mend": .string(mend),
      "facts": .array(applies.condition.facts.map { .string($0.rawValue) }),
      "sources": .array(
        sources.map { source in
          var members: [String: JSON] = [
            "citation": .string(source.description),
            "instrument": .string(source.instrument.name), "locator": .string(source.locator),
            "confidence": .string(source.confidence.rawValue),
          ]
          members["checked"] = source.checked.map { .string("\($0)") }
          if !source.instrument.address.isEmpty {
            members["address"] = .string(source.instrument.address)
          }
          return .object(members)
        }),
    ]
    members["from"] = applies.from.map { .string("\($0)") }
    members["until"] = applies.until.map { .string("\($0)") }
    members["since"] = since.map { .string("\($0)") }
    if !formerly.isEmpty { members["formerly"] = .array(formerly.map(JSON.string)) }
    if case .undecidable(let reason) = check { members["reason"] = .string(reason) }
    return .object(members)
  }

  /// The rule as a log of findings describes it.
  public var sarif: SARIFLog.Rule {
    SARIFLog.Rule(
      id: id, formerly: formerly, title: title, description: asks,
      help: "\(asks)\n\n\(why)\n\nHow to mend a text: \(mend).\n\nThis is no legal advice.",
      helpAddress: sources.map(\.instrument.address).first { !$0.isEmpty }, severity: severity,
      tags: applies.regimes.map(\.rawValue))
  }
}

import LegalModel
public import LegalRuleEngine
import LegalText

/// A rule as a person reads about it.
public struct RulePage: Sendable {
  private let rule: Rule
  private static let width = 80

  /// Makes the page of a rule.
  public init(_ rule: Rule) {
    self.rule = rule
  }

  /// What every page and every list says at its end.
  public static let disclaimer = """
    legalsite shows what a cited source asks for and whether words and data say it. It does not show
    that they are true or enough, and gives no legal advice.
    """

  /// The page as text, at most 80 columns wide but for examples and addresses.
  public var text: String {
    var text = "\(rule.id): \(rule.severity.rawValue)\n"
    text += Self.wrapped(rule.title, indent: 0) + "\n"
    for (index, source) in rule.sources.enumerated() {
      text += Self.labelled(index == 0 ? "source" : "", source.description)
      if !source.instrument.address.isEmpty {
        text += Self.labelled("", source.instrument.address)
        text += Self.labelled("", source.confirmation)
      }
    }
    text += Self.labelled("applies", applicability)
    text += Self.labelled("status", status)
    if let since = rule.since { text += Self.labelled("since", "\(since)") }
    if !rule.formerly.isEmpty {
      text += Self.labelled("was", rule.formerly.joined(separator: ", "))
    }
    text += section("What it asks", rule.asks)
    text += section("Why", rule.why)
    for example in rule.examples {
      text += "\n\(example.outcome == .passes ? "A text that passes" : "A text that fails")\n"
      text += example.shown
    }
    text += section("How to mend a text", Self.sentence(rule.mend))
    return text + "\n" + Self.disclaimer + "\n"
  }

  private var applicability: String {
    let applies = rule.applies
    var parts = [
      applies.regimes.isEmpty
        ? "to every text" : "under " + applies.regimes.map(\.rawValue).joined(separator: ", ")
    ]
    if applies.condition != .always { parts.append("when \(applies.condition)") }
    if let from = applies.from { parts.append("from \(from)") }
    if let until = applies.until { parts.append("until \(until)") }
    return parts.joined(separator: ", ")
  }

  private var status: String {
    switch rule.check {
    case .undecidable(let reason): "undecidable: \(reason)"
    case .declared: "declared: a record in records.yaml says who answers for it"
    default: "checked"
    }
  }

  private func section(_ title: String, _ words: String) -> String {
    "\n\(title)\n\(Self.wrapped(words, indent: 2))\n"
  }

  static func labelled(_ label: String, _ words: String) -> String {
    let lines = wrapped(words, indent: 10).drop { $0 == " " }
    return "  " + label + String(repeating: " ", count: 8 - label.count) + lines + "\n"
  }

  private static func sentence(_ phrase: String) -> String {
    phrase.prefix(1).uppercased() + phrase.dropFirst() + (phrase.hasSuffix(".") ? "" : ".")
  }

  static func wrapped(_ words: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in words.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, indent + line.count + 1 + word.count > width {
        lines.append(margin + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(margin + line) }
    return lines.joined(separator: "\n")
  }
}

extension RuleExample {
  /// The example as a page shows it: indented, with carets below what is reported.
  fileprivate var shown: String {
    var text = ""
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      let plain = line.filter { $0 != "«" && $0 != "»" }
      text += plain.isEmpty ? "\n" : "  \(plain)\n"
      if let open = line.firstIndex(of: "«") {
        let close = line.firstIndex(of: "»") ?? line.endIndex
        let before = line[..<open].count
        let width = max(1, line[line.index(after: open)..<close].count)
        text +=
          "  " + String(repeating: " ", count: before)
          + String(repeating: "^", count: width) + "\n"
      }
    }
    return text
  }
}

extension Citation {
  /// How the place was confirmed, in words.
  fileprivate var confirmation: String {
    let how =
      switch confidence {
      case .text: "the text itself was read"
      case .secondary: "confirmed in a secondary source"
      case .unconfirmed: "not confirmed, so it never gives an error"
      }
    return checked.map { "\(how), checked by \($0)" } ?? how
  }
}

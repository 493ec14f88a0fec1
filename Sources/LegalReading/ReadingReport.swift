public import LegalModel
import LegalText

/// What was read in a text, for people: section by section what is said, then what is denied, then what
/// laws ask for and no words were found for.
public struct ReadingReport {
  private let statements: [TextStatement]
  private let regimes: [Regime]
  private let ids: Set<String>

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - statements: What was read, in reading order.
  ///   - regimes: The regimes whose demands are held against it.
  ///   - ids: What the lexicons can find: what they cannot is not missed.
  public init(_ statements: [TextStatement], regimes: [Regime], ids: [String]) {
    self.statements = statements
    self.regimes = regimes
    self.ids = Set(ids)
  }

  /// The report.
  public var text: String {
    var text = ""
    let affirmed = statements.filter { $0.polarity == .affirmed }
    let denied = statements.filter { $0.polarity == .denied }
    var section: String?
    var isFirst = true
    for statement in affirmed {
      if isFirst || statement.section != section {
        section = statement.section
        text +=
          (isFirst ? "" : "\n")
          + "\((section ?? "Before the first heading").foldingWhiteSpace.visible)\n"
        isFirst = false
      }
      text += line(statement)
    }
    if affirmed.isEmpty { text += "No statement was found.\n" }
    if !denied.isEmpty {
      text += "\nDenied\n"
      for statement in denied { text += line(statement) }
    }
    return text + missing(affirmed)
  }

  private func missing(_ affirmed: [TextStatement]) -> String {
    let found = Set(affirmed.map(\.disclosure))
    let asked = DisclosureKind.all.filter { !$0.demands(under: regimes).isEmpty }
    let silent = regimes.filter { regime in asked.allSatisfy { $0.demands(under: [regime]).isEmpty }
    }
    let missing = asked.filter { ids.contains($0.id) && !found.contains($0.id) }
    let unread = asked.filter { !ids.contains($0.id) }
    let names = regimes.filter { !silent.contains($0) }.map(\.rawValue).joined(separator: ", ")
    var text = ""
    if !missing.isEmpty {
      text += "\nNo words were found for (asked for under \(names))\n"
      for kind in missing {
        let demands = kind.demands(under: regimes).map { demand in
          demand.citation + (demand.condition.map { ", \($0)" } ?? "")
        }
        text += "  \(padded(kind.id))        \(kind.meaning): \(demands.joined(separator: "; "))\n"
      }
      text += "The words may say it in a way that the lexicons do not know.\n"
    } else if !names.isEmpty {
      text += "\nWords were found for each disclosure that is looked for under \(names).\n"
    }
    if !unread.isEmpty {
      text += "\nNot looked for, as no lexicon of this language has it: "
      text += unread.map(\.id).joined(separator: ", ") + "\n"
    }
    if !silent.isEmpty {
      text +=
        "\nWhat \(silent.map(\.rawValue).joined(separator: ", ")) asks for is not looked for by 'read'.\n"
    }
    return text
  }

  private func line(_ statement: TextStatement) -> String {
    let number = String(statement.line)
    let place = String(repeating: " ", count: max(0, 6 - number.count)) + number
    let cue = statement.isWeak ? "  (a weak cue)" : ""
    return "  \(padded(statement.disclosure))\(place)  \(excerpt(statement))\(cue)\n"
  }

  private func padded(_ id: String) -> String {
    id + String(repeating: " ", count: max(0, Self.width - id.count))
  }

  private static let width = DisclosureKind.all.map(\.id.count).max() ?? 0

  /// The sentence, cut around the words that say it.
  private func excerpt(_ statement: TextStatement) -> String {
    let words = statement.words
    guard words.count > Self.longest else { return words.visible }
    let said = statement.said
    let before = statement.before
    let lead = before.isEmpty ? "" : before.suffix(Self.context) + " "
    let rest = String(said.prefix(Self.longest - lead.count))
    let isCut = said.count > rest.count || !words.hasSuffix(said)
    return
      ((before.count > Self.context ? "…" : "") + lead + rest
      + (isCut ? "…" : "")).visible
  }

  /// How many characters of a sentence are shown.
  private static let longest = 160
  /// How many of them may stand before the words that say it.
  private static let context = 40
}

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
    let kinds = DisclosureKind.all.filter { kind in
      ids.contains(kind.id) && !found.contains(kind.id) && !kind.demands(under: regimes).isEmpty
    }
    let names = regimes.map(\.rawValue).joined(separator: ", ")
    guard !kinds.isEmpty else { return "\nFor each disclosure under \(names), words were found.\n" }
    var text = "\nNo words were found for (asked for under \(names))\n"
    for kind in kinds {
      let demands = kind.demands(under: regimes).map { demand in
        demand.citation + (demand.condition.map { ", \($0)" } ?? "")
      }
      text += "  \(padded(kind.id))        \(kind.meaning): \(demands.joined(separator: "; "))\n"
    }
    return text + "The words may say it in a way that the lexicons do not know.\n"
  }

  private func line(_ statement: TextStatement) -> String {
    let number = String(statement.line)
    let place = String(repeating: " ", count: max(0, 6 - number.count)) + number
    return "  \(padded(statement.disclosure))\(place)  \(excerpt(statement))\n"
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

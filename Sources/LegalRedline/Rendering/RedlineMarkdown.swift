/// A comparison that fits a comment on a pull request.
public enum RedlineMarkdown {
  /// Returns the comparison, at most so many UTF-8 bytes long; what is left out is counted.
  public static func render(
    _ comparison: VersionComparison, _ filter: RedlineFilter = RedlineFilter(), limit: Int
  ) -> String {
    let counts = RedlineCounts(comparison.redline, comparison.changes)
    let shown = ShownRedline(comparison.redline, filter)
    var text = "### \(escaped(comparison.title)): what changed\n\n"
    text += "From **\(escaped(comparison.oldName))** to **\(escaped(comparison.newName))**. "
    text += "Edits: \(counts.editsSentence). Words: \(counts.wordsSentence). "
    text += "Changes of data: \(counts.changesSentence)."
    for sentence in shown.hiddenSentences { text += " \(sentence)." }
    text += "\n"
    var rest = Budget(limit: max(0, limit - text.utf8.count - 200))
    text += amendments(comparison.amendments, &rest)
    text += changes(comparison.changes?.changes ?? [], &rest)
    text += redline(shown, &rest)
    if rest.leftOut > 0 {
      text += "\n_\(rest.leftOut) more did not fit here; `legalsite diff` shows everything._\n"
    }
    return text
  }

  /// How many bytes may still be written, and how many lines were not.
  private struct Budget {
    var limit: Int
    var leftOut = 0

    mutating func take(_ text: String) -> String {
      guard text.utf8.count <= limit else {
        leftOut += 1
        return ""
      }
      limit -= text.utf8.count
      return text
    }
  }

  private static func amendments(_ amendments: [Amendment], _ budget: inout Budget) -> String {
    guard !amendments.isEmpty else { return "" }
    var text = budget.take("\n**Table of amendments**\n\n")
    for amendment in amendments { text += budget.take("- \(escaped(amendment.description))\n") }
    return text
  }

  private static func changes(_ changes: [Change], _ budget: inout Budget) -> String {
    guard !changes.isEmpty else { return "" }
    var text = budget.take(
      "\n**What the changes mean**\n\n| Class | What changed | Likely effect | Owed |\n"
        + "| --- | --- | --- | --- |\n")
    for change in changes {
      text += budget.take(
        "| \(change.changeClass.rawValue) \(change.changeClass.name) "
          + "| \(escaped(change.whatChanged)) `\(change.kind.id)` "
          + "| \(escaped(change.likelyEffect ?? "")) "
          + "| \(escaped(change.owed.joined(separator: "; "))) |\n")
    }
    return text
  }

  private static func redline(_ shown: ShownRedline, _ budget: inout Budget) -> String {
    var sections: [(name: String, blocks: [Redline.Block])] = []
    for block in shown.blocks where !block.isUnchanged {
      let name =
        block.section.map { ($0.number.map { "\($0). " } ?? "") + $0.title }
        ?? "Opening text"
      if sections.last?.name == name {
        sections[sections.count - 1].blocks.append(block)
      } else {
        sections.append((name, [block]))
      }
    }
    guard !sections.isEmpty else { return "" }
    var text = budget.take("\n**Redline**\n")
    for section in sections {
      let (open, close) = (
        "\n<details><summary>\(escaped(section.name))</summary>\n\n", "</details>\n"
      )
      var inside = ""
      budget.limit -= open.utf8.count + close.utf8.count
      for block in section.blocks { inside += budget.take(self.block(block, shown) + "\n\n") }
      if inside.isEmpty {
        budget.limit += open.utf8.count + close.utf8.count
      } else {
        text += open + inside + close
      }
    }
    return text
  }

  private static func block(_ block: Redline.Block, _ shown: ShownRedline) -> String {
    var text = ""
    switch block.presence {
    case .movedAway: text += "_moved away:_ "
    case .movedHere: text += "_moved here:_ "
    case .both, .deleted, .inserted: break
    }
    text += block.cells.map { cell in
      cell.segments.map { segment in
        let words = escaped(segment.text)
        return switch block.fate(of: segment, in: cell) {
        case .deleted: "<del>\(words)</del>"
        case .inserted: "<ins>\(words)</ins>"
        case .kept: words
        }
      }.joined()
    }.joined(separator: " · ")
    for id in block.edits {
      guard let edit = shown.edit(id) else { continue }
      let isSoft = edit.editClass == .linkTarget || block.editsWithoutWords.contains(id)
      if isSoft, edit.editClass != .move { text += " _[\(escaped(edit.remark))]_" }
    }
    return text
  }

  /// Returns text that no renderer of Markdown takes for markup, nor GitHub for a mention.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += " "
      case "\u{2029}": result += "¶"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      // An entity cannot begin a mention or a reference to an issue.
      case "@": result += "&#64;"
      case "#": result += "&#35;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "+", "-", "!", "|", "~", ".", ":":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

public import LegalRedline
import LegalText

/// A comparison that fits a comment on a pull request.
public enum RedlineMarkdown {
  /// Returns the comparison, at most so many UTF-8 bytes long; what is left out is counted.
  ///
  /// It is cut between two blocks; nothing is left where not even the names fit.
  public static func render(
    _ comparison: VersionComparison, _ filter: RedlineFilter = RedlineFilter(), limit: Int
  ) -> String {
    let counts = RedlineCounts(comparison.redline, comparison.changes)
    let shown = ShownRedline(comparison.redline, filter)
    let closing = { (count: Int) in
      "\n_\(count) more did not fit here; `legalsite diff` shows everything._\n"
    }
    var text = "### \(GitHubMarkdown.escaped(comparison.title)): what changed\n\n"
    text += "From **\(GitHubMarkdown.escaped(comparison.oldName))** "
    text += "to **\(GitHubMarkdown.escaped(comparison.newName))**. "
    text += "Edits: \(counts.editsSentence). Words: \(counts.wordsSentence). "
    text += "Changes of data: \(counts.changesSentence)."
    for sentence in shown.hiddenSentences { text += " \(sentence)." }
    text += "\n"
    var rest = Budget(limit: limit - text.utf8.count - closing(.max).utf8.count)
    // Names may be as long as their authors like; half a heading would say something else.
    guard rest.limit >= 0 else { return "" }
    text += amendments(comparison.amendments, &rest)
    text += changes(comparison.changes?.changes ?? [], &rest)
    text += redline(shown, &rest)
    return rest.leftOut > 0 ? text + closing(rest.leftOut) : text
  }

  /// How many bytes may still be written, and how many blocks were not.
  ///
  /// After the first that does not fit nothing more is written, so that there is no hole in the text.
  private struct Budget {
    var limit: Int
    var leftOut = 0

    /// Returns a block if it fits, after a heading that goes with it and is no block itself.
    mutating func take(_ text: String, after heading: String = "") -> String {
      guard leftOut == 0, heading.utf8.count + text.utf8.count <= limit else {
        leftOut += 1
        return ""
      }
      limit -= heading.utf8.count
      limit -= text.utf8.count
      return heading + text
    }
  }

  private static func amendments(_ amendments: [Amendment], _ budget: inout Budget) -> String {
    var heading = "\n**Table of amendments**\n\n"
    var text = ""
    for amendment in amendments {
      text += budget.take("- \(GitHubMarkdown.escaped(amendment.description))\n", after: heading)
      heading = ""
    }
    return text
  }

  private static func changes(_ changes: [Change], _ budget: inout Budget) -> String {
    var heading =
      "\n**What the changes mean**\n\n| Class | What changed | Likely effect | Owed |\n"
      + "| --- | --- | --- | --- |\n"
    var text = ""
    for change in changes {
      text += budget.take(
        "| \(change.changeClass.rawValue) \(change.changeClass.name) "
          + "| \(GitHubMarkdown.escaped(change.whatChanged)) `\(change.kind.id)` "
          + "| \(GitHubMarkdown.escaped(change.likelyEffect ?? "")) "
          + "| \(GitHubMarkdown.escaped(change.owed.joined(separator: "; "))) |\n", after: heading)
      heading = ""
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
    var heading = "\n**Redline**\n"
    var text = ""
    for section in sections {
      let close = "</details>\n"
      let summary = GitHubMarkdown.escapedInElement(section.name)
      var open = "\n<details><summary>\(summary)</summary>\n\n"
      var inside = ""
      budget.limit -= close.utf8.count
      for block in section.blocks {
        inside += budget.take(self.block(block, shown) + "\n\n", after: heading + open)
        (heading, open) = ("", "")
      }
      if !inside.isEmpty { text += inside + close }
    }
    return text
  }

  private static func block(_ block: Redline.Block, _ shown: ShownRedline) -> String {
    // Where a block begins, four spaces would make code of it, and a row of signs a heading.
    var text = "<span></span>"
    switch block.presence {
    case .movedAway: text += "_moved away:_ "
    case .movedHere: text += "_moved here:_ "
    case .both, .deleted, .inserted: break
    }
    text += block.cells.map { cell in
      cell.segments.map { segment in
        let words = GitHubMarkdown.escaped(segment.text)
        return switch block.fate(of: segment, in: cell) {
        case .deleted: "<del>\(words)</del>"
        case .inserted: "<ins>\(words)</ins>"
        case .kept: words
        }
      }.joined()
    }.joined(separator: " · ")
    for id in block.edits {
      guard let edit = shown.edit(id) else { continue }
      let isSoft =
        edit.editClass == .linkTarget || edit.editClass == .markup
        || block.editsWithoutWords.contains(id)
      if isSoft, edit.editClass != .move { text += " _[\(GitHubMarkdown.escaped(edit.remark))]_" }
    }
    return text
  }
}

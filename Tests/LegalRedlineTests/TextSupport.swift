import LegalText

@testable import LegalRedline

extension ComparableText {
  /// Reads Markdown.
  static func markdown(_ text: String) -> ComparableText {
    ComparableText(markdown: SourceFile(path: "text.md", text: text))
  }
}

extension Redline {
  /// Compares two Markdown texts.
  static func compare(_ old: String, _ new: String) -> Redline {
    compare(ComparableText.markdown(old), ComparableText.markdown(new))
  }

  /// The redline as a test shows it: `[-gone-]`, `{+new+}`, `<move 1 from>`; unchanged blocks as `=`.
  var dump: String {
    var text = ""
    for block in blocks {
      let words = block.cells.map { cell in
        cell.segments.reduce(into: "") { $0 += $1.dump }
      }.joined(separator: " | ")
      let mark: String =
        switch block.presence {
        case .both: block.edits.isEmpty ? "=" : "~"
        case .deleted: "-"
        case .inserted: "+"
        case .movedAway(let move): "<\(move)"
        case .movedHere(let move): ">\(move)"
        }
      let kind = (block.new.first ?? block.old.first).map { $0.shortKind } ?? "?"
      text += "\(mark) \(kind) \(words)\n"
    }
    text += "\n"
    for edit in edits {
      let place = edit.section.map { " in \($0.number.map { "\($0) " } ?? "")\($0.title)" } ?? ""
      let move = edit.move.map { " (move \($0))" } ?? ""
      let weight = edit.isWeighty ? " !" : ""
      text +=
        "\(edit.id) \(edit.editClass.rawValue)\(place)\(move): -\(edit.deletedWords)"
        + " +\(edit.insertedWords)\(weight)\n"
    }
    return text
  }
}

extension Redline.Segment {
  fileprivate var dump: String {
    let words = text.split(separator: "\u{2029}", omittingEmptySubsequences: false)
      .joined(separator: "¶")
    switch fate {
    case .deleted: return "[-\(words)-]"
    case .inserted: return "{+\(words)+}"
    case .kept:
      let marks = edit == nil ? words : "<\(words)>"
      return oldLink == nil ? marks : "\(marks)(\(oldLink ?? "") → \(link ?? ""))"
    }
  }
}

extension Passage {
  fileprivate var shortKind: String {
    switch kind {
    case .title: "title"
    case .heading(let level): "h\(level)"
    case .paragraph: "p"
    case .item(let ordinal): ordinal.map { "li\($0)" } ?? "li"
    case .continuation: "li-p"
    case .code: "code"
    case .columns: "th"
    case .row: "tr"
    }
  }
}

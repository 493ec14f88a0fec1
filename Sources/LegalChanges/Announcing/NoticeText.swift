extension Notice {
  /// The notice as plain text: the subject, then lines of at most 72 characters.
  ///
  /// An address is never broken, and may be longer.
  public var plainText: String {
    var text = PlainLines()
    text.add("Subject: " + shownSubject, hanging: "  ")
    for block in blocks {
      text.blank()
      switch block {
      case .heading(let words):
        text.add(words)
        text.underline()
      case .paragraph(let line): text.add(line.plain)
      case .list(let items):
        for item in items {
          for (index, line) in item.enumerated() {
            text.add(line.plain, first: index == 0 ? "- " : "  ", hanging: "  ")
          }
        }
      case .amendments(let rows):
        for row in rows { text.add("\(row.section): \(row.words)", first: "- ", hanging: "  ") }
      }
    }
    return text.text
  }
}

extension [NoticeBlock.Inline] {
  fileprivate var plain: String {
    reduce(into: "") { text, inline in
      switch inline {
      case .text(let words), .strong(let words), .section(let words, _), .address(let words),
        .email(let words):
        text += words
      }
    }
  }
}

/// Lines of plain text, wrapped.
private struct PlainLines {
  private(set) var text = ""
  private var width = 0
  private static let limit = 72

  mutating func blank() { text += "\n" }

  /// Underlines the last line.
  mutating func underline() { text += String(repeating: "-", count: width) + "\n" }

  /// Adds some words, wrapped at spaces.
  mutating func add(_ words: String, first: String = "", hanging: String = "") {
    var line = first
    var isEmpty = true
    for word in words.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > Self.limit {
        end(line)
        line = hanging
        isEmpty = true
      }
      if !isEmpty { line += " " }
      line += word
      isEmpty = false
    }
    end(line)
  }

  private mutating func end(_ line: String) {
    // A mail client shows such a line as quoted, or changes it, unless a space goes first (RFC 3676,
    // section 4.4).
    let isTaken = [">", "From "].contains { line.utf8.starts(with: $0.utf8) }
    let stuffed = isTaken ? " " + line : line
    width = stuffed.count
    text += stuffed + "\n"
  }
}

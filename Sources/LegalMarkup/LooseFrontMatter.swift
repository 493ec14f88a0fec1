package import LegalText

/// The front matter of any Markdown file, of which a comparison wants the title and the end.
package struct LooseFrontMatter {
  /// The title, if it has one.
  package private(set) var title: String?
  /// The byte behind it: 0 if there is none.
  package private(set) var end = 0

  /// Looks for it at the start of a file.
  package init(_ file: SourceFile) {
    let lines = file.lines
    guard LooseFrontMatter.line(0, of: file) == "---" else { return }
    for line in lines.starts.indices.dropFirst() {
      let text = LooseFrontMatter.line(line, of: file)
      guard text == "---" || text == "..." else { continue }
      end = line + 1 < lines.starts.count ? lines.starts[line + 1] : file.count
      title = LooseFrontMatter.title(in: file, before: line)
      return
    }
  }

  private static func line(_ line: Int, of file: SourceFile) -> String {
    let text = file.lines.text(ofLine: line)
    let bare =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    return String(bare.reversed().drop { $0.isWhitespace }.reversed())
  }

  private static func title(in file: SourceFile, before end: Int) -> String? {
    for line in 1..<end {
      let text = self.line(line, of: file)
      guard text.hasPrefix("title:") else { continue }
      var words = text.dropFirst("title:".count).drop { $0.isWhitespace }
      if words.isEmpty || words.first == ">" || words.first == "|" {
        // The words of a block scalar stand in the indented lines below.
        words = ""
        for next in line + 1..<max(line + 1, end) {
          let text = self.line(next, of: file)
          guard text.isEmpty || text.first?.isWhitespace == true else { break }
          words += text + " "
        }
      } else if let quote = words.first, quote == "'" || quote == "\"", words.last == quote,
        words.count > 1
      {
        words = words.dropFirst().dropLast()
      }
      let folded = String(words).foldingWhiteSpace
      return folded.isEmpty ? nil : folded
    }
    return nil
  }
}

import LegalText

extension Notice {
  /// The notice as Markdown; no word of the data means anything in it.
  public var markdown: String {
    blocks.reduce(into: "# \(Markdown.escaped(shownSubject))\n") { text, block in
      text += "\n"
      switch block {
      case .heading(let words): text += "## \(Markdown.escaped(words))\n"
      case .paragraph(let line): text += line.markdown + "\n"
      case .list(let items):
        for item in items {
          text += "- \(item.map(\.markdown).joined(separator: "\\\n  "))\n"
        }
      case .amendments(let rows):
        for row in rows {
          text += "- **\(Markdown.escaped(row.section))**: \(Markdown.escaped(row.words))\n"
        }
      }
    }
  }
}

extension [NoticeBlock.Inline] {
  fileprivate var markdown: String {
    reduce(into: "") { text, inline in
      switch inline {
      case .text(let words): text += Markdown.escaped(words)
      case .strong(let words): text += "**\(Markdown.escaped(words))**"
      case .section(let words, let address):
        text += "**[\(Markdown.escaped(words))](<\(address)>)**"
      case .address(let address), .email(let address): text += "<\(address)>"
      }
    }
  }
}

extension Notice {
  /// The notice as Markdown; no word of the data means anything in it.
  public var markdown: String {
    blocks.reduce(into: "# \(shownSubject.noticeMarkdown)\n") { text, block in
      text += "\n"
      switch block {
      case .heading(let words): text += "## \(words.noticeMarkdown)\n"
      case .paragraph(let line): text += line.markdown + "\n"
      case .list(let items):
        for item in items {
          text += "- \(item.map(\.markdown).joined(separator: "\\\n  "))\n"
        }
      case .amendments(let rows):
        for row in rows {
          text += "- **\(row.section.noticeMarkdown)**: \(row.words.noticeMarkdown)\n"
        }
      }
    }
  }
}

extension [NoticeBlock.Inline] {
  fileprivate var markdown: String {
    reduce(into: "") { text, inline in
      switch inline {
      case .text(let words): text += words.noticeMarkdown
      case .strong(let words): text += "**\(words.noticeMarkdown)**"
      case .section(let words, let address):
        text += "**[\(words.noticeMarkdown)](<\(address)>)**"
      case .address(let address), .email(let address): text += "<\(address)>"
      }
    }
  }
}

import LegalMarkup

/// Words as runs, with white space as the canonical text has it.
package enum PassageWords {
  /// The runs of inline content whose lines are indented.
  static func runs(
    _ inlines: [Inline], indent: String = "", breaksLines: Bool = true
  )
    -> [Passage.Run]
  {
    var runs: [Passage.Run] = []
    flatten(inlines, style: [], link: nil, into: &runs)
    return folded(runs, indent: indent, breaksLines: breaksLines)
  }

  private static func flatten(
    _ inlines: [Inline], style: Passage.Style, link: String?, into runs: inout [Passage.Run]
  ) {
    for inline in inlines {
      switch inline {
      case .text(let text): runs.append(Passage.Run(text, style: style, link: link))
      case .code(let text):
        runs.append(Passage.Run(text, style: style.union(.code), link: link))
      case .emphasis(let inner):
        flatten(inner, style: style.union(.emphasis), link: link, into: &runs)
      case .strong(let inner):
        flatten(inner, style: style.union(.strong), link: link, into: &runs)
      case .link(let target, let inner): flatten(inner, style: style, link: target, into: &runs)
      case .lineBreak: runs.append(Passage.Run("\n", style: style, link: link))
      }
    }
  }

  /// Folds white space across runs; a line feed ends a line if lines are kept apart.
  package static func folded(
    _ runs: [Passage.Run], indent: String = "", breaksLines: Bool = true
  )
    -> [Passage.Run]
  {
    var result: [Passage.Run] = []
    var text = ""
    var look = Passage.Run("")
    var pending: (words: String, look: Passage.Run)?
    func flush() {
      if !text.isEmpty { result.append(Passage.Run(text, style: look.style, link: look.link)) }
      text = ""
    }
    func append(_ words: String, _ next: Passage.Run) {
      if next.style != look.style || next.link != look.link { flush() }
      look = next
      text += words
    }
    var hasWords = false
    for run in runs {
      if let plain = PlainRun(run.text) {
        if plain.beginsWithSpace, pending == nil { pending = (" ", run) }
        if !plain.words.isEmpty {
          if let space = pending, hasWords { append(space.words, space.look) }
          append(plain.words, run)
          hasWords = true
          pending = plain.endsWithSpace ? (" ", run) : nil
        }
        continue
      }
      var word = String.UnicodeScalarView()
      func endWord() {
        guard !word.isEmpty else { return }
        if let space = pending {
          if hasWords { append(space.words, space.look) }
          pending = nil
        }
        append(String(word), run)
        hasWords = true
        word = String.UnicodeScalarView()
      }
      for scalar in run.text.unicodeScalars {
        if scalar == "\n", breaksLines {
          endWord()
          pending = ("\n" + indent, run)
        } else if scalar.properties.isWhitespace {
          endWord()
          if pending == nil { pending = (" ", run) }
        } else {
          word.append(scalar)
        }
      }
      endWord()
    }
    flush()
    return result
  }
}

/// Words in which no white space has to be folded, as nearly all are.
private struct PlainRun {
  /// The words without the spaces around them.
  let words: String
  let beginsWithSpace, endsWithSpace: Bool

  /// Takes words, or returns `nil` if they have to be looked at one by one.
  init?(_ text: String) {
    var last: UInt8 = 0
    for byte in text.utf8 {
      // Controls, and the first bytes of white space outside ASCII; of E2 only some are, but a
      // quotation mark is so common that its second byte is worth a look.
      if byte < 0x20 || byte == 0xC2 || byte == 0xE1 || byte == 0xE3 { return nil }
      if byte == 0x20, last == 0x20 { return nil }
      if last == 0xE2, byte == 0x80 || byte == 0x81 {
        last = 0xFF
        continue
      }
      // U+2000 to U+200A, U+2028, U+2029, U+202F and U+205F.
      if last == 0xFF, byte <= 0x8A || byte == 0x9F || byte == 0xA8 || byte == 0xA9 || byte == 0xAF
      {
        return nil
      }
      last = byte
    }
    beginsWithSpace = text.utf8.first == 0x20
    endsWithSpace = text.utf8.last == 0x20 && text.utf8.count > 1
    guard beginsWithSpace || endsWithSpace else {
      words = text
      return
    }
    words = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

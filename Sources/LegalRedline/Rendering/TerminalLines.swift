/// Lines for a terminal, wrapped at spaces; a style never goes over a line end.
struct Lines {
  /// How words look.
  enum Look {
    case plain, strong, quiet, deleted, inserted, moved
  }

  /// Some words of one look.
  struct Piece {
    let text: String
    let look: Look

    init(_ text: String, _ look: Look = .plain) {
      self.text = text
      self.look = look
    }
  }

  let width: Int
  let usesColor: Bool
  var text = ""

  init(width: Int, usesColor: Bool) {
    self.width = width
    self.usesColor = usesColor
  }

  mutating func blank() { text += "\n" }

  mutating func heading(_ words: String) {
    blank()
    add(words, .strong)
  }

  mutating func add(_ words: String, _ look: Look = .plain, indent: Int = 0, hanging: Int = 0) {
    add([Piece(words, look)], indent: indent, hanging: hanging)
  }

  /// A word and its look, and whether white space goes before it.
  private struct Word {
    var text: String
    let look: Look
    let hasSpace: Bool
  }

  mutating func add(_ pieces: [Piece], indent: Int, hanging: Int) {
    let words = words(of: pieces)
    let margin = String(repeating: " ", count: indent)
    let hung = margin + String(repeating: " ", count: hanging)
    var line: [Word] = []
    var length = indent
    for word in words {
      let size = word.text.count + (word.hasSpace && !line.isEmpty ? 1 : 0)
      if !line.isEmpty, word.hasSpace, length + size > width {
        text += (text.hasSuffix("\n") || text.isEmpty ? "" : "")
        end(line, isFirst ? margin : hung)
        isFirst = false
        line = []
        length = hung.count
      }
      line.append(word)
      length += size
    }
    end(line, isFirst ? margin : hung)
    isFirst = true
  }

  private var isFirst = true

  private func words(of pieces: [Piece]) -> [Word] {
    var words: [Word] = []
    var hasSpace = true
    for (index, piece) in pieces.enumerated() where !piece.text.isEmpty {
      let (open, close) = usesColor ? ("", "") : Lines.brackets(piece.look)
      let parts = Lines.shown(piece.text).split(
        separator: " ", omittingEmptySubsequences: false)
      let isSeparate = piece.text.hasPrefix("[") && piece.look != .plain || piece.text == "|"
      for (number, part) in parts.enumerated() {
        if part.isEmpty, number < parts.count - 1 || parts.count == 1 {
          hasSpace = true
          if number == 0, !open.isEmpty, parts.count > 1 {
            words.append(Word(text: open, look: piece.look, hasSpace: true))
            hasSpace = false
          }
          continue
        }
        var word = String(part)
        if number == 0 { word = open + word }
        if number == parts.count - 1 { word += close }
        words.append(
          Word(
            text: word, look: piece.look,
            hasSpace: hasSpace || number > 0 || isSeparate && index > 0))
        hasSpace = false
      }
      if isSeparate { hasSpace = true }
    }
    return words
  }

  private static func brackets(_ look: Look) -> (String, String) {
    switch look {
    case .deleted: ("[-", "-]")
    case .inserted: ("{+", "+}")
    case .plain, .strong, .quiet, .moved: ("", "")
    }
  }

  /// The text without anything that a terminal would obey.
  private static func shown(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t": result += " "
      case "\u{2029}": result += "¶"
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private mutating func end(_ words: [Word], _ margin: String) {
    var line = margin
    var look = Look.plain
    for (index, word) in words.enumerated() {
      // White space between two words of one look belongs to it, so that a strike is not broken.
      if word.look != look {
        line += code(.plain, after: look)
        if index > 0, word.hasSpace { line += " " }
        line += code(word.look, after: .plain)
        look = word.look
      } else if index > 0, word.hasSpace {
        line += " "
      }
      line += word.text
    }
    text += line + code(.plain, after: look) + "\n"
  }

  private func code(_ look: Look, after last: Look) -> String {
    guard usesColor, look != last else { return "" }
    switch look {
    case .plain: return "\u{1B}[0m"
    case .strong: return "\u{1B}[1m"
    case .quiet: return "\u{1B}[2m"
    case .deleted: return "\u{1B}[31;9m"
    case .inserted: return "\u{1B}[34;4m"
    case .moved: return "\u{1B}[32m"
    }
  }
}

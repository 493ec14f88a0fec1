import LegalRedline
import LegalText

/// Lines for a terminal, wrapped at spaces; a style never goes over a line end.
struct Lines {
  /// How words look.
  enum Look {
    case plain, strong, quiet, deleted, inserted, movedAway, movedHere
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
    let sizes = words.map { Lines.columns($0.text) }
    for (index, word) in words.enumerated() {
      let size = sizes[index] + (word.hasSpace && !line.isEmpty ? 1 : 0)
      // What follows without white space has to stand on the same line.
      var whole = size
      var next = index + 1
      while next < words.count, !words[next].hasSpace, length + whole <= width {
        whole += sizes[next]
        next += 1
      }
      if !line.isEmpty, word.hasSpace, length + whole > width {
        end(line, isFirst ? margin : hung)
        isFirst = false
        line = []
        length = hung.count
        line.append(word)
        length += sizes[index]
        continue
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
      // A remark stands close to the punctuation after it.
      if isSeparate, piece.look != .quiet || piece.text == "|" { hasSpace = true }
    }
    return words
  }

  private static func brackets(_ look: Look) -> (String, String) {
    switch look {
    case .deleted: ("[-", "-]")
    case .inserted: ("{+", "+}")
    case .plain, .strong, .quiet, .movedAway, .movedHere: ("", "")
    }
  }

  /// The text without anything that a terminal would obey.
  private static func shown(_ text: String) -> String {
    let shown = text.replacingBreaks.visibleLines
    return String(shown.map { $0 == "\n" || $0 == "\t" ? " " : $0 })
  }

  /// How many columns a text needs: two for an East Asian character or an emoji.
  private static func columns(_ text: String) -> Int {
    guard text.utf8.contains(where: { $0 >= 0xE1 }) else { return text.count }
    return text.reduce(0) { columns, character in
      guard let scalar = character.unicodeScalars.first else { return columns }
      let isWide =
        scalar.properties.isEmojiPresentation || (0x1100...0x115F).contains(scalar.value)
        || (0x2E80...0xA4CF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
        || (0xF900...0xFAFF).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
      return columns + (isWide ? 2 : 1)
    }
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
    case .movedAway: return "\u{1B}[32;9m"
    case .movedHere: return "\u{1B}[32;4m"
    }
  }
}

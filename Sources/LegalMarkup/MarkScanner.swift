/// Finds `{{…}}` in words.
enum MarkScanner {
  enum Piece: Equatable {
    case text(Substring)
    /// The words between the braces, trimmed, and the mark as it was spelled.
    case mark(inside: Substring, spelled: Substring)
    /// Two braces that nothing closes.
    case unclosed(Substring)
  }

  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      if open.lowerBound > rest.startIndex { pieces.append(.text(rest[..<open.lowerBound])) }
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        pieces.append(.unclosed(rest[open.lowerBound...]))
        return pieces
      }
      pieces.append(
        .mark(
          inside: rest[open.upperBound..<close.lowerBound].trimmed,
          spelled: rest[open.lowerBound..<close.upperBound]))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.text(rest)) }
    return pieces
  }

  /// The path of a mark that is all there is in some words, if it places data.
  static func placement(_ text: String) -> Substring? {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return nil }
    let trimmed = text[...].trimmed
    guard trimmed.hasPrefix("{{"), trimmed.hasSuffix("}}") else { return nil }
    let inside = trimmed.dropFirst(2).dropLast(2).trimmed
    guard inside.hasPrefix(">"), inside.firstRange(of: "}}") == nil else { return nil }
    return inside.dropFirst().trimmed
  }
}

extension Substring {
  var trimmed: Substring {
    let head = drop { $0.isWhitespace }
    var end = head.endIndex
    while end > head.startIndex {
      let before = head.index(before: end)
      guard head[before].isWhitespace else { break }
      end = before
    }
    return head[..<end]
  }

  /// The first place where some ASCII words stand.
  ///
  /// The standard library's own search needs Foundation or a regular expression; this one runs over
  /// bytes.
  func firstRange(of needle: String) -> Range<Index>? {
    let bytes = utf8
    let pattern = Array(needle.utf8)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index...].starts(with: pattern) {
        return index..<bytes.index(index, offsetBy: pattern.count)
      }
      bytes.formIndex(after: &index)
    }
    return nil
  }
}

extension String {
  /// The text with some words in the place of ASCII words, wherever their bytes stand.
  func with(_ new: String, for old: String) -> String {
    var text = ""
    var rest = self[...]
    while let found = rest.firstRange(of: old) {
      text += rest[..<found.lowerBound]
      text += new
      rest = rest[found.upperBound...]
    }
    return text + rest
  }
}

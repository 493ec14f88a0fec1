/// Something about the characters of a text that its author has to know.
struct CharacterFinding {
  /// The characters, counted as Unicode scalars.
  let scalars: Range<Int>
  private let make: (SourceRange) -> Diagnostic

  /// Returns it as a diagnostic of a place.
  func diagnostic(at range: SourceRange) -> Diagnostic { make(range) }

  /// Looks at a line, or at a text that was decoded.
  ///
  /// - Parameters:
  ///   - scalars: The characters.
  ///   - isRightToLeft: Whether words of the paragraph run from right to left; asked if it matters.
  /// - Returns: What there is to say, in order.
  static func all(
    in scalars: [Unicode.Scalar], isRightToLeft: () -> Bool
  ) -> [CharacterFinding] {
    let found = UnseenScan.unseen(in: scalars, isRightToLeft: isRightToLeft)
    let unseen = found.map { CharacterFinding(scalars[$0.index], $0.kind, at: $0.index) }
    let words = WordScan(scalars, except: found.map(\.index))
    guard !words.mixed.isEmpty || !words.stacks.isEmpty else { return unseen }
    let more =
      words.mixed.map { CharacterFinding($0, in: scalars) }
      + words.stacks.map { CharacterFinding(stack: $0) }
    return (unseen + more).sorted { $0.scalars.lowerBound < $1.scalars.lowerBound }
  }

  /// Returns what there is to say of a text that stands for itself.
  static func all(in text: String) -> [CharacterFinding] {
    guard !text.isPlain else { return [] }
    let scalars = Array(text.unicodeScalars)
    return all(in: scalars) { scalars.contains { ScalarTraits($0).contains(.isRightToLeft) } }
  }
}

extension CharacterFinding {
  fileprivate init(_ scalar: Unicode.Scalar, _ kind: UnseenKind, at index: Int) {
    scalars = index..<index + 1
    make = { range in
      let name = scalar.properties.name.map { " \($0)" } ?? ""
      let subject = kind == .unassigned ? scalar.codePoint : scalar.codePoint + name
      return Diagnostic(
        "structure/hidden-character", .error, "\(subject) \(kind.remark)", at: range,
        help: [kind.help])
    }
  }

  fileprivate init(_ word: WordScan.MixedWord, in text: [Unicode.Scalar]) {
    scalars = word.range
    make = { range in
      var shown = String(String.UnicodeScalarView(text[word.range].prefix(40)))
      if word.range.count > 40 { shown += "…" }
      var names = [ScriptUse.name(of: word.script)]
      for name in word.odd.map({ ScriptUse.name(of: $0.script) }) where !names.contains(name) {
        names.append(name)
      }
      var letters = word.odd.prefix(3).map { odd in
        let sign = odd.letter.properties.isAlphabetic ? " '\(odd.letter)'" : ""
        return "\(odd.letter.codePoint)\(sign) is \(ScriptUse.name(of: odd.script))"
      }
      if word.odd.count > 3 { letters.append("and \(word.odd.count - 3) more") }
      return Diagnostic(
        "structure/mixed-scripts", .warning,
        "'\(shown)' mixes \(names.joined(separator: " and ")): "
          + letters.joined(separator: ", "),
        at: range, subject: shown,
        help: ["write the word with letters of one script, or part it with a hyphen or a space"])
    }
  }

  fileprivate init(stack: Range<Int>) {
    scalars = stack
    make = { range in
      Diagnostic(
        "structure/stacked-marks", .warning,
        "\(stack.count) marks on one letter cover the lines beside it", at: range,
        help: ["remove marks until there are no more than four"])
    }
  }
}

extension String {
  /// Whether all is ASCII that can be seen, or white space: nothing needs a closer look.
  var isPlain: Bool { !utf8.contains(where: \.needsLook) }
}

extension UInt8 {
  /// Whether a byte of UTF-8 is not that of plain ASCII.
  var needsLook: Bool {
    self >= 0x7F || self < 0x20 && self != 0x0A && self != 0x0D && self != 0x09
  }
}

import LegalWords

/// Reads lexicons and lists.
struct LexiconParser {
  /// What was wrong.
  private(set) var mistakes: [LexiconMistake] = []

  /// Reads the lists of a language; a list may use those before it.
  mutating func lists(_ file: WordFile, known: [String: Pattern] = [:]) -> [String: Pattern] {
    var lists = known
    for (number, text) in joined(file.lines[...]) where text.hasPrefix("list ") {
      add(list: text, at: number, of: file, to: &lists)
    }
    return lists
  }

  /// Reads a lexicon.
  mutating func lexicon(_ file: WordFile, lists shared: [String: Pattern]) -> Lexicon {
    var lexicon = Lexicon(id: String(file.name), language: String(file.language))
    var lists = shared
    var section: Substring = ""
    for (number, text) in joined(file.lines[...]) {
      switch text {
      case "says", "weak", "denies", "never", "examples":
        section = text[...]
        continue
      default: break
      }
      if text.hasPrefix("list ") {
        add(list: text, at: number, of: file, to: &lists)
        continue
      }
      do throws(PatternParser.Mistake) {
        switch section {
        case "says": lexicon.patterns.append(try pattern(text, .says, number, lists))
        case "weak": lexicon.patterns.append(try pattern(text, .weak, number, lists))
        case "denies": lexicon.patterns.append(try pattern(text, .denies, number, lists))
        case "never":
          var parser = PatternParser(lists: lists)
          lexicon.never += try parser.alternatives(text[...])
        case "examples": lexicon.examples.append(try example(text, number))
        default:
          throw PatternParser.Mistake(
            message: "write 'says', 'weak', 'denies', 'never' or 'examples' above the first pattern"
          )
        }
      } catch {
        report(error.message, number, file)
      }
    }
    return lexicon
  }

  /// Lines, with what continues each.
  private func joined(_ lines: ArraySlice<WordFile.Line>) -> [(Int, String)] {
    var result: [(Int, String)] = []
    for line in lines {
      if line.indent >= 4, let last = result.indices.last {
        result[last].1 += " " + line.text
      } else {
        result.append((line.number, String(line.text)))
      }
    }
    return result
  }

  private mutating func add(
    list text: String, at number: Int, of file: WordFile, to lists: inout [String: Pattern]
  ) {
    let parts = text.dropFirst(5).split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let name = parts[0].split(separator: " ").first, name.first == "@"
    else {
      return report("a list is written 'list @name = a | b c'", number, file)
    }
    do throws(PatternParser.Mistake) {
      var parser = PatternParser(lists: lists)
      lists[String(name.dropFirst())] = .list(
        "\(file.name) \(name)", try parser.pattern(parts[1]))
    } catch {
      report(error.message, number, file)
    }
  }

  private mutating func report(_ message: String, _ line: Int, _ file: WordFile) {
    let name = [file.kind, file.language, file.name].filter { !$0.isEmpty }.joined(separator: " ")
    mistakes.append(LexiconMistake(file: name, line: line, message: message))
  }

  // MARK: Patterns

  private static let keywords: [Substring: (LexiconPattern.Condition.Place, Bool)] = [
    "with": (.sentence, true), "unless": (.sentence, false), "under": (.heading, true),
    "not-under": (.heading, false), "lead": (.lead, true), "near": (.near, true),
  ]

  private func pattern(
    _ text: String, _ sense: LexiconPattern.Sense, _ line: Int, _ lists: [String: Pattern]
  ) throws(PatternParser.Mistake) -> LexiconPattern {
    // A word of a condition inside parentheses is a word of the pattern.
    var parts: [(keyword: Substring?, text: String)] = [(nil, "")]
    var depth = 0
    let words = text.utf8.split(separator: 32).map(Substring.init)
    for word in words {
      if depth == 0, Self.keywords[word] != nil {
        parts.append((word, ""))
      } else {
        // In quotation marks a keyword is a word.
        parts[parts.count - 1].text += (parts[parts.count - 1].text.isEmpty ? "" : " ") + word
      }
      depth += word.utf8.count { $0 == 40 } - word.utf8.count { $0 == 41 }
    }
    var parser = PatternParser(lists: lists)
    let pattern = try parser.pattern(parts[0].text[...])
    var conditions: [LexiconPattern.Condition] = []
    for part in parts.dropFirst() {
      guard let keyword = part.keyword, let (place, wanted) = Self.keywords[keyword] else {
        continue
      }
      conditions.append(
        LexiconPattern.Condition(
          place: place, wanted: wanted, patterns: try parser.alternatives(part.text[...])))
    }
    return LexiconPattern(
      sense: sense, source: words.joined(separator: " "), line: line,
      pattern: pattern, conditions: conditions)
  }

  // MARK: Examples

  private func example(_ text: String, _ line: Int) throws(PatternParser.Mistake) -> LexiconExample
  {
    guard let sign = text.first, let sense = LexiconExample.Sense(rawValue: sign) else {
      throw PatternParser.Mistake(message: "an example begins with '+', '-' or '0'")
    }
    var rest = text.dropFirst().drop { $0 == " " }
    func part(_ open: Character, _ close: Character) -> String? {
      guard rest.first == open, let end = rest.firstIndex(of: close) else { return nil }
      let inside = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
      return String(inside)
    }
    let heading = part("[", "]")
    let lead = part("<", ">")
    guard !rest.isEmpty else { throw PatternParser.Mistake(message: "the example has no words") }
    return LexiconExample(
      sense: sense, heading: heading, lead: lead, text: String(rest), line: line)
  }
}

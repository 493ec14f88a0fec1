public import LegalModel
public import LegalText
import LegalWords

/// Reads what a text says: statements with polarity, place and the pattern that found each.
///
/// The same text and the same lexicons give the same statements: there is no model that has learned
/// anything, and no network.
public struct PolicyReader: Sendable {
  private let library: LexiconLibrary

  /// Creates a reader of a language.
  public init(_ library: LexiconLibrary) { self.library = library }

  /// Reads Markdown or plain text.
  ///
  /// - Parameter file: The file.
  /// - Returns: What it says, in reading order, and of one sentence in the order of the lexicons.
  public func read(_ file: SourceFile) -> [TextStatement] {
    read(MarkdownText.read(file, as: nil, library.words))
  }

  /// Reads a version: its prose, the values of its marks and the data that is placed.
  ///
  /// - Parameter version: The version.
  /// - Returns: What it says; placed data has its place in the front matter.
  public func read(_ version: VersionText) -> [TextStatement] {
    read(MarkdownText.read(version.file, as: version, library.words))
  }

  func read(_ text: ReadableText) -> [TextStatement] {
    var things = NamedThings(text, library.names, library.words)
    things.addOrganization(in: text, library.names, library.words)
    let matcher = Matcher(text, things, library)
    let negations = NegationReader(text, library.words)
    var found: [(sentence: Int, lexicon: Int, statement: TextStatement)] = []
    for (number, lexicon) in library.lexicons.enumerated() {
      found += statements(of: lexicon, in: text, matcher, negations).map { ($0.0, number, $0.1) }
    }
    return found.sorted { ($0.sentence, $0.lexicon) < ($1.sentence, $1.lexicon) }.map(\.statement)
  }

  private struct Found {
    var affirmed: (match: Matcher.Match, pattern: LexiconLibrary.CompiledPattern)?
    var denied: (match: Matcher.Match, pattern: LexiconLibrary.CompiledPattern)?
  }

  private func statements(
    of lexicon: LexiconLibrary.CompiledLexicon, in text: ReadableText, _ matcher: Matcher,
    _ negations: NegationReader
  ) -> [(Int, TextStatement)] {
    var found: [Int: Found] = [:]
    var weak: [Int: Found] = [:]
    for pattern in lexicon.patterns {
      for candidate in matcher.candidates(for: pattern.program) {
        let sentence = Int(candidate)
        let place = text.sentences[sentence]
        if let last = text.tokens[place.tokens].last, last.looks.contains(.endsQuestion) {
          continue
        }
        let known = pattern.sense == .weak ? weak[sentence] : found[sentence]
        if pattern.sense != .denies, known?.affirmed != nil { continue }
        let matches = matcher.matches(of: pattern.program, in: sentence)
        guard !matches.isEmpty, matcher.holds(pattern.conditions, for: sentence) else { continue }
        if let never = lexicon.never, matcher.asks(never, ofSentence: sentence) { continue }
        for match in matches {
          var reading = negations.reading(of: match, in: place)
          if pattern.sense == .denies { reading = reading == .affirmed ? .denied : .supposed }
          var entry = (pattern.sense == .weak ? weak[sentence] : found[sentence]) ?? Found()
          switch reading {
          case .affirmed: if entry.affirmed == nil { entry.affirmed = (match, pattern) }
          case .denied:
            if entry.denied == nil || pattern.sense == .denies { entry.denied = (match, pattern) }
          case .supposed: continue
          }
          if pattern.sense == .weak { weak[sentence] = entry } else { found[sentence] = entry }
        }
      }
    }
    let isFound = found.values.contains { affirmation(in: $0) != nil }
    if !isFound,
      let first = weak.filter({ $0.value.affirmed != nil && found[$0.key] == nil }).min(by: {
        $0.key < $1.key
      })
    {
      found[first.key] = first.value
    }
    return found.sorted { $0.key < $1.key }.compactMap { sentence, entry in
      let affirmed = affirmation(in: entry)
      guard let evidence = affirmed ?? entry.denied else { return nil }
      return (
        sentence,
        statement(
          lexicon.id, affirmed == nil ? .denied : .affirmed, evidence.match, evidence.pattern,
          sentence, text)
      )
    }
  }

  /// What is said in a sentence that also denies: what an explicit denial overlaps is not said.
  private func affirmation(
    in entry: Found
  ) -> (match: Matcher.Match, pattern: LexiconLibrary.CompiledPattern)? {
    guard let affirmed = entry.affirmed else { return nil }
    guard let denied = entry.denied, denied.pattern.sense == .denies else { return affirmed }
    let overlaps =
      affirmed.match.start < denied.match.end && denied.match.start < affirmed.match.end
    return overlaps ? nil : affirmed
  }

  private func statement(
    _ id: String, _ polarity: TextStatement.Polarity, _ match: Matcher.Match,
    _ pattern: LexiconLibrary.CompiledPattern, _ index: Int, _ text: ReadableText
  ) -> TextStatement {
    let place = text.sentences[index]
    func range(_ tokens: Range<Int>) -> SourceRange {
      let tokens = text.tokens[tokens]
      // The values of a row are read in the order of its columns, which the file may not have.
      let start = tokens.map(\.start).min() ?? 0
      return text.file.range(Int(start)..<Int(tokens.map(\.end).max() ?? start))
    }
    let own = max(match.start, place.own)..<max(match.end, place.own + 1)
    let sentence = range(place.own..<place.tokens.upperBound)
    let section = place.section.map { text.sections[$0] }
    return TextStatement(
      disclosure: id, polarity: polarity, range: range(own),
      words: text.words(in: sentence.bytes, of: place),
      before: text.words(
        in: sentence.bytes.lowerBound..<range(own).bytes.lowerBound, of: place),
      said: text.words(in: range(own).bytes, of: place), section: section?.title,
      pattern: pattern.source, isWeak: pattern.sense == .weak)
  }
}

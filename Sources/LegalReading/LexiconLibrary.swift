public import LegalWords

/// The lexicons of a language, ready to read with.
public final class LexiconLibrary: Sendable {
  /// The small words of the language.
  public let words: LanguageWords
  /// What was wrong in the files.
  public let mistakes: [LexiconMistake]

  let lexicons: [CompiledLexicon]
  /// By a word of a pattern, the classes that it belongs to.
  let literals: [PatternCompiler.Literal: [Int32]]
  /// The lengths of the prefixes, in bytes.
  let prefixLengths: [Int]
  /// The number of classes.
  let classCount: Int
  let names: NameTable

  /// A condition as programs.
  struct Condition: Sendable {
    let place: LexiconPattern.Condition.Place
    let wanted: Bool
    /// The number under which answers are remembered.
    let number: Int
  }

  struct CompiledPattern: Sendable {
    let sense: LexiconPattern.Sense
    let source: String
    let program: PatternProgram
    let conditions: [Condition]
  }

  struct CompiledLexicon: Sendable {
    let id: String
    let patterns: [CompiledPattern]
    /// The guard of the whole lexicon, as the number of a question.
    let never: Int?
    let examples: [LexiconExample]
  }

  /// Questions that conditions ask of sentences, each once however many patterns ask it.
  let questions: [[PatternProgram]]

  /// Makes a library.
  ///
  /// - Parameters:
  ///   - language: The language; `nil` is returned if there are no words of it.
  ///   - files: Lists, lexicons, words and names.
  public init?(language: String, files: [WordFile]) {
    guard let wordFile = files.first(where: { $0.kind == "words" && $0.language == language })
    else { return nil }
    words = LanguageWords(wordFile)
    var parser = LexiconParser()
    var lists: [String: Pattern] = [:]
    for file in files where file.kind == "lists" && file.language == language {
      lists = parser.lists(file, known: lists)
    }
    var compiler = PatternCompiler(words)
    var questions: [[PatternProgram]] = []
    var numbers: [[Pattern]: Int] = [:]
    func question(_ patterns: [Pattern], _ compiler: inout PatternCompiler) -> Int {
      if let number = numbers[patterns] { return number }
      let number = questions.count
      numbers[patterns] = number
      questions.append(patterns.map { compiler.program($0) })
      return number
    }
    var compiled: [CompiledLexicon] = []
    for file in files where file.kind == "lexicon" && file.language == language {
      let lexicon = parser.lexicon(file, lists: lists)
      let patterns = lexicon.patterns.map { pattern in
        CompiledPattern(
          sense: pattern.sense, source: pattern.source, program: compiler.program(pattern.pattern),
          conditions: pattern.conditions.map {
            Condition(
              place: $0.place, wanted: $0.wanted, number: question($0.patterns, &compiler))
          })
      }
      compiled.append(
        CompiledLexicon(
          id: lexicon.id, patterns: patterns,
          never: lexicon.never.isEmpty ? nil : question(lexicon.never, &compiler),
          examples: lexicon.examples))
    }
    lexicons = compiled
    self.questions = questions
    literals = compiler.literals
    classCount = compiler.count
    var lengths: Set<Int> = []
    for case .prefix(let prefix) in compiler.literals.keys { lengths.insert(prefix.utf8.count) }
    prefixLengths = lengths.sorted()
    names = NameTable(files)
    mistakes = parser.mistakes
  }

  /// The ids of what the lexicons find, in the order of the files.
  public var ids: [String] { lexicons.map(\.id) }

  /// The library of a language that is compiled into the program; `nil` if there is none.
  public static func compiled(_ language: String) -> LexiconLibrary? {
    LexiconLibrary(
      language: language,
      files: WordFile.compiled { $0.first == "names" || $0.dropFirst().first == language[...] })
  }

  /// The languages of which lexicons are compiled into the program.
  public static var languages: [String] { WordFile.compiledLanguages }

  /// Returns the classes to which a word of a text belongs.
  func classes(of word: String) -> [Int32] {
    var classes = literals[.form(word)] ?? []
    classes += literals[.stem(words.stem(of: word))] ?? []
    let bytes = word.utf8
    for length in prefixLengths {
      guard length <= bytes.count else { break }
      guard let prefix = String(bytes.prefix(length)) else { continue }
      classes += literals[.prefix(prefix)] ?? []
    }
    return classes
  }
}

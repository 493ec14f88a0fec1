/// The small words of a language, and how its words are bent: what `words.txt` of its folder says.
public final class LanguageWords: Sendable {
  /// The language, as BCP 47 has it.
  public let language: String
  /// What a whole word stands for: `can't` is `can not`.
  let contractions: [String: [String]]
  /// What an ending behind an apostrophe stands for: `n't` is `not`; longest first.
  let contractedEndings: [(ending: String, words: [String])]
  /// Two words that are one: `e mail` is `email`.
  let compounds: [String: [String: String]]
  /// Words that are more than one, or may be one with their neighbour: `cannot`, `web`.
  let manifold: Set<String>
  /// What a form is a form of.
  let irregular: [String: String]
  /// Endings and what stands in their place, longest first.
  let endings: [(ending: [UInt8], other: [UInt8])]
  /// Words behind which a full stop ends no sentence.
  public let abbreviations: Set<String>
  /// Words that deny, and how many words each reaches.
  public let negations: [String: Int]
  /// Words that go on with the negation before them, and deny by themselves if there is none.
  public let continuedNegations: Set<String>
  /// Words that hold a negation and deny nothing.
  public let notNegations: [[String]]
  /// Words behind a negation that say that it is so in some cases.
  public let exceptions: [[String]]
  /// Words that begin a clause that supposes something.
  public let conditions: [[String]]
  /// Words that begin a clause of their own.
  public let breaks: [[String]]
  /// Words that begin a clause behind a comma and a conjunction.
  public let subjects: Set<String>
  /// Words for others than those who speak, behind which a sentence says nothing of them.
  public let foreignSubjects: [[String]]
  /// Words for those who speak, and for those to whom they speak.
  public let pronouns: Set<String>
  /// Words that join two things of one kind.
  public let conjunctions: Set<String>
  /// Whether a negation may stand behind what it denies, as in German.
  public let deniesBackwards: Bool
  /// Words whose coming or going changes what a sentence binds somebody to, with their kinds:
  /// `negation`, `modal`, `extent`.
  public let weighty: [String: String]
  /// Words and phrases that take something back from a promise: `reasonable`, `where possible`.
  public let reservations: [String]
  /// Words without which a promise is another one: `never`, `all`.
  public let absolutes: [String]
  /// Words with which more words can mean less: `only`, `unless`.
  public let limits: Set<String>
  /// How words are found where none stand between spaces; `nil` where they do.
  let unspaced: UnspacedWords?
  /// Words that stand with a capital in policies and name nobody.
  public let namesNobody: Set<String>
  /// How a text calls the organization that speaks.
  public let selfNames: Set<String>
  /// Words between the terms of a definition.
  public let definitionJoints: Set<String>
  /// Words behind which a name that is also an everyday word is a country.
  public let placePrepositions: Set<String>
  /// Every section of the file: its lines.
  public let sections: [String: [Substring]]
  /// Its numerals and units of time.
  public let time: TimeWords

  /// Reads a file of words.
  public init(_ file: WordFile) {
    language = String(file.language)
    var sections: [String: [Substring]] = [:]
    var section = ""
    for line in file.lines {
      if line.text.first == "[", line.text.last == "]" {
        section = String(line.text.dropFirst().dropLast())
      } else {
        sections[section, default: []].append(line.text)
      }
    }
    func pairs(_ section: String) -> [(String, [String])] {
      (sections[section] ?? []).compactMap { line in
        let parts = line.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let words = parts[1].spaced
        return (
          String(parts[0].reversed().drop { $0 == " " }.reversed()), words == ["-"] ? [] : words
        )
      }
    }
    func phrases(_ section: String) -> [[String]] {
      (sections[section] ?? []).map { $0.spaced }
    }
    let contracted = pairs("contractions")
    contractions = Dictionary(contracted.filter { !$0.0.hasPrefix("*") }) { first, _ in first }
    contractedEndings =
      contracted.filter { $0.0.hasPrefix("*") }
      .map { (String($0.0.dropFirst()), $0.1) }.sorted { $0.0.utf8.count > $1.0.utf8.count }
    var compounds: [String: [String: String]] = [:]
    for (words, one) in pairs("compounds") {
      let words = words.split(separator: " ")
      if words.count == 2, let one = one.first {
        compounds[String(words[0]), default: [:]][String(words[1])] = one
      }
    }
    self.compounds = compounds
    manifold = Set(contractions.keys).union(compounds.keys)
    var irregular: [String: String] = [:]
    for (lemma, forms) in pairs("irregular") {
      irregular[lemma] = lemma
      for form in forms { irregular[form] = lemma }
    }
    if language == "en" {
      // "makes" and "making" are as regular as "keeps"; only the silent e hides it.
      for lemma in Array(Set(irregular.values)) {
        let base = lemma.hasSuffix("e") ? String(lemma.dropLast()) : lemma
        for form in [lemma + "s", base + "ing"] where irregular[form] == nil {
          irregular[form] = lemma
        }
      }
    }
    self.irregular = irregular
    endings = pairs("endings").map { (Array($0.0.utf8), Array(($0.1.first ?? "").utf8)) }
      .sorted { $0.0.count > $1.0.count }
    abbreviations = Set((sections["abbreviations"] ?? []).map(String.init))
    negations = Dictionary(
      (sections["negations"] ?? []).map { line in
        let parts = line.split(separator: " ")
        return (String(parts[0]), parts.count > 1 ? Int(parts[1]) ?? .max : .max)
      }
    ) { first, _ in first }
    continuedNegations = Set((sections["continued negations"] ?? []).map(String.init))
    notNegations = phrases("not negations")
    exceptions = phrases("exceptions")
    conditions = phrases("conditions")
    breaks = phrases("breaks")
    subjects = Set((sections["subjects"] ?? []).map(String.init))
    foreignSubjects = phrases("foreign subjects")
    pronouns = Set(
      (sections["pronouns"] ?? []).flatMap { $0.spaced })
    conjunctions = Set((sections["conjunctions"] ?? []).map(String.init))
    deniesBackwards = sections["denies backwards"] != nil
    func wordsOfLines(_ section: String) -> Set<String> {
      Set((sections[section] ?? []).flatMap { $0.spaced })
    }
    namesNobody = wordsOfLines("no names")
    selfNames = wordsOfLines("self")
    definitionJoints = wordsOfLines("joints of definitions")
    placePrepositions = wordsOfLines("prepositions of place")
    let time = TimeWords(sections)
    self.time = time
    weighty = Dictionary(
      (sections["weighty words"] ?? []).flatMap { line in
        let parts = line.spaced
        return parts.dropFirst().map { ($0, parts[0]) }
      }
    ) { first, _ in first }
    reservations = (sections["reservations"] ?? []).flatMap { line in
      line.hasPrefix("= ")
        ? [String(line.dropFirst(2))] : line.spaced
    }
    absolutes = wordsOfLines("absolutes").sorted()
    limits = wordsOfLines("limits")
    unspaced =
      sections["writes without spaces"] == nil
      ? nil
      : UnspacedWords(
        Set(
          sections.values.joined().flatMap { line in
            line.spaced
          }))
    self.sections = sections
  }

  /// Whether a word is one whose coming or going changes what a sentence binds somebody to.
  public func isWeighty(_ word: String) -> Bool { weighty[word] != nil }

  /// Whether a word denies by itself: `not`, `without`; a verb such as "refuse" does not.
  public func denies(_ word: String) -> Bool {
    weighty[word] == "negation" && (negations[word] != nil || continuedNegations.contains(word))
  }

  /// The words of English, in which most texts are written.
  public static let english = compiled("en") ?? none

  /// Returns the words of a language that are compiled into the program; `nil` if there are none.
  public static func compiled(_ language: String) -> LanguageWords? {
    WordFile.compiled { $0 == ["words", language[...]] }.first.map { LanguageWords($0) }
  }

  /// Returns the language in which a text is written, as far as its small words show it.
  ///
  /// - Parameter text: The text.
  /// - Returns: The tag of the language that has the most of them among the first thousands of words;
  ///   `nil` if there are fewer than ten in all, so that nothing is shown.
  public static func language(of text: String) -> String? {
    var languages: [String: [String]] = [:]
    for file in WordFile.compiled(where: { $0.first == "words" }) {
      for word in file.lines(of: "small words").flatMap({ $0.split(separator: " ") }) {
        languages[String(word), default: []].append(String(file.language))
      }
    }
    var counts: [String: Int] = [:]
    func count(_ word: String) {
      for language in languages[word] ?? [] { counts[language, default: 0] += 1 }
    }
    for word in text.prefix(40_000).lowercased().split(whereSeparator: { !$0.isLetter }) {
      // Japanese and Chinese write no spaces: their small words are characters.
      if let first = word.unicodeScalars.first, (0x2E80...0x9FFF).contains(first.value) {
        for character in word { count(String(character)) }
      } else {
        count(String(word))
      }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value >= 10 else { return nil }
    return best.key
  }

  /// What may stand in brackets in the place of words that were removed, in any language.
  public static let redactionMarks = Set(
    WordFile.compiled { $0.first == "words" }.flatMap { $0.lines(of: "marks of redaction") }
      .flatMap { $0.spaced })

  /// A language of which nothing is known.
  public static let none = LanguageWords(
    WordFile(kind: "words", language: "", name: "", lines: []))

  // MARK: Forms

  /// Returns what all regular forms of a word have in common: `delet` of `deletes` and `deleting`.
  ///
  /// It is no word and is shown to nobody: only equality counts.
  ///
  /// - Parameter word: A word in lowercase.
  /// - Returns: The stem.
  public func stem(of word: String) -> String {
    if let lemma = irregular[word] { return lemma }
    var bytes = Array(word.utf8)
    guard bytes.count > 3 else { return word }
    for (ending, other) in endings where bytes.count - ending.count + other.count >= 3 {
      guard bytes.suffix(ending.count).elementsEqual(ending) else { continue }
      bytes.replaceSubrange(bytes.count - ending.count..<bytes.count, with: other)
      break
    }
    if language == "en" { Self.mend(&bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What English spelling changes in front of an ending: a doubled consonant, a silent e, and the
  /// British and American ways of -ise and -our.
  private static func mend(_ bytes: inout [UInt8]) {
    let vowels = Array("aeiouy".utf8)
    if bytes.count > 3, bytes[bytes.count - 1] == bytes[bytes.count - 2],
      !vowels.contains(bytes[bytes.count - 1])
    {
      bytes.removeLast()
    }
    if bytes.count > 3, bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
    if bytes.count > 4, bytes.last == UInt8(ascii: "s"),
      bytes[bytes.count - 2] == UInt8(ascii: "i") || bytes[bytes.count - 2] == UInt8(ascii: "y")
    {
      bytes[bytes.count - 1] = UInt8(ascii: "z")
    }
    if bytes.count > 5, bytes.suffix(3).elementsEqual("our".utf8) {
      bytes.remove(at: bytes.count - 2)
    }
  }
}

import LegalText
import LegalWords

/// Where a text names addresses, periods, companies and places.
struct NamedThings {
  /// By the thing and the first token, the token behind the last.
  private(set) var ends: [NamedThing: [Int32: Int32]] = [:]

  func end(of thing: NamedThing, at token: Int) -> Int? {
    ends[thing]?[Int32(token)].map(Int.init)
  }

  /// The first tokens of a thing.
  func starts(of thing: NamedThing) -> Dictionary<Int32, Int32>.Keys? { ends[thing]?.keys }

  mutating func add(_ thing: NamedThing, _ start: Int, _ end: Int) {
    ends[thing, default: [:]][Int32(start)] = Int32(end)
  }

  mutating func remove(_ thing: NamedThing, at start: Int32) { ends[thing]?[start] = nil }

  init(_ text: ReadableText, _ names: NameTable, _ language: LanguageWords) {
    let time = language.time
    let words = text.vocabulary.words
    let tokens = text.tokens
    let firsts = words.map { names.byFirstWord[$0] }
    let forms = LegalForms(names.companyForms, words)
    var isNumber = words.map { time.numbers[$0] != nil }
    for token in tokens where token.looks.contains(.number) { isNumber[Int(token.word)] = true }
    let isGeneric = words.map { language.namesNobody.contains($0) }
    let isUnit = words.map { time.units[$0] != nil }
    let isMonth = words.map { time.months[$0] != nil }
    let all = text.sentences.lazy.map(\.tokens).filter { !$0.isEmpty }
    for range in all {
      if tokens[range].contains(where: { isUnit[Int($0.word)] }) {
        let reader = PeriodReader(time, tokens[range], text.vocabulary, text.file.bytes)
        for period in reader.periods {
          add(.period, period.tokens.lowerBound, period.tokens.upperBound)
        }
      }
      if tokens[range].contains(where: { isMonth[Int($0.word)] }) {
        let reader = DateReader(language, tokens[range], text.vocabulary, text.file.bytes)
        for date in reader.dates { add(.date, date.tokens.lowerBound, date.tokens.upperBound) }
      }
      var index = range.lowerBound
      while index < range.upperBound {
        let token = tokens[index]
        if token.looks.contains(.email) { add(.email, index, index + 1) }
        if token.looks.contains(.url) { add(.url, index, index + 1) }
        if isNumber[Int(token.word)] { readNumber(at: index, range, text) }
        if token.looks.contains(.capital), let entries = firsts[Int(token.word)] {
          readName(entries, at: index, range, tokens, words, language)
        }
        if token.looks.contains(.capital) {
          let end = Self.endOfName(from: index, range, tokens)
          readCompany(from: index, to: end, range, tokens, forms)
          // A capital begins a sentence, too; two behind each other are a name there, and so are
          // capitals inside of a word. A title is full of capitals and names nobody.
          var last = index
          while last < end, !isGeneric[Int(tokens[last].word)] { last += 1 }
          let isFirst = token.looks.contains(.beginsSentence)
          if last > index, !isFirst || last - index > 1 || token.looks.contains(.innerCapital) {
            add(.name, index, last)
          }
        }
        index += 1
      }
    }
  }

  // MARK: Numbers

  private mutating func readNumber(
    at index: Int, _ range: Range<Int>, _ text: ReadableText
  ) {
    let tokens = text.tokens
    let words = text.vocabulary.words
    add(.number, index, index + 1)
    // A telephone number: groups of digits, eight or more in all.
    if tokens[index].looks.contains(.number),
      index == range.lowerBound || !tokens[index - 1].looks.contains(.number)
    {
      var end = index
      var digits = 0
      while end < range.upperBound, tokens[end].looks.contains(.number),
        end == index
          || Int(tokens[end].start) - Int(tokens[end - 1].end) <= 3
            && tokens[end].looks.isDisjoint(with: [.afterComma])
      {
        digits += words[Int(tokens[end].word)].utf8.count { (48...57).contains($0) }
        end += 1
      }
      let first = Int(tokens[index].start)
      let hasSign = first > 0 && "+(".utf8.contains(text.file.bytes[first - 1])
      if digits >= 8, digits <= 16, hasSign || end - index > 2 || digits >= 10 {
        add(.phone, index, end)
      }
    }
  }

  // MARK: Names

  private mutating func readName(
    _ entries: [NameTable.Entry], at index: Int, _ range: Range<Int>, _ tokens: [Token],
    _ words: [String], _ language: LanguageWords
  ) {
    for entry in entries {
      let end = index + entry.words.count
      let thing = NamedThing(entry.name.kind)
      guard end <= range.upperBound,
        entry.words.indices.allSatisfy({ offset in
          words[Int(tokens[index + offset].word)] == entry.words[offset]
        })
      else { continue }
      // "us" is a pronoun, "US" a country; a name in capitals is written in capitals.
      if entry.words.count == 1, entry.words[0].count <= 3, thing == .country,
        !tokens[index].looks.contains(.capitals), !entry.words[0].contains(".")
      {
        continue
      }
      if entry.name.isAmbiguous {
        let before = index > range.lowerBound ? words[Int(tokens[index - 1].word)] : ""
        guard language.placePrepositions.contains(before) else { continue }
      }
      // "Google Ireland Limited" is a company, no country.
      if thing == .country, isInsideCompany(index, end, range, tokens) { continue }
      if ends[thing]?[Int32(index)] == nil { add(thing, index, end) }
    }
  }

  private func isInsideCompany(
    _ start: Int, _ end: Int, _ range: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    guard let companies = ends[.company] else { return false }
    var index = start
    while index >= range.lowerBound, start - index < 6 {
      if let last = companies[Int32(index)], Int(last) >= end { return true }
      index -= 1
    }
    return false
  }

  private static func endOfName(from start: Int, _ range: Range<Int>, _ tokens: [Token]) -> Int {
    var end = start + 1
    while end < range.upperBound, tokens[end].looks.contains(.capital),
      tokens[end].looks.isDisjoint(with: [.afterBreak, .quoted, .inParenthesis]),
      !tokens[end].looks.contains(.afterComma), end - start < 8
    {
      end += 1
    }
    return end
  }

  private mutating func readCompany(
    from start: Int, to end: Int, _ range: Range<Int>, _ tokens: [Token], _ forms: LegalForms
  ) {
    // The form may stand behind a comma: "Example, Inc."
    for last in (start + 1)..<max(start + 1, min(start + 9, range.upperBound, end + 1)) {
      if let length = forms.length(at: last, range, tokens) {
        add(.company, start, last + length)
        return
      }
    }
  }
}

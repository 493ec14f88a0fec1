import LegalWords

/// Looks for patterns in the sentences of one text.
///
/// It is a class because it remembers answers and is too large to copy; it never leaves its reader.
final class Matcher {
  /// Where a pattern was found.
  struct Match {
    let start: Int
    let end: Int
    /// The tokens that the pattern spells out; those of gaps are not among them.
    let spelled: [Int]
  }

  let text: ReadableText
  let things: NamedThings
  private let library: LexiconLibrary
  /// A row of bits for each word of the text: the classes that it belongs to.
  private let rows: [UInt64]
  private let stride: Int
  private let rowOfWord: [Int32]
  /// By class, the sentences that have a word of it, in order.
  private let postings: [[Int32]]
  /// By thing, likewise.
  private let thingPostings: [NamedThing: [Int32]]
  /// A row of bits for each sentence: the classes of which it has a word.
  private let rowsOfSentences: [UInt64]
  /// For each sentence, a bit for each thing that it names.
  private let thingsOfSentences: [UInt32]
  /// Answers to the questions of conditions, of sentences and of headings, as far as they were asked.
  private var answers: [Int: Bool] = [:]
  private var headingAnswers: [Int: Bool] = [:]
  private var steps = 0

  /// How many steps a pattern may take in a sentence: a text that would need more was made to.
  private static let most = 20_000

  init(_ text: ReadableText, _ things: NamedThings, _ library: LexiconLibrary) {
    self.text = text
    self.things = things
    self.library = library
    stride = (library.classCount + 63) / 64
    var rows = [UInt64](repeating: 0, count: stride)
    var rowOfWord: [Int32] = []
    var classesOfWord: [[Int32]] = []
    for word in text.vocabulary.words {
      let classes = library.classes(of: word)
      classesOfWord.append(classes)
      guard !classes.isEmpty else {
        rowOfWord.append(0)
        continue
      }
      let row = rows.count / max(1, stride)
      rowOfWord.append(Int32(row))
      rows += repeatElement(0, count: stride)
      for number in classes { rows[row * stride + Int(number) / 64] |= 1 << UInt64(number % 64) }
    }
    self.rows = rows
    self.rowOfWord = rowOfWord
    var postings = [[Int32]](repeating: [], count: library.classCount)
    var rowsOfSentences = [UInt64](repeating: 0, count: stride * text.sentences.count)
    for (index, sentence) in text.sentences.enumerated() {
      for token in text.tokens[sentence.tokens] {
        for number in classesOfWord[Int(token.word)]
        where postings[Int(number)].last != Int32(index) {
          postings[Int(number)].append(Int32(index))
          rowsOfSentences[index * stride + Int(number) / 64] |= 1 << UInt64(number % 64)
        }
      }
    }
    self.postings = postings
    self.rowsOfSentences = rowsOfSentences
    let starts = text.sentences.map { Int32($0.tokens.lowerBound) }
    var thingPostings: [NamedThing: [Int32]] = [:]
    var thingsOfSentences = [UInt32](repeating: 0, count: text.sentences.count)
    for thing in NamedThing.allCases {
      guard let keys = things.starts(of: thing) else { continue }
      var found: [Int32] = []
      for token in keys.sorted() {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
          let middle = (low + high) / 2
          if starts[middle] <= token { low = middle } else { high = middle }
        }
        if found.last != Int32(low) { found.append(Int32(low)) }
        if thingsOfSentences.indices.contains(low) { thingsOfSentences[low] |= thing.bit }
      }
      thingPostings[thing] = found
    }
    self.thingPostings = thingPostings
    self.thingsOfSentences = thingsOfSentences
  }

  // MARK: Sentences

  /// The sentences in which a pattern can match.
  func candidates(for program: PatternProgram) -> [Int32] {
    var best: [PatternProgram.Need]?
    var fewest = Int.max
    for need in program.needs {
      let count = need.reduce(0) { $0 + self.sentences(of: $1).count }
      if count < fewest { (best, fewest) = (need, count) }
    }
    guard let best else { return text.sentences.indices.map(Int32.init) }
    if best.count == 1 {
      return sentences(of: best[0]).filter { mayMatch(program, in: Int($0)) }
    }
    var all = best.flatMap { sentences(of: $0) }
    all.sort()
    var last: Int32 = -1
    return all.filter { sentence in
      defer { last = sentence }
      return sentence != last && mayMatch(program, in: Int(sentence))
    }
  }

  /// Whether a sentence has one of each of the words and things without which a pattern does not match.
  private func mayMatch(_ program: PatternProgram, in sentence: Int) -> Bool {
    program.needs.allSatisfy { need in
      need.contains { one in
        switch one {
        case .word(let number):
          rowsOfSentences[sentence * stride + Int(number) / 64] >> UInt64(number % 64) & 1 == 1
        case .thing(let thing): thingsOfSentences[sentence] & thing.bit != 0
        }
      }
    }
  }

  private func sentences(of need: PatternProgram.Need) -> [Int32] {
    switch need {
    case .word(let number): postings[Int(number)]
    case .thing(let thing): thingPostings[thing] ?? []
    }
  }

  /// Returns the matches of a pattern in a sentence that touch its own words, at most a few.
  func matches(of program: PatternProgram, in sentence: Int) -> [Match] {
    let place = text.sentences[sentence]
    return matches(of: program, in: place.tokens, own: place.own, most: 4)
  }

  private func matches(
    of program: PatternProgram, in range: Range<Int>, own: Int, most: Int
  ) -> [Match] {
    var found: [Match] = []
    steps = 0
    var start = range.lowerBound
    var spelled: [Int] = []
    while start < range.upperBound, found.count < most {
      // Of most patterns it is known with which words they begin, and most places have another one.
      if let first = program.first, !begins(first, at: start) {
        start += 1
        continue
      }
      spelled.removeAll(keepingCapacity: true)
      if let end = run(program.steps, 0, start, range, own, &spelled) {
        found.append(Match(start: start, end: end, spelled: spelled))
        start = max(end, start + 1)
      } else {
        start += 1
      }
      if steps > Self.most { break }
    }
    return found
  }

  /// Goes through the steps of a pattern from a token on.
  private func run(
    _ program: [PatternProgram.Step], _ first: Int, _ token: Int, _ range: Range<Int>, _ own: Int,
    _ spelled: inout [Int]
  ) -> Int? {
    var step = first
    var token = token
    let before = spelled.count
    func failed(_ spelled: inout [Int]) -> Int? {
      if spelled.count > before { spelled.removeLast(spelled.count - before) }
      return nil
    }
    while true {
      steps += 1
      if steps > Self.most { return failed(&spelled) }
      switch program[step] {
      case .match: return token > own ? token : failed(&spelled)
      case .word(let number):
        guard token < range.upperBound, has(text.tokens[token].word, number) else {
          return failed(&spelled)
        }
        spelled.append(token)
        token += 1
      case .any:
        guard token < range.upperBound else { return failed(&spelled) }
        token += 1
      case .thing(let thing):
        guard token < range.upperBound, let end = things.end(of: thing, at: token),
          end <= range.upperBound
        else { return failed(&spelled) }
        spelled.append(token)
        token = end
      case .begin: guard token == range.lowerBound || token == own else { return failed(&spelled) }
      case .end: guard token == range.upperBound else { return failed(&spelled) }
      case .jump(let target):
        step = target
        continue
      case .split(let here, let there):
        if let end = run(program, here, token, range, own, &spelled) { return end }
        step = there
        continue
      case .gap(let most, let before):
        for next in token...min(token + most, range.upperBound) {
          if let before {
            guard next < range.upperBound, has(text.tokens[next].word, before) else { continue }
          }
          if let end = run(program, step + 1, next, range, own, &spelled) { return end }
          if steps > Self.most { break }
        }
        return failed(&spelled)
      }
      step += 1
    }
  }

  private func begins(_ first: PatternProgram.First, at token: Int) -> Bool {
    if let word = first.word, has(text.tokens[token].word, word) { return true }
    return first.things != 0
      && NamedThing.allCases.contains {
        first.things & $0.bit != 0 && things.end(of: $0, at: token) != nil
      }
  }

  private func has(_ word: Int32, _ number: Int32) -> Bool {
    rows[Int(rowOfWord[Int(word)]) * stride + Int(number) / 64] >> UInt64(number % 64) & 1 == 1
  }

  // MARK: Conditions

  /// Returns whether all conditions of a pattern hold for a sentence.
  func holds(_ conditions: [LexiconLibrary.Condition], for sentence: Int) -> Bool {
    for condition in conditions {
      let answer =
        switch condition.place {
        case .sentence: asks(condition.number, ofSentence: sentence)
        case .heading: asks(condition.number, ofHeadingsAbove: sentence)
        case .lead: asks(condition.number, ofLead: sentence)
        case .near:
          (max(0, sentence - 1)...min(text.sentences.count - 1, sentence + 1)).contains {
            text.sentences[$0].section == text.sentences[sentence].section
              && asks(condition.number, ofSentence: $0)
          }
        }
      if answer != condition.wanted { return false }
    }
    return true
  }

  func asks(_ question: Int, ofSentence sentence: Int) -> Bool {
    let index = question * text.sentences.count + sentence
    if let answer = answers[index] { return answer }
    let tokens = text.sentences[sentence].tokens
    let answer = library.questions[question].contains { program in
      mayMatch(program, in: sentence)
        && !matches(of: program, in: tokens, own: tokens.lowerBound, most: 1).isEmpty
    }
    answers[index] = answer
    return answer
  }

  private func asks(_ question: Int, ofHeadingsAbove sentence: Int) -> Bool {
    var section = text.sentences[sentence].section
    while let index = section {
      let place = question * text.sections.count + index
      let answer = headingAnswers[place] ?? finds(question, in: text.sections[index].tokens)
      headingAnswers[place] = answer
      if answer { return true }
      section = text.sections[index].parent
    }
    return false
  }

  private func asks(_ question: Int, ofLead sentence: Int) -> Bool {
    let place = text.sentences[sentence]
    guard place.own > place.tokens.lowerBound else { return false }
    return finds(question, in: place.tokens.lowerBound..<place.own)
  }

  private func finds(_ question: Int, in range: Range<Int>) -> Bool {
    library.questions[question].contains {
      !matches(of: $0, in: range, own: range.lowerBound, most: 1).isEmpty
    }
  }
}

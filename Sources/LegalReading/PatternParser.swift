/// Reads a pattern: see `Sources/CLegalWords/README.md`.
struct PatternParser {
  struct Mistake: Error { let message: String }

  /// The lists by their names.
  let lists: [String: Pattern]
  private var words: [Substring] = []
  private var index = 0

  init(lists: [String: Pattern]) { self.lists = lists }

  /// Reads several patterns with `|` between them.
  mutating func alternatives(_ text: Substring) throws(Mistake) -> [Pattern] {
    try start(text)
    let result = try alternatives(until: nil)
    guard index == words.count else { throw Mistake(message: "')' closes nothing") }
    return result
  }

  /// Reads one pattern.
  mutating func pattern(_ text: Substring) throws(Mistake) -> Pattern {
    let all = try alternatives(text)
    return all.count == 1 ? all[0] : .oneOf(all)
  }

  // MARK: Words of the notation

  private mutating func start(_ text: Substring) throws(Mistake) {
    words = []
    index = 0
    // The signs of the notation are ASCII: bytes tell them, and are read in half the time.
    let bytes = text.utf8
    var word = bytes.startIndex
    var position = word
    while position < bytes.endIndex {
      let byte = bytes[position]
      let next = bytes.index(after: position)
      guard byte == 32 || byte == 40 || byte == 41 || byte == 124 else {
        position = next
        continue
      }
      if word < position { words.append(text[word..<position]) }
      position = next
      word = next
      if byte == 41, next < bytes.endIndex, bytes[next] == UInt8(ascii: "?") {
        words.append(")?")
        position = bytes.index(after: next)
        word = position
      } else if byte != 32 {
        words.append(byte == 40 ? "(" : byte == 41 ? ")" : "|")
      }
    }
    if word < bytes.endIndex { words.append(text[word...]) }
  }

  private mutating func alternatives(until closing: Substring?) throws(Mistake) -> [Pattern] {
    var all: [Pattern] = []
    var sequence: [Pattern] = []
    func close(_ all: inout [Pattern], _ sequence: inout [Pattern]) throws(Mistake) {
      guard !sequence.isEmpty else { throw Mistake(message: "an alternative is empty") }
      all.append(sequence.count == 1 ? sequence[0] : .sequence(sequence))
      sequence = []
    }
    while index < words.count {
      let word = words[index]
      if word == ")" || word == ")?" {
        if closing == nil { break }
        try close(&all, &sequence)
        return all
      }
      index += 1
      if word == "|" {
        try close(&all, &sequence)
      } else if word == "(" {
        let inner = try alternatives(until: ")")
        guard index < words.count else { throw Mistake(message: "'(' is never closed") }
        let group: Pattern = inner.count == 1 ? inner[0] : .oneOf(inner)
        sequence.append(words[index] == ")?" ? .maybe(group) : group)
        index += 1
      } else {
        sequence.append(contentsOf: try element(word))
      }
    }
    if closing != nil { throw Mistake(message: "'(' is never closed") }
    try close(&all, &sequence)
    return all
  }

  private func element(_ spelled: Substring) throws(Mistake) -> [Pattern] {
    // Most are words of plain letters.
    if spelled.utf8.allSatisfy({ (97...122).contains($0) }) { return [.word(String(spelled))] }
    var word = spelled
    if word == "..." || word == "…" { return [.gap(60)] }
    if word == "_" { return [.any] }
    if word == "^" { return [.begin] }
    if word == "$" { return [.end] }
    if word.first == "~" {
      if word.count == 1 { return [.gap(3)] }
      guard let count = Int(word.dropFirst()), count > 0 else {
        throw Mistake(message: "'\(spelled)' is no gap: write ~ or ~6")
      }
      return [.gap(count)]
    }
    let isMaybe = word.last == "?" && word.count > 1
    if isMaybe { word.removeLast() }
    func wrapped(_ patterns: [Pattern]) -> [Pattern] {
      let pattern: Pattern = patterns.count == 1 ? patterns[0] : .sequence(patterns)
      return isMaybe ? [.maybe(pattern)] : patterns
    }
    if word.first == "@" {
      guard let list = lists[String(word.dropFirst())] else {
        throw Mistake(message: "there is no list '\(word)'")
      }
      return wrapped([word == "@we" ? .organization(list) : list])
    }
    if word.first == "#" {
      guard let thing = NamedThing(rawValue: String(word.dropFirst())) else {
        throw Mistake(message: "there is nothing called '\(word)'")
      }
      return wrapped([.thing(thing)])
    }
    if word.first == "\"" {
      guard word.count > 2, word.last == "\"" else {
        throw Mistake(message: "'\(spelled)' is not closed: a form is one word in quotation marks")
      }
      return wrapped([.form(word.dropFirst().dropLast().lowercased())])
    }
    let isPrefix = word.last == "*"
    if isPrefix { word.removeLast() }
    let lowered = word.lowercased()
    // A hyphen separates words in a text, too, and an apostrophe was written out there.
    let parts = lowered.split { $0 == "-" || $0 == "'" || $0 == "’" || $0 == "/" }.map(String.init)
    guard let last = parts.last,
      parts.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } })
    else { throw Mistake(message: "'\(spelled)' is no word") }
    return wrapped(parts.dropLast().map { .word($0) } + [isPrefix ? .prefix(last) : .word(last)])
  }
}

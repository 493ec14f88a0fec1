import LegalWords

/// Turns patterns into programs and numbers the classes of words that they ask for.
struct PatternCompiler {
  /// How a word of a pattern is compared with one of a text.
  enum Literal: Hashable, Sendable {
    case stem(String)
    case form(String)
    case prefix(String)
  }

  private let words: LanguageWords
  /// What was made of a word or a list before: most patterns ask for the same ones.
  private var stems: [String: String] = [:]
  private var lists: [String: (word: Int32?, phrases: [Pattern])] = [:]
  private var classes: [Set<Literal>: Int32] = [:]
  private var single: [Literal: Int32] = [:]
  private var listBeginnings: [String: Beginnings] = [:]
  private(set) var literals: [Literal: [Int32]] = [:]
  private(set) var count = 0

  init(_ words: LanguageWords) { self.words = words }

  mutating func program(_ pattern: Pattern) -> PatternProgram {
    var steps: [PatternProgram.Step] = []
    // A gap at an end says nothing: the pattern is found inside a sentence anyway.
    let pattern = Self.trimmed(pattern)
    emit(pattern, &steps)
    steps.append(.match)
    return PatternProgram(steps: steps, needs: needs(of: pattern), first: first(of: pattern))
  }

  private static func trimmed(_ pattern: Pattern) -> Pattern {
    guard case .sequence(var parts) = pattern else { return pattern }
    while case .gap? = parts.first { parts.removeFirst() }
    while case .gap? = parts.last { parts.removeLast() }
    return .sequence(parts)
  }

  private mutating func literal(_ pattern: Pattern) -> Literal? {
    switch pattern {
    case .word(let word):
      // A number or a word of two letters is bent in no way.
      if word.utf8.count < 3 { return .form(word) }
      if let stem = stems[word] { return .stem(stem) }
      let stem = words.stem(of: word)
      stems[word] = stem
      return .stem(stem)
    case .form(let word): return .form(word)
    case .prefix(let word): return .prefix(word)
    default: return nil
    }
  }

  private mutating func wordClass(_ literals: Set<Literal>) -> Int32 {
    if let known = classes[literals] { return known }
    let number = Int32(count)
    count += 1
    classes[literals] = number
    for literal in literals { self.literals[literal, default: []].append(number) }
    return number
  }

  private mutating func wordClass(of literal: Literal) -> Int32 {
    if let known = single[literal] { return known }
    let number = wordClass([literal])
    single[literal] = number
    return number
  }

  private func flattened(_ patterns: [Pattern]) -> [Pattern] {
    patterns.flatMap { pattern -> [Pattern] in
      switch pattern {
      case .oneOf(let inner): return flattened(inner)
      case .list(_, let inner): return flattened([inner])
      default: return [pattern]
      }
    }
  }

  private mutating func emit(_ pattern: Pattern, _ steps: inout [PatternProgram.Step]) {
    switch pattern {
    case .word, .form, .prefix:
      if let literal = literal(pattern) { steps.append(.word(wordClass(of: literal))) }
    case .sequence(let parts):
      for (index, part) in parts.enumerated() {
        if case .gap(let count) = part {
          let next = first(of: .sequence(Array(parts[(index + 1)...])))
          steps.append(.gap(count, before: next.flatMap { $0.things == 0 ? $0.word : nil }))
        } else {
          emit(part, &steps)
        }
      }
    case .maybe(let inner):
      let split = steps.count
      steps.append(.match)
      emit(inner, &steps)
      steps[split] = .split(split + 1, steps.count)
    case .oneOf(let branches):
      let parts = parts(of: flattened(branches))
      emit(parts.word, parts.phrases, &steps)
    case .list(let name, let inner):
      let parts = parts(ofList: name, inner)
      emit(parts.word, parts.phrases, &steps)
    case .organization(let list): emit(.oneOf([.thing(.we), list]), &steps)
    case .gap(let count): steps.append(.gap(count, before: nil))
    case .any: steps.append(.any)
    case .begin: steps.append(.begin)
    case .end: steps.append(.end)
    case .thing(let thing): steps.append(.thing(thing))
    }
  }

  // MARK: Beginnings

  /// What a pattern can begin with, gathered from its branches.
  private struct Beginnings {
    var literals: Set<Literal> = []
    var things: UInt32 = 0
    /// Whether anything may stand at the beginning.
    var isOpen = false
    /// Whether the pattern may be empty, so that what follows begins.
    var mayBeEmpty = false
  }

  private mutating func first(of pattern: Pattern) -> PatternProgram.First? {
    let found = beginnings(of: pattern)
    guard !found.isOpen, !found.mayBeEmpty else { return nil }
    return PatternProgram.First(
      word: found.literals.isEmpty ? nil : wordClass(found.literals), things: found.things)
  }

  private mutating func beginnings(of pattern: Pattern) -> Beginnings {
    var found = Beginnings()
    switch pattern {
    case .word, .form, .prefix: if let literal = literal(pattern) { found.literals = [literal] }
    case .thing(let thing): found.things = thing.bit
    case .gap, .any, .end: found.isOpen = true
    case .begin: found.mayBeEmpty = true
    case .maybe(let inner):
      found = beginnings(of: inner)
      found.mayBeEmpty = true
    case .list(let name, let inner):
      if let known = listBeginnings[name] { return known }
      found = beginnings(of: inner)
      listBeginnings[name] = found
    case .organization(let list):
      found = beginnings(of: list)
      found.things |= NamedThing.we.bit
    case .oneOf(let branches):
      for branch in branches {
        let one = beginnings(of: branch)
        found.literals.formUnion(one.literals)
        found.things |= one.things
        found.isOpen = found.isOpen || one.isOpen
        found.mayBeEmpty = found.mayBeEmpty || one.mayBeEmpty
      }
    case .sequence(let parts):
      found.mayBeEmpty = true
      for part in parts where found.mayBeEmpty && !found.isOpen {
        let one = beginnings(of: part)
        found.literals.formUnion(one.literals)
        found.things |= one.things
        found.isOpen = one.isOpen
        found.mayBeEmpty = one.mayBeEmpty
      }
    }
    return found
  }

  /// The class of the single words among some branches, and the other branches.
  private mutating func parts(of branches: [Pattern]) -> (word: Int32?, phrases: [Pattern]) {
    var single: Set<Literal> = []
    var rest: [Pattern] = []
    for branch in branches {
      if let literal = literal(branch) { single.insert(literal) } else { rest.append(branch) }
    }
    return (single.isEmpty ? nil : wordClass(single), rest)
  }

  private mutating func parts(
    ofList name: String, _ inner: Pattern
  ) -> (word: Int32?, phrases: [Pattern]) {
    if let known = lists[name] { return known }
    let parts = parts(of: flattened([inner]))
    lists[name] = parts
    return parts
  }

  /// Single words are one class, however many they are; longer branches are tried before them, so
  /// that "personal data" is not read as "data" only.
  private mutating func emit(
    _ word: Int32?, _ rest: [Pattern], _ steps: inout [PatternProgram.Step]
  ) {
    var ends: [Int] = []
    for (index, branch) in rest.enumerated() {
      let isLast = word == nil && index == rest.count - 1
      if isLast {
        emit(branch, &steps)
      } else {
        let split = steps.count
        steps.append(.match)
        emit(branch, &steps)
        ends.append(steps.count)
        steps.append(.match)
        steps[split] = .split(split + 1, steps.count)
      }
    }
    if let word { steps.append(.word(word)) }
    for end in ends { steps[end] = .jump(steps.count) }
  }

  private mutating func needs(of pattern: Pattern) -> [[PatternProgram.Need]] {
    switch pattern {
    case .word, .form, .prefix:
      return literal(pattern).map { [[.word(wordClass(of: $0))]] } ?? []
    case .sequence(let parts): return parts.flatMap { needs(of: $0) }
    case .thing(let thing): return [[.thing(thing)]]
    case .organization(let list): return needs(of: .oneOf([.thing(.we), list]))
    case .oneOf(let branches): return needs(of: parts(of: flattened(branches)))
    case .list(let name, let inner): return needs(of: parts(ofList: name, inner))
    case .maybe, .gap, .any, .begin, .end: return []
    }
  }

  private mutating func needs(
    of parts: (word: Int32?, phrases: [Pattern])
  ) -> [[PatternProgram.Need]] {
    var union: [PatternProgram.Need] = parts.word.map { [.word($0)] } ?? []
    for phrase in parts.phrases {
      guard let first = needs(of: phrase).first else { return [] }
      union += first
    }
    return [union]
  }
}

import LegalWords

/// A pattern as steps that a machine goes through.
struct PatternProgram: Sendable {
  /// A step.
  enum Step: Sendable {
    /// A word of a class.
    case word(Int32)
    /// A named thing.
    case thing(NamedThing)
    case any
    case begin
    case end
    /// Up to so many words, as few as will do.
    case gap(Int)
    /// Goes on here, or there.
    case split(Int, Int)
    case jump(Int)
    case match
  }

  /// What a sentence needs for the pattern to match in it.
  enum Need: Hashable, Sendable {
    case word(Int32)
    case thing(NamedThing)
  }

  let steps: [Step]
  /// For each inner array: one of these is in every sentence that matches.
  let needs: [[Need]]
}

/// Turns patterns into programs and numbers the classes of words that they ask for.
struct PatternCompiler {
  /// How a word of a pattern is compared with one of a text.
  enum Literal: Hashable, Sendable {
    case stem(String)
    case form(String)
    case prefix(String)
  }

  private let words: LanguageWords
  private var classes: [Set<Literal>: Int32] = [:]
  private(set) var literals: [Literal: [Int32]] = [:]
  private(set) var count = 0

  init(_ words: LanguageWords) { self.words = words }

  mutating func program(_ pattern: Pattern) -> PatternProgram {
    var steps: [PatternProgram.Step] = []
    // A gap at an end says nothing: the pattern is found inside a sentence anyway.
    let pattern = Self.trimmed(pattern)
    emit(pattern, &steps)
    steps.append(.match)
    return PatternProgram(steps: steps, needs: needs(of: pattern))
  }

  private static func trimmed(_ pattern: Pattern) -> Pattern {
    guard case .sequence(var parts) = pattern else { return pattern }
    while case .gap? = parts.first { parts.removeFirst() }
    while case .gap? = parts.last { parts.removeLast() }
    return .sequence(parts)
  }

  private func literal(_ pattern: Pattern) -> Literal? {
    switch pattern {
    case .word(let word):
      // A number or a word of two letters is bent in no way.
      return word.utf8.count < 3 ? .form(word) : .stem(words.stem(of: word))
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

  private func flattened(_ patterns: [Pattern]) -> [Pattern] {
    patterns.flatMap { pattern -> [Pattern] in
      if case .oneOf(let inner) = pattern { return flattened(inner) }
      return [pattern]
    }
  }

  private mutating func emit(_ pattern: Pattern, _ steps: inout [PatternProgram.Step]) {
    switch pattern {
    case .word, .form, .prefix:
      if let literal = literal(pattern) { steps.append(.word(wordClass([literal]))) }
    case .sequence(let parts): for part in parts { emit(part, &steps) }
    case .maybe(let inner):
      let split = steps.count
      steps.append(.match)
      emit(inner, &steps)
      steps[split] = .split(split + 1, steps.count)
    case .oneOf(let branches): emit(branches: flattened(branches), &steps)
    case .organization(let list): emit(.oneOf([.thing(.we), list]), &steps)
    case .gap(let count): steps.append(.gap(count))
    case .any: steps.append(.any)
    case .begin: steps.append(.begin)
    case .end: steps.append(.end)
    case .thing(let thing): steps.append(.thing(thing))
    }
  }

  /// Single words are one class, however many they are; longer branches are tried before them, so
  /// that "personal data" is not read as "data" only.
  private mutating func emit(branches: [Pattern], _ steps: inout [PatternProgram.Step]) {
    var single: Set<Literal> = []
    var rest: [Pattern] = []
    for branch in branches {
      if let literal = literal(branch) { single.insert(literal) } else { rest.append(branch) }
    }
    var ends: [Int] = []
    for (index, branch) in rest.enumerated() {
      let isLast = single.isEmpty && index == rest.count - 1
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
    if !single.isEmpty { steps.append(.word(wordClass(single))) }
    for end in ends { steps[end] = .jump(steps.count) }
  }

  private mutating func needs(of pattern: Pattern) -> [[PatternProgram.Need]] {
    switch pattern {
    case .word, .form, .prefix:
      return literal(pattern).map { [[.word(wordClass([$0]))]] } ?? []
    case .sequence(let parts): return parts.flatMap { needs(of: $0) }
    case .thing(let thing): return [[.thing(thing)]]
    case .organization(let list): return needs(of: .oneOf([.thing(.we), list]))
    case .oneOf(let branches):
      var single: Set<Literal> = []
      var union: [PatternProgram.Need] = []
      for branch in flattened(branches) {
        if let literal = literal(branch) {
          single.insert(literal)
        } else if let first = needs(of: branch).first {
          union += first
        } else {
          return []
        }
      }
      if !single.isEmpty { union.append(.word(wordClass(single))) }
      return [union]
    case .maybe, .gap, .any, .begin, .end: return []
    }
  }
}

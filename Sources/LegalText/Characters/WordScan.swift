/// A look at words for letters of several scripts, and for letters under more marks than any
/// language writes.
struct WordScan {
  /// A word that no single script can write.
  struct MixedWord {
    /// Where it stands.
    let range: Range<Int>
    /// The script of most of its letters, a number that ``ScriptUse`` names.
    let script: Int
    /// The letters that are not of that script, each once, and a script of each.
    let odd: [(letter: Unicode.Scalar, script: Int)]
  }

  private let scalars: [Unicode.Scalar]
  private(set) var mixed: [MixedWord] = []
  /// The marks on each letter that has more than four, the limit of UTS 39.
  private(set) var stacks: [Range<Int>] = []

  private var start: Int?
  private var scripts: ScriptSet?
  private var last: ScriptUse?
  private var marks = 0

  /// Looks at the words of a text.
  ///
  /// - Parameters:
  ///   - scalars: The characters.
  ///   - unseen: The places of those that nobody sees, in order: they neither part words nor are of a
  ///     script.
  init(_ scalars: [Unicode.Scalar], except unseen: [Int]) {
    self.scalars = scalars
    var unseen = unseen[...]
    var index = 0
    while index < scalars.count {
      if index == unseen.first { unseen.removeFirst() } else { look(at: index) }
      index += 1 + (scalars[index] == "\\" ? lettersOfEscape(after: index) : 0)
    }
    end(at: scalars.count)
    endMarks(at: scalars.count)
  }

  /// How many letters after a backslash are an escape sequence of YAML and no part of a word.
  private func lettersOfEscape(after index: Int) -> Int {
    let rest = scalars[(index + 1)...]
    guard let first = rest.first, first.properties.isAlphabetic, first.isASCII else { return 0 }
    let most = first == "x" ? 2 : first == "u" ? 4 : first == "U" ? 8 : 0
    return 1 + rest.dropFirst().prefix(most).prefix { $0.properties.isASCIIHexDigit }.count
  }

  private mutating func look(at index: Int) {
    let scalar = scalars[index]
    switch scalar.wordPart {
    case .mark:
      marks += 1
    case .letter:
      if marks > 0 { endMarks(at: index) }
    case .unseen: return
    case .none:
      if marks > 0 { endMarks(at: index) }
      end(at: index)
      return
    }
    let use = ScriptUse(scalar)
    if !use.isCommon, use != last {
      if let last, last.standsApart != use.standsApart { end(at: index) }
      if scripts?.formIntersection(use.scripts) == nil { scripts = use.scripts }
      last = use
    }
    if start == nil { start = index }
  }

  private mutating func endMarks(at index: Int) {
    if marks > 4 { stacks.append(index - marks..<index) }
    marks = 0
  }

  private mutating func end(at index: Int) {
    if let start, let scripts, scripts.isEmpty { mixed.append(word(start..<index)) }
    (start, scripts, last) = (nil, nil, nil)
  }

  private func word(_ range: Range<Int>) -> MixedWord {
    var counts: [(script: Int, count: Int)] = []
    let letters = scalars[range].filter { $0.unseenKind == nil }
    for scalar in letters {
      let use = ScriptUse(scalar)
      guard !use.isCommon else { continue }
      for script in use.written {
        if let place = counts.firstIndex(where: { $0.script == script }) {
          counts[place].count += 1
        } else {
          counts.append((script, 1))
        }
      }
    }
    // Of two scripts with as many letters, the one that the word begins with.
    let most = { (scripts: [(script: Int, count: Int)]) in
      scripts.reduce((script: 0, count: 0)) { $1.count > $0.count ? $1 : $0 }.script
    }
    let script = most(counts)
    var odd: [(letter: Unicode.Scalar, script: Int)] = []
    for scalar in letters where odd.count < 100 && !odd.contains(where: { $0.letter == scalar }) {
      let use = ScriptUse(scalar)
      guard !use.isCommon, !use.scripts.contains(script) else { continue }
      let own = use.written.map { script in
        (script: script, count: counts.first { $0.script == script }?.count ?? 0)
      }
      odd.append((scalar, most(own)))
    }
    return MixedWord(range: range, script: script, odd: odd)
  }
}

extension Unicode.Scalar {
  /// What a character is to a word.
  fileprivate enum WordPart {
    case letter
    case mark
    case unseen
  }

  fileprivate var wordPart: WordPart? {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .letter
    case 0..<0xAA: return nil
    default: break
    }
    let traits = ScalarTraits(self)
    if traits.contains(.isLetter) { return .letter }
    if traits.contains(.isMark) { return .mark }
    return traits.contains(.isDoubtful) ? .unseen : nil
  }
}

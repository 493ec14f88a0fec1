/// A set of the scripts that can be written with some characters.
struct ScriptSet: Equatable {
  private var bits: SIMD4<UInt64> = .zero

  /// Whether no script can be written so.
  var isEmpty: Bool { bits == .zero }

  /// Whether a script is one of the set.
  func contains(_ script: Int) -> Bool { bits[script / 64] >> UInt64(script % 64) & 1 == 1 }

  /// Adds a script.
  mutating func insert(_ script: Int) { bits[script / 64] |= 1 << UInt64(script % 64) }

  /// Keeps the scripts that are in another set, too.
  mutating func formIntersection(_ other: ScriptSet) { bits &= other.bits }
}

/// The scripts that use a character, as UTS 39 counts them: the number of a set of scripts.
struct ScriptUse: Equatable {
  /// The number; 0 is that of what is no character.
  let number: UInt8

  init(_ scalar: Unicode.Scalar) { number = Self.table[scalar] }

  /// Whether the version of Unicode that the tables are made from has no such character.
  var isUnknown: Bool { number == 0 }

  /// Whether all scripts use the character.
  var isCommon: Bool { number == 1 }

  /// The scripts that use it.
  var scripts: ScriptSet { Self.sets[Int(number)] }

  /// Whether it is of a script that is written without spaces between words, or, as Korean, puts
  /// endings directly after names of another one: where its letters meet others, a word begins.
  var standsApart: Bool { Self.apart[Int(number)] }

  /// Whether it is of a script that says with a space of no width where a line may end.
  var hasUnseenBreaks: Bool { Self.unseenBreaks[Int(number)] }

  /// The name of a script.
  static func name(of script: Int) -> String { scripts[script].name }

  /// The scripts that use it by their numbers, its own first, without those that UTS 39 adds.
  var written: [Int] { Self.codes[Int(number)] }

  private static let table = RangeTable(ScriptTable.entries)

  /// The codes and names of the scripts; a set knows a script by its place in this list.
  private static let scripts: [(code: Substring, name: String)] = {
    let known = ScriptTable.scripts.split(separator: "\n").map { line in
      (code: line.prefix(4), name: String(line.dropFirst(5)))
    }
    // UTS 39 takes what China, Japan and Korea each write together for one script.
    return known + ["Hanb", "Jpan", "Kore"].map { (code: $0[...], name: $0) }
  }()

  private static let codes: [[Int]] = {
    let places = Dictionary(uniqueKeysWithValues: scripts.enumerated().map { ($1.code, $0) })
    return ScriptTable.sets.split(separator: "\n").map { line in
      line.split(separator: " ").compactMap { places[$0] }
    }
  }()

  private static let sets: [ScriptSet] = {
    let places = Dictionary(uniqueKeysWithValues: scripts.enumerated().map { ($1.code, $0) })
    let together: [Substring: [Substring]] = [
      "Hani": ["Hanb", "Jpan", "Kore"], "Hira": ["Jpan"], "Kana": ["Jpan"], "Hang": ["Kore"],
      "Bopo": ["Hanb"],
    ]
    return codes.map { codes in
      var set = ScriptSet()
      for code in codes {
        set.insert(code)
        for other in together[scripts[code].code] ?? [] {
          if let place = places[other] { set.insert(place) }
        }
      }
      return set
    }
  }()

  private static let apart = sets(within: [
    "Hani", "Hira", "Kana", "Bopo", "Hang", "Yiii", "Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Tale",
    "Talu", "Lana", "Bali", "Java", "Cham",
  ])

  private static let unseenBreaks = sets(within: ["Thai", "Laoo", "Khmr", "Mymr"])

  /// Whether all scripts of each set are among some.
  private static func sets(within names: Set<Substring>) -> [Bool] {
    codes.map { codes in
      !codes.isEmpty && codes.allSatisfy { names.contains(scripts[$0].code) }
    }
  }
}

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
    /// Up to so many words, as few as will do; what follows begins with a word of a class, if one is
    /// named.
    case gap(Int, before: Int32?)
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
  /// With what a match begins; `nil` if that can be anything.
  let first: First?

  /// Words and things of which one stands at the beginning.
  struct First: Sendable {
    /// The class of the words.
    let word: Int32?
    /// The bits of the things.
    let things: UInt32
  }
}

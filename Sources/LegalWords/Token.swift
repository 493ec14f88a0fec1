/// A word of a text, a number, or an address, with its place.
public struct Token: Sendable, Hashable {
  /// What is seen of a word beside its letters.
  public struct Looks: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt32
    /// Creates looks from bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// It begins with a capital.
    public static let capital = Looks(rawValue: 1)
    /// It has no small letter and at least two capitals.
    public static let capitals = Looks(rawValue: 2)
    /// It is a number in digits.
    public static let number = Looks(rawValue: 4)
    /// It is an address of mail.
    public static let email = Looks(rawValue: 8)
    /// It is an address of the web.
    public static let url = Looks(rawValue: 16)
    /// A comma stands before it.
    public static let afterComma = Looks(rawValue: 64)
    /// A semicolon, a colon, a dash or a parenthesis stands before it.
    public static let afterBreak = Looks(rawValue: 128)
    /// A quotation mark opens before it.
    public static let quoted = Looks(rawValue: 256)
    /// A parenthesis opens before it.
    public static let inParenthesis = Looks(rawValue: 512)
    /// The sentence ends behind the word before it.
    public static let beginsSentence = Looks(rawValue: 2048)
    /// The sentence that it ends is a question.
    public static let endsQuestion = Looks(rawValue: 4096)
    /// A colon ends the words here: they lead into what follows.
    public static let beforeColon = Looks(rawValue: 8192)
    /// A quotation mark or a parenthesis closes behind it.
    public static let closes = Looks(rawValue: 16384)
    /// A capital stands inside of it, behind a small letter.
    public static let innerCapital = Looks(rawValue: 32768)
    /// A semicolon stands before it.
    public static let afterSemicolon = Looks(rawValue: 65536)
  }

  /// The number of the word in the ``Vocabulary`` of the text.
  public var word: Int32
  /// The first byte in the source.
  public var start: Int32
  /// The byte behind the last.
  public var end: Int32
  /// What is seen of it.
  public var looks: Looks
}

/// The different words of a text: each once, in lowercase.
public struct Vocabulary: Sendable {
  /// The words by their numbers.
  public private(set) var words: [String] = []
  private var numbers: [String: Int32] = [:]

  /// Creates a vocabulary without a word.
  public init() {}

  /// Returns the number of a word, a new one if it is new.
  public mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    return number
  }

  /// Returns the number of a word, if the text has it.
  public func find(_ word: String) -> Int32? { numbers[word] }
}

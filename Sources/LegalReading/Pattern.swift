import LegalWords

/// What a lexicon looks for, as its author wrote it.
indirect enum Pattern: Hashable, Sendable {
  /// A word in every regular inflection.
  case word(String)
  /// A word in this form only.
  case form(String)
  /// Every word that begins so.
  case prefix(String)
  /// One behind the other.
  case sequence([Pattern])
  /// One of several.
  case oneOf([Pattern])
  /// A list, by a name that no other list has.
  case list(String, Pattern)
  /// It, or nothing.
  case maybe(Pattern)
  /// Up to so many other words.
  case gap(Int)
  /// Exactly one word, any.
  case any
  /// The beginning of the sentence or the item.
  case begin
  /// The end of the sentence or the item.
  case end
  /// Something that a reader of its own finds: an address, a period, a name.
  case thing(NamedThing)
  /// The organization that speaks: the list `@we`, and what the text itself calls it.
  case organization(Pattern)
}

/// What readers of their own find in a text.
enum NamedThing: String, CaseIterable, Sendable, Hashable {
  case email, phone, url, number, period, date, country, vendor, authority, company, name, we,
    definition

  /// A bit of its own, for sets of things.
  var bit: UInt32 {
    let place: UInt32 =
      switch self {
      case .email: 0
      case .phone: 1
      case .url: 2
      case .number: 3
      case .period: 4
      case .date: 5
      case .country: 6
      case .vendor: 7
      case .authority: 8
      case .company: 9
      case .name: 10
      case .we: 11
      case .definition: 12
      }
    return 1 << place
  }

  /// The thing that has a name of a kind.
  init(_ kind: NameTable.Kind) {
    switch kind {
    case .vendor: self = .vendor
    case .country: self = .country
    case .authority: self = .authority
    }
  }
}

/// A pattern and what else has to hold.
struct LexiconPattern: Sendable {
  /// What says it: strength and polarity.
  enum Sense: Sendable { case says, weak, denies }

  /// A condition on the sentence or on what stands around it.
  struct Condition: Sendable {
    enum Place: Sendable { case sentence, heading, lead, near }
    let place: Place
    /// Whether one of the patterns has to be there, or none may.
    let wanted: Bool
    let patterns: [Pattern]
  }

  let sense: Sense
  /// As it is written in the lexicon: what `read` names as what found a statement.
  let source: String
  let line: Int
  let pattern: Pattern
  let conditions: [Condition]
}

/// A sentence that a lexicon gives as an example.
public struct LexiconExample: Sendable, Hashable {
  /// What it is an example of.
  public enum Sense: Character, Sendable {
    case says = "+"
    case denies = "-"
    case soundsLikeIt = "0"
  }

  /// What it is an example of.
  public let sense: Sense
  /// The heading above it.
  public let heading: String?
  /// What leads into the list of which it is an item.
  public let lead: String?
  /// The words.
  public let text: String
  /// The line in the lexicon.
  public let line: Int
}

/// How texts in a language say one thing.
struct Lexicon: Sendable {
  let id: String
  let language: String
  var patterns: [LexiconPattern] = []
  /// Guards of the whole lexicon.
  var never: [Pattern] = []
  var examples: [LexiconExample] = []
}

/// A mistake in a lexicon or in a list.
public struct LexiconMistake: Sendable, Hashable {
  /// The lexicon.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// What is wrong.
  public let message: String
}

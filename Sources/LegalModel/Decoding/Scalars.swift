import LegalText

/// Words that a text prints as they stand, white space folded.
public struct Words: Sendable, Hashable, CustomStringConvertible {
  /// The words.
  public let text: String

  /// Folds white space, and returns `nil` if no word is left.
  public init?(_ text: String) {
    let folded = text.foldingWhiteSpace
    guard !folded.isEmpty else { return nil }
    self.text = folded
  }

  /// The words.
  public var description: String { text }
}

extension Words: FrontMatterScalar {
  static let expectation = "words"
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(text) }
  var words: String? { text }
  static func problem(with text: String) -> String { "there are no words" }
}

extension Identifier: FrontMatterScalar {
  static let expectation = "an id in camelCase, such as aiInteraction"
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(rawValue) }
  var words: String? { nil }
}

extension DataReference: FrontMatterScalar {
  static let expectation = "a reference such as account.email"
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(description) }
  var words: String? { nil }
}

extension DocumentID: FrontMatterScalar {
  static let expectation = "the name of a folder of content, such as privacy"
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(rawValue) }
  var words: String? { nil }
}

extension VersionID: FrontMatterScalar {
  static let expectation = "a version such as 2026-03-28"
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(description) }
  var words: String? { nil }
}

extension CalendarDate: FrontMatterScalar {
  static let expectation = "a date such as 2026-03-28"
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(description) }
  var words: String? { longForm }

  static func problem(with text: String) -> String {
    guard let (year, month, day) = numbers(in: text), year > 0 else {
      return "'\(text.shortened)' is not \(expectation)"
    }
    guard (1...12).contains(month) else {
      return "'\(text)' is not a date; a year has 12 months"
    }
    let days = days(inMonth: month, of: year)
    return day == 0
      ? "'\(text)' is not a date; a month begins with day 1"
      : "'\(text)' is not a date; \(monthNames[month - 1]) \(year) has \(days) days"
  }
}

extension Period: FrontMatterScalar {
  static let expectation = "a period such as 90 days"
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(iso8601) }
  var words: String? { description }
  static func help(for text: String) -> [String] {
    ["write a number and one of minutes, hours, days, weeks, months, years"]
  }
}

extension StorageDuration: FrontMatterScalar {
  static let expectation = "'session' or a period such as 1 year"
  init?(frontMatter text: String) { self.init(text) }
  var words: String? { nil }
  var json: JSON {
    switch self {
    case .session: .string("session")
    case .period(let period): period.json
    }
  }
}

extension CountryCode: FrontMatterScalar {
  static let expectation = "a country code of ISO 3166 such as US"
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(rawValue) }
  var words: String? { nil }
  static func help(for text: String) -> [String] {
    text.uppercased() == "UK" ? ["the United Kingdom is 'GB'"] : ["write two capital letters"]
  }
}

extension EmailAddress: FrontMatterScalar {
  static let expectation = "an e-mail address"
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(rawValue) }
  var words: String? { rawValue }
}

extension WebAddress: FrontMatterScalar {
  static let expectation = "a web address with 'https://'"
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(rawValue) }
  var words: String? { rawValue }
}

extension ContactAddress: FrontMatterScalar {
  static let expectation = "an address that begins with mailto:, https:// or tel:"
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(rawValue) }
  var words: String? { nil }
}

extension SitePath: FrontMatterScalar {
  static let expectation = "a path such as /legal"
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(description) }
  var words: String? { nil }
}

extension FormerAddress: FrontMatterScalar {
  static let expectation = "a path such as /legal, or an address such as https://example.com/legal"
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(description) }
  var words: String? { nil }
}

extension LanguageTag: FrontMatterScalar {
  static let expectation = "a language tag such as en"
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(rawValue) }
  var words: String? { nil }
}

/// A whole number.
public struct Count: Sendable, Hashable {
  /// The number, not negative.
  public let value: Int
}

extension Count: FrontMatterScalar {
  static let expectation = "a whole number"

  init?(frontMatter text: String) {
    guard text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let value = Int(text)
    else { return nil }
    self.value = value
  }

  var json: JSON { .number(value) }
  var words: String? { String(value) }
}

/// Whether something holds: a fact that has to be asked of the author.
public enum Answer: String, Sendable, Hashable, CaseIterable {
  /// It holds.
  case yes
  /// It does not hold.
  case no
  /// Nobody has said.
  case unknown
}

extension Answer: FrontMatterCode {
  static let noun = "yes, no or unknown"
  static var expectation: String { "yes, no or unknown" }

  static func help(for text: String) -> [String] {
    switch text {
    case "true", "on": ["write 'yes'"]
    case "false", "off": ["write 'no'"]
    default: [NearMiss.help(for: text, among: allowed)]
    }
  }
}

/// A text that a rule comes from.
public struct Instrument: Sendable, Hashable {
  /// How a lawyer writes it: `Regulation (EU) 2016/679`.
  public let name: String
  /// How people call it, in lowercase: what `explain 'gdpr 13(2)(a)'` matches.
  public let shortNames: [String]
  /// What a locator counts: `Article`, `section`, `paragraph`; empty if it says so itself.
  public let unit: String
  /// Where it can be read.
  public let address: String
}

/// How a citation was confirmed.
public enum Confidence: String, Sendable, Hashable, CaseIterable {
  /// The legal text itself was read.
  case text
  /// A summary by a regulator, a court, a committee or a law firm was read.
  case secondary
  /// Nothing was read; a rule that rests on it never gives an error.
  case unconfirmed
}

/// Where a rule comes from.
public struct Citation: Sendable, Hashable {
  /// The text.
  public let instrument: Instrument
  /// The place in it: `13(1)(c)`.
  public let locator: String
  /// How the place was confirmed.
  public let confidence: Confidence
  /// The day by which it had been confirmed so.
  public let checked: CalendarDate?

  /// Cites a place.
  public init(
    _ instrument: Instrument, _ locator: String, _ confidence: Confidence = .text,
    checked: CalendarDate? = Citation.catalogued
  ) {
    self.instrument = instrument
    self.locator = locator
    self.confidence = confidence
    self.checked = checked
  }

  /// The day by which every citation had been confirmed, unless it says another.
  public static let catalogued = CalendarDate(year: 2026, month: 11, day: 24)

  /// As a diagnostic shows it: `Regulation (EU) 2016/679, Article 13(1)(c)`.
  public var description: String {
    locator.isEmpty
      ? instrument.name
      : "\(instrument.name), \(instrument.unit.isEmpty ? "" : instrument.unit + " ")\(locator)"
  }
}

extension Citation: CustomStringConvertible {}

extension Citation {
  /// A place in the General Data Protection Regulation.
  public static func gdpr(_ article: String, _ confidence: Confidence = .text) -> Citation {
    Citation(.gdpr, article, confidence)
  }

  /// A place in the California Civil Code.
  public static func ccpa(_ section: String, _ confidence: Confidence = .text) -> Citation {
    Citation(.californiaCivilCode, section, confidence)
  }

  /// A place in the regulations under the CCPA.
  public static func ccpaRegulations(
    _ section: String, _ confidence: Confidence = .text
  ) -> Citation {
    Citation(.californiaRegulations, section, confidence)
  }

  /// A place in the guidelines on transparency.
  public static func transparencyGuidelines(
    _ paragraph: String, _ confidence: Confidence = .secondary
  ) -> Citation {
    Citation(.transparencyGuidelines, paragraph, confidence)
  }

  /// What a text says of itself, or promises: nobody has to look it up elsewhere.
  public static let ownWords = Citation(.ownWords, "", .text)
}

import LegalWords

/// Finds the periods that words name, so that they can be compared with the typed ones.
public enum WordedPeriods {
  /// Returns every "90 days", "one year", "thirty (30) days" or "12 to 18 months" in some words.
  ///
  /// A fraction ("1.5 years") is no period of whole units, and is not returned.
  public static func all(in words: String) -> [Period] {
    LanguageWords.english.periods(in: words).compactMap { period in
      Period.Unit(rawValue: period.unit).map { Period(period.count, $0) }
    }
  }
}

import LegalText
import LegalWords

/// How long data is kept, as far as a text says it in a way that can be counted.
public enum RetentionPeriod: Sendable, Hashable {
  /// Not kept at all.
  case none
  /// For a fixed time: `{for: 7 years}`.
  case fixed(Period)
  /// Each record for a time of its own: `{rolling: 90 days}`.
  case rolling(Period)
  /// While something lasts, and then for a time: `{while: accountActive, then: 90 days}`.
  case whileEvent(Identifier, then: Period?)

  /// The periods that the words have to name.
  public var periods: [Period] {
    switch self {
    case .none, .whileEvent(_, then: nil): []
    case .fixed(let period), .rolling(let period): [period]
    case .whileEvent(_, then: let tail?): [tail]
    }
  }
}

/// How long something is stored on a device.
public enum StorageDuration: Sendable, Hashable, CustomStringConvertible {
  /// Until the browser ends its session.
  case session
  /// For a time.
  case period(Period)

  /// Reads `session` or a period.
  public init?(_ text: String) {
    if text == "session" {
      self = .session
    } else if let period = Period(text) {
      self = .period(period)
    } else {
      return nil
    }
  }

  /// As it is written.
  public var description: String {
    switch self {
    case .session: "session"
    case .period(let period): period.description
    }
  }
}

extension StorageDuration {
  /// The time in seconds as the attribute `Max-Age` of a cookie has it (RFC 6265): 0 for a session,
  /// years of 365 days, as sites set them; `nil` for months beside whole years, which have no length.
  public var maxAge: Int? {
    guard case .period(let period) = self else { return 0 }
    let (months, minutes) = period.normalized
    guard months % 12 == 0 else { return nil }
    return months / 12 * 365 * 86_400 + minutes * 60
  }
}

/// Compares what words say of time with what the type beside them says.
enum WordedTime {
  /// Returns what is wrong, or `nil` if the words and the type agree.
  static func disagreement(between words: String, and keeps: RetentionPeriod) -> String? {
    let worded = WordedPeriods.all(in: words)
    if keeps == .none {
      return worded.first.map { "the words say \($0), the type says none" }
    }
    // "Immediately" names no number; a tail of no length is how the type says it.
    let typed = keeps.periods.filter { $0.count > 0 }
    return disagreement(worded, typed)
  }

  static func disagreement(between words: String, and lasts: StorageDuration) -> String? {
    let worded = WordedPeriods.all(in: words)
    switch lasts {
    case .session:
      if let period = worded.first { return "the words say \(period), the type says session" }
      return saysSession(words)
        ? nil : "the words do not say 'session', the type does"
    case .period(let period): return disagreement(worded, [period])
    }
  }

  /// Whether words say that something goes when the browser does, as a session does.
  private static func saysSession(_ words: String) -> Bool {
    let english = LanguageWords.english
    let said = english.words(of: words)
    return english.says(said, ["session*"])
      || english.says(said, ["clos*", "quit*", "exit*", "shut*"])
        && english.says(said, ["browser*", "tab", "tabs", "window*", "app", "apps"])
  }

  private static func disagreement(_ worded: [Period], _ typed: [Period]) -> String? {
    func missing(_ periods: [Period], from others: [Period]) -> Period? {
      periods.first { period in !others.contains { $0.isSameLength(as: period) } }
    }
    if let period = missing(typed, from: worded) {
      let said = worded.isEmpty ? "no period" : worded.map(\.description).joined(separator: ", ")
      return "the words say \(said), the type says \(period)"
    }
    if let period = missing(worded, from: typed) {
      let said = typed.isEmpty ? "no period" : typed.map(\.description).joined(separator: ", ")
      return "the words say \(period), the type says \(said)"
    }
    return nil
  }
}

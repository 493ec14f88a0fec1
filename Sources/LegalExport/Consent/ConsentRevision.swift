public import LegalModel
internal import LegalText

/// The facts about cookies that a consent was given to.
///
/// How a cookie is described is not among them: a better word or a typo asks nobody again.
public enum CookieFacts {
  /// Returns the facts of each cookie of a version, one line each, or `nil` if the version is about
  /// no cookies.
  public static func lines(of version: FrontMatter) -> [String]? {
    switch version {
    case .cookies(let list): list.cookies.map { fact(of: $0).compact }
    case .privacyPolicy(let policy) where !policy.cookies.isEmpty:
      policy.cookies.map { fact(of: $0).compact }
    case .privacyPolicy, .subprocessors, .agreement: nil
    }
  }

  private static func fact(of cookie: Cookie) -> JSON {
    var members: [String: JSON] = [
      "identity": .string(cookie.key?.value.text ?? cookie.id.value.rawValue)
    ]
    // Where no type says it, the words do: of a time, the periods that they name.
    members["category"] =
      (cookie.category?.value.rawValue ?? cookie.type?.value.text.lowercased()).map(JSON.string)
    members["lasts"] = time(of: cookie)
    members["storage"] = (cookie.storage?.value.rawValue).map(JSON.string)
    members["party"] = (cookie.party?.value.rawValue).map(JSON.string)
    members["host"] = (cookie.host?.value.text).map(JSON.string)
    members["provider"] = (cookie.provider?.value.text).map(JSON.string)
    members["exemption"] = (cookie.exemption?.value.rawValue).map(JSON.string)
    members["exemptUse"] = (cookie.exemptUse?.value.rawValue).map(JSON.string)
    members["consentRequired"] = (cookie.consentRequired?.value.rawValue).map(JSON.string)
    return .object(members)
  }

  /// How long a cookie stays, 12 months and 1 year alike.
  private static func time(of cookie: Cookie) -> JSON? {
    let periods: [Period]
    switch cookie.lasts?.value {
    case .session?: return .string("session")
    case .period(let period)?: periods = [period]
    case nil:
      guard let words = cookie.duration?.value.text else { return nil }
      periods = WordedPeriods.all(in: words)
      if periods.isEmpty, words.lowercased().contains("session") { return .string("session") }
    }
    return .array(
      periods.map { period in
        let (months, minutes) = period.normalized
        return .array([.number(months), .number(minutes)])
      })
  }
}

/// Counts how often the cookie facts of a site changed.
public enum ConsentRevision {
  /// The facts of a version from the day on which it takes effect.
  public struct Version<Fact: Hashable & Sendable>: Sendable {
    /// The version.
    public let id: VersionID
    /// Its kind.
    public let kind: DocumentKind
    /// A fact for each of its cookies; `nil` if it is about none.
    public let facts: [Fact]?

    /// States the facts of a version.
    public init(_ id: VersionID, _ kind: DocumentKind, _ facts: [Fact]?) {
      self.id = id
      self.kind = kind
      self.facts = facts
    }
  }

  /// Returns the number of a day: 1 for the first facts, and one more for each day on which others
  /// took effect.
  ///
  /// The facts are a set over all documents in force: the same cookies said again in another language,
  /// in another order, or in a list of their own ask nobody again.
  ///
  /// - Parameters:
  ///   - documents: The released versions of each document, the oldest first.
  ///   - day: The day.
  /// - Returns: The number, or `nil` if no version in force by then is about cookies.
  public static func number<Fact>(
    of documents: [[Version<Fact>]], on day: CalendarDate
  ) -> Int? {
    let days = Set(documents.joined().map(\.id.effective)).filter { $0 <= day }.sorted()
    var number = 0
    var last: Set<Fact> = []
    // Where each document stands; both it and the days only move forward.
    var next = documents.map { _ in 0 }
    for day in days {
      for (index, versions) in documents.enumerated() {
        while next[index] < versions.count, versions[next[index]].id.effective <= day {
          next[index] += 1
        }
      }
      let inForce = zip(documents, next).compactMap { $1 > 0 ? $0[$1 - 1] : nil }
      let lists = inForce.filter { $0.kind == .cookies }.compactMap(\.facts)
      let stated =
        lists.isEmpty
        ? inForce.filter { $0.kind == .privacyPolicy }.compactMap(\.facts) : lists
      let facts = Set(stated.joined())
      // Where nothing was stored yet, there is nothing to ask about.
      guard facts != last else { continue }
      (number, last) = (number + 1, facts)
    }
    return number == 0 ? nil : number
  }
}

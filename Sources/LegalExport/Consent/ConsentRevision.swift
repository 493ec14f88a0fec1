public import LegalModel
internal import LegalSource

/// The facts about cookies that a consent was given to.
///
/// How a cookie is described is not among them: a better word or a typo asks nobody again.
public enum CookieFacts {
  /// Returns the facts of a version as one line, or `nil` if the version is about no cookies.
  public static func line(of version: FrontMatter) -> String? {
    switch version {
    case .cookies(let list): line(of: list.cookies)
    case .privacyPolicy(let policy) where !policy.cookies.isEmpty: line(of: policy.cookies)
    case .privacyPolicy, .subprocessors, .agreement: nil
    }
  }

  /// The order of rows is layout; so the facts are sorted.
  private static func line(of cookies: [Cookie]) -> String {
    JSON.array(
      cookies.map { fact(of: $0) }.sorted { $0.compact < $1.compact }
    ).compact
  }

  private static func fact(of cookie: Cookie) -> JSON {
    var members: [String: JSON] = [
      "identity": .string(cookie.key?.value.text ?? cookie.id.value.rawValue)
    ]
    // Where no type says it, the words do.
    members["category"] =
      (cookie.category?.value.rawValue ?? cookie.type?.value.text.lowercased()).map(JSON.string)
    members["lasts"] =
      (cookie.lasts.map { "\($0.value)" } ?? cookie.duration?.value.text.lowercased())
      .map(JSON.string)
    members["storage"] = (cookie.storage?.value.rawValue).map(JSON.string)
    members["party"] = (cookie.party?.value.rawValue).map(JSON.string)
    members["host"] = (cookie.host?.value.text).map(JSON.string)
    members["provider"] = (cookie.provider?.value.text).map(JSON.string)
    members["exemption"] = (cookie.exemption?.value.rawValue).map(JSON.string)
    members["exemptUse"] = (cookie.exemptUse?.value.rawValue).map(JSON.string)
    members["consentRequired"] = (cookie.consentRequired?.value.rawValue).map(JSON.string)
    return .object(members)
  }
}

/// Counts how often the cookie facts of a site changed.
public enum ConsentRevision {
  /// The facts of a version from the day on which it takes effect.
  public struct Version<Facts: Hashable & Sendable>: Sendable {
    /// The version.
    public let id: VersionID
    /// Its kind.
    public let kind: DocumentKind
    /// Its facts, in a form that can be compared; `nil` if it is about no cookies.
    public let facts: Facts?

    /// States the facts of a version.
    public init(_ id: VersionID, _ kind: DocumentKind, _ facts: Facts?) {
      self.id = id
      self.kind = kind
      self.facts = facts
    }
  }

  /// Returns the number of a day: 1 for the first facts, and one more for each day on which others
  /// took effect.
  ///
  /// - Parameters:
  ///   - documents: The released versions of each document, the oldest first.
  ///   - day: The day.
  /// - Returns: The number, or `nil` if no version in force by then is about cookies.
  public static func number<Facts>(
    of documents: [[Version<Facts>]], on day: CalendarDate
  ) -> Int? {
    let days = Set(documents.joined().map(\.id.effective)).filter { $0 <= day }.sorted()
    var number = 0
    var last: [Facts] = []
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
      let facts =
        lists.isEmpty
        ? inForce.filter { $0.kind == .privacyPolicy }.compactMap(\.facts) : lists
      guard !facts.isEmpty, facts != last else { continue }
      (number, last) = (number + 1, facts)
    }
    return number == 0 ? nil : number
  }
}

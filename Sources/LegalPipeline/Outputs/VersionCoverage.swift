public import LegalModel
public import LegalRuleEngine
public import LegalText

/// Which section of a version makes which disclosure that a law asks for.
public struct VersionCoverage: Sendable {
  /// The document.
  public let document: DocumentID
  /// The version.
  public let version: VersionID
  /// The headings of the version, by anchor, in order.
  let headings: [(anchor: String, title: String)]
  /// The disclosures.
  public let disclosures: [Coverage]
  /// The regimes that the site declares, in its order.
  let regimes: [Regime]

  /// A block of disclosures that the same regimes ask for.
  struct Group {
    /// The regimes, in the order of the site.
    let regimes: [Regime]
    /// The disclosures, in the order of the rules.
    let disclosures: [Coverage]

    /// The regimes as a heading.
    var title: String {
      regimes.isEmpty ? "every text" : regimes.map(\.rawValue).joined(separator: ", ")
    }
  }

  /// The disclosures by regime.
  var groups: [Group] {
    var groups: [(regimes: [Regime], disclosures: [Coverage])] = []
    for disclosure in disclosures {
      let asking = disclosure.rule.applies.regimes
      let some = regimes.filter(asking.contains)
      if let index = groups.firstIndex(where: { $0.regimes == some }) {
        groups[index].disclosures.append(disclosure)
      } else {
        groups.append((some, [disclosure]))
      }
    }
    return groups.map { Group(regimes: $0.regimes, disclosures: $0.disclosures) }
  }

  /// How many of the disclosures are made.
  public var madeCount: Int { disclosures.count { !$0.sections.isEmpty } }

  /// Returns the title of a section, or of the text before the first heading.
  func title(ofSection anchor: String) -> String {
    headings.first { $0.anchor == anchor }?.title ?? "before the first heading"
  }

  /// The map as text, a disclosure a line, with its sections below.
  public static func text(_ maps: [VersionCoverage]) -> String {
    maps.map(\.text).joined(separator: "\n")
  }

  private var text: String {
    var text = "\(document) \(version): \(madeCount) of \(disclosures.count) disclosures are made\n"
    for group in groups {
      text += "\n\(group.title)\n"
      for disclosure in group.disclosures {
        text += "  \(disclosure.what) [\(disclosure.rule.id)]\n"
        let titles = disclosure.sections.map(title(ofSection:))
        text += titles.isEmpty ? "    - not made\n" : "    + \(titles.joined(separator: "; "))\n"
      }
    }
    return text
  }

  /// The map as one JSON document.
  public static func json(_ maps: [VersionCoverage]) -> JSON {
    .object([
      "formatVersion": .number(1),
      "versions": .array(maps.map(\.json)),
    ])
  }

  private var json: JSON {
    .object([
      "document": .string(document.rawValue),
      "version": .string("\(version)"),
      "made": .number(madeCount),
      "asked": .number(disclosures.count),
      "disclosures": .array(
        disclosures.map { disclosure in
          var members: [String: JSON] = [
            "rule": .string(disclosure.rule.id),
            "disclosure": .string(disclosure.what),
            "source": .string(disclosure.rule.sources.first?.description ?? ""),
            "regimes": .array(
              regimes.filter(disclosure.rule.applies.regimes.contains)
                .map { .string($0.rawValue) }),
            "isMade": .bool(!disclosure.sections.isEmpty),
            "sections": .array(
              disclosure.sections.map { anchor in
                .object([
                  "anchor": .string(anchor), "title": .string(title(ofSection: anchor)),
                ])
              }),
          ]
          members["subject"] = disclosure.subject.map(JSON.string)
          return .object(members)
        }),
    ])
  }
}

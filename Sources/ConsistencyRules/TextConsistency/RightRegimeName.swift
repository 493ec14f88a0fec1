import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension TextConsistency {
  static let rightRegimeName = Rule(
    "consistency/right-regime-name",
    "The heading of a block of rights and its words name the same laws",
    [.ownWords], .note,
    asks: """
      A block of rights for people in a country names that country's law, and its heading names no \
      country whose law the block is not for.
      """,
    why: """
      Since 2021 the United Kingdom has a GDPR of its own: a block for both that names one leaves the \
      other reader without a law to look up.
      """,
    mend: "name each law in the words of the block, or correct 'regimes:'",
    passes: """
      rights:
        - id: gdpr
          name: European Union and United Kingdom
          regimes: [eu-gdpr, uk-gdpr]
          items:
            - {right: access, text: "Access, under the GDPR and the UK GDPR"}
      """,
    fails: """
      rights:
        - id: gdpr
          name: «European Union and United Kingdom»
          regimes: [eu-gdpr, uk-gdpr]
          items:
            - {right: access, text: "Access, under the GDPR"}
      """,
    check: .policy { policy, matter in
      policy.rights.filter { !$0.isForEveryone }.flatMap { group -> [Finding] in
        let heading = LanguageWords.english.words(of: group.name.value.text)
        var findings: [Finding] = []
        for law in LawOfPlace.all where !group.laws.contains(law.regime) {
          guard let place = law.places.first(where: { heading.hasPhrase($0) }) else { continue }
          findings.append(
            Finding(
              "'\(group.name.value)' names '\(place)', whose law the block is not for",
              at: group.name.range, subject: "\(group.id.value).\(law.regime.rawValue)",
              target: .fact("rights.\(group.id.value).regimes", .change)))
        }
        guard let section = matter.section(of: group) else { return findings }
        func names(_ law: LawOfPlace) -> Bool {
          matter.words.first(of: law.names, in: section) != nil
        }
        let laws = LawOfPlace.all.filter { group.laws.contains($0.regime) }
        let missing = laws.filter { !names($0) }
        guard missing.count < laws.count else { return findings }
        findings += missing.map { law in
          Finding(
            "'\(group.name.value)' also grants rights under '\(law.names[0])', which its words do not name",
            at: group.name.range, subject: "\(group.id.value).\(law.regime.rawValue)",
            target: law.regime == .ukGDPR ? .words("ukGDPR") : .words("lawOf.\(group.id.value)"))
        }
        return findings
      }
    })
}

/// A law that grants rights, and the people it is for.
private struct LawOfPlace {
  let regime: Regime
  let names: [String]
  let places: [String]

  static let all: [LawOfPlace] = [
    LawOfPlace(
      regime: .euGDPR, names: ["GDPR", "General Data Protection Regulation", "2016 679"],
      places: ["European Economic Area", "EEA", "European Union", "EU"]),
    LawOfPlace(
      regime: .ukGDPR,
      names: ["UK GDPR", "UK General Data Protection Regulation", "Data Protection Act 2018"],
      places: ["United Kingdom", "UK"]),
    LawOfPlace(
      regime: .ccpa, names: ["CCPA", "California Consumer Privacy Act", "CPRA"],
      places: ["California"]),
    LawOfPlace(regime: .colorado, names: ["Colorado Privacy Act"], places: ["Colorado"]),
    LawOfPlace(
      regime: .pipeda,
      names: ["PIPEDA", "Personal Information Protection and Electronic Documents Act"],
      places: ["Canada"]),
    LawOfPlace(regime: .quebec, names: ["Law 25", "P 39 1"], places: ["Quebec", "Québec"]),
  ]
}

extension [String] {
  /// Whether some words, in the form of the index, stand in it one after another.
  func hasPhrase(_ phrase: String) -> Bool {
    let words = LanguageWords.english.words(of: phrase)
    guard !words.isEmpty, count >= words.count else { return false }
    return (0...(count - words.count)).contains {
      self[$0..<($0 + words.count)].elementsEqual(words)
    }
  }
}

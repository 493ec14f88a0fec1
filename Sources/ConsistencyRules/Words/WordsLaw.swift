import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension WordsAndData {
  static let law = Rule(
    "words/law", "Every law that the words name is one that the data declares", [.ownWords],
    .warning,
    asks: """
      A law that a sentence names belongs to a regime that the site follows, or to a basis, a retention \
      period or a transfer of this version.
      """,
    why: """
      Naming a law says that the company follows it; if nobody has declared it, nobody has checked what \
      it asks for.
      """,
    mend: "add the regime to 'site.yaml', or the law to what rests on it, or leave the name out",
    passes: """
      retention:
        - {id: claims, name: Claims, period: 6 years, law: HIPAA}
      ---
      ## Health

      {{> retention}}

      We keep claims because HIPAA asks for it.
      """,
    fails: """
      ## Health

      We follow «HIPAA».
      """.asProse,
    check: .version { matter in
      let regimes = Set(matter.circumstances.site.regimes.map(\.value))
      let groups = Set(matter.policy?.rights.flatMap(\.laws) ?? [])
      let laws = declaredLaws(matter)
      return NamedLaw.all.compactMap { law in
        guard !law.regimes.contains(where: { regimes.contains($0) || groups.contains($0) }),
          let passage = matter.words.all(of: law.names).first(where: {
            matter.beginsWithCapital($0.range)
          }),
          !law.names.contains(where: { laws.hasPhrase($0) })
        else { return nil }
        return Finding(
          "'\(law.names[0])' is named, and neither a regime nor any data of this version names it",
          at: passage.range, subject: law.names[0], target: .words("law.\(law.names[0])"))
      }
    })

  /// The words of every law that the data names.
  private static func declaredLaws(_ matter: Matter) -> [String] {
    guard let policy = matter.policy else { return [] }
    let words: [String] =
      policy.statedBases.compactMap { $0.basis.law?.value.text }
      + policy.retention.compactMap { $0.law?.value.text }
      + (policy.transfers?.value.mechanisms ?? []).compactMap { $0.value.decision?.value.text }
    return LanguageWords.english.words(of: words.joined(separator: " | "))
  }
}

/// A law by its names, and the regimes that it belongs to.
private struct NamedLaw {
  let names: [String]
  let regimes: [Regime]

  static let all: [NamedLaw] = [
    NamedLaw(
      names: ["GDPR", "General Data Protection Regulation", "EU 2016 679"],
      regimes: [.euGDPR, .ukGDPR]),
    NamedLaw(names: ["UK GDPR", "Data Protection Act 2018"], regimes: [.ukGDPR]),
    NamedLaw(names: ["ePrivacy Directive", "Directive 2002 58 EC"], regimes: [.ePrivacy]),
    NamedLaw(
      names: ["PECR", "Privacy and Electronic Communications Regulations"], regimes: [.pecr]),
    NamedLaw(
      names: ["CCPA", "CPRA", "California Consumer Privacy Act", "California Privacy Rights Act"],
      regimes: [.ccpa]),
    NamedLaw(
      names: ["CalOPPA", "California Online Privacy Protection Act"], regimes: [.calOPPA]),
    NamedLaw(names: ["COPPA", "Children's Online Privacy Protection Act"], regimes: [.coppa]),
    NamedLaw(
      names: ["PIPEDA", "Personal Information Protection and Electronic Documents Act"],
      regimes: [.pipeda]),
    NamedLaw(names: ["Law 25", "Bill 64"], regimes: [.quebec]),
    NamedLaw(names: ["Colorado Privacy Act"], regimes: [.colorado]),
    NamedLaw(
      names: ["HIPAA", "Health Insurance Portability and Accountability Act"], regimes: []),
    NamedLaw(names: ["GLBA", "Gramm Leach Bliley Act"], regimes: []),
    NamedLaw(names: ["FERPA", "Family Educational Rights and Privacy Act"], regimes: []),
    NamedLaw(names: ["LGPD", "Lei Geral de Proteção de Dados"], regimes: []),
    NamedLaw(names: ["POPIA", "Protection of Personal Information Act"], regimes: []),
    NamedLaw(names: ["PDPA", "Personal Data Protection Act"], regimes: []),
    NamedLaw(names: ["APPI", "Act on the Protection of Personal Information"], regimes: []),
    NamedLaw(names: ["PIPL", "Personal Information Protection Law"], regimes: []),
    NamedLaw(names: ["BIPA", "Biometric Information Privacy Act"], regimes: []),
    NamedLaw(names: ["VCDPA", "Virginia Consumer Data Protection Act"], regimes: []),
    NamedLaw(names: ["CTDPA", "Connecticut Data Privacy Act"], regimes: []),
    NamedLaw(names: ["UCPA", "Utah Consumer Privacy Act"], regimes: []),
    NamedLaw(names: ["TDPSA", "Texas Data Privacy and Security Act"], regimes: []),
    NamedLaw(names: ["nFADP", "revFADP", "Federal Act on Data Protection"], regimes: []),
    NamedLaw(names: ["Digital Services Act"], regimes: []),
    NamedLaw(names: ["AI Act"], regimes: []),
    NamedLaw(names: ["CAN SPAM Act", "CAN SPAM"], regimes: []),
  ]
}

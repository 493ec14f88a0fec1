import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension WordsAndData {
  static let unsaidCountry = Rule(
    "words/unsaid-country", "Every country that the data declares is named in words", [.ownWords],
    .warning,
    asks: """
      A country to which data goes, or where the controller is, stands in the words of the text by its \
      name, or by the name of the European Union or the European Economic Area if it is a member.
      """,
    why: "A code in the front matter informs programs; the person whose data travels reads words.",
    mend: "name the country in the section on transfers, or print where the recipients are",
    passes: """
      transfers: {destinations: [CA], section: transfers}
      ---
      ## Transfers

      Our servers are in Canada.
      """,
    fails: """
      transfers: {destinations: [CA, «BR»], section: transfers}
      ---
      ## Transfers

      Our servers are in Canada.
      """,
    check: .policy { policy, matter in
      var countries = policy.transfers?.value.destinations ?? []
      countries += policy.recipients.flatMap { $0.countries ?? [] }
      if let controller = policy.controller?.value {
        countries += [controller.incorporatedIn, controller.establishedIn].compactMap(\.self)
      }
      let saysArea = matter.words.first("European Economic Area", "EEA") != nil
      let saysUnion = saysArea || matter.words.first("European Union", "EU") != nil
      let names = Dictionary(
        NameTable.compiled.names.filter { $0.kind == .country }.map { ($0.canonical, $0) }
      ) { first, _ in first }
      var seen: Set<String> = []
      return countries.compactMap { located in
        let code = located.value.rawValue
        guard seen.insert(code).inserted, let country = names[code],
          !(saysArea && located.value.isInEconomicArea(on: matter.asOf)),
          !(saysUnion && located.value.isInUnion(on: matter.asOf)),
          matter.words.first(of: country.spellings) == nil
        else { return nil }
        return Finding(
          "'\(country.spellings[0])' is declared, and no words name it", at: located.range,
          subject: code, target: .words("unsaid.\(code)"))
      }
    })

  static let unsaidPeriod = Rule(
    "words/unsaid-period", "Every period that the data declares is said in words", [.ownWords],
    .warning,
    asks: """
      A time to answer, a notice and the bound of a promise that are declared also stand in the words of \
      the text.
      """,
    why: "A deadline that only programs read is a promise that no person can hold the company to.",
    mend: "print it with a mark such as '{{notices.materialChanges}}'",
    passes: """
      notices: {materialChanges: 30 days, section: changes}
      ---
      ## Changes

      We tell you {{notices.materialChanges}} before.
      """,
    fails: """
      notices: {materialChanges: «30 days», section: changes}
      ---
      ## Changes

      We tell you before.
      """,
    check: .version { matter in
      let own = Matter.periods(in: matter.text.frontMatter).filter { entry in
        !entry.path.hasPrefix("retention.") && !entry.path.hasPrefix("cookies.")
      }
      // A period of a table of data says nothing about an answer or a notice.
      let tables = rows(of: matter.text.frontMatter)
      let written = matter.writtenPeriods.filter { period in
        !tables.contains { $0.encloses(period.range) }
      }
      let marked = own.filter { entry in
        matter.text.prose.marks.contains { $0.path == entry.path }
      }
      return own.filter { entry in
        !marked.contains { $0.period.isSameLength(as: entry.period) }
          && !written.contains { $0.period.isSameLength(as: entry.period) }
          && matter.words.first(of: wordings(of: entry.period)) == nil
      }.map { entry in
        Finding(
          "'\(entry.path)' is \(entry.period), and no words say so", at: entry.range,
          subject: entry.path, target: .words("unsaid.\(entry.path)"))
      }
    })

  static let unsaidAge = Rule(
    "words/unsaid-age", "The age that the data declares is said in words", [.ownWords], .warning,
    asks: "The least age of those whom the text addresses stands in its words.",
    why: "Parents read the text, not its front matter.",
    mend: "print it with '{{children.minimumAge}}'",
    passes: """
      children: {minimumAge: 16, section: children}
      ---
      ## Children

      Nobody under {{children.minimumAge}} is addressed.
      """,
    fails: """
      children: {minimumAge: «16», section: children}
      ---
      ## Children

      No child is addressed.
      """,
    check: .policy { policy, matter in
      guard let age = policy.children?.value.minimumAge else { return [] }
      let numerals = ["\(age.value.value)", numeral("\(age.value.value)")]
      let phrases = numerals.flatMap { number in
        [
          "under \(number)", "under the age of \(number)", "age of \(number)", "below \(number)",
          "aged \(number)", "than \(number)", "at least \(number)", "from \(number)",
          "\(number) years", "\(number) or", "over \(number)", "age \(number)", "\(number) and",
        ]
      }
      guard matter.words.first(of: phrases) == nil else { return [] }
      return [
        Finding(
          "the age is \(age.value.value), and no words say so", at: age.range,
          target: .words("unsaid.children.minimumAge"))
      ]
    })

  private static func numeral(_ age: String) -> String {
    ["13": "thirteen", "14": "fourteen", "15": "fifteen", "16": "sixteen", "18": "eighteen"][age]
      ?? age
  }

  /// The periods of tables.
  private static func rows(of frontMatter: FrontMatter) -> [SourceRange] {
    switch frontMatter {
    case .privacyPolicy(let policy):
      policy.retention.map(\.period.range) + policy.cookies.compactMap(\.duration?.range)
    case .cookies(let list): list.cookies.compactMap(\.duration?.range)
    case .subprocessors, .agreement: []
    }
  }

  /// Words that say a period without a number.
  private static func wordings(of period: Period) -> [String] {
    let unit = period.unit.rawValue
    switch (period.count, period.unit) {
    case (1, .hour): return ["an hour"]
    case (1, _): return ["a \(unit)"]
    case (2, .week): return ["a fortnight"]
    default: return []
    }
  }
}

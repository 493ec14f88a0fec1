import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension WordsAndData {
  static let definition = Rule(
    "words/definition", "Every term that the words define in quotation marks is in the data",
    [.ownWords], .warning,
    asks: """
      A capitalized term that a sentence introduces in parentheses and quotation marks (the "Service") is \
      one of the definitions, or the controller's name.
      """,
    why: "A definition that programs do not see is one that nobody compares with its use.",
    mend: "add it under 'definitions:' with 'section:', the section that says it",
    passes: """
      definitions:
        - {id: service, term: Service, meaning: our app and website, section: introduction}
      ---
      ## Introduction

      This is about our app and website (the "Service").
      """,
    fails: """
      ## Introduction

      This is about our app and website (the "«Service»").
      """.asProse,
    check: .version { matter in
      switch matter.text.frontMatter {
      case .subprocessors, .cookies: return []
      case .privacyPolicy, .agreement: break
      }
      let site = matter.circumstances.site.organization.value
      let controller = matter.policy?.controller?.value
      var known = TextConsistency.definitions(of: matter).map(\.term.value.text)
      known += [
        site.legalName.value.text, site.brand?.value.text, controller?.brand?.value.text,
        controller?.legalName.value.text,
      ].compactMap(\.self)
      let names = Set(known.map { LanguageWords.english.words(of: $0) })
      return quoted(in: matter).compactMap { range in
        let term = matter.text.file.text(in: range.bytes)
        guard !names.contains(LanguageWords.english.words(of: term)) else { return nil }
        return Finding(
          "'\(term)' is defined by the words, and not in the data", at: range, subject: term,
          target: .fact("definitions.\(LanguageWords.english.words(of: term).joined())"))
      }
    })

  /// Capitalized words in quotation marks directly behind an opening parenthesis, or after "the".
  private static func quoted(in matter: Matter) -> [SourceRange] {
    let file = matter.text.file
    let bytes = file.bytes
    var found: [SourceRange] = []
    func begins(_ words: String, _ offset: Int) -> Bool {
      offset + words.utf8.count <= bytes.count
        && bytes[offset..<offset + words.utf8.count].elementsEqual(words.utf8)
    }
    for span in matter.readSpans where !span.isData {
      for open in span.bytes where bytes[open] == UInt8(ascii: "(") {
        var start = open + 1
        if begins("the ", start) { start += 4 }
        if begins("“", start) {
          start += 3
        } else if begins("\"", start) {
          start += 1
        } else {
          continue
        }
        var end = start
        while end < span.bytes.upperBound, bytes[end] != UInt8(ascii: "\""), !begins("”", end),
          bytes[end] != UInt8(ascii: ",")
        {
          end += 1
        }
        guard end > start, end - start < 60, (65...90).contains(bytes[start]) else { continue }
        // An abbreviation is explained by its parenthesis, and defines nothing.
        if bytes[start..<end].allSatisfy({ (65...90).contains($0) }) { continue }
        found.append(file.range(start..<end))
      }
    }
    return found
  }
}

import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension TextConsistency {
  static let listExhaustive = Rule(
    "consistency/list-exhaustive", "Lists that have to be complete are not left open", [.ownWords],
    .warning,
    asks: """
      Lists of data, purposes, recipients, periods, rights and countries do not begin with "including" \
      or "such as", and do not end with "and more".
      """,
    why: """
      "Including" says that there is more; a reader who relies on the list does not learn what.
      """,
    mend: "list everything, and leave the word out",
    passes: """
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: access, text: Get a copy}]}
      ---
      ## Rights

      You have these rights:

      {{> rights.all}}
      """,
    fails: """
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: access, text: Get a copy}]}
      ---
      ## Rights

      You have rights, «including»:

      {{> rights.all}}
      """,
    check: .version { matter in
      var findings: [Finding] = []
      let blocks = matter.text.prose.blocks
      for (index, block) in blocks.enumerated() where index > 0 {
        guard case .data(let path) = block.content,
          let word = openingWord(at: blocks[index - 1].range)
        else { continue }
        let list = path.split(separator: ".").first.map(String.init) ?? path
        guard
          ["data", "purposes", "recipients", "retention", "rights", "cookies", "subprocessors"]
            .contains(list)
        else { continue }
        findings.append(
          Finding(
            "'\(word.file.text(in: word.bytes))' leaves the list of '\(path)' open", at: word,
            subject: path, target: .words("openList.\(path)"),
            severity: list == "rights" ? .note : nil))
      }
      var countries: [String]?
      for passage in matter.words.all("including", "includes", "for example")
      where !passage.isData && matter.words.sentence(passage.sentence, says: "countr*") {
        countries = countries ?? NameIndex.countries.named(in: matter).flatMap(\.name.spellings)
        let names = matter.words.all(of: countries ?? []).contains {
          $0.sentence == passage.sentence
            && $0.range.bytes.lowerBound >= passage.range.bytes.upperBound
        }
        guard names else { continue }
        findings.append(
          Finding(
            "'\(matter.text.file.text(in: passage.range.bytes))' leaves the list of countries open",
            at: passage.range, subject: "countries", target: .words("openList.countries")))
      }
      for passage in matter.words.all("etc", "and more", "and so on", "among others")
      where passage.isData {
        findings.append(
          Finding(
            "'\(matter.text.file.text(in: passage.range.bytes))' leaves the row open",
            at: passage.range, target: .words("openRow.\(passage.sentence)")))
      }
      return findings
    })

  /// The word at the end of a paragraph, before its colon, if it leaves open what follows.
  private static func openingWord(at range: SourceRange) -> SourceRange? {
    let bytes = range.file.bytes
    var end = range.bytes.upperBound
    while end > range.bytes.lowerBound, " \n:,".utf8.contains(bytes[end - 1]) { end -= 1 }
    for word in ["including", "such as", "for example", "among others", "e.g."] {
      let start = end - word.utf8.count
      if start >= range.bytes.lowerBound, bytes[start..<end].elementsEqual(word.utf8) {
        return range.file.range(start..<end)
      }
    }
    return nil
  }
}

import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension TextConsistency {
  static let crossReference = Rule(
    "consistency/xref", "References within the text lead to one place", [.ownWords], .note,
    asks: """
      "Section 5" is a section of the text, "listed above" stands below a list, and "the periods listed \
      above" says which of them.
      """,
    why:
      "A reader who follows a reference that leads nowhere, or to many rows at once, finds no answer.",
    mend: "name the section or the row that is meant, best with a link",
    passes: """
      ## 1. Data

      Who receives it stands in section 2.

      ## 2. Recipients

      Nobody.
      """.asProse,
    fails: """
      ## 1. Data

      Who receives it stands in section «5».

      ## 2. Recipients

      Nobody.
      """.asProse,
    check: .version { matter in
      var findings = matter.words.all("section", "sections").filter { !$0.isData }
        .flatMap { brokenNumbers(after: $0, matter) }
      let placements = matter.text.prose.marks.filter(\.isPlacement)
      for passage in matter.words.all(
        "listed above", "shown above", "described above", "set out above", "table above",
        "list above")
      where !passage.isData {
        let start = passage.range.bytes.lowerBound
        let hasList =
          placements.contains { $0.range.bytes.lowerBound < start }
          || matter.text.prose.blocks.contains { block in
            if case .list = block.content { block.range.bytes.lowerBound < start } else { false }
          }
        guard !hasList else { continue }
        findings.append(
          Finding(
            "'\(matter.text.file.text(in: passage.range.bytes))' has no list above it",
            at: passage.range, target: .words("reference.\(passage.sentence)")))
      }
      guard let policy = matter.edition.policy else { return findings }
      let periods = Set(
        policy.retention.flatMap { $0.keeps?.value.periods ?? [] }.map(\.description))
      for passage in matter.words.all(
        "periods listed above", "periods above", "periods stated above", "periods set out above",
        "periods shown above", "periods described above", "periods in the table above")
      where !passage.isData && periods.count > 1 {
        findings.append(
          Finding(
            "the table above has \(policy.retention.count) periods; which of them is meant is not said",
            at: passage.range, target: .words("reference.\(passage.sentence)"),
            notes: policy.retention.prefix(3).map { .init("a period, here", at: $0.period.range) }))
      }
      return findings
    })

  /// The numbers of sections after a word that no heading has.
  private static func brokenNumbers(after passage: Passage, _ matter: Matter) -> [Finding] {
    let file = matter.text.file
    let bytes = file.bytes
    let headings = matter.text.prose.headings.map(\.title)
    // Where headings have no numbers, paragraphs may have some.
    guard headings.contains(where: { $0.first?.isNumber == true }) else { return [] }
    var index = passage.range.bytes.upperBound
    var numbers: [Range<Int>] = []
    while index < bytes.count {
      while index < bytes.count, bytes[index] == 32 || bytes[index] == 10 || bytes[index] == 44 {
        index += 1
      }
      if index + 4 < bytes.count, bytes[index..<index + 4].elementsEqual("and ".utf8) { index += 4 }
      let start = index
      while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
      guard index > start, index - start <= 2 else {
        if index > start { return [] }
        break
      }
      // "7027(m)", "164A" and "section 5.2" are other numberings.
      if index < bytes.count,
        bytes[index] == UInt8(ascii: "(") || WordScanner.isWord(bytes, index)
          || (bytes[index] == UInt8(ascii: ".") && index + 1 < bytes.count
            && (48...57).contains(bytes[index + 1]))
      {
        return []
      }
      numbers.append(start..<index)
    }
    // "Section 5 of the Act" is not a section of this text.
    let rest = file.text(in: index..<min(index + 4, bytes.count))
    if rest.hasPrefix("of t") || rest.hasPrefix("of A") { return [] }
    return numbers.filter { number in
      let text = file.text(in: number)
      return !headings.contains { $0.hasPrefix("\(text).") || $0.hasPrefix("\(text) ") }
    }.map { number in
      Finding(
        "there is no section \(file.text(in: number))", at: file.range(number),
        subject: file.text(in: number), target: .words("section.\(file.text(in: number))"))
    }
  }
}

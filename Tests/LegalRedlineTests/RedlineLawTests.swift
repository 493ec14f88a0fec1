import LegalChanges
import LegalModel
import LegalTestSupport
import LegalText
import Testing

@testable import LegalRedline

/// Laws that hold for every two texts.
@Suite struct RedlineLawTests {
  @Test(arguments: 0..<200)
  func `what is made up obeys the laws`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let old = MadeUpText(&generator)
    let new = old.edited(&generator)
    expectLaws(ComparableText.markdown(old.markdown), ComparableText.markdown(new.markdown))
  }

  @Test func `the versions of a real site obey the laws, each held against each other`() throws {
    for document in ["privacy", "subprocessors", "cookies", "terms"] {
      let texts = try ExampleTexts.versions(of: document)
      for old in texts {
        #expect(ComparableText(old).canonical == old.canonicalText)
        for new in texts { expectLaws(ComparableText(old), ComparableText(new)) }
      }
    }
  }

  private func expectLaws(_ old: ComparableText, _ new: ComparableText) {
    let redline = Redline.compare(old, new)
    // Byte by byte: for Swift a letter with an accent equals the letter and the accent.
    #expect(Array(redline.rejected.utf8) == Array(old.canonical.utf8))
    #expect(Array(redline.accepted.utf8) == Array(new.canonical.utf8))
    if old == new, old.canonical.utf8.elementsEqual(new.canonical.utf8) { #expect(redline.isEmpty) }
    if old != new { #expect(!redline.isEmpty) }
    #expect(redline.edits.map(\.id) == redline.edits.indices.map { $0 + 1 })
    let covered = redline.blocks.filter { if case .movedHere = $0.presence { false } else { true } }
    #expect(covered.flatMap(\.old) == old.passages)
    #expect(redline.blocks.flatMap(\.new) == new.passages)
    for block in redline.blocks {
      let used = block.cells.flatMap(\.segments).compactMap(\.edit)
      #expect(used.allSatisfy(block.edits.contains))
    }
    expectMirror(redline, Redline.compare(new, old))
  }

  /// From the other side an insertion is a deletion, and nothing else is another.
  private func expectMirror(_ redline: Redline, _ mirror: Redline) {
    func summary(_ edits: [Redline.Edit], _ isMirror: Bool) -> [String] {
      edits.map { edit in
        let (before, after) = isMirror ? (edit.after, edit.before) : (edit.before, edit.after)
        let (gone, come) =
          isMirror
          ? (edit.insertedWords, edit.deletedWords) : (edit.deletedWords, edit.insertedWords)
        // A move is named by the words at either end, whichever comes first.
        return "\(edit.editClass) -\(gone) +\(come) \(before) → \(after)"
      }.sorted()
    }
    #expect(summary(redline.edits, false) == summary(mirror.edits, true))
  }
}

/// The versions of the example site.
enum ExampleTexts {
  static func versions(of document: String) throws -> [VersionText] {
    let folder =
      "\(#filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" })/EndToEndTests/Example/content/\(document)"
    let files = try FileTree.read(folder)
    return try files.sorted { $0.key < $1.key }.map { name, bytes in
      let file = SourceFile(path: name, text: String(decoding: bytes, as: UTF8.self))
      let id = try #require(VersionID(String(name.dropLast(3))))
      return try #require(VersionText.read(file, as: id, base: "/legal/\(document)/").value)
    }
  }
}

/// A text that nobody wrote, as blocks.
struct MadeUpText {
  private var blocks: [[String]]

  private static let words = [
    "we", "collect", "your", "data", "the", "service", "account", "with", "and", "of", "retention",
    "period", "consent", "partner", "not", "30", "14", "days", "may", "e-mail", "address", "logs",
    "security", "vendor", "processing", "purpose", "notice", "change", "**bold**", "[link](/a/)",
    "March 28, 2026", "delete,", "keep.", "Section 2", "rights", "Europe", "Caf\u{E9}",
    "Cafe\u{301}", "(if", "any)", "don't",
  ]

  init(_ generator: inout SeededGenerator) {
    blocks = []
    for number in 0..<Int.random(in: 0...14, using: &generator) {
      switch Int.random(in: 0...5, using: &generator) {
      case 0: blocks.append(["## \(number). " + Self.sentence(3, &generator)])
      case 1:
        blocks.append((0..<3).map { _ in "- " + Self.sentence(6, &generator) })
      case 2:
        blocks.append(
          ["| Name | Purpose |", "| --- | --- |"]
            + (0..<3).map { _ in
              "| \(Self.sentence(1, &generator)) | \(Self.sentence(3, &generator)) |"
            })
      case 3: blocks.append(["\(number + 1). " + Self.sentence(8, &generator)])
      case 4 where number % 3 == 0:
        blocks.append(["```", Self.sentence(4, &generator) + "  ", "", "```"])
      default: blocks.append([Self.sentence(20, &generator)])
      }
    }
  }

  private static func sentence(_ count: Int, _ generator: inout SeededGenerator) -> String {
    (0..<max(1, count)).map { _ in words.randomElement(using: &generator) ?? "we" }
      .joined(separator: " ")
  }

  var markdown: String {
    blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// Some blocks gone, some new, some elsewhere, some split, some with other words.
  func edited(_ generator: inout SeededGenerator) -> MadeUpText {
    var copy = self
    for _ in 0..<Int.random(in: 0...5, using: &generator) {
      let count = copy.blocks.count
      let place = count == 0 ? 0 : Int.random(in: 0..<count, using: &generator)
      switch Int.random(in: 0...6, using: &generator) {
      case 0 where count > 0: copy.blocks.remove(at: place)
      case 1: copy.blocks.insert([Self.sentence(12, &generator)], at: place)
      case 2 where count > 1:
        let block = copy.blocks.remove(at: place)
        copy.blocks.insert(block, at: Int.random(in: 0..<count, using: &generator))
      case 3 where count > 0:
        let words = copy.blocks[place][0].split(separator: " ")
        guard words.count > 10 else { continue }
        copy.blocks[place][0] = words.prefix(words.count / 2).joined(separator: " ")
        copy.blocks.insert(
          [words.dropFirst(words.count / 2).joined(separator: " ")], at: place + 1)
      default:
        guard count > 0 else { continue }
        let line = copy.blocks[place].count - 1
        var words = copy.blocks[place][line].split(separator: " ").map(String.init)
        guard words.count > 3 else { continue }
        let at = Int.random(in: 2..<words.count, using: &generator)
        words[at] = Self.sentence(Int.random(in: 0...3, using: &generator), &generator)
        copy.blocks[place][line] = words.joined(separator: " ")
      }
    }
    return copy
  }
}

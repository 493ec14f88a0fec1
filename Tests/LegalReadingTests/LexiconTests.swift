import Foundation
import LegalReading
import LegalTestSupport
import LegalWords
import Testing

/// The words and lexicons that are compiled into the program.
@Suite struct LexiconTests {
  @Test(arguments: LexiconLibrary.languages)
  func `each lexicon is written as the notation asks`(_ language: String) throws {
    let library = try #require(LexiconLibrary.compiled(language))
    #expect(library.mistakes.isEmpty)
  }

  @Test(arguments: LexiconLibrary.languages)
  func `each example is read as its lexicon says`(_ language: String) throws {
    let library = try #require(LexiconLibrary.compiled(language))
    #expect(library.failedExamples == [])
  }

  @Test(arguments: LexiconLibrary.languages)
  func `each lexicon shows what says it and what only sounds like it`(_ language: String) throws {
    let library = try #require(LexiconLibrary.compiled(language))
    for id in library.ids {
      let senses = library.examples(of: id).map(\.sense)
      #expect(senses.count { $0 == .says } >= 2, "\(id)")
      #expect(senses.contains(.soundsLikeIt), "\(id)")
    }
  }

  @Test func `every disclosure has a lexicon in English`() throws {
    let library = try #require(LexiconLibrary.compiled("en"))
    #expect(Set(DisclosureKind.all.map(\.id)).subtracting(library.ids) == [])
  }

  @Test func `every file of words is compiled in, and says what it is`() throws {
    let folder =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/Sources/CLegalWords"
    let list = try String(contentsOfFile: folder + "/words.c", encoding: .utf8)
    var count = 0
    for (path, bytes) in try FileTree.read(folder) where path.hasSuffix(".txt") {
      #expect(list.contains("#embed \"\(path)\" suffix(, 0,)"), "\(path)")
      let file = try #require(WordFile(String(decoding: bytes, as: UTF8.self)[...]), "\(path)")
      let parts = path.dropLast(4).split(separator: "/")
      switch file.kind {
      case "lexicon": #expect(parts.first == file.language && parts.last == file.name, "\(path)")
      case "names": #expect(parts == ["names", file.name], "\(path)")
      default: #expect(parts == [file.language, file.kind], "\(path)")
      }
      count += 1
    }
    #expect(count == WordFile.compiled { _ in true }.count)
  }

  @Test(arguments: [
    ("says\n  right (to", "'(' is never closed"),
    ("says\n  right | | to", "an alternative is empty"),
    ("says\n  @nobody", "there is no list '@nobody'"),
    ("says\n  #thing", "there is nothing called '#thing'"),
    ("  right to", "write 'says', 'weak', 'denies', 'never' or 'examples' above the first pattern"),
    ("examples\n  right", "an example begins with '+', '-' or '0'"),
    ("says\n  ~x", "'~x' is no gap: write ~ or ~6"),
    ("list data = a", "a list is written 'list @name = a | b c'"),
  ])
  func `a mistake in a lexicon is told with its line`(_ body: String, _ message: String) throws {
    let words = try #require(WordFile("words en"))
    let lexicon = try #require(WordFile("lexicon en test\n\(body)"[...]))
    let library = try #require(LexiconLibrary(language: "en", files: [words, lexicon]))
    #expect(library.mistakes.map(\.message) == [message])
    #expect(
      library.mistakes.first?.line == (body.hasPrefix("says") || body.hasPrefix("examples") ? 3 : 2)
    )
  }
}

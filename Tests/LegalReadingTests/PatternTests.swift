import LegalReading
import LegalText
import LegalWords
import Testing

/// What a pattern matches, by the smallest lexicon that has it.
@Suite struct PatternTests {
  /// Reads a text with one lexicon.
  static func read(_ text: String, _ body: String) throws -> [TextStatement] {
    let files = WordFile.compiled { $0.first != "lexicon" }
    let lexicon = try #require(WordFile("lexicon en test\n\(body)"[...]))
    let library = try #require(LexiconLibrary(language: "en", files: files + [lexicon]))
    #expect(library.mistakes.isEmpty)
    return PolicyReader(library).read(SourceFile(path: "t.md", text: text))
  }

  @Test(arguments: [
    ("delete", "It was deleted.", true), ("delete", "The deletion.", false),
    ("\"deleted\"", "It was deleted.", true), ("\"deleted\"", "We delete it.", false),
    ("delet*", "The deletion.", true), ("opt out", "Opt-out here.", true),
    ("right to ~ erasure", "A right to its quick erasure.", true),
    ("right to ~ erasure", "A right to one two three four erasure.", false),
    ("right ... erasure", "A right to one two three four erasure.", true),
    ("right ... erasure", "A right. An erasure.", false),
    ("a (very)? good day", "A good day.", true), ("a (very)? good day", "A very good day.", true),
    ("a _ day", "A day.", false), ("a _ day", "A bad day.", true),
    ("^ data", "Our data.", false), ("^ data", "Data it is.", true),
    ("data $", "Our data.", true), ("data $", "Data it is.", false),
    ("(sell | give away) data", "We give away data.", true),
    ("@delete it", "We erase it.", true), ("#email", "To a@example.com.", true),
    ("#period", "For thirty (30) days.", true), ("#period", "For 90 people.", false),
    ("#country", "To the United States.", true), ("#country", "It is up to us.", false),
    ("#country", "Google Ireland Limited does it.", false),
    ("#company", "Google Ireland Limited does it.", true),
    ("#vendor", "We use Google Analytics.", true), ("#phone", "Call +1 555 010 0100.", true),
    ("#authority", "Ask the Information Commissioner's Office.", true),
  ])
  func `a pattern matches what the notation says`(
    _ pattern: String, _ text: String, _ matches: Bool
  ) throws {
    #expect(try !Self.read(text, "says\n  \(pattern)").isEmpty == matches)
  }

  @Test func `conditions look at the sentence, its headings, its lead and its neighbours`() throws {
    let text =
      "# Your rights\n\nOne word. Another word.\n\n# Other\n\nA list of words:\n\n- one\n- two\n"
    func lines(_ pattern: String) throws -> [Int] {
      try Self.read(text, "says\n  \(pattern)").map(\.line)
    }
    #expect(try lines("word") == [3, 3, 7])
    #expect(try lines("word with another") == [3])
    #expect(try lines("word unless another") == [3, 7])
    #expect(try lines("word under right") == [3, 3])
    #expect(try lines("word not-under right") == [7])
    #expect(try lines("(one | two) lead list") == [9, 10])
    #expect(try lines("one near another") == [3])
  }

  @Test func `an item is read behind what leads into its list, and a match has to touch it`() throws
  {
    let text = "You may:\n\n- see your data\n- leave\n"
    #expect(try Self.read(text, "says\n  you may see").map(\.line) == [3])
    #expect(try Self.read(text, "says\n  you may").map(\.line) == [1])
  }

  @Test func `a cell is read behind the head of its column`() throws {
    let text = "| Data | Kept for |\n| --- | --- |\n| Logs | 30 days |\n| Mail | ever |\n"
    #expect(try Self.read(text, "says\n  kept for #period").map(\.line) == [3])
  }

  @Test func `a weak cue counts when nothing says it clearly, and then once`() throws {
    let body = "says\n  right to erasure\nweak\n  erasure"
    #expect(try Self.read("Erasure one.\n\nErasure two.", body).map(\.isWeak) == [true])
    #expect(try Self.read("Erasure one.\n\nA right to erasure.", body).map(\.line) == [3])
  }

  @Test func `a text that was made to take long ends`() throws {
    let text = String(repeating: "a ", count: 60_000)
    #expect(try Self.read(text, "says\n  a ... a ... a ... a ... b").isEmpty)
  }

  @Test(arguments: [
    ("# Privacy\n\nGitHub gets it.", 1), ("# GitHub Privacy Statement\n\nGitHub gets it.", 0),
    ("# GitHub Privacy Statement\n\nGoogle gets it.", 1), ("# GitHub\n\nGitHub gets it.", 1),
    ("GitHub (\"GitHub\", \"we\") keeps it. GitHub gets it.", 0),
  ])
  func `the organization that speaks is no vendor of its own`(_ text: String, _ count: Int) throws {
    #expect(try Self.read(text, "says\n  #vendor ~ gets").count == count)
  }

  @Test func `a line that names a day is no heading`() throws {
    let text = "**Effective: March 28, 2026**\n\nWe are here for you, and so is everybody else.\n"
    #expect(try Self.read(text, "says\n  effective ~ #date").map(\.line) == [1])
    #expect(try Self.read("# T\n\n**Rights**\n\nAsk us.\n", "says\n  rights").isEmpty)
  }

  @Test func `the same text gives the same statements`() throws {
    let text = String(
      repeating: "We share data with Google Analytics and with our partners. ", count: 40)
    let body = "says\n  share ~4 (#vendor | partner)"
    #expect(try Self.read(text, body) == Self.read(text, body))
  }
}

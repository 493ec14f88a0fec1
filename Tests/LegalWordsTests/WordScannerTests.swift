import LegalTestSupport
import LegalWords
import Testing

@Suite struct WordScannerTests {
  private static func scan(_ text: String) throws -> (tokens: [Token], words: [String]) {
    let english = LanguageWords.english
    var scanner = WordScanner(english)
    let bytes = Array(text.utf8)
    let tokens = scanner.tokens(in: 0..<bytes.count, of: bytes)
    return (tokens, tokens.map { scanner.vocabulary.words[Int($0.word)] })
  }

  @Test(arguments: [
    ("We don't sell data.", ["we", "do", "not", "sell", "data"]),
    ("We can’t, won't and cannot.", ["we", "can", "not", "will", "not", "and", "can", "not"]),
    ("The user's e-mail", ["the", "user", "email"]),
    ("opt-out", ["opt", "out"]),
    ("**Your** rights, _here_", ["your", "rights", "here"]),
    ("1,000 U.S. users", ["1,000", "u.s", "users"]),
    ("T\\&Cs", ["t", "cs"]),
    ("'quoted' words", ["quoted", "words"]),
    ("Daten löschen", ["daten", "löschen"]),
  ])
  func `words are cut and contractions written out`(_ text: String, _ words: [String]) throws {
    #expect(try Self.scan(text).words == words)
  }

  @Test func `each token has its place in the source`() throws {
    let text = "Write to privacy@example.com, or don’t."
    let bytes = Array(text.utf8)
    let places = try Self.scan(text).tokens.map { token in
      String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }
    #expect(places == ["Write", "to", "privacy@example.com", "or", "don’t", "don’t"])
  }

  @Test(arguments: [
    ("mail privacy@example.com.", Token.Looks.email), ("see https://example.com/a?b=c", .url),
    ("at example.com/privacy", .url), ("www.example.org", .url),
  ])
  func `an address is one token`(_ text: String, _ looks: Token.Looks) throws {
    let last = try #require(try Self.scan(text).tokens.last)
    #expect(last.looks.contains(looks))
  }

  @Test(arguments: [
    ("One. Two.", 2), ("E.g. this one.", 1), ("Example Inc. is it.", 1), ("Why? Because!", 2),
    ("We keep 1.5 GB.", 1), ("A (b.) C", 2), ("“So.” He left.", 2), ("in the U.S. and there", 1),
  ])
  func `a sentence ends where a reader ends it`(_ text: String, _ count: Int) throws {
    let tokens = try Self.scan(text).tokens
    #expect(tokens.count { $0.looks.contains(.beginsSentence) } == count)
  }

  @Test(arguments: [
    ["delete", "deletes", "deleted", "deleting"], ["policy", "policies"],
    ["keep", "keeps", "kept", "keeping"], ["process", "processes", "processed", "processing"],
    ["use", "uses", "used", "using"], ["authorise", "authorize", "authorised", "authorizing"],
    ["modify", "modifies", "modified", "modifying"], ["transfer", "transferred", "transferring"],
    ["child", "children"], ["honour", "honor"], ["cookie", "cookies"],
  ])
  func `the regular forms of a word have one stem`(_ forms: [String]) throws {
    let english = LanguageWords.english
    #expect(Set(forms.map(english.stem)).count == 1)
  }

  @Test(arguments: [
    ("us", "use"), ("process", "procedure"), ("inform", "information"), ("data", "date"),
  ])
  func `different words have different stems`(_ first: String, _ second: String) throws {
    let english = LanguageWords.english
    #expect(english.stem(of: first) != english.stem(of: second))
  }

  @Test func `any bytes give tokens with places in order`() throws {
    for seed in 0..<200 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let signs = Array("aZ9 .'’“”-\n@:/()*_|\\\u{E9}\u{2019}\u{4E2D}")
      let text = String((0..<80).map { _ in signs[Int(generator.next() % UInt64(signs.count))] })
      let tokens = try Self.scan(text).tokens
      var end: Int32 = 0
      for token in tokens {
        #expect(token.start < token.end && Int(token.end) <= text.utf8.count)
        #expect(token.start >= end || token.end == end)
        end = token.end
      }
    }
  }
}

import LegalTestSupport
import LegalWords
import Testing

/// Periods and dates, which every language says in its own way.
@Suite struct WordedTimesTests {
  private static func language(_ tag: String) throws -> LanguageWords {
    try #require(LanguageWords.compiled(tag))
  }

  @Test(arguments: [
    ("en", "kept for 30 days", "30 day"), ("en", "for thirty calendar days", "30 day"),
    ("en", "for twenty-four months", "24 month"), ("en", "two hundred and ten days", "210 day"),
    ("en", "within 5 business days", "5 day working"), ("en", "in 2 hours", "2 hour"),
    ("de", "30 Tage lang", "30 day"), ("de", "innerhalb von sechs Monaten", "6 month"),
    ("de", "zehn Jahre", "10 year"), ("de", "binnen vierundzwanzig Stunden", "24 hour"),
    ("fr", "pendant trente jours", "30 day"), ("fr", "deux ans", "2 year"),
    ("es", "durante seis meses", "6 month"), ("es", "treinta y un días", "31 day"),
    ("it", "per 30 giorni", "30 day"), ("it", "per ventiquattro mesi", "24 month"),
    ("nl", "gedurende dertig dagen", "30 day"), ("nl", "twee jaar", "2 year"),
    ("pt", "durante trinta dias", "30 day"), ("pt", "por cinco anos", "5 year"),
    ("pl", "przez 30 dni", "30 day"), ("pl", "przez sześć miesięcy", "6 month"),
    ("sv", "i trettio dagar", "30 day"), ("sv", "i två år", "2 year"),
    ("ja", "30日間保存します", "30 day"), ("ja", "三十日間", "30 day"), ("ja", "6か月間", "6 month"),
    ("zh", "保存30天", "30 day"), ("zh", "六个月", "6 month"), ("zh", "二十四小时", "24 hour"),
    ("ar", "لمدة 30 يوما", "30 day"), ("ar", "خلال ستة أشهر", "6 month"),
  ])
  func `a period is read in digits and in words`(
    tag: String, text: String, period: String
  ) throws {
    let found = try Self.language(tag).periods(in: text).map {
      "\($0.count) \($0.unit)" + ($0.isWorkingTime ? " working" : "")
    }
    #expect(found == [period])
  }

  @Test(arguments: [
    ("en", "on May 30, days after"), ("en", "section 30. Days"), ("de", "am 1. Mai 2018"),
    ("pl", "od 25 maja 2018 roku"), ("ja", "2024年3月15日"), ("zh", "2024年3月15日"),
    ("it", "il 15 marzo 2024"), ("sv", "den 15 mars 2024"), ("nl", "op 15 maart 2024"),
  ])
  func `a date is no period`(tag: String, text: String) throws {
    #expect(try Self.language(tag).periods(in: text).isEmpty)
  }

  @Test(arguments: [
    ("en", "On March 28, 2026", "2026-3-28"), ("en", "the 28th of March 2026", "2026-3-28"),
    ("en", "28 March 2026", "2026-3-28"), ("en", "as of 2026-03-28.", "2026-3-28"),
    ("en", "March 2026", "2026-3-"), ("en", "on May 5", "-5-5"),
    ("en", "Sept. 1, 2020", "2020-9-1"),
    ("de", "am 28. März 2026", "2026-3-28"), ("fr", "le 1er janvier 2026", "2026-1-1"),
    ("es", "28 de marzo de 2026", "2026-3-28"), ("it", "28 marzo 2026", "2026-3-28"),
    ("nl", "28 maart 2026", "2026-3-28"), ("pt", "28 de março de 2026", "2026-3-28"),
    ("pl", "28 marca 2026", "2026-3-28"), ("sv", "den 28 mars 2026", "2026-3-28"),
    ("ja", "2026年3月28日", "2026-3-28"), ("zh", "2026年3月28日", "2026-3-28"),
    ("ar", "28 مارس 2026", "2026-3-28"),
  ])
  func `a date is read as its language writes it`(
    tag: String, text: String, date: String
  ) throws {
    func sign(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }
    let found = try Self.language(tag).dates(in: text).map {
      "\(sign($0.year))-\($0.month)-\(sign($0.day))"
    }
    #expect(found == [date])
  }

  @Test(arguments: ["03/04/2026", "you may 5 times", "in 2026", "version 2.3.4", "May we ask"])
  func `what may be two days, or none, is no date`(text: String) {
    #expect(LanguageWords.english.dates(in: text).isEmpty)
  }

  @Test func `a date has its place`() throws {
    let text = "Effective: March 28, 2026."
    let date = try #require(LanguageWords.english.dates(in: text).first)
    #expect(String(decoding: Array(text.utf8)[date.range], as: UTF8.self) == "March 28, 2026")
  }
}

/// Phrases that rules look for, and words as they are compared.
@Suite struct PhraseTests {
  @Test(arguments: [
    ("You can OBJECT.", "object", true), ("By e-mail, monthly", "e mail*", true),
    ("E", "e mail*", false), ("the backups", "backup*", true), ("a back-up", "back up*", true),
    ("Don't sell", "do not sell", true), ("we sell, and do not share", "not sell", false),
    ("delete all of your data", "delet* … data", true), ("data we delete", "delet* … data", false),
    ("objection", "object", false), ("", "object", false),
  ])
  func `a phrase is said in any case and punctuation, and in no other order`(
    text: String, phrase: String, isSaid: Bool
  ) {
    #expect(LanguageWords.english.says(text, [phrase]) == isSaid)
  }

  @Test(arguments: [
    ("5 €", "5 $", false), ("e-mail", "E mail", true), ("can't", "cannot", true),
    ("30 days.", "30  DAYS", true), ("a < b", "a > b", false), ("TLS 1.2", "TLS 12", false),
    ("not sold", "sold", false),
  ])
  func `texts are the same if they differ in case, punctuation and contractions only`(
    left: String, right: String, isSame: Bool
  ) {
    #expect(LanguageWords.english.isSame(left, right) == isSame)
  }

  @Test(arguments: [
    ("prompts", "prompt"), ("policies", "policy"), ("boxes", "box"), ("status", "status"),
    ("access", "access"), ("classes", "class"), ("gas", "gas"),
  ])
  func `the singular of a word is a word`(word: String, singular: String) {
    #expect(LanguageWords.english.singular(of: word) == singular)
  }

  @Test(arguments: [
    ("not", true), ("without", true), ("nor", true), ("refuse", false), ("unless", false),
    ("only", false),
  ])
  func `a word that denies by itself is told from one that limits`(word: String, denies: Bool) {
    #expect(LanguageWords.english.denies(word) == denies)
  }
}

/// Words that need no scanner are those that the scanner finds.
@Suite struct PlainWordsTests {
  @Test func `what is read without a scanner is what the scanner reads`() throws {
    let english = LanguageWords.english
    let parts = [
      "web", "site", "e", "mail", "cannot", "Data", "-", " ", "  ", "USA", "opt", "out", "'", ".",
      "sub", "processors", "non", "personal", "x", "3", ",", "\n", "é",
    ]
    var generator = SeededGenerator(seed: 17)
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
        parts.randomElement(using: &generator) ?? ""
      }.joined()
      var scanner = WordScanner(english)
      let bytes = Array(text.utf8)
      let scanned = scanner.tokens(in: 0..<bytes.count, of: bytes).map {
        scanner.vocabulary.words[Int($0.word)]
      }
      #expect(english.words(of: text) == scanned, "\(text)")
    }
  }
}

@Suite struct SpelledPhraseTests {
  @Test(arguments: [
    ("Sent by E-Mail, monthly", "e mail*", "E-Mail"), ("Back-ups, daily", "back up*", "Back-ups"),
    ("We delete all of your data", "delet* … data", "delete all of your data"),
    ("Nothing", "e mail*", nil),
  ])
  func `a phrase is shown as the text spells it`(text: String, phrase: String, spelled: String?) {
    #expect(LanguageWords.english.spelled(phrase, in: text) == spelled)
  }
}

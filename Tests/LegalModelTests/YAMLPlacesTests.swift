import LegalText
import Testing

@testable import LegalModel

/// Places are compared as the text that they cover, for each line end and behind umlauts.
struct YAMLPlacesTests {
  @Test(
    arguments: [
      ("a: plain", "plain"), ("a: plain # note", "plain"), ("a: Grüße 😀 you", "Grüße 😀 you"),
      ("a: 'single'", "'single'"), ("a: \"double ü\"", "\"double ü\""),
      ("a: 'has # hash'", "'has # hash'"), ("a: it's # a note", "it's"),
      ("a: two\n  lines", "two"), ("a: |\n  block\n", "|"), ("a: >-\n  folded\n", ">-"),
      ("a: \"two\n  lines\"", "\"two"), ("ü: x", "x"), ("\"ü\": x", "x"), ("a:   x", "x"),
      ("a: [x, y]", "[x, y]"), ("a: {x: 1} # note", "{x: 1}"), ("a:\n  - x\n  - y", "- x"),
      ("a:\n  x: ü # note\n  y: 1", "x: ü"), ("a: ''", "''"), ("a: \"\"", "\"\""),
      ("a: 'ü ''q'' x'", "'ü '"), ("a: -1", "-1"), ("a: \"\\u00FC\"", "\"\\u00FC\""),
    ])
  func `a value has the bytes of its first line`(_ text: String, _ place: String) throws {
    for lineEnd in ["\n", "\r\n", "\r"] {
      for before in ["", "# ü\n", "ä: [ö,\n  ü]\n"] {
        let whole = (before + text + "\nz: 1\n").replacing("\n", with: lineEnd)
        let member = try #require(try members(of: whole).first { $0.key != "ä" })
        #expect(source(member.value.range) == place)
      }
    }
  }

  @Test(
    arguments: [
      ("key: x", "key"), ("ü: x", "ü"), ("'quoted': x", "'quoted'"), ("\"ü q\": x", "\"ü q\""),
      ("two words: x", "two words"),
    ])
  func `a key has the bytes that it is written in`(_ text: String, _ place: String) throws {
    for lineEnd in ["\n", "\r\n", "\r"] {
      let members = try members(of: "ä: 😀\(lineEnd)\(text)\(lineEnd)")
      #expect(members.dropFirst().map { source($0.keyRange) } == [place])
    }
  }

  @Test func `places behind a byte-order mark are right`() throws {
    let members = try members(of: "\u{FEFF}ü: x\nb: [y, {c: z}]\n")
    #expect(members.map { source($0.keyRange) } == ["ü", "b"])
    #expect(members.map { source($0.value.range) } == ["x", "[y, {c: z}]"])
    #expect(members.map(\.keyRange.bytes.lowerBound) == [3, 9])
  }

  @Test func `places in a part of a file are those of the file`() throws {
    let file = SourceFile(path: "a.md", text: "---\r\nü: 1\r\nb: é ü\r\n---\r\nb: no\r\n")
    let outcome = YAML.parse(file, in: 5..<20)
    guard case .mapping(let members)? = outcome.value?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(members.map { source($0.keyRange) } == ["ü", "b"])
    #expect(members.map { source($0.value.range) } == ["1", "é ü"])
  }

  @Test func `a value in a list has its own place`() throws {
    let members = try members(of: "ä: [ü, 'x', \"😀\", y]\n")
    guard case .sequence(let values)? = members.first?.value.content else {
      Issue.record("no list")
      return
    }
    #expect(values.map { source($0.range) } == ["ü", "'x'", "\"😀\"", "y"])
  }

  @Test(.timeLimit(.minutes(5)))
  func `a long line of values takes no time that grows with its square`() throws {
    let elements = String(repeating: "é, {b: c}, [d], ", count: 20_000)
    let members = try members(of: "a: [\(elements)'end']\n")
    guard case .sequence(let values)? = members.first?.value.content else {
      Issue.record("no list")
      return
    }
    #expect(values.count == 60_001)
    #expect(values.suffix(4).map { source($0.range) } == ["é", "{b: c}", "[d]", "'end'"])
  }

  private func source(_ range: SourceRange) -> String { range.file.text(in: range.bytes) }

  private func members(of text: String) throws -> [YAML.Member] {
    let file = SourceFile(path: "content/site.yaml", text: text)
    let outcome = YAML.parse(file, in: file.contentBytes)
    #expect(outcome.diagnostics.map(\.dump) == [])
    guard case .mapping(let members)? = outcome.value?.content else {
      throw ReadVersion.WrongKind()
    }
    return members
  }
}

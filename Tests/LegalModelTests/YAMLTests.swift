import LegalText
import Testing

@testable import LegalModel

struct YAMLTests {
  @Test func `scalars, lists and mappings are copied in order`() throws {
    let yaml = try #require(
      read("a: 1\nb: [x, 'y', \"z\"]\nc:\n  - d: true\n    e:\n  - |\n    two\n    lines\n").value)
    #expect(
      yaml.dump == #"{a: "1", b: ["x", 'y', 'z'], c: [{d: "true", e: null}, 'two\nlines\n']}"#)
  }

  @Test(
    arguments: [
      ("a:", true), ("a: ~", true), ("a: null", true), ("a: ''", false), ("a: 'null'", false),
      ("a: no", false), ("a: x", false), ("a: []", false),
    ])
  func `nothing stands where a value could, or something does`(
    _ text: String, _ isNull: Bool
  ) throws {
    guard case .mapping(let members)? = read(text).value?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(members.map(\.value.isNull) == [isNull])
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n"])
  func `a text without a value has none, and that is no mistake of YAML`(_ text: String) {
    let outcome = read(text)
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.isEmpty)
  }

  // MARK: Mistakes

  @Test(
    arguments: [
      ("a: b: c\n", "a colon stands where YAML expects no key ⟦: c⟧"),
      ("a: 'open\n", "a quote is not closed ⟦⟧"),
      ("a: @b\n", "a value begins with a character that YAML reserves ⟦@b⟧"),
      ("a: 1\n  b: 2\n", "a colon stands where YAML expects no key ⟦: 2⟧"),
      ("ü: 1\n\tb: 2\n", "a tab cannot indent YAML ⟦\t⟧"),
      ("a:\n  - x\n  y: 1\n", "this line does not belong to the list above it ⟦y: 1⟧"),
      ("? [a]\n: b\n", "a key is a list ⟦[a]⟧"),
      ("{a: 1}: b\n", "a key is a mapping ⟦{a: 1}⟧"),
    ])
  func `a mistake of syntax is said in words, where it is`(_ text: String, _ mistake: String) {
    let outcome = read(text)
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.dump) == [mistake])
    #expect(outcome.diagnostics.hasErrors)
  }

  @Test(
    arguments: [
      ("a: 1\nb: 2\na: 3\n", "a", 10, 0), ("x:\n  ü: 1\n  ü: 2\n", "ü", 13, 5),
      ("- a: 1\n  b: 2\n  a: 3\n", "a", 16, 2),
    ])
  func `a key that stands twice is an error at the second, with a note at the first`(
    _ text: String, _ key: String, _ second: Int, _ first: Int
  ) throws {
    let outcome = read(text)
    #expect(
      outcome.diagnostics.map(\.dump) == ["key '\(key)' stands twice in one mapping ⟦\(key)⟧"])
    let diagnostic = try #require(outcome.diagnostics.first)
    #expect(diagnostic.code == "structure/duplicate-key")
    #expect(diagnostic.range.bytes.lowerBound == second)
    #expect(diagnostic.notes.map(\.summary) == ["first here"])
    #expect(diagnostic.notes.map(\.range.bytes.lowerBound) == [first])
  }

  @Test(
    arguments: [
      ("a: &x 1\n", "&x 1"), ("a: &x 1\nb: *x\n", "&x 1"), ("ü: 1\nb: &x {c: 1}\n", "&x {c: 1}"),
      ("- &x [a]\n- *x\n", "&x [a]"), ("&x a: 1\n", "&x a: 1"),
      ("b: &x-1 c # note\nd: *x-1\n", "&x-1 c"),
    ])
  func `anchors are no part of the format`(_ text: String, _ place: String) {
    #expect(
      read(text).diagnostics.map(\.dump) == [
        "YAML anchors and aliases are not part of the format ⟦\(place)⟧"
      ])
  }

  @Test(
    arguments: [
      "a: R&D\nb: '*'\n", "a: Terms & conditions *apply\n", "a: 2 * 3 & 4\n",
      "a: 'Q&a and *a'\n", "a: \"[x]: *y\"\nb: AT&T\n",
    ])
  func `an ampersand and an asterisk in words are words`(_ text: String) {
    #expect(read(text).diagnostics.isEmpty)
  }

  /// Aliases of aliases: as values, and as keys in each way that YAML has to write one.
  ///
  /// Yams hashes keys, so that each of these would take hours.
  @Test(
    arguments: [
      ("%@", "a"), ("? *a40\n: x\n", "a"), ("*a40 : x\n", "a"), ("*a40\t: x\n", "a"),
      ("[*a40]: x\n", "a"), ("[*a40]\t: x\n", "a"), ("z: {*a40}\n", "a"), ("z: {[*a40]}\n", "a"),
      ("z: {? *a40}\n", "a"), ("? *_40\n: x\n", "_"), ("? *-40\n: x\n", "-"),
      ("? - *a40\n: x\n", "a"),
    ])
  func `aliases of aliases end fast`(_ end: String, _ name: String) {
    var lines = ["a0: &\(name)0 [x,x,x,x,x,x,x,x,x]"]
    for level in 1...40 {
      let aliases = Array(repeating: "*\(name)\(level - 1)", count: 9).joined(separator: ",")
      lines.append("a\(level): &\(name)\(level) [\(aliases)]")
    }
    for lineEnd in ["\n", "\r\n", "\r", "\u{85}"] {
      let text = (lines + [end]).joined(separator: "\n").replacing("\n", with: lineEnd)
      let outcome = read(text)
      #expect(outcome.value == nil)
      #expect(outcome.diagnostics.first?.code == "structure/yaml-anchor")
    }
    // In a flow mapping an anchor may follow a colon at once.
    let flow = "{" + lines.map { "\"\($0.replacing(": ", with: "\":"))" }.joined(separator: ",")
    #expect(read(flow + ", *\(name)40 : x}").diagnostics.first?.code == "structure/yaml-anchor")
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `values nested without end are an error and no crash`(_ unit: String) {
    let outcome = read(String(repeating: unit, count: 20_000))
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.summary) == ["values are nested too deep"])
  }

  private func read(_ text: String) -> Outcome<YAML?> {
    let file = SourceFile(path: "content/site.yaml", text: text)
    return YAML.parse(file, in: 0..<file.count)
  }
}

extension YAML {
  /// The value in one line: quoted scalars in single quotes, plain ones in double quotes.
  fileprivate var dump: String {
    switch content {
    case .scalar where isNull: "null"
    case .scalar(let text, let isQuoted):
      isQuoted ? "'\(text.replacing("\n", with: "\\n"))'" : "\"\(text)\""
    case .sequence(let values): "[" + values.map(\.dump).joined(separator: ", ") + "]"
    case .mapping(let members):
      "{" + members.map { "\($0.key): \($0.value.dump)" }.joined(separator: ", ") + "}"
    }
  }
}

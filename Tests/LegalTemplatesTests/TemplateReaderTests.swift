import LegalText
import Testing

@testable import LegalTemplates

struct TemplateReaderTests {
  @Test(
    arguments: [
      ("no tag { } }}", ""), ("{{a}}", "a"), ("{{ a.b }}", "a.b"), ("{{.}}", "."),
      ("{{{a}}}", "a!"), ("{{{ a }}}", "a!"), ("{{&a}}", "a!"), ("{{& a }}", "a!"),
      ("{{! a }}", ""), ("{{! many\nlines }}", ""), ("{{!a}}{{b}}", "b"),
      ("{{#a}}{{b}}{{/a}}", "#a(b)"), ("{{# a }}{{/ a }}", "#a()"), ("{{^a}}{{b}}{{/a}}", "^a(b)"),
      ("{{#a}}{{#a}}{{b}}{{/a}}{{/a}}{{c}}", "#a(#a(b)) c"),
      ("{{#a}}{{/a}}{{^a}}{{/a}}", "#a() ^a()"),
      ("{{>a}}", ">a"), ("{{> data/a }}", ">data/a"),
      ("{{<a}}{{$b}}{{c}}{{/b}}{{/a}}", "<a($(c))"), ("{{$b}}{{c}}{{/b}}", "$(c)"),
      ("ü{{a}}😀{{b}}\r\n{{c}}", "a b c"), ("{{a}}{{b}}", "a b"), ("{{}}", ""), ("", ""),
    ])
  func `tags are read with what is nested in them`(_ text: String, _ tree: String) {
    let outcome = read(text)
    #expect(outcome.value.map(\.dump).joined(separator: " ") == tree)
    #expect(outcome.diagnostics.map(\.dump) == [])
  }

  @Test func `every tag has the bytes that it is written in`() {
    let outcome = read("ü {{ a }} {{{b}}}{{#c}}😀{{^d}}{{>e}}{{/d}}{{/c}}{{<f}}{{/f}}")
    #expect(
      outcome.value.flatMap(\.sources) == [
        "{{ a }}", "{{{b}}}", "{{#c}}", "{{^d}}", "{{>e}}", "{{<f}}",
      ])
  }

  @Test(
    arguments: [
      ("<p>{{#entries}}</p>", "'entries' is not closed ⟦{{#entries}}⟧"),
      ("{{^a}}", "'a' is not closed ⟦{{^a}}⟧"), ("{{<a}}", "'a' is not closed ⟦{{<a}}⟧"),
      ("{{$a}}", "'a' is not closed ⟦{{$a}}⟧"),
      ("ü {{/a}}", "'{{/a}}' closes nothing ⟦{{/a}}⟧"),
      ("{{#a}}{{/b}}", "'{{/b}}' stands where '{{/a}}' belongs ⟦{{/b}}⟧"),
      ("{{#a}}{{#b}}{{/b}}", "'a' is not closed ⟦{{#a}}⟧"),
      ("{{#a}}{{/b}}{{/a}}", "'{{/b}}' stands where '{{/a}}' belongs ⟦{{/b}}⟧"),
      ("{{#a}}{{#b}}{{/a}}", "'b' is not closed ⟦{{#b}}⟧"),
      ("{{a\n}}", "a tag is not closed ⟦{{⟧"),
      ("ü {{a", "a tag is not closed ⟦{{⟧"), ("{{a}", "a tag is not closed ⟦{{⟧"),
      ("{{{a}}", "a tag is not closed ⟦{{⟧"), ("{{", "a tag is not closed ⟦{{⟧"),
      ("{{! never", "a tag is not closed ⟦{{⟧"),
      ("{{=<% %>=}}", "'{{=' is not used in these templates ⟦{{=<% %>=}}⟧"),
      ("{{% CONTENT_TYPE:TEXT}}", "'{{%' is not used in these templates ⟦{{% CONTENT_TYPE:TEXT}}⟧"),
    ])
  func `a mistake of syntax is an error where it stands`(_ text: String, _ mistake: String) {
    let diagnostics = read(text).diagnostics
    #expect(diagnostics.map(\.dump) == [mistake])
    #expect(diagnostics.map(\.code) == ["template/syntax"])
  }

  @Test(arguments: ["#", "^", "<", "$"])
  func `tags nested without end are one error and no crash`(_ sigil: String) {
    func nested(_ count: Int) -> String {
      String(repeating: "{{\(sigil)a}}", count: count) + String(repeating: "{{/a}}", count: count)
    }
    #expect(
      read(nested(20_000)).diagnostics.map(\.dump) == [
        "tags are nested more than 64 levels deep ⟦{{\(sigil)a}}⟧"
      ])
    #expect(read(nested(64)).diagnostics.map(\.dump) == [])
  }

  private func read(_ text: String) -> Outcome<[TemplateNode]> {
    TemplateReader.read(SourceFile(path: "templates/hub.mustache", text: text))
  }
}

extension Diagnostic {
  /// The summary and the text that the range covers.
  var dump: String { "\(summary) ⟦\(range.file.text(in: range.bytes))⟧" }
}

extension TemplateNode {
  /// The tag in one word, what is nested in brackets, and `!` where text is printed as it stands.
  fileprivate var dump: String {
    func inside(_ nodes: [TemplateNode]) -> String {
      "(" + nodes.map(\.dump).joined(separator: " ") + ")"
    }
    return switch self {
    case .variable(let name, let isRaw, _): isRaw ? "\(name)!" : name
    case .section(let name, let isInverted, let nodes, _):
      (isInverted ? "^" : "#") + name + inside(nodes)
    case .partial(let name, _): ">\(name)"
    case .parent(let name, let nodes, _): "<\(name)" + inside(nodes)
    case .block(_, let nodes, _): "$" + inside(nodes)
    }
  }

  /// The source of the tag and of what is nested in it.
  fileprivate var sources: [String] {
    func source(_ range: SourceRange) -> String { range.file.text(in: range.bytes) }
    return switch self {
    case .variable(_, _, let range), .partial(_, let range): [source(range)]
    case .section(_, _, let nodes, let range), .parent(_, let nodes, let range):
      [source(range)] + nodes.flatMap(\.sources)
    case .block(_, let nodes, _): nodes.flatMap(\.sources)
    }
  }
}

import LegalModel
import LegalText
import Testing

@testable import LegalTemplates

struct TemplateCheckTests {
  @Test func `templates that print only what there is are read`() {
    let outcome = Templates.read(
      TemplateFiles.valid([
        "layout": "<title>{{head.title}}</title>{{$main}}{{/main}}",
        "hub":
          "{{<layout}}{{$main}}{{#entries}}{{document.title}}{{#current}}{{id}}{{/current}}"
          + "{{^current}}none{{/current}}{{#isSingle}}one{{/isSingle}}{{count}}{{/entries}}"
          + "{{/main}}{{/layout}}",
        "version": "{{{body}}}{{&body}}{{#head.description}}{{.}}{{/head.description}}",
        "versions": "{{#entries}}{{#version}}{{> row}}{{/version}}{{/entries}}",
        "row": "{{id}} {{effective.words}}",
        "data/data": "{{#rows}}{{words}}{{#cells}}{{heading}}{{/cells}}{{/rows}}",
        "data/subprocessors": "{{#active}}{{> data/data}}{{/active}}",
        "data/rights": "{{#items}}{{#term}}{{.}}{{/term}}{{text}}{{/items}}",
      ]))
    #expect(outcome.diagnostics.map(\.dump) == [])
    #expect(outcome.value != nil)
  }

  private static let mistakes: [(String, String, String)] = [
    // Names.
    ("{{titel}}", "template/unknown-tag", "'titel' is not a value of this page ⟦{{titel}}⟧"),
    ("ü {{{ nope }}}", "template/unknown-tag", "'nope' is not a value of this page ⟦{{{ nope }}}⟧"),
    (
      "{{#entrys}}{{x}}{{/entrys}}", "template/unknown-tag",
      "'entrys' is not a value of this page ⟦{{#entrys}}⟧"
    ),
    (
      "{{^entrys}}{{/entrys}}", "template/unknown-tag",
      "'entrys' is not a value of this page ⟦{{^entrys}}⟧"
    ),
    (
      "{{site.titel}}", "template/unknown-tag",
      "'site.titel' is not a value of this page ⟦{{site.titel}}⟧"
    ),
    ("{{site.}}", "template/unknown-tag", "'site.' is not a value of this page ⟦{{site.}}⟧"),
    ("{{.site}}", "template/unknown-tag", "'.site' is not a value of this page ⟦{{.site}}⟧"),
    (
      "{{site.title.x}}", "template/unknown-tag",
      "'title' has no values of its own ⟦{{site.title.x}}⟧"
    ),
    (
      "{{entries.count}}", "template/unknown-tag",
      "'entries' has no values of its own ⟦{{entries.count}}⟧"
    ),
    ("{{.}}", "template/unknown-tag", "'.' stands for nothing here ⟦{{.}}⟧"),
    (
      "{{#entries}}{{.}}{{/entries}}", "template/unknown-tag", "'.' stands for nothing here ⟦{{.}}⟧"
    ),
    (
      "{{document.title}}", "template/unknown-tag",
      "'document.title' is not a value of this page ⟦{{document.title}}⟧"
    ),
    (
      "{{^entries}}{{count}}{{/entries}}", "template/unknown-tag",
      "'count' is not a value of this page ⟦{{count}}⟧"
    ),
    (
      "{{first(entries)}}", "template/unknown-tag",
      "'first(entries)' is not a value of this page ⟦{{first(entries)}}⟧"
    ),
    ("{{}}", "template/unknown-tag", "'' is not a value of this page ⟦{{}}⟧"),
    // How a value is printed.
    (
      "{{{site.title}}}", "template/unescaped",
      "'site.title' is text and would be printed without escapes ⟦{{{site.title}}}⟧"
    ),
    (
      "{{& site.title}}", "template/unescaped",
      "'site.title' is text and would be printed without escapes ⟦{{& site.title}}⟧"
    ),
    (
      "{{#site.title}}{{{.}}}{{/site.title}}", "template/unescaped",
      "'.' is text and would be printed without escapes ⟦{{{.}}}⟧"
    ),
    (
      "{{head.isNoIndex}}", "template/not-text",
      "'head.isNoIndex' is yes or no and cannot be printed ⟦{{head.isNoIndex}}⟧"
    ),
    (
      "{{entries}}", "template/not-text",
      "'entries' holds other values and cannot be printed ⟦{{entries}}⟧"
    ),
    ("{{site}}", "template/not-text", "'site' holds other values and cannot be printed ⟦{{site}}⟧"),
    (
      "{{{entries}}}", "template/not-text",
      "'entries' holds other values and cannot be printed ⟦{{{entries}}}⟧"
    ),
    // Other templates.
    ("{{> layuot}}", "template/unknown-partial", "'layuot' is not a template ⟦{{> layuot}}⟧"),
    ("{{<nope}}{{/nope}}", "template/unknown-partial", "'nope' is not a template ⟦{{<nope}}⟧"),
    ("{{> hub}}", "template/circle", "'hub' includes itself ⟦{{> hub}}⟧"),
    // Blocks of inheritance, the text of both templates checked.
    (
      "{{<layout}}{{$main}}{{nope}}{{/main}}{{/layout}}", "template/unknown-tag",
      "'nope' is not a value of this page ⟦{{nope}}⟧"
    ),
    (
      "{{$main}}{{nope}}{{/main}}", "template/unknown-tag",
      "'nope' is not a value of this page ⟦{{nope}}⟧"
    ),
    // Syntax and what cannot be seen.
    ("{{#entries}}", "template/syntax", "'entries' is not closed ⟦{{#entries}}⟧"),
    (
      "a\u{202E}b", "structure/hidden-character",
      "U+202E RIGHT-TO-LEFT OVERRIDE cannot be seen by a reader ⟦\u{202E}⟧"
    ),
  ]

  @Test(arguments: TemplateCheckTests.mistakes)
  func `a template that would print something else is an error at its tag`(
    _ text: String, _ code: String, _ mistake: String
  ) {
    let outcome = Templates.read(
      TemplateFiles.valid(["hub": text, "layout": "{{$main}}{{/main}}"]))
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.dump) == [mistake])
    #expect(outcome.diagnostics.map(\.code) == [code])
  }

  @Test(
    arguments: [
      ("hub", "{{sites.title}}", "did you mean 'site'?"),
      ("hub", "{{site.titel}}", "did you mean 'title'?"),
      ("hub", "{{#entries}}{{docment.title}}{{/entries}}", "did you mean 'document'?"),
      ("hub", "{{banana}}", "use one of entries, hasUpcoming, head, site"),
      ("hub", "{{> versoin}}", "did you mean 'version'?"),
      ("hub", "{{{site.title}}}", "write '{{site.title}}'"),
      ("version", "{{body}}", "write '{{{body}}}'"),
      ("hub", "{{head.isNoIndex}}", "write '{{#head.isNoIndex}}…{{/head.isNoIndex}}'"),
      ("hub", "{{entries.count}}", "go into a list with '{{#entries}}…{{/entries}}'"),
    ])
  func `help says what to write instead`(_ name: String, _ text: String, _ help: String) {
    #expect(TemplateFiles.mistakes(in: text, as: name).map(\.help) == [[help]])
  }

  @Test func `HTML is printed as it stands, not as text`() {
    let diagnostics = TemplateFiles.mistakes(in: "{{body}}", as: "version")
    #expect(diagnostics.map(\.dump) == ["'body' is HTML and would be printed as text ⟦{{body}}⟧"])
    #expect(diagnostics.map(\.code) == ["template/escaped"])
    #expect(TemplateFiles.mistakes(in: "{{{body}}}", as: "version") == [])
  }

  @Test(
    arguments: ["hub", "version", "versions", "changes", "coverage"]
      + PlacedData.placeable.map { "data/\($0)" })
  func `every page and every kind of data has a template`(_ name: String) {
    let path = "templates/\(name).mustache"
    let outcome = Templates.read(TemplateFiles.valid().filter { $0.path != path })
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.dump) == ["the template is missing ⟦⟧"])
    #expect(outcome.diagnostics.map(\.range.file.path) == [path])
  }

  @Test func `a template without any file is missing, each once`() {
    #expect(Templates.read([]).diagnostics.map(\.code).count == 5 + PlacedData.placeable.count)
  }

  @Test func `what Mustache itself cannot read is an error in its line`() {
    let diagnostics = TemplateFiles.mistakes(in: "ü\r\n😀 {{ #entries }}\r\n")
    #expect(diagnostics.first?.code == "template/syntax")
    #expect(
      diagnostics.map { $0.range.file.text(in: $0.range.bytes) } == [
        "😀 {{ #entries }}", "{{ #entries }}",
      ])
  }

  @Test func `a circle through several templates is found`() {
    let outcome = Templates.read(
      TemplateFiles.valid(["hub": "{{> a}}", "a": "{{> b}}", "b": "x {{> a}}"]))
    #expect(outcome.diagnostics.map(\.dump) == ["'a' includes itself ⟦{{> a}}⟧"])
    #expect(outcome.diagnostics.map(\.range.file.path) == ["templates/b.mustache"])
  }

  @Test func `a partial is checked with the values of the place that includes it`() {
    let files = TemplateFiles.valid([
      "versions": "{{#entries}}{{#version}}{{> row}}{{/version}}{{/entries}}", "hub": "{{> row}}",
      "row": "{{id}}",
    ])
    let diagnostics = Templates.read(files).diagnostics
    #expect(diagnostics.map(\.dump) == ["'id' is not a value of this page ⟦{{id}}⟧"])
    #expect(diagnostics.map(\.range.file.path) == ["templates/row.mustache"])
  }

  @Test func `a name is looked for from the innermost level out`() {
    let text =
      "{{#entries}}{{#current}}{{site.title}}{{count}}{{id}}{{url}}{{/current}}{{/entries}}"
    #expect(TemplateFiles.mistakes(in: text) == [])
  }

  @Test func `every template of data knows the values of its data only`() {
    for name in PlacedData.placeable {
      let text: String
      switch TableName(rawValue: name) {
      case .subprocessors?:
        text = "{{#removed}}{{#rows}}{{id}}{{/rows}}{{/removed}}"
      case _?: text = "{{#columns}}{{words}}{{/columns}}{{#rows}}{{heading}}{{/rows}}"
      case nil: text = "{{#items}}{{id}}{{text}}{{/items}}"
      }
      #expect(TemplateFiles.mistakes(in: text, as: "data/\(name)") == [], "\(name)")
      #expect(
        TemplateFiles.mistakes(in: "{{site.title}}", as: "data/\(name)").count == 1, "\(name)")
    }
  }

  @Test func `every mistake of every template is found in one run`() {
    let outcome = Templates.read(
      TemplateFiles.valid([
        "hub": "{{a}}\r\nü {{b}}", "version": "{{#contents}}{{c}}{{/contents}}", "unused": "{{/d}}",
      ]))
    #expect(
      Set(outcome.diagnostics.map(\.dump)) == [
        "'a' is not a value of this page ⟦{{a}}⟧", "'b' is not a value of this page ⟦{{b}}⟧",
        "'c' is not a value of this page ⟦{{c}}⟧", "'{{/d}}' closes nothing ⟦{{/d}}⟧",
      ])
  }
}

import LegalText
import Testing

@testable import LegalModel
@testable import LegalTemplates

struct TemplatesTests {
  // MARK: Escapes

  @Test func `no text of any page is markup`() throws {
    let words = PageWords(words: PageWords.script)
    let templates = try read([
      "hub": print(HubPage.fields.shapes), "version": print(VersionPage.fields.shapes),
      "versions": print(VersionsPage.fields.shapes),
      "changes": print(ChangesPage.fields.shapes),
      "coverage": print(CoveragePage.fields.shapes),
    ])
    let entry = HubPage.Entry(
      document: words.document, current: words.version, upcoming: words.version, count: 2,
      lastStep: (words.step, words.words))
    let pages = [
      templates.render(HubPage(site: words.site, head: words.head, entries: [entry])),
      templates.render(
        words.page(version: words.version, body: "<p>body</p>", previous: words.version)),
      templates.render(
        words.versions([words.version, words.version])),
      templates.render(words.changes),
      templates.render(words.coverage),
    ]
    for page in pages {
      #expect(page.contains("&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;"))
      #expect(page.contains("[site.title=&lt;script"))
      let rest = page.replacing("<p>body</p>", with: "body")
        .replacing("<p>legend</p>", with: "legend")
      #expect(!rest.contains("<"))
      #expect(!rest.contains("\"") && !rest.contains("'"))
      #expect(!rest.contains("=]"), "a text is missing")
    }
    #expect(pages[1].contains("[body=<p>body</p>]"))
  }

  @Test func `no text of placed data is markup`() throws {
    let files = Dictionary(
      uniqueKeysWithValues: PlacedData.placeable.map { name in
        let shapes: [String: ContextShape] =
          switch TableName(rawValue: name) {
          case .subprocessors?: TimedTableContext.fields.shapes
          case _?: TableContext.fields.shapes
          case nil: ListContext.fields.shapes
          }
        return ("data/\(name)", print(shapes))
      })
    let templates = try read(files)
    let script = PageWords.script
    let day = try #require(CalendarDate("2026-03-28"))
    for name in TableName.allCases {
      let table = PlacedData.Table(
        name: name,
        columns: [
          ColumnHeading(field: "name", words: script),
          ColumnHeading(field: "purpose", words: script),
        ],
        rows: [PlacedData.Row(id: script, cells: [script, script], starts: nil, ends: nil)])
      let html = templates.render(.table(table), at: name.rawValue, under: script, asOf: day)
      #expect(html.contains("&lt;script&gt;") && !html.contains("<"), "\(name)")
    }
    for name in PlacedData.placeable where TableName(rawValue: name) == nil {
      let item = PlacedData.Item(id: script, term: script, text: script)
      let html = templates.render(.list([item]), at: name + ".group", under: "Title", asOf: day)
      #expect(html.contains("&lt;script&gt;") && !html.contains("<"), "\(name)")
    }
  }

  // MARK: Values

  @Test func `an absent value is nothing, and no value further out`() throws {
    let words = PageWords(words: "w")
    let outer = words.version("outer", until: DateContext(words: "outer end", iso: "2026-06-01"))
    let inner = words.version("inner", until: nil)
    let templates = try read([
      "version":
        "{{#version}}{{#previous}}{{id}}|{{until.words}}|{{#until}}{{iso}}{{/until}}|"
        + "{{^until}}none{{/until}}{{/previous}} {{id}}|{{until.words}}{{/version}}"
    ])
    #expect(
      templates.render(words.page(version: outer, previous: inner))
        == "inner|||none outer|outer end")
  }

  @Test func `an absent text is nothing, and no text further out`() throws {
    let templates = try read([
      "data/measures": "{{#items}}{{#term}}{{.}}: {{/term}}{{^term}}- {{/term}}{{text}}\n{{/items}}"
    ])
    let items = [
      PlacedData.Item(id: "a", term: "TLS", text: "in transit"),
      PlacedData.Item(id: "b", term: nil, text: "at rest"),
    ]
    let day = try #require(CalendarDate("2026-03-28"))
    #expect(
      templates.render(.list(items), at: "measures", under: "Title", asOf: day)
        == "TLS: in transit\n- at rest\n")
  }

  @Test func `flags say what a version is`() throws {
    let templates = try read([
      "versions":
        "{{#entries}}{{#version}}{{#isDraft}}D{{/isDraft}}{{#isUpcoming}}U{{/isUpcoming}}"
        + "{{#isCurrent}}C{{/isCurrent}}{{#isSuperseded}}S{{/isSuperseded}}{{#isWithdrawn}}W{{/isWithdrawn}}={{status}} "
        + "{{/version}}{{/entries}}"
    ])
    let words = PageWords(words: "w")
    let versions = VersionContext.Status.allCases.map { words.version(status: $0, until: nil) }
    let page = words.versions(versions)
    #expect(templates.render(page) == "D=draft U=upcoming C=current S=superseded W=withdrawn ")
  }

  @Test func `a table of contents is there for more than one section`() throws {
    let templates = try read([
      "version": "{{#hasContents}}{{#contents}}{{anchor}} {{/contents}}{{/hasContents}}"
    ])
    let words = PageWords(words: "w")
    func page(_ anchors: [String]) -> VersionPage {
      VersionPage(
        site: words.site, head: words.head, document: words.document, version: words.version,
        title: "T", contents: anchors.map { VersionPage.ContentsEntry(anchor: $0, title: "T") },
        body: "", current: nil, upcoming: nil, recalled: nil, previous: nil, next: nil, choices: [],
        furtherCount: 0, step: nil, events: [])
    }
    #expect(templates.render(page(["a", "b"])) == "a b ")
    #expect(templates.render(page(["a"])) == "")
  }

  @Test func `a document with one version is told apart`() throws {
    let templates = try read([
      "hub": "{{#entries}}{{count}}{{#isSingle}} only{{/isSingle}} {{/entries}}"
    ])
    let words = PageWords(words: "w")
    let entries = [1, 2].map {
      HubPage.Entry(document: words.document, current: nil, upcoming: nil, count: $0, lastStep: nil)
    }
    #expect(
      templates.render(HubPage(site: words.site, head: words.head, entries: entries)) == "1 only 2 "
    )
  }

  // MARK: Data

  @Test func `the first cell of a row names it and each other cell knows its column`() throws {
    let templates = try read([
      "data/retention":
        "{{#columns}}{{words}},{{/columns}} {{#rows}}{{id}}:{{heading}}={{words}}"
        + "{{#cells}};{{heading}}={{words}}{{/cells}} {{/rows}}"
    ])
    let table = PlacedData.Table(
      name: .retention,
      columns: [
        ColumnHeading(field: "name", words: "Data"), ColumnHeading(field: "period", words: "Time"),
        ColumnHeading(field: "law", words: "Law"),
      ],
      rows: [
        PlacedData.Row(id: "a", cells: ["Invoices", "7 years", "Tax"], starts: nil, ends: nil),
        PlacedData.Row(id: "b", cells: ["Logs", "30 days", ""], starts: nil, ends: nil),
      ])
    let day = try #require(CalendarDate("2026-03-28"))
    #expect(
      templates.render(.table(table), at: "retention", under: "Title", asOf: day)
        == "Data,Time,Law, a:Data=Invoices;Time=7 years;Law=Tax b:Data=Logs;Time=30 days;Law= ")
  }

  @Test(
    arguments: [
      ("2026-02-28", "A[always old ]U[new ]R[]"), ("2026-03-01", "A[always new old ]U[]R[]"),
      ("2026-06-01", "A[always new ]U[]R[old ]"),
    ])
  func `subprocessors are those of today, of later and of before`(
    _ day: String, _ html: String
  ) throws {
    let rows = "{{#rows}}{{id}} {{/rows}}"
    let templates = try read([
      "data/subprocessors":
        "A[{{#active}}\(rows)]{{/active}}{{^active}}]{{/active}}"
        + "U[{{#upcoming}}\(rows)]{{/upcoming}}{{^upcoming}}]{{/upcoming}}"
        + "R[{{#removed}}\(rows)]{{/removed}}{{^removed}}]{{/removed}}"
    ])
    let table = PlacedData.Table(
      name: .subprocessors, columns: [ColumnHeading(field: "name", words: "Name")],
      rows: [
        PlacedData.Row(id: "always", cells: [""], starts: nil, ends: nil),
        PlacedData.Row(id: "new", cells: [""], starts: CalendarDate("2026-03-01"), ends: nil),
        PlacedData.Row(id: "old", cells: [""], starts: nil, ends: CalendarDate("2026-06-01")),
      ])
    #expect(
      templates.render(
        .table(table), at: "subprocessors", under: "Title", asOf: try #require(CalendarDate(day)))
        == html)
  }

  @Test func `the first component of a path names the template`() throws {
    let templates = try read(["data/data": "data", "data/rights": "rights"])
    let day = try #require(CalendarDate("2026-03-28"))
    let table = PlacedData.Table(name: .data, columns: [], rows: [])
    #expect(
      templates.render(.table(table), at: "data.account", under: "Title", asOf: day) == "data")
    #expect(templates.render(.list([]), at: "rights.all", under: "Title", asOf: day) == "rights")
  }

  @Test func `a layout is filled by the page that inherits it`() throws {
    let templates = try read([
      "layout": "<title>{{head.title}}</title>{{$main}}empty{{/main}}!",
      "hub": "{{<layout}}{{$main}}{{site.title}}{{/main}}{{/layout}}",
      "versions": "{{<layout}}{{/layout}}",
    ])
    let words = PageWords(words: "w&")
    #expect(
      templates.render(HubPage(site: words.site, head: words.head, entries: []))
        == "<title>w&amp;</title>w&amp;!")
    #expect(
      templates.render(words.versions([]))
        == "<title>w&amp;</title>empty!")
  }

  // MARK: Inputs

  private func read(_ files: [String: String]) throws -> Templates {
    let outcome = Templates.read(TemplateFiles.valid(files))
    #expect(outcome.diagnostics.map(\.dump) == [])
    return try #require(outcome.value)
  }

  /// Returns a template that prints every value of a context: `[name=words]`.
  private func print(_ shapes: [String: ContextShape], _ path: String = "") -> String {
    shapes.sorted { $0.key < $1.key }.map { name, shape in
      let whole = path.isEmpty ? name : "\(path).\(name)"
      return switch shape {
      case .text: "[\(whole)={{\(whole)}}]"
      case .html: "[\(whole)={{{\(whole)}}}]"
      case .flag: "{{#\(whole)}}yes{{/\(whole)}}"
      case .group(let inner): "{{#\(whole)}}" + print(inner) + "{{/\(whole)}}" + print(inner, whole)
      case .list(let inner): "{{#\(whole)}}" + print(inner) + "{{/\(whole)}}"
      }
    }.joined()
  }
}

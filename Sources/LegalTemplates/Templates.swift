public import LegalModel
public import LegalText
internal import Mustache

/// The templates of a site, each checked against the type of what it lays out.
public struct Templates: Sendable {
  /// The folder of the templates, below the root.
  public static let folder = "templates"

  /// The largest template, in bytes: swift-mustache's time grows with the square of the length.
  private static let largest = 65_536

  /// What turns Mustache's own escapes off, on a line before each template: every value is HTML when it
  /// gets it.
  private static let escapesNothing = "{{% CONTENT_TYPE: TEXT}}\n"

  private let library: MustacheLibrary

  /// Returns the path of a template, for diagnostics.
  public static func path(of template: String) -> String { "\(folder)/\(template).mustache" }

  /// Reads templates and checks every tag and partial, so that rendering cannot fail.
  ///
  /// - Parameters:
  ///   - files: The files of the folder that end in `.mustache`, with their paths from the root.
  ///   - unreadable: The paths of those that are no text, which has been reported.
  /// - Returns: The templates, or `nil` if something is wrong with one of them.
  public static func read(
    _ files: [SourceFile], unreadable: [String] = []
  ) -> Outcome<Templates?> {
    var broken = Set(unreadable.map(name(ofPath:)))
    var trees: [String: [TemplateNode]] = [:]
    var parsed: [String: MustacheTemplate] = [:]
    var diagnostics: [Diagnostic] = []
    for file in files {
      let name = name(ofPath: file.path)
      guard file.count <= largest else {
        broken.insert(name)
        diagnostics.append(
          Diagnostic(
            "template/too-large", .error,
            "the template has \(file.count) bytes, more than \(largest)", at: file.start,
            help: ["split it with '{{> name}}'"]))
        continue
      }
      let tree = TemplateReader.read(file)
      diagnostics += tree.diagnostics + file.hiddenCharacters()
      guard tree.diagnostics.isEmpty else {
        broken.insert(name)
        continue
      }
      trees[name] = tree.value
      do {
        parsed[name] = try MustacheTemplate(string: escapesNothing + unindented(file.text))
      } catch let error as MustacheTemplate.ParserError {
        // The first line is not the file's.
        let line = min(max(1, error.context.lineNumber - 1), file.lines.starts.count)
        diagnostics.append(
          Diagnostic(
            "template/syntax", .error, "Mustache cannot read this line: \(error.error)",
            at: file.range(file.lines.content(ofLine: line - 1))))
      } catch {
        diagnostics.append(Diagnostic("template/syntax", .error, "\(error)", at: file.start))
      }
    }
    var check = TemplateCheck(trees, unreadable: broken)
    check.check(HubPage.template, shapes: HubPage.fields.shapes)
    check.check(VersionPage.template, shapes: VersionPage.fields.shapes)
    check.check(VersionsPage.template, shapes: VersionsPage.fields.shapes)
    check.check(ChangesPage.template, shapes: ChangesPage.fields.shapes)
    check.check(CoveragePage.template, shapes: CoveragePage.fields.shapes)
    for name in PlacedData.placeable {
      check.check("data/\(name)", shapes: shapes(ofDataNamed: name))
    }
    diagnostics += check.diagnostics
    guard diagnostics.isEmpty, broken.isEmpty else { return Outcome(nil, diagnostics) }
    return Outcome(Templates(library: MustacheLibrary(templates: parsed)), [])
  }

  /// Renders the hub.
  public func render(_ page: HubPage) -> String { render(page, with: HubPage.template) }

  /// Renders a version.
  public func render(_ page: VersionPage) -> String { render(page, with: VersionPage.template) }

  /// Renders a list of versions.
  public func render(_ page: VersionsPage) -> String { render(page, with: VersionsPage.template) }

  /// Renders what changed between two versions.
  public func render(_ page: ChangesPage) -> String { render(page, with: ChangesPage.template) }

  /// Renders the coverage map.
  public func render(_ page: CoveragePage) -> String { render(page, with: CoveragePage.template) }

  /// Renders placed data.
  ///
  /// - Parameters:
  ///   - data: The data.
  ///   - path: The path of the mark, whose first component names the template.
  ///   - title: The words of the heading above it.
  ///   - day: The day on which rows that come and go are looked at.
  /// - Returns: The data as HTML.
  public func render(
    _ data: PlacedData, at path: String, under title: String, asOf day: CalendarDate
  ) -> String {
    let template = "data/" + (path.split(separator: ".").first.map(String.init) ?? "")
    switch data {
    case .table(let table) where table.name == .subprocessors:
      return render(TimedTableContext(table, title: title, asOf: day), with: template)
    case .table(let table):
      return render(TableContext(table, rows: table.rows, title: title), with: template)
    case .list(let items): return render(ListContext(items), with: template)
    }
  }

  /// A template without the indentation of its lines, which is for its author and would be a tenth of
  /// a page; preformatted text keeps it.
  private static func unindented(_ text: String) -> String {
    var isPreformatted = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let shown = isPreformatted ? line : line.drop { $0 == " " || $0 == "\t" }
      for tag in ["pre", "textarea"] {
        if line.contains("<\(tag)") { isPreformatted = true }
        if line.contains("</\(tag)") { isPreformatted = false }
      }
      return shown
    }.joined(separator: "\n")
  }

  private static func name(ofPath path: String) -> String {
    String(path.dropFirst(folder.utf8.count + 1).dropLast(".mustache".utf8.count))
  }

  private static func shapes(ofDataNamed name: String) -> [String: ContextShape] {
    switch TableName(rawValue: name) {
    case .subprocessors: TimedTableContext.fields.shapes
    case .data, .recipients, .retention, .cookies: TableContext.fields.shapes
    case nil: ListContext.fields.shapes
    }
  }

  private func render(_ context: some TemplateContext, with template: String) -> String {
    // A missing template is found when the templates are read.
    library.render(context, withTemplate: template) ?? ""
  }
}

public import LegalMarkup
public import LegalText

/// A version of a document: its front matter as types, its prose as values, and their places.
public struct VersionText: Sendable {
  /// The file it was read from.
  public let file: SourceFile
  /// The typed data.
  public let frontMatter: FrontMatter
  /// The same data as a tree, for marks and for programs.
  public let typed: TypedValue
  /// The prose.
  public let prose: Prose
  /// What the version says of itself.
  public let header: VersionHeader

  /// Returns the data that a path places, if it can be laid out.
  public func placedData(at path: String) -> PlacedData? {
    guard case .found(let value) = typed.lookup(path) else { return nil }
    return PlacedData(value, at: path, columns: header.columns)
  }

  /// The words that people read, in the newest canonical form.
  public var canonicalText: String {
    CanonicalText.form1(
      title: header.title.value.text, blocks: prose.blocks, data: placedData(at:))
  }
}

extension VersionText {
  /// Reads a version from its file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - version: The version that the file's name says it is.
  ///   - base: The address of the document, against which relative links are resolved.
  /// - Returns: The version, or `nil` if too little of it could be read, and every mistake in it.
  public static func read(
    _ file: SourceFile, as version: VersionID, base: String
  ) -> Outcome<VersionText?> {
    let parts = SplitFile.split(file)
    guard let split = parts.value else { return Outcome(nil, parts.diagnostics) }
    // Before anything is read: who reads an enormous text for its other mistakes waits for nothing.
    if let mistake = file.tooLarge(
      split.prose..<file.count, "the prose", help: "split the text into documents")
    {
      return Outcome(nil, parts.diagnostics + [mistake])
    }
    var log = DecodingLog(diagnostics: parts.diagnostics + file.hiddenCharacters())
    let yaml = YAML.parse(file, in: split.frontMatter)
    log.diagnostics += yaml.diagnostics
    var decoded: (FrontMatter?, TypedValue)?
    if let root = yaml.value {
      decoded = FrontMatter.decode(root, &log)
    } else if yaml.diagnostics.isEmpty {
      log.report(
        "structure/front-matter", "the front matter is empty", at: split.opening,
        help: ["write a key and a value in each line, such as 'kind: privacyPolicy'"])
    }
    let marks = FrontMatterMarks(typed: decoded?.1, columns: decoded?.0?.header.columns)
    let prose = Prose.read(file, from: split.prose, marks: marks, base: base)
    log.diagnostics += prose.diagnostics
    guard case (let frontMatter?, let typed)? = decoded else {
      return Outcome(nil, log.diagnostics)
    }

    var references = ReferenceCheck()
    references.check(frontMatter)
    references.check(sectionsOf: typed, in: prose.value)
    log.diagnostics += references.diagnostics
    log.diagnostics += dateMistakes(in: frontMatter.header, of: version)
    let text = VersionText(
      file: file, frontMatter: frontMatter, typed: typed, prose: prose.value,
      header: frontMatter.header)
    return Outcome(text, log.diagnostics)
  }

  private static func dateMistakes(
    in header: VersionHeader, of version: VersionID
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let (effective, updated) = (header.effective, header.updated)
    if effective.value != version.effective {
      diagnostics.append(
        Diagnostic(
          "date/file-name",
          "'effective' is \(effective.value), the name of the file says \(version.effective)",
          at: effective.range, help: ["name the file after the day on which it takes effect"]))
    }
    if updated.value > effective.value {
      diagnostics.append(
        Diagnostic(
          "date/order", .error,
          "'updated' \(updated.value) is after 'effective' \(effective.value)", at: updated.range,
          notes: [Diagnostic.Note("'effective' here", at: effective.range)],
          help: ["words that change after they took effect are a new version"]))
    }
    return diagnostics
  }
}

/// Where the front matter and the prose of a file are.
struct SplitFile {
  /// The line that opens the front matter.
  let opening: SourceRange
  /// The bytes between the two lines of hyphens.
  let frontMatter: Range<Int>
  /// The first byte of the prose.
  let prose: Int

  /// Splits a file at whole lines of three hyphens, never at a part of one.
  static func split(_ file: SourceFile) -> Outcome<SplitFile?> {
    guard
      file.text.withoutByteOrderMark.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else {
      return Outcome(
        nil,
        [
          Diagnostic(
            "structure/empty-file", "the file is empty", at: file.start,
            help: ["begin it with '---', the front matter, and '---'"])
        ])
    }
    let lines = file.lines
    let first = file.range(lines.content(ofLine: 0))
    guard lines.text(ofLine: 0).withoutByteOrderMark == "---" else {
      return Outcome(
        nil,
        [
          Diagnostic(
            "structure/front-matter", "the file does not begin with front matter", at: first,
            help: ["make '---' the first line, and close the front matter with another '---'"])
        ])
    }
    let hyphens = Array("---".utf8)
    for line in lines.starts.indices.dropFirst()
    where file.bytes[lines.content(ofLine: line)].elementsEqual(hyphens) {
      let next = line + 1 < lines.starts.count ? lines.starts[line + 1] : file.count
      return Outcome(
        SplitFile(
          opening: first, frontMatter: lines.starts[1]..<lines.starts[line], prose: next))
    }
    return Outcome(
      nil,
      [
        Diagnostic(
          "structure/front-matter", "the front matter is not closed", at: first,
          help: ["write a line of '---' below the last key"])
      ])
  }
}

/// What the marks of a version stand for: its own front matter, and nothing else.
struct FrontMatterMarks: MarkValues {
  /// The front matter, or `nil` if it could not be read, which is reported once and elsewhere.
  let typed: TypedValue?
  let columns: TableColumns?

  func words(at path: String) -> MarkValue {
    switch find(path) {
    case .value(let value):
      switch value.content {
      case .words(let words, _): return .words(words)
      case .list(let elements):
        let words = elements.compactMap(\.words)
        guard !words.isEmpty, words.count == elements.count else {
          return .problem(
            "'\(path)' is a list of data", help: "write '{{> \(path)}}' alone in a paragraph")
        }
        return .words(words.joined(separator: ", "))
      case .code:
        return .problem(
          "'\(path)' is a meaning, which is not printed",
          help: "print the words beside it, or write them out")
      case .record:
        return .problem("'\(path)' is a mapping", help: "name one of its keys: '\(path).…'")
      case .broken: return .broken
      }
    case .other(let value): return value
    }
  }

  func data(at path: String) -> MarkValue {
    switch find(path) {
    case .value(let value):
      if PlacedData(value, at: path, columns: columns) != nil { return .data }
      let (summary, help) = PlacedData.problem(with: path)
      return .problem(summary, help: help)
    case .other(let value): return value
    }
  }

  private enum Found {
    case value(TypedValue)
    case other(MarkValue)
  }

  private func find(_ path: String) -> Found {
    guard let typed else { return .other(.broken) }
    switch typed.lookup(path) {
    case .found(let value): return .value(value)
    case .broken: return .other(.broken)
    case .missing(let component, let names):
      guard !path.isEmpty else {
        return .other(
          .problem(
            "the mark names nothing", help: "write a path such as '{{notices.subprocessors}}'"))
      }
      let first = path.prefix { $0 != "." }
      if names.isEmpty, case .found(let value) = typed.lookup(String(first)), value.words != nil {
        return .other(.problem("'\(first)' has no parts", help: "write '{{\(first)}}'"))
      }
      let (name, part) = (path.shortened, component.shortened)
      let whole = component == path ? "'\(name)'" : "'\(part)' of '\(name)'"
      return .other(
        .problem(
          "\(whole) is not in the front matter of this version",
          help: names.isEmpty ? nil : NearMiss.help(for: component, among: names)))
    }
  }
}

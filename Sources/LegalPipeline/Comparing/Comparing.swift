public import LegalModel
public import LegalChanges
import LegalRedline
public import LegalStore
public import LegalText

/// Holds two versions of a document, or any two texts, against each other.
public struct Comparing: Sendable {
  /// One of the two texts.
  public enum Side: Sendable, Hashable {
    /// A version by its name.
    case version(VersionID)
    /// The version in force.
    case current
    /// The next version that is released.
    case upcoming
    /// The newest draft.
    case draft
    /// A file anywhere.
    case file(String)

    /// Reads a side as the command line has it: `current`, `2026-03-28`, or a path.
    public init(_ text: String) {
      switch text {
      case "current": self = .current
      case "upcoming": self = .upcoming
      case "draft": self = .draft
      default: self = VersionID(text).map(Side.version) ?? .file(text)
      }
    }
  }

  /// What came of it.
  public struct Result: Sendable {
    /// What changed, or `nil` if one of the texts could not be read.
    public let comparison: VersionComparison?
    /// Why not.
    public let diagnostics: [Diagnostic]
  }

  /// The folder of `content/`.
  public let root: Root
  /// The day that decides which version is current.
  public let day: CalendarDate

  /// Prepares a comparison.
  public init(root: Root, asOf day: CalendarDate) {
    self.root = root
    self.day = day
  }

  /// Returns whether there is a document of a name.
  public func isDocument(_ name: String) throws(FileSystemError) -> Bool {
    guard let id = DocumentID(name) else { return false }
    return try Snapshot(of: root).entry(at: "content/\(id)") == .folder
  }

  /// Compares two versions of a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - from: The side before; by default the version in force.
  ///   - to: The side after; by default the newest draft, then the next version, then the current one.
  /// - Returns: What changed, and everything that is wrong with the two texts.
  /// - Throws: What the machine could not read.
  public func versions(
    of document: DocumentID, from: Side?, to: Side?
  ) throws(FileSystemError) -> Result {
    let snapshot = Snapshot(of: root)
    let content = try Content.load(from: snapshot).value
    let place = SourceFile(path: "content/\(document)", text: "").start
    guard let files = content.documents.first(where: { $0.id == document }) else {
      return refused(
        "reference/dangling-id", "'\(document)' is no document", at: place,
        help: NearMiss.help(
          for: document.rawValue, among: content.documents.map(\.id.rawValue)))
    }
    let timeline = Timeline(files.versions, asOf: day)
    let sides = resolve(from, to, timeline)
    guard let old = sides.from, let new = sides.to else {
      return refused(
        "diff/nothing", "'\(document)' has no two versions to compare by default", at: place,
        help: "name them: 'legalsite diff \(document) FROM TO', or start a draft with "
          + "'legalsite new \(document) DATE'")
    }
    var diagnostics: [Diagnostic] = []
    guard let before = try text(old, timeline, files, snapshot, &diagnostics),
      let after = try text(new, timeline, files, snapshot, &diagnostics)
    else { return Result(comparison: nil, diagnostics: diagnostics) }
    let promised = PromisedNotices(content, held: [:], snapshot: snapshot)
    let notices =
      if let version = after.version {
        try promised.beside(version, of: document, before: version.header.effective.value)
      } else {
        [Located<Notices>]()
      }
    return Result(
      comparison: comparison(before, after, title: "\(document)", notices: notices),
      diagnostics: diagnostics)
  }

  /// Compares two files, each a version or any Markdown.
  public func files(_ old: String, _ new: String) throws(FileSystemError) -> Result {
    var diagnostics: [Diagnostic] = []
    guard let before = try text(atPath: old, &diagnostics),
      let after = try text(atPath: new, &diagnostics)
    else { return Result(comparison: nil, diagnostics: diagnostics) }
    return Result(
      comparison: comparison(before, after, title: new, notices: []), diagnostics: diagnostics)
  }

  /// A text with what it is called.
  private struct ReadText {
    let name: String
    let text: ComparableText
    /// The text as a version, if it is one.
    let version: VersionText?
  }

  private func resolve(
    _ from: Side?, _ to: Side?, _ timeline: Timeline
  ) -> (from: Side?, to: Side?) {
    let current = timeline.current.map { Side.version($0.id) }
    let draft = timeline.drafts.last.map { Side.version($0.id) }
    let upcoming = timeline.upcoming.map { Side.version($0.id) }
    let old = from ?? current ?? (to == nil ? timeline.released.last.map { .version($0.id) } : nil)
    let choices = [draft, upcoming, current].compactMap(\.self)
    return (old, to ?? choices.first { $0 != old })
  }

  private func text(
    _ side: Side, _ timeline: Timeline, _ files: DocumentFiles, _ snapshot: Snapshot,
    _ diagnostics: inout [Diagnostic]
  ) throws(FileSystemError) -> ReadText? {
    let place = SourceFile(path: "content/\(files.id)", text: "").start
    let found: VersionFile?
    let what: String
    switch side {
    case .file(let path): return try text(atPath: path, &diagnostics)
    case .version(let id): (found, what) = (files.versions.first { $0.id == id }, "version \(id)")
    case .current: (found, what) = (timeline.current, "version in force on \(day)")
    case .upcoming: (found, what) = (timeline.upcoming, "upcoming version on \(day)")
    case .draft: (found, what) = (timeline.drafts.last, "draft")
    }
    guard let found else {
      let names = files.versions.map { "\($0.id)" }.joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          "diff/missing", .error, "there is no \(what) of '\(files.id)'", at: place,
          help: ["there are \(names.isEmpty ? "none" : names)"]))
      return nil
    }
    let loaded = try LoadedVersion.load(
      found, from: snapshot, base: "/\(files.id)/", published: nil)
    guard let version = loaded.text else {
      diagnostics += loaded.diagnostics
      return nil
    }
    return ReadText(
      name: found.line == nil ? "\(found.name) (draft)" : found.name,
      text: ComparableText(version), version: version)
  }

  private func text(
    atPath path: String, _ diagnostics: inout [Diagnostic]
  ) throws(FileSystemError) -> ReadText? {
    let read = try TextFile.read(path, as: path).0
    guard let file = read.value, read.diagnostics.isEmpty else {
      diagnostics +=
        read.diagnostics.isEmpty
        ? [
          Diagnostic(
            "diff/missing", .error, "there is no file '\(path)'",
            at: SourceFile(path: path, text: "").start,
            help: ["name a document of content, a version of it, or a file"])
        ] : read.diagnostics
      return nil
    }
    if let mistake = file.tooLarge(0..<file.count, "the text", help: "compare parts of it") {
      diagnostics.append(mistake)
      return nil
    }
    if let version = Reading.version(in: file, or: VersionID("\(day)")).value {
      return ReadText(name: path, text: ComparableText(version), version: version)
    }
    return ReadText(name: path, text: ComparableText(markdown: file), version: nil)
  }

  private func comparison(
    _ old: ReadText, _ new: ReadText, title: String, notices: [Located<Notices>]
  ) -> VersionComparison {
    let redline = Redline.compare(old.text, new.text)
    var changes: VersionChanges?
    if let before = old.version, let after = new.version,
      before.header.kind.value == after.header.kind.value
    {
      changes = .between(before, after, redline: redline, notices: notices)
    }
    return VersionComparison(
      title: new.version?.header.title.value.text ?? title, oldName: old.name,
      newName: new.name, redline: redline, changes: changes)
  }

  private func refused(
    _ code: String, _ summary: String, at range: SourceRange, help: String
  ) -> Result {
    Result(
      comparison: nil,
      diagnostics: [Diagnostic(code, .error, summary, at: range, help: [help])])
  }
}

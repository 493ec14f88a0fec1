/// A format that other tools take in.
///
/// An export says what the published texts say, and no more: what is undeclared stays absent, and
/// what the format cannot carry becomes a note.
public protocol SiteExport: Sendable {
  /// One phrase that says what the files are, and for which tool.
  var abstract: String { get }

  /// Returns the files of a site, and what they do not carry.
  func export(_ site: PublishedSite) -> Exported
}

/// What an export made.
public struct Exported: Sendable, Hashable {
  /// The files, the main one first; none if the texts say nothing that the format carries.
  public var files: [ExportedFile]
  /// What the format cannot carry, or what it asks for and no text says: each one phrase.
  public var notes: [String]

  /// Pairs files with notes.
  public init(files: [ExportedFile], notes: [String] = []) {
    self.files = files
    self.notes = notes
  }
}

/// A file of an export.
public struct ExportedFile: Sendable, Hashable {
  /// The name, without a folder: `klaro.json`.
  public let name: String
  /// What stands in it.
  public let text: String

  /// Names a text.
  public init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}

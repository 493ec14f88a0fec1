internal import LegalMarkup
internal import LegalModel
internal import LegalText

/// The typed data of a version, for programs.
enum VersionData {
  /// The version of the format; it rises when a member changes its meaning or goes.
  static let formatVersion = 1

  /// The file beside the pages of a version.
  ///
  /// Nothing in it depends on the day of the build: it never changes once it is published.
  static func json(_ loaded: LoadedVersion, _ text: VersionText, url: String) -> JSON {
    .object([
      "formatVersion": .number(formatVersion),
      "document": .string(loaded.file.document.rawValue),
      "version": .string("\(loaded.file.id)"),
      "url": .string(url),
      "digests": digests(loaded.source, loaded.textDigest, form: CanonicalText.form),
      "data": text.typed.published,
      "placements": placements(in: text),
      "sections": FactSections.json(of: text),
    ])
  }

  static func digests(_ source: Digest, _ text: Digest, form: Int) -> JSON {
    .object([
      "source": .string("\(source)"), "text": .string("\(text)"), "form": .number(form),
    ])
  }

  /// The section in which each path of the data is said, by the marks of the prose.
  static func placements(in text: VersionText) -> JSON {
    var sections: [String: JSON] = [:]
    for mark in text.prose.marks where sections[mark.path] == nil {
      sections[mark.path] = JSON(describing: mark.section)
    }
    return .object(sections)
  }
}

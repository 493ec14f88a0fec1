import LegalModel
import LegalText
import Testing

/// A version of a test, with everything that was said of it.
struct ReadVersion {
  let file: SourceFile
  let outcome: Outcome<VersionText?>

  var diagnostics: [Diagnostic] { outcome.diagnostics }

  /// Each mistake as `summary ⟦text⟧`.
  var mistakes: [String] { diagnostics.map(\.dump) }

  /// Reads a whole file.
  init(whole text: String, as version: String = "2026-03-28") throws {
    file = SourceFile(path: "content/privacy/\(version).md", text: text)
    outcome = VersionText.read(
      file, as: try #require(VersionID(version)), base: "/legal/privacy/")
  }

  /// Reads a version whose front matter has what every one has, some more lines, and prose.
  init(_ kind: String = "privacyPolicy", _ lines: String, prose: String = "") throws {
    try self.init(
      whole: """
        ---
        kind: \(kind)
        title: Title
        effective: 2026-03-28
        updated: 2026-03-28
        \(lines)
        ---
        \(prose)
        """)
  }

  func version() throws -> VersionText { try #require(outcome.value) }

  /// The typed data of a privacy policy.
  func policy() throws -> PrivacyPolicy {
    guard case .privacyPolicy(let policy) = try version().frontMatter else {
      throw WrongKind()
    }
    return policy
  }

  struct WrongKind: Error {}
}

extension Diagnostic {
  /// The summary and the text that the range covers.
  var dump: String { "\(summary) ⟦\(range.file.text(in: range.bytes))⟧" }
}

extension Located {
  /// The text that the range covers.
  var source: String { range.file.text(in: range.bytes) }
}

import LegalModel
import LegalText
import Testing

/// Versions of a few lines.
enum SmallVersions {
  static func policy(_ yaml: String, effective: String = "2026-03-01") throws -> VersionText {
    try version("privacyPolicy", yaml, effective: effective)
  }

  static func subprocessors(_ yaml: String, effective: String = "2026-03-01") throws -> VersionText
  {
    try version("subprocessors", yaml, effective: effective)
  }

  static func cookies(_ yaml: String, effective: String = "2026-03-01") throws -> VersionText {
    try version("cookies", yaml, effective: effective)
  }

  static func agreement(_ yaml: String, effective: String = "2026-03-01") throws -> VersionText {
    try version("agreement", yaml, effective: effective)
  }

  static func version(
    _ kind: String, _ yaml: String, effective: String = "2026-03-01"
  ) throws -> VersionText {
    let title = yaml.contains("title:") ? "" : "title: Example\n"
    let file = SourceFile(
      path: "content/example/\(effective).md",
      text: """
        ---
        kind: \(kind)
        \(title)effective: \(effective)
        updated: \(effective)
        \(yaml)
        ---
        """)
    let outcome = VersionText.read(
      file, as: try #require(VersionID(effective)), base: "/legal/example/")
    #expect(outcome.diagnostics.map(\.summary) == [])
    return try #require(outcome.value)
  }
}

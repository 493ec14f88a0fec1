internal import LegalModel
internal import LegalRedline
public import LegalSource

/// A format with a JSON Schema (2020-12), which the site publishes beside its data.
public enum PublishedSchema: String, Sendable, Hashable, CaseIterable {
  /// `manifest.json`.
  case manifest
  /// The typed data of one version.
  case version
  /// The front matter of a privacy policy.
  case privacyPolicy
  /// The front matter of a list of subprocessors.
  case subprocessors
  /// The front matter of a list of cookies.
  case cookies
  /// The front matter of an agreement.
  case agreement
  /// `site.yaml`.
  case site
  /// `accepted.yaml`.
  case accepted
  /// `records.yaml`.
  case records
  /// A line of `check --format json`.
  case diagnostics
  /// What `diff --format json` prints.
  case diff

  /// The schema.
  ///
  /// - Parameter id: The address under which it is published, if it is.
  /// - Returns: The whole document.
  public func json(id: String? = nil) -> JSON {
    switch self {
    case .manifest: Manifest.schema(id: id)
    case .version: VersionData.schema(id: id)
    case .privacyPolicy: ContentSchema.privacyPolicy.schema(id: id)
    case .subprocessors: ContentSchema.subprocessors.schema(id: id)
    case .cookies: ContentSchema.cookies.schema(id: id)
    case .agreement: ContentSchema.agreement.schema(id: id)
    case .site: ContentSchema.site.schema(id: id)
    case .accepted: ContentSchema.accepted.schema(id: id)
    case .records: ContentSchema.records.schema(id: id)
    case .diagnostics: Diagnostic.schema(id: id)
    case .diff: RedlineJSON.schema(id: id)
    }
  }
}

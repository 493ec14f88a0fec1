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
}

/// A text that shows a rule: what `explain` prints, and what the tests run.
///
/// An example is the front matter of a privacy policy without its head, then, after a line of `---`,
/// its prose; without prose, everything declared is placed. A part that begins with `=== ` is
/// something else:
///
/// - `=== subprocessors`, `=== cookies`, `=== agreement`: another document, which is the one that is
///   checked if there is no privacy policy;
/// - `=== before`: the version before, which is of the kind that the example is of;
/// - `=== site`: lines of `site.yaml`, such as `facts: {sellsPI: no}`;
/// - `=== records`: lines of `records.yaml`;
/// - `=== as of 2026-07-01`: the day of the check;
/// - `=== released 2026-03-01 notified 2026-02-01`: the version is in the ledger; the day of notice
///   may be left out;
/// - `=== page /legal/privacy/`: a page of the site, as HTML;
/// - `=== file /style.css`: the style sheet of the pages.
///
/// In an example that fails, `«` and `»` enclose the place of the one finding.
public struct RuleExample: Sendable, Hashable {
  /// Whether the rule is kept.
  public enum Outcome: String, Sendable, Hashable {
    /// It is.
    case passes
    /// It is not.
    case fails
  }

  /// Whether the rule is kept.
  public let outcome: Outcome
  /// The text with its marks.
  public let marked: String

  /// Creates an example.
  init(_ outcome: Outcome, _ marked: String) {
    self.outcome = outcome
    self.marked = marked
  }

  /// The text without its marks, as a person reads it.
  public var text: String { marked.filter { $0 != "«" && $0 != "»" } }
}

public import LegalRedline

/// A line of the table of amendments: a section, and what was done to it.
///
/// "Section 7: words substituted; retention of access logs: 1 year → 2 years."
public struct Amendment: Sendable, Hashable {
  /// The section, or `nil` before the first heading.
  public let section: Passage.Section?
  /// How the section is called in a sentence: `Section 7` or `“Data Sharing”`.
  ///
  /// One without a number is told by the numbered one that it stands in: `Section 5, “Service
  /// Providers”`. What stands before the first heading is the `Opening text`, what no section says
  /// the `Document`. A section that is gone, and whose name another one has now, is `Former Section 7`.
  public let name: String
  /// What was done, a phrase each: `words substituted`, `moved after Section 11`.
  public let phrases: [String]
  /// The gravest class of the typed changes in it.
  public let changeClass: ChangeClass?

  /// Creates a line.
  public init(
    section: Passage.Section?, name: String, phrases: [String], changeClass: ChangeClass?
  ) {
    self.section = section
    self.name = name
    self.phrases = phrases
    self.changeClass = changeClass
  }

  /// The line as a sentence.
  public var description: String { "\(name): \(phrases.joined(separator: "; "))" }
}

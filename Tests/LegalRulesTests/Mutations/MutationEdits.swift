@testable import LegalRules

extension Mutation {
  /// A change of several edits, which other changes share.
  init(
    _ rule: String, edits: [Edit], asOf: String = CompleteSite.day, release: ReleaseDates? = nil
  ) {
    self.rule = rule
    self.edits = edits
    self.asOf = asOf
    self.release = release
  }
}

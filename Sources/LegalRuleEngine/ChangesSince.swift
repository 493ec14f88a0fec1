package import LegalModel
package import LegalText

/// What changed since the version before, as far as rules look back.
///
/// The engine does not compare: it compiles beside what does, and is told.
package struct ChangesSince: Sendable {
  /// The changes that affect people.
  package let material: [MaterialChange]
  /// The notice that the changes owe.
  package let notice: NoticeOwed
  /// What the texts promise of notice that count: the two versions, and the policies beside them.
  package let promises: [Located<Notices>]
  /// The sections whose words changed, by name.
  package let amendedSections: [String]

  /// States what changed.
  package init(
    material: [MaterialChange], notice: NoticeOwed, promises: [Located<Notices>],
    amendedSections: [String]
  ) {
    self.material = material
    self.notice = notice
    self.promises = promises
    self.amendedSections = amendedSections
  }
}

/// A change that affects people, as far as rules ask about it.
package struct MaterialChange: Sendable {
  /// What changed, in words for the reader.
  package let whatChanged: String
  /// Where the version says what is new, or the version before what is gone.
  package let place: SourceRange
  /// Why its class is what it is.
  package let sources: [Citation]

  /// States a change.
  package init(whatChanged: String, place: SourceRange, sources: [Citation]) {
    self.whatChanged = whatChanged
    self.place = place
    self.sources = sources
  }

  /// The change as a note below a finding.
  package var note: Diagnostic.Note { Diagnostic.Note("what changed: \(whatChanged)", at: place) }
}

import LegalChanges
package import LegalText

extension Change {
  /// The change as a note below a finding.
  package var note: Diagnostic.Note { Diagnostic.Note("what changed: \(whatChanged)", at: place) }
}

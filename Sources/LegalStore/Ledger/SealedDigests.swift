package import LegalModel

/// The digests that a released version is held against: those of its release, or, if words of it had to
/// go, those of what is left.
package struct SealedDigests: Sendable, Hashable {
  /// The digest of the file's bytes.
  package let source: Digest
  /// The digest of the canonical text.
  package let text: Digest
  /// The canonical form that `text` was made with.
  package let form: Int

  /// Takes them from the line of a version and from the last line that says what is left of it.
  package init(_ line: LedgerLine, _ redaction: Redaction?) {
    source = redaction?.source ?? line.source
    text = redaction?.text ?? line.text
    form = redaction?.form ?? line.form
  }
}

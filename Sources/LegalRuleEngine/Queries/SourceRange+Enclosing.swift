package import LegalText

extension SourceRange {
  /// Whether another place lies in this one.
  package func encloses(_ other: SourceRange) -> Bool {
    bytes.lowerBound <= other.bytes.lowerBound && other.bytes.upperBound <= bytes.upperBound
  }
}

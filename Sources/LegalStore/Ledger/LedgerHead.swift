public import LegalModel
internal import LegalText

extension Ledger {
  /// How many lines the file has, whatever they say.
  package var lineCount: Int { Ledger.rawLines(of: file).count }

  /// The digest of the last line, which is all that somebody has to keep to know the whole chain again;
  /// `nil` if there is no line.
  public var head: Digest? { Ledger.rawLines(of: file).last.map { digest(of: $0) } }

  /// Returns the number, from 1, of the line that was the last when the head was this; `nil` if none was.
  package func lineNumber(ofHead head: Digest) -> Int? {
    Ledger.rawLines(of: file).firstIndex { digest(of: $0) == head }.map { $0 + 1 }
  }

  private func digest(of line: SourceRange) -> Digest { Digest(of: file.text(in: line.bytes)) }
}

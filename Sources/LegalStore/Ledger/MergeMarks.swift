package import LegalText

/// What a merge of two branches leaves in a file that both have added lines to.
package enum MergeMarks {
  /// Whether a line is one of the marks that git writes.
  static func isMark(_ line: String) -> Bool {
    line.hasPrefix("<<<<<<< ") || line.hasPrefix(">>>>>>> ") || line.hasPrefix("||||||| ")
      || line == "======="
  }

  /// The lines before the first mark: those that both branches have.
  static func common(_ lines: [SourceRange], in file: SourceFile) -> ArraySlice<SourceRange> {
    lines.prefix { !isMark(file.text(in: $0.bytes)) }
  }

  /// Returns the part of a file that stands before the marks of a merge: all of it if there are none.
  package static func beforeMarks(_ file: SourceFile) -> SourceFile {
    let lines = Ledger.rawLines(of: file)
    let common = common(lines, in: file)
    guard common.count < lines.count else { return file }
    let end = common.last.map { $0.bytes.upperBound + 1 } ?? 0
    return SourceFile(path: file.path, text: file.text(in: 0..<end))
  }
}

internal import LegalModel
internal import LegalStore
internal import LegalText

/// Holds a released file against its line in the ledger.
struct ReleasedFileCheck {
  private let loaded: LoadedVersion
  private let file: SourceFile
  private let line: LedgerLine
  /// What the file has to hold: the bytes of the release, or what is left of them.
  private let sealed: SealedDigests

  init(
    _ loaded: LoadedVersion, _ file: SourceFile, _ line: LedgerLine, _ sealed: SealedDigests
  ) {
    self.loaded = loaded
    self.file = file
    self.line = line
    self.sealed = sealed
  }

  func mistakes(_ published: PublishedTexts?) throws(FileSystemError) -> [Diagnostic] {
    if loaded.source != sealed.source {
      if let mistake = lineEnds ?? unfinishedRedaction { return [mistake] }
      let (place, was) = try difference(from: published)
      return [
        Diagnostic(
          "ledger/source", .error,
          "the released version \(line.name) was altered: its bytes are not those in the ledger",
          at: place, subject: line.name,
          help: was.map { ["it was released as: \($0)"] } ?? []
            + [
              "restore \(file.path) from version control, and make the change in a new version: "
                + "'legalsite new \(line.document) DATE'"
            ])
      ]
    }
    if line.effective != line.version.effective {
      return [
        Diagnostic(
          "ledger/effective", .error,
          "the ledger says that \(line.name) takes effect on \(line.effective)", at: file.start,
          subject: line.name, help: ["restore \(Ledger.path) from version control"])
      ]
    }
    guard sealed.form <= CanonicalText.form else {
      return [
        Diagnostic(
          "ledger/form", .error,
          "the ledger line of \(line.name) has canonical form \(sealed.form), which is newer than "
            + "this tool", at: file.start, subject: line.name, help: ["use a newer legalsite"])
      ]
    }
    guard loaded.text == nil || loaded.textDigest == sealed.text else {
      return [
        Diagnostic(
          "ledger/text", .error,
          "the words of the released version \(line.name) are not those in the ledger",
          at: file.start, subject: line.name,
          help: ["restore \(Ledger.path) from version control"])
      ]
    }
    return []
  }

  /// What is wrong if a checkout or an editor has changed the line ends and nothing else.
  private var lineEnds: Diagnostic? {
    let plain = loaded.bytes.indices.filter { index in
      loaded.bytes[index] != 13 || index + 1 >= loaded.bytes.count || loaded.bytes[index + 1] != 10
    }.map { loaded.bytes[$0] }
    guard plain.count < loaded.bytes.count, Digest(of: plain) == sealed.source else { return nil }
    return Diagnostic(
      "ledger/line-ends", .error,
      "the lines of the released version \(line.name) end with CR LF: a checkout or an editor has changed them",
      at: file.start, subject: line.name, help: GitAttributes.help)
  }

  /// What is wrong if words of a redacted version are back.
  private var unfinishedRedaction: Diagnostic? {
    guard loaded.file.redaction != nil, loaded.source == line.source else { return nil }
    return Diagnostic(
      "ledger/redacted", .error,
      "the words that were removed from \(line.name) are back: the file is as it was released",
      at: file.start, subject: line.name,
      help: ["restore what is left of it from version control"])
  }

  /// The first line that differs from the published source, and what it was.
  private func difference(
    from published: PublishedTexts?
  ) throws(FileSystemError) -> (SourceRange, was: String?) {
    guard let bytes = try published?.source(of: line), Digest(of: bytes) == sealed.source
    else { return (file.start, nil) }
    let old = LineTable(String(decoding: bytes, as: UTF8.self))
    let new = file.lines
    for index in new.starts.indices {
      guard index < old.starts.count else { return (file.range(new.content(ofLine: index)), "") }
      if old.text(ofLine: index) != new.text(ofLine: index) {
        return (file.range(new.content(ofLine: index)), old.text(ofLine: index))
      }
    }
    return (
      file.range(max(0, file.count - 1)..<file.count),
      old.starts.count > new.starts.count ? old.text(ofLine: new.starts.count) : "other line ends"
    )
  }
}

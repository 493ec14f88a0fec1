public import LegalStore
public import LegalText
internal import LegalModel

/// Holds the ledger of the content, and the note that was published, against what somebody kept.
public struct PinnedCheck: Sendable {
  private let build: Build
  private let pins: Pins

  /// Prepares the check of a content and of the site that was built from it.
  public init(_ build: Build, against pins: Pins) {
    self.build = build
    self.pins = pins
  }

  /// Compares.
  ///
  /// - Returns: What contradicts the head or the keys, and a note if the ledger has grown since.
  /// - Throws: What the machine could not read.
  public func run() throws(FileSystemError) -> [Diagnostic] {
    guard !pins.isEmpty else { return [] }
    let bytes = try Disk.read(build.root.path(to: Ledger.path), atMost: Sums.largest) ?? []
    let file = SourceFile(path: Ledger.path, text: String(decoding: bytes, as: UTF8.self))
    // What is wrong with the chain itself, every check says.
    let ledger = Ledger.read(file).value
    let standing = pins.standing(of: ledger)
    var diagnostics = standing.diagnostics
    if case .continued(let line, let count) = standing.value {
      diagnostics.append(
        Diagnostic(
          "ledger/head", .note, "the given head is that of line \(line) of \(count)",
          at: file.start))
    }
    if !pins.keys.isEmpty { diagnostics += try mistakes(of: ledger) }
    return diagnostics
  }

  /// What is wrong with the notes of the sites that were built from the content.
  private func mistakes(of ledger: Ledger) throws(FileSystemError) -> [Diagnostic] {
    let sites = try PublishedPlace.all(in: build.output).filter {
      $0.isInPlace && ledger.isContinuation(of: $0.ledger)
    }
    guard !sites.isEmpty else {
      return [
        Diagnostic(
          "signature/missing", .error,
          "there is no site of this content in '\(build.output)', and so no note to check",
          at: SourceFile(path: build.output, text: "").start)
      ]
    }
    var diagnostics: [Diagnostic] = []
    for site in sites {
      let folder = site.folder.isEmpty ? build.output : "\(build.output)/\(site.folder)"
      let sums = try Disk.digest(of: "\(folder)/\(Sums.name)", atMost: Sums.largest)
      let note = NoteCheck(path: "\(folder)/\(SignedNote.name)", keys: pins.keys)
      diagnostics += try note.run { state in
        var words: [String] = []
        if ledger.lineNumber(ofHead: state.head) == nil {
          words.append("no line of the ledger has the head \(state.head) that it names")
        }
        if state.sums != sums {
          words.append("the \(Sums.name) beside it has not the digest \(state.sums) that it names")
        }
        return words
      }.diagnostics
    }
    return diagnostics
  }
}

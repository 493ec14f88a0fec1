internal import LegalChanges
internal import LegalModel
internal import LegalStore
internal import LegalText
internal import LegalWords

/// What is left of a released text, held against what was published of it.
///
/// A redaction is no way round the gate: it takes words away, and leaves what people live under as it
/// was promised.
struct RedactedText {
  private let loaded: LoadedVersion
  private let line: LedgerLine
  private let place: SourceRange
  /// The text as it was published; `nil` if the published site does not have it.
  private let published: VersionText?
  /// Whether people live under the text, or will.
  private let applies: Bool

  init(
    _ loaded: LoadedVersion, of line: LedgerLine, in content: Content, _ root: Root,
    asOf day: CalendarDate
  ) throws(FileSystemError) {
    self.loaded = loaded
    self.line = line
    place = SourceFile(path: loaded.file.path, text: "").start
    let chain = content.documents.first { $0.id == line.document }?.versions ?? []
    let current = Timeline(chain, asOf: day).current
    applies = loaded.file.withdrawal == nil && (current.map { $0.id <= line.version } ?? true)
    var text: VersionText?
    if let site = content.site {
      let texts = PublishedTexts(
        output: root.path(to: "public"), addresses: SiteAddresses(site))
      let bytes = try texts.source(of: line) ?? []
      if let old = String(validating: bytes, as: UTF8.self), !bytes.isEmpty {
        text =
          VersionText.read(
            SourceFile(path: loaded.file.path, text: old), as: line.version,
            base: "/\(line.document)/"
          ).value
      }
    }
    published = text
  }

  /// Why what is left cannot be sealed.
  var mistakes: [Diagnostic] {
    guard let published, let left = loaded.text else {
      return [unknown]
    }
    let surplus = RemovedWords.surplus(of: loaded.canonical, over: published.canonicalText)
    guard surplus.isEmpty else { return [added(surplus)] }
    guard applies else { return [] }
    let comparison = VersionComparison(
      published, named: line.name, left, named: line.name, notices: [])
    let grave = (comparison.changes?.changes ?? []).first { change in
      change.isWeighty || change.subject != "text" && change.changeClass >= .notable
    }
    return grave.map { [changed($0)] } ?? []
  }

  private var unknown: Diagnostic {
    Diagnostic(
      "redact/unknown", .error,
      "the published site does not have \(line.name), so that nobody can tell what was removed",
      at: place, subject: line.name,
      help: [
        "restore the file, build the site with the text as it was released, and redact it then"
      ])
  }

  private func added(_ words: [String]) -> Diagnostic {
    Diagnostic(
      "redact/added", .error,
      "words came in that were not there: '\(words.prefix(5).joined(separator: "', '"))'",
      at: place, subject: line.name,
      help: [
        "remove words, or replace them by '[removed]' or another mark of one word in brackets; a change "
          + "of the text is a new version"
      ])
  }

  private func changed(_ change: Change) -> Diagnostic {
    Diagnostic(
      "redact/changes", .error,
      "people live under \(line.name), and without the words it says something else: "
        + change.whatChanged.withoutPeriod, at: change.place, subject: change.subject,
      help: [
        "release a new version without the words, which owes what a change owes, and redact this one "
          + "once it applies no more"
      ])
  }
}

/// Which words of a text are more than what is left of another.
enum RemovedWords {
  /// Returns the words of a text that another has not, or has less often, in their order; marks stand
  /// for what was removed, and so does a bar.
  static func surplus(of text: String, over other: String) -> [String] {
    var known: [Substring: Int] = [:]
    for word in words(in: other) { known[word, default: 0] += 1 }
    var surplus: [String] = []
    for word in words(in: text) {
      if let count = known[word], count > 0 {
        known[word] = count - 1
      } else if !isMark(word) {
        surplus.append(String(word))
      }
    }
    return surplus
  }

  /// Whether a word is a mark with nothing but punctuation around it.
  private static func isMark(_ word: Substring) -> Bool {
    var rest = String(word.filter { $0 != "█" })
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let inner = rest[rest.index(after: open)..<close]
      guard LanguageWords.redactionMarks.contains(inner.lowercased()) else { return false }
      rest.removeSubrange(open...close)
    }
    return rest.allSatisfy { !$0.isLetter && !$0.isNumber }
  }

  private static func words(in text: String) -> [Substring] {
    text.split { $0.isWhitespace }
  }
}

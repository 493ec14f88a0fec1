internal import LegalModel
internal import LegalStore
internal import LegalText

/// What of a site was compared with what, in words that claim no more.
struct VerificationComparison {
  /// The folder of the site, as a path of the machine.
  let place: String
  /// How many versions have the source and the text of their line of the ledger.
  var versionCount = 0
  /// What is left of versions of which words were removed; only that can be compared.
  var redactions: [Redaction] = []
  /// How many files have the digest of the list.
  var fileCount = 0
  /// How many lines the ledger has.
  var lineCount = 0
  /// The head of the ledger; `nil` if it has no line.
  var digest: Digest?
  /// How the ledger stands to the head that somebody kept.
  var head = Pins.HeadStanding.notCompared
  /// What is known of the signed note.
  var note = NoteCheck.Standing.absent

  init(place: String) { self.place = place }

  /// The words, a line for each thing that was compared or was not.
  var text: String {
    """
    \(place): \(Self.count(versionCount, "released version")) and \(Self.count(fileCount, "file")) \
    agree with the site's own ledger and \(Sums.name)
      head: \(digest.map { "\($0)" } ?? "none"), \(Self.count(lineCount, "line")); \(headWords)
      \(SignedNote.name): \(noteWords)

    """ + redactionWords
  }

  private var redactionWords: String {
    redactions.map { redaction in
      "  \(redaction.document) \(redaction.version): words were removed on \(redaction.day), so that "
        + "what is left was compared, and not what was released; reason: \(redaction.reason.visible)\n"
    }.joined()
  }

  private var isSigned: Bool {
    if case .signed = note { true } else { false }
  }

  private var headWords: String {
    // A signature covers the pages, too; a head alone does not.
    let pages =
      isSigned
      ? ""
      : "\n  pages: not covered by --head: only the ledger is and, through it, sources and plain texts"
    switch head {
    case .notCompared:
      return isSigned
        ? "not compared with a known head: an earlier state that was signed passes, too"
        : "not compared with a known head"
    case .same: return "it is the one given" + pages
    case .continued(let line, let count):
      return
        "the given one is that of line \(line): \(Self.count(count - line, "line")) "
        + "\(count - line == 1 ? "was" : "were") added since" + pages
    }
  }

  private var noteWords: String {
    switch note {
    case .absent: "there is none"
    case .notChecked: "it names this head and this \(Sums.name); not checked: no key given"
    case .signed(let keys):
      "signed by \(keys.joined(separator: " and ")) over this head and this \(Sums.name)"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

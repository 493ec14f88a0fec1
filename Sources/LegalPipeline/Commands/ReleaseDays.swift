internal import LegalModel
internal import LegalStore
internal import LegalText

/// What is wrong with a release before its text is read, and with its days.
struct ReleaseDays {
  private let planned: PlannedRelease
  private let place: SourceRange

  init(_ planned: PlannedRelease) {
    self.planned = planned
    place = SourceFile(path: planned.path, text: "").start
  }

  private var name: String { "\(planned.document) \(planned.version)" }
  private var effective: CalendarDate { planned.version.effective }

  var missing: Diagnostic {
    Diagnostic(
      "release/missing", .error,
      "there is no version \(planned.version) of '\(planned.document)'", at: place,
      help: ["start it with 'legalsite new \(name)'"])
  }

  var alreadyReleased: Diagnostic {
    Diagnostic(
      "release/already-released", .error, "\(name) is already in the ledger", at: place,
      help: ["make a change in a new version: 'legalsite new \(planned.document) DATE'"])
  }

  /// What is wrong with the day of the release, by what the ledger has.
  func dayMistakes(in content: Content) -> [Diagnostic] {
    var mistakes: [Diagnostic] = []
    if let mistake = content.ledger.mistake(inEntering: planned.released, at: place) {
      mistakes.append(mistake)
    }
    if planned.isAdopted, let mistake = adoptionMistake(in: content) { mistakes.append(mistake) }
    return mistakes
  }

  /// Why a text cannot have been published before the ledger began.
  ///
  /// A document's first lines may be adopted, all on one day; afterwards only what took effect before
  /// the newest that did. Whatever is newer passes the gate.
  private func adoptionMistake(in content: Content) -> Diagnostic? {
    let gate = "release it without '--adopt'; the gate says what it owes"
    guard effective <= planned.released else {
      return Diagnostic(
        "release/adopt-future", .error,
        "it takes effect on \(effective), after \(planned.released): only what applies already can "
          + "have been published before the ledger began", at: place, help: [gate])
    }
    let lines = content.ledger.lines.map(\.value).filter { $0.document == planned.document }
    guard !lines.allSatisfy({ $0.isAdopted && $0.released == planned.released }) else {
      return nil
    }
    // What was withdrawn has never applied.
    let past = lines.filter { line in
      line.effective <= planned.released
        && content.ledger.withdrawal(of: line.version, in: line.document) == nil
    }
    guard let newest = (past.isEmpty ? lines : past).max(by: { $0.version < $1.version }),
      effective >= newest.effective
    else { return nil }
    return Diagnostic(
      "release/adopt-newer", .error,
      "the ledger began before it with \(newest.name): only a text that took effect before "
        + "\(newest.effective) can still be adopted", at: place, help: [gate])
  }

  /// What is wrong with the days that the version and the release name.
  func noticeMistakes(_ header: VersionHeader) -> [Diagnostic] {
    let effective = header.effective
    if let notified = planned.notified, notified > effective.value {
      return [
        Diagnostic(
          "date/notified-late", .error,
          "people would be told on \(notified), after the version takes effect on "
            + "\(effective.value)", at: effective.range,
          help: ["tell them on or before \(effective.value), or let it take effect later"])
      ]
    }
    var mistakes: [Diagnostic] = []
    if let notified = planned.notified, notified < header.updated.value {
      mistakes.append(
        Diagnostic(
          "date/notified-early", .warning,
          "people would be told on \(notified), before the words were last changed on "
            + "\(header.updated.value): whether they were told of this text is not known here",
          at: header.updated.range,
          help: ["make sure that what they were told is what the text says, or tell them again"]))
    }
    guard !planned.isAdopted, effective.value < planned.released else { return mistakes }
    return mistakes + [
      Diagnostic(
        "date/backdated", .error,
        "the version would take effect on \(effective.value), before its release on "
          + "\(planned.released)", at: effective.range,
        help: [
          "let it take effect on \(planned.released) at the earliest; for a text that was published "
            + "before the ledger began, use --adopt"
        ])
    ]
  }
}

extension Ledger {
  /// What is wrong with a day on which a line would be entered: the lines follow each other in time.
  func mistake(inEntering day: CalendarDate, at place: SourceRange) -> Diagnostic? {
    guard let latest, day < latest.value.day else { return nil }
    return Diagnostic(
      "release/day", .error,
      "it would be entered on \(day), before \(latest.value.name) was \(latest.value.verb) on "
        + "\(latest.value.day)", at: place,
      notes: [Diagnostic.Note("in the ledger here", at: latest.range)],
      help: [
        "the lines of the ledger follow each other in time: use \(latest.value.day) or a later day "
          + "for '--as-of'"
      ])
  }
}

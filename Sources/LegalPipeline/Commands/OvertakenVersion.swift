internal import LegalChanges
internal import LegalModel
internal import LegalStore
internal import LegalText

/// A version that is announced, and that another one comes in before, or goes before: what it changes
/// is held against another version from then on.
enum OvertakenVersion {
  /// Returns what is wrong with the announced version after one that the ledger would get a line of.
  ///
  /// - Parameters:
  ///   - entry: The line that the ledger would get: a release, or a withdrawal.
  ///   - told: The day on which people are told of it.
  ///   - content: What there is without the line.
  ///   - snapshot: The files.
  /// - Returns: A warning that the announced version has to be read again, and an error where it would
  ///   owe notice that nobody was given.
  /// - Throws: What the machine could not read.
  static func mistakes(
    after entry: LedgerEntry, told: CalendarDate?, in content: Content, from snapshot: Snapshot
  ) throws(FileSystemError) -> [Diagnostic] {
    let later = content.documents.first { $0.id == entry.document }?
      .successor(of: entry.version)
    // What applies already was announced against what was there then.
    guard let later, let its = later.line, !its.isAdopted, later.id.effective > entry.day else {
      return []
    }
    let next = try Content.load(
      from: snapshot, ledger: content.ledger.appending(entry)
    ).value.released()
    let was = try Succession.load(later, in: content.released(), from: snapshot)
    guard let will = try Succession.load(later, in: next, from: snapshot) else { return [] }
    let place = will.new.header.effective.range
    let known = Set((was?.changes.changes ?? []).map(Same.init))
    let unannounced = will.changes.changes.filter { !known.contains(Same($0)) }
    let owed = NoticeOwed(unannounced.flatMap(\.leadTimes))
      .unkept(toldOn: told, effective: later.id.effective)
    let before = was.map { " instead of \($0.before.file.id)" } ?? ""
    let from = will.before.file.id
    var diagnostics = [
      Diagnostic(
        "release/overtakes", .warning,
        "\(later.name) is announced, and would follow \(from)\(before): its redline, its "
          + "changes and its notice are against that", at: place,
        notes: unannounced.prefix(5).map {
          Diagnostic.Note(
            "it would also change: \($0.whatChanged.withoutPeriod), here", at: $0.place)
        },
        help: [
          "read 'legalsite diff \(entry.document) \(from) \(later.id)'; if the announced "
            + "text is not what it should be any more, 'legalsite withdraw \(later.name) "
            + "--reason …', and release another"
        ])
    ]
    let refusals = ReleaseGate(
      succession: will, notified: its.notified, released: its.released
    ).refusals
    let oldCodes = Set(
      was.map {
        ReleaseGate(succession: $0, notified: its.notified, released: its.released).refusals
          .map(\.code)
      } ?? [])
    let fresh = refusals.filter { !oldCodes.contains($0.code) }
    let lead = owed.first
    guard lead != nil || !fresh.isEmpty else { return diagnostics }
    diagnostics.append(
      Diagnostic(
        "release/overtaken", .error,
        lead.map {
          "\(later.name) would change what was not announced with it, less than \($0.period) after "
            + "people are told"
        } ?? "\(later.name) would not keep what the version before it promises: "
          + (fresh.first?.summary ?? ""), at: place,
        notes: (lead.map { [Diagnostic.Note("\($0.period) are promised here", at: $0.place)] } ?? [])
          + (fresh.first?.notes ?? []),
        help: [
          "withdraw it first: 'legalsite withdraw \(later.name) --reason …'; then release it again "
            + "for a day that keeps the promise"
        ]))
    return diagnostics
  }

  /// A change, as far as it is the same against another version before.
  private struct Same: Hashable {
    let kind: String
    let subject: String
    let after: String?

    init(_ change: Change) {
      kind = change.kind.id
      subject = change.subject
      after = change.after
    }
  }
}

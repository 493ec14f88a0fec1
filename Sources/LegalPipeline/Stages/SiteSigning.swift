internal import LegalModel
internal import LegalStore
internal import LegalText

/// Puts the signed note beside the list of digests that it covers: made anew, or kept if it still fits.
struct SiteSigning {
  let plan: SitePlan
  let configuration: SiteConfiguration
  let ledger: Ledger
  /// The keys that sign; none if the build was given none.
  let signers: [NoteSigner]
  /// The folder of the site that is there.
  let output: String

  /// Adds the note, once the list of digests is written.
  ///
  /// - Parameter writer: Where the files of the site go.
  /// - Returns: What stands in the way of a signature, and a note that goes.
  /// - Throws: What the machine could not do.
  func addNote(to writer: any SiteSink) throws(FileSystemError) -> [Diagnostic] {
    let sums = plan.addresses.file(plan.addresses.sums)
    guard writer.isPublished, let digest = writer.digests[sums] else { return [] }
    guard let head = ledger.head else {
      guard !signers.isEmpty else { return try keep(nil, writer) }
      return [
        Diagnostic(
          "signature/nothing", .error, "there is nothing to sign: no version is released",
          at: configuration.url.range, help: ["release a version, or build without --sign"])
      ]
    }
    let state = SiteState(
      origin: plan.addresses.origin, lineCount: ledger.lineCount, head: head, sums: digest)
    return signers.isEmpty ? try keep(state, writer) : try sign(state, writer)
  }

  private var address: String { plan.addresses.file(plan.addresses.note) }
  private var path: String { "\(output)/\(address)" }

  // MARK: Sign

  private func sign(
    _ state: SiteState, _ writer: any SiteSink
  ) throws(FileSystemError) -> [Diagnostic] {
    var note = SignedNote(state.text)
    // Signatures of others over the same state stay.
    if case .note(let old, _, _) = try SignedNote.find(path), old.text == note.text { note = old }
    var diagnostics: [Diagnostic] = []
    for signer in signers {
      do throws(CryptoError) {
        let key = try signer.noteKey
        if let mistake = mistake(of: key) { diagnostics.append(mistake) }
        try note.sign(with: signer)
      } catch {
        throw FileSystemError("sign", path, error.cause)
      }
    }
    if diagnostics.isEmpty { try writer.write(address, note.bytes) }
    return diagnostics
  }

  /// Why a key may not sign on the day of the build.
  private func mistake(of key: NoteKey) -> Diagnostic? {
    guard let known = configuration.keys.first(where: { $0.key.value == key }) else {
      return Diagnostic(
        "signature/unlisted-key", .error,
        "the key \(key.label) is not one that content/site.yaml names under 'keys'",
        at: configuration.keys.last?.key.range ?? configuration.url.range, subject: key.label,
        help: ["add '- {key: \"\(key)\", from: \(plan.day)}' under 'keys:' in content/site.yaml"])
    }
    guard !known.isValid(on: plan.day) else { return nil }
    let isEarly = plan.day < known.from.value
    return Diagnostic(
      "signature/key-day", .error,
      isEarly
        ? "the key \(key.label) signs from \(known.from.value) on, and the build is for \(plan.day)"
        : "the key \(key.label) signed until \(known.until?.value ?? known.from.value), and the build "
          + "is for \(plan.day)",
      at: isEarly ? known.from.range : known.until?.range ?? known.from.range, subject: key.label,
      help: ["sign with a key that is valid on that day, or change the days of this one"])
  }

  // MARK: Keep

  private func keep(
    _ state: SiteState?, _ writer: any SiteSink
  ) throws(FileSystemError) -> [Diagnostic] {
    // What is no note of a site is somebody else's, and stays where it is.
    guard case .note(let note, _?, let bytes) = try SignedNote.find(path) else { return [] }
    var reason = "it is about another state of the site"
    if note.text == state?.text {
      for key in configuration.keys where key.isValid(on: plan.day) {
        guard try note.standing(of: key.key.value, at: path) == .signed else { continue }
        try writer.write(address, bytes)
        return []
      }
      reason = "no key of content/site.yaml that is valid on \(plan.day) signed it"
    }
    return [
      Diagnostic(
        "signature/outdated", .warning, "the signed note does not stay: \(reason)",
        at: SourceFile(path: path, text: "").start,
        help: ["sign this state with 'legalsite build --sign FILE'"])
    ]
  }
}

extension SiteConfiguration {
  /// What is wrong with the keys that only a digest shows.
  var keyMistakes: [Diagnostic] {
    keys.filter { !$0.key.value.isSound }.map { key in
      Diagnostic(
        "structure/bad-value", .error,
        "the id '\(key.key.value.id)' is not that of the name and the key beside it",
        at: key.key.range, subject: key.key.value.label,
        help: ["copy the whole of what 'legalsite key new' printed"])
    }
  }
}

internal import LegalModel
internal import LegalStore
internal import LegalText

/// Holds the signed note of a site against the site, and against keys that somebody kept.
struct NoteCheck {
  /// What is known of the signed note.
  enum Standing: Sendable, Hashable {
    /// There is none, and nobody asked for one.
    case absent
    /// It fits the site, and nobody gave a key.
    case notChecked
    /// It fits the site, and these keys signed it.
    case signed(by: [String])
  }

  /// The path of the note.
  let path: String
  /// The keys, of which one has to have signed.
  let keys: [NoteKey]

  private var place: SourceRange { SourceFile(path: path, text: "").start }

  /// Looks at the note.
  ///
  /// - Parameter mistakes: Says how the state that the note is about contradicts what is there.
  /// - Returns: What is known of it, and what is wrong with it.
  /// - Throws: What the machine could not read.
  func run(
    _ mistakes: (SiteState) -> [String]
  ) throws(FileSystemError) -> Outcome<Standing> {
    let (note, state): (SignedNote, SiteState)
    switch try SignedNote.find(path) {
    case .missing:
      guard !keys.isEmpty else { return Outcome(.absent) }
      return Outcome(
        .absent,
        [
          mistake(
            "missing", "there is no \(SignedNote.name), so that no key says anything of this site")
        ])
    case .note(let found, let its?, _): (note, state) = (found, its)
    case .other, .note:
      return Outcome(
        .absent,
        [mistake("form", "the file is no signed note as 'legalsite build --sign' writes it")])
    }
    var found = mistakes(state).map { mistake("state", $0) }
    let signed = try signed(note, &found)
    return Outcome(keys.isEmpty ? .notChecked : .signed(by: signed), found)
  }

  /// The keys that signed.
  private func signed(
    _ note: SignedNote, _ found: inout [Diagnostic]
  ) throws(FileSystemError) -> [String] {
    var signed: [String] = []
    var isForged = false
    for key in keys {
      switch try note.standing(of: key, at: path) {
      case .signed: signed.append(key.label)
      case .absent: continue
      case .forged:
        isForged = true
        found.append(
          mistake("signature", "the signature that names \(key.label) was not made with that key"))
      }
    }
    if !keys.isEmpty, signed.isEmpty, !isForged {
      let wanted = keys.map(\.label).joined(separator: ", ")
      let names = note.signatures.map(\.label.visible).joined(separator: ", ")
      found.append(
        mistake("signature", "no signature is by \(wanted); those that are there name \(names)"))
    }
    return signed
  }

  private func mistake(_ name: String, _ summary: String) -> Diagnostic {
    Diagnostic("signature/\(name)", .error, summary, at: place)
  }
}

extension SignedNote {
  /// Says whether the owner of a key signed the text.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - path: Where the note stands, for a message.
  /// - Returns: What the note says of the key.
  /// - Throws: What the crypto library could not do.
  func standing(of key: NoteKey, at path: String) throws(FileSystemError) -> Standing {
    do throws(CryptoError) { return try standing(of: key) } catch {
      throw FileSystemError("check the signatures of", path, error.cause)
    }
  }
}

internal import LegalModel
internal import LegalRules
internal import LegalText

extension Diagnostic {
  /// Whether `build` refuses the site for it: what rules find is reported only.
  var closesGate: Bool {
    severity == .error && acceptance == nil && RuleBook.rule(code) == nil
  }
}

extension SitePlan {
  /// Returns the files that mistakes stand in the way of, with those mistakes.
  ///
  /// A version's mistakes count for its own files, for the pages of changes that it is one side of,
  /// and for the document's address if that shows it.
  func gaps(because diagnostics: [Diagnostic]) -> [String: [Diagnostic]] {
    let mistakes = Dictionary(grouping: diagnostics.filter(\.closesGate), by: \.range.file.path)
    guard !mistakes.isEmpty else { return [:] }
    var gaps: [String: [Diagnostic]] = [:]
    func leaveOut(_ address: String, _ mistakes: [Diagnostic]) {
      guard !mistakes.isEmpty else { return }
      gaps[addresses.file(address)] = mistakes.inReadingOrder()
    }
    for document in documents {
      let found = document.versions.map { mistakes[$0.file.path] ?? [] }
      for (index, version) in document.versions.enumerated() {
        let (id, own) = (version.file.id, found[index])
        leaveOut(addresses.version(id, of: document.id), own)
        leaveOut(addresses.source(id, of: document.id), own)
        leaveOut(addresses.text(id, of: document.id), own)
        leaveOut(addresses.data(id, of: document.id), own)
        if index > 0 {
          leaveOut(addresses.changes(id, of: document.id), found[index - 1] + own)
        }
        if let current = document.current, index < current {
          leaveOut(addresses.since(id, of: document.id), own + found[current])
        }
      }
      for version in document.withdrawn {
        let (id, own) = (version.file.id, mistakes[version.file.path] ?? [])
        for address in [
          addresses.version(id, of: document.id), addresses.source(id, of: document.id),
          addresses.text(id, of: document.id), addresses.data(id, of: document.id),
        ] {
          leaveOut(address, own)
        }
        let before = document.predecessor(ofWithdrawn: version)
        leaveOut(addresses.changes(id, of: document.id), (before.map { found[$0] } ?? []) + own)
      }
      leaveOut(addresses.document(document.id), found[document.face])
      leaveOut(addresses.csv(of: document.id), found[document.face])
    }
    return gaps
  }
}

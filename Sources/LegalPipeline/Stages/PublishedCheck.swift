internal import LegalModel
internal import LegalStore
internal import LegalText

/// Holds what is about to be published against what was: a page of a version that was released once is
/// never dropped, whatever the cause.
struct PublishedCheck {
  let plan: SitePlan
  let site: SiteConfiguration
  /// The folder of the site that is there.
  let output: String

  /// Returns what would be lost.
  ///
  /// - Parameters:
  ///   - ledger: The ledger of the content.
  ///   - known: What is wrong so far; of a cause that is known the consequence is not said again.
  /// - Returns: An error for each address or version that would be lost.
  /// - Throws: What the machine could not read.
  func mistakes(
    _ ledger: Ledger, after known: [Diagnostic]
  ) throws(FileSystemError) -> [Diagnostic] {
    // A ledger that is two ledgers cannot be held against anything.
    guard !ledger.isMerging else { return [] }
    let layout = plan.addresses.layout
    let places = try places(layout)
    var mistakes: [Diagnostic] = []
    for place in places {
      let isPlanned = place.folder == layout.own || layout.former.contains(place.folder)
      guard isPlanned || place.isInPlace && ledger.isContinuation(of: place.ledger) else {
        continue
      }
      mistakes += ledger.mistakes(comparedWith: place.ledger)
      if let moved = moved(from: place, isPlanned: isPlanned) { mistakes.append(moved) }
      if isPlanned { mistakes += forgotten(by: place) }
      if mistakes.isEmpty, !known.hasErrors { mistakes += dropped(from: place) }
    }
    return mistakes
  }

  /// The sites in the output: those with a list of digests, and, where this one is or was, a ledger
  /// alone.
  private func places(_ layout: SiteLayout) throws(FileSystemError) -> [PublishedPlace] {
    var places = try PublishedPlace.all(in: output)
    for folder in [layout.own] + layout.former
    where !places.contains(where: { $0.folder == folder }) {
      if let place = try PublishedPlace.at(folder, in: output) { places.append(place) }
    }
    return places
  }

  /// What is wrong if the address of the site has changed and nothing leads from the old one.
  private func moved(from place: PublishedPlace, isPlanned: Bool) -> Diagnostic? {
    let count = place.lines.count
    guard count > 0 else { return nil }
    let versions = count == 1 ? "1 released version has" : "\(count) released versions have"
    let path = "/" + place.folder
    let host = place.host.flatMap { isHost($0, site.url.value.rawValue) ? nil : $0 }
    let address = (host ?? "") + (host != nil && path == "/" ? "" : path)
    if !isPlanned {
      return Diagnostic(
        "plan/moved", .error,
        "the site was published at \(address), and \(versions) addresses there that would end",
        at: site.url.range, subject: address,
        help: [
          "add 'formerly: [\(address)]' to content/site.yaml, which keeps the old addresses and leads "
            + "from them to the new ones",
          "or restore 'path: \(path)'\(host.map { " and 'url: \($0)'" } ?? "")",
        ])
    }
    guard let host, place.isInPlace,
      !plan.addresses.former.contains(where: { $0.host.map { isHost(host, $0.rawValue) } ?? false })
    else { return nil }
    return Diagnostic(
      "plan/moved", .error,
      "the site was published at \(address), and \(versions) addresses on that host",
      at: site.url.range,
      subject: host,
      help: [
        "add 'formerly: [\(address)]' to content/site.yaml, and let the old host lead to the new one",
        "or restore 'url: \(host)'",
      ])
  }

  /// What is wrong if an address that the site had before is not kept any more.
  private func forgotten(by place: PublishedPlace) -> [Diagnostic] {
    let known = [plan.addresses.prefix] + plan.addresses.former.map(\.path.prefix)
    return place.formerly.filter { text in
      FormerAddress(text).map { !known.contains($0.path.prefix) } ?? false
    }.map { address in
      Diagnostic(
        "plan/moved", .error,
        "the site was at \(address) before, and the addresses there would end", at: site.url.range,
        subject: address,
        help: ["add '\(address)' to 'formerly' in content/site.yaml again"])
    }
  }

  /// Whether two addresses name one host; with https instead of http nothing moves.
  private func isHost(_ one: String, _ other: String) -> Bool {
    func name(_ address: String) -> String {
      WebAddress(address)?.host.lowercased() ?? address.lowercased()
    }
    return name(one) == name(other)
  }

  /// The versions that were published and that nothing is planned for.
  private func dropped(from place: PublishedPlace) -> [Diagnostic] {
    let planned = Set(plan.documents.flatMap { $0.everything.map(\.file.name) })
    var dropped: [Diagnostic] = []
    for line in place.lines where !planned.contains(line.name) {
      dropped.report(
        Diagnostic(
          "ledger/dropped", .error,
          "the released version \(line.name) is published, and this build would have no page for it",
          at: place.ledger.start, subject: line.name,
          help: ["restore content/\(line.document) and its entry in content/site.yaml"]))
    }
    return dropped
  }
}

extension PublishedPlace {
  /// The lines of the ledger, as far as they can be read.
  fileprivate var lines: [LedgerLine] {
    // Behind the marks of a merge stand lines of two branches, of which one is not published.
    MergeMarks.beforeMarks(ledger).text.utf8.split(separator: 10).compactMap {
      LedgerLine(String(decoding: Array($0), as: UTF8.self))
    }
  }
}

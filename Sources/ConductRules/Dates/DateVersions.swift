import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// What versions say of their dates, and how they follow each other.
extension DateRules {
  static let effective = Rule(
    "date/effective", "The policy tells people when it takes effect",
    [Citation(.calOPPA, "22575(b)(4)", .secondary)], .error,
    asks: "The policy identifies its effective date.",
    why: "It tells a person whether the text in front of them held on the day in question.",
    mend: "print the day with '{{effective}}'",
    passes: """
      controller: {legalName: Example Ltd}
      ---
      Effective: {{effective}}
      """,
    fails: """
      effective: «2026-03-28»
      ---
      ## Who we are

      We are a company.
      """,
    check: .discloses { policy, matter in
      [
        Demand(
          "effective date", matter.read(policy.header.effective, "effective"),
          or: "the policy does not show its effective date", at: policy.header.effective.range,
          target: .day(.effective, .show))
      ]
    })

  static let updated = Rule(
    "date/updated", "The policy tells people when it was last updated",
    [.ccpaRegulations("7011(e)(4)"), Citation(.colorado, "6.03(A)(8)")], .error,
    Applicability([.ccpa, .colorado]),
    asks: "The policy gives the date on which it was last updated.",
    why: "It shows at a glance whether anything has changed since the last reading.",
    mend: "print the day with '{{updated}}'",
    passes: """
      controller: {legalName: Example Ltd}
      ---
      Last updated: {{updated}}
      """,
    fails: """
      updated: «2026-03-28»
      ---
      ## Who we are

      We are a company.
      """,
    check: .discloses { policy, matter in
      [
        Demand(
          "date of the last update", matter.read(policy.header.updated, "updated"),
          or: "the policy does not show when it was last updated", at: policy.header.updated.range,
          target: .day(.updated, .show))
      ]
    })

  static let updatedMatchesContent = Rule(
    "date/updated-matches-content", "The date of the last update moves with the words",
    [.ownWords], .error,
    asks:
      """
      A version whose words or data differ from those of the version before has another 'updated', unless \
      that one was released on the same day.
      """,
    why: "Whoever has read the text of that day believes that they know this one.",
    mend: "write the day on which the words last changed into 'updated:'",
    passes: """
      updated: 2026-03-01
      controller: {legalName: Example Ltd}
      === before
      controller: {legalName: Example GmbH}
      """,
    fails: """
      updated: «2026-01-01»
      controller: {legalName: Example Ltd}
      === before
      controller: {legalName: Example GmbH}
      """,
    check: .step { before, matter in
      let (was, now) = (before.text.header.updated, matter.text.header.updated)
      // What was released on the day itself can be corrected on it: the day is true for both texts.
      if let release = before.release, !release.isAdopted, release.released == now.value {
        return []
      }
      guard now.value == was.value, hasOtherContent(before.text, matter.text) else { return [] }
      let sections = changedSections(matter)
      return [
        Finding(
          "the text differs from the version before\(sections), and 'updated' is the same day",
          at: now.range, target: .day(.updated, .change),
          notes: [Diagnostic.Note("the version before says so here", at: was.range)])
      ]
    })

  /// Where the text differs, in words: at most three sections, and how many more.
  private static func changedSections(_ matter: Matter) -> String {
    let names = matter.changes?.amendedSections ?? []
    guard !names.isEmpty else { return "" }
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    return " in \(names.prefix(3).joined(separator: ", "))\(more)"
  }

  /// Whether two versions differ in more than their dates.
  private static func hasOtherContent(_ before: VersionText, _ after: VersionText) -> Bool {
    func data(_ text: VersionText) -> [JSON] {
      guard case .record(let members) = text.typed.content else { return [] }
      return members.filter { !["effective", "updated", "columns"].contains($0.key) }
        .map(\.value.json)
    }
    func prose(_ text: VersionText) -> [String] {
      text.prose.blocks.map { text.file.text(in: $0.range.bytes) }
    }
    return prose(before) != prose(after) || data(before) != data(after)
  }

  static let updatedNotFuture = Rule(
    "date/updated-not-future", "No text was updated on a day that is still to come",
    [.ownWords], .error,
    asks: "'updated' is no later than the day of the check; 'effective' may be.",
    why: "A date of a change that has not happened makes every other date doubtful.",
    mend: "write the day on which the words last changed into 'updated:'",
    passes: """
      updated: 2026-03-01
      === as of 2026-03-02
      """,
    fails: """
      updated: «2026-03-27»
      === as of 2026-03-02
      """,
    check: .version { matter in
      let updated = matter.text.header.updated
      guard updated.value > matter.asOf else { return [] }
      return [
        Finding(
          "'updated' is a day that is still to come", at: updated.range,
          target: .day(.updated, .change))
      ]
    })

  static let backdate = Rule(
    "date/backdate", "No version takes effect before it is published",
    [ftc, .ownWords], .error,
    asks: "A version takes effect on the day of its release or later: no quiet retroactive change.",
    why: "Nobody can have known a text on a day on which it did not exist.",
    mend: "give the text a date of effect that is not before its release",
    passes: """
      effective: 2026-03-28
      === released 2026-03-01
      """,
    fails: """
      effective: «2026-03-28»
      === released 2026-04-02
      """,
    check: .version { matter in
      guard let release = matter.edition.release, !release.isAdopted else { return [] }
      let effective = matter.text.header.effective
      guard effective.value < release.released else { return [] }
      return [
        Finding(
          "the version took effect before it was released on \(release.released)",
          at: effective.range, target: .day(.effective, .change))
      ]
    })

  static let supersedes = Rule(
    "date/supersedes", "Versions follow each other in time",
    [.ownWords], .error,
    asks: """
      Each version replaces the one before it: it takes effect and was last changed no earlier. A version \
      that was announced before another came in ahead of it keeps its dates.
      """,
    why: "For each day there has to be one version that held.",
    mend: "put the dates of the version after those of the version that it replaces",
    passes: """
      updated: 2026-03-01
      === before
      controller: {legalName: Example Ltd}
      """,
    fails: """
      updated: «2025-12-01»
      === before
      controller: {legalName: Example Ltd}
      """,
    check: .step { before, matter in
      let (was, now) = (before.text.header, matter.text.header)
      var findings: [Finding] = []
      let wasOvertaken =
        matter.edition.release.flatMap { own in
          before.release.map { own.released < $0.released }
        } ?? false
      if now.updated.value < was.updated.value, !wasOvertaken {
        findings.append(
          Finding(
            "'updated' is before that of the version before", at: now.updated.range,
            target: .day(.updated, .change),
            notes: [Diagnostic.Note("the version before says so here", at: was.updated.range)]))
      }
      if matter.edition.id <= before.id {
        findings.append(
          Finding(
            "the version does not take effect after the one that it replaces",
            at: now.effective.range, target: .day(.effective, .change)))
      }
      return findings
    })

  static let versionID = Rule(
    "date/version-id", "Each published text says which version it is",
    [edpbConsent, .ownWords], .error,
    asks: """
      One can show which text a person was shown: each version has a name of its own, and the page of a \
      document says which version it shows.
      """,
    why: "Without a name nobody can say which text they agreed to or complained about.",
    mend: "let the template of a document link the version that it shows",
    passes: """
      controller: {legalName: Example Ltd}
      === page /legal/privacy/
      <h1>Privacy</h1><p>Version <a href="/legal/privacy/2026-03-28/">2026-03-28</a></p>
      """,
    fails: """
      controller: {legalName: Example Ltd}
      === page /legal/privacy/
      «<h1>Privacy</h1>»
      """,
    check: .site { site in
      site.editions.compactMap { edition in
        let address = site.address(of: edition)
        guard let tags = site.page(at: address)?.tags else { return nil }
        let isNamed = tags.links.contains { link in
          guard let target = tags.elements[link]["href"], target.hasPrefix(address),
            target.hasSuffix("/")
          else { return false }
          return VersionID(String(target.dropFirst(address.count).dropLast())) != nil
        }
        return isNamed
          ? nil
          : Finding(
            "the page does not say which version of '\(edition.document)' it shows",
            at: tags.title, subject: "\(edition.document)", target: .published("\(address).version")
          )
      }
    })

  static let versionImmutable = Rule(
    "date/version-immutable", "A published version can be proven never to have changed",
    [edpbConsent, .ownWords], .error,
    asks: """
      The bytes of a published version never change: the build compares them with the ledger, and the page \
      gives the digest with which anybody can.
      """,
    why: "A proof that only the publisher can make is no proof to anybody else.",
    mend: "let the template of a document print the digest of the source",
    passes: """
      controller: {legalName: Example Ltd}
      === released 2026-03-01
      === page /legal/privacy/
      <h1>Privacy</h1><p>SHA-256 <code>e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855</code></p>
      """,
    fails: """
      controller: {legalName: Example Ltd}
      === released 2026-03-01
      === page /legal/privacy/
      «<h1>Privacy</h1>»
      """,
    check: .site { site in
      site.editions.compactMap { edition in
        let address = site.address(of: edition)
        guard edition.release != nil, let tags = site.page(at: address)?.tags, !tags.showsDigest
        else { return nil }
        return Finding(
          "the page gives no digest of the version that it shows", at: tags.title,
          subject: "\(edition.document)", target: .published("\(address).digest"))
      }
    })

  static let archive = Rule(
    "date/archive", "Every released version can be read",
    [.ownWords], .warning,
    asks:
      "Each version that was in force stays reachable: the page of versions links each of them.",
    why: "A promise of earlier versions upon request is kept best by publishing them.",
    mend: "let the template of versions link each version at its own address",
    passes: """
      controller: {legalName: Example Ltd}
      === released 2026-03-01
      === page /legal/privacy/versions/
      <h1>All versions</h1><a href="/legal/privacy/2026-03-28/">2026-03-28</a>
      """,
    fails: """
      controller: {legalName: Example Ltd}
      === released 2026-03-01
      === page /legal/privacy/versions/
      «<h1>All versions</h1>»
      """,
    check: .site { site in
      let root = "\(site.site.path.prefix)/"
      return site.pages.compactMap { published in
        guard published.address.hasSuffix("/versions/") else { return nil }
        let base = published.address.dropLast("versions/".count)
        let tags = published.tags
        let linked = Set(tags.links.compactMap { tags.elements[$0]["href"] })
        let missing = site.releases.filter { release in
          base == "\(root)\(release.document)/" && !linked.contains("\(base)\(release.id)/")
        }
        guard let first = missing.first else { return nil }
        return Finding(
          "version \(first.id) of '\(first.document)' is not linked\(missing.count > 1 ? ", nor are \(missing.count - 1) others" : "")",
          at: tags.title, subject: "\(first.document)",
          target: .published("\(published.address).versions"))
      }
    })

  static let timezone = Rule(
    "date/timezone", "Pages give dates as days, for people and for programs",
    [.ownWords], .note,
    asks: """
      Dates are days without a time: pages print them in one form whatever the reader's locale, inside a \
      'time' element with the form of ISO 8601.
      """,
    why: "A moment without a zone is another day on the other side of the world.",
    mend: "print dates in the template as '<time datetime=\"2026-03-28\">March 28, 2026</time>'",
    passes: """
      controller: {legalName: Example Ltd}
      === page /legal/privacy/
      <p>Since <time datetime="2026-03-28">March 28, 2026</time></p>
      """,
    fails: """
      controller: {legalName: Example Ltd}
      === page /legal/privacy/
      <p>Since <time datetime="«2026-03-28T00:00»">March 28, 2026</time></p>
      """,
    check: .site { site in
      site.pages.flatMap { published -> [Finding] in
        let tags = published.tags
        let target = FixTarget.published("\(published.address).time")
        let times = tags.elements.compactMap { $0.attributes["datetime"] }
        let isDocument = site.editions.contains { published.address == site.address(of: $0) }
        if isDocument, times.isEmpty {
          return [
            Finding(
              "the page has no date that a program can read", at: tags.title, target: target)
          ]
        }
        return times.filter { CalendarDate($0.text) == nil }.map { time in
          Finding("'\(time.text)' is not a day", at: tags.file.range(time.bytes), target: target)
        }
      }
    })

  static let ruleWindow = Rule(
    "date/rule-window", "A rule is applied only while it is in force",
    [.ownWords], .note,
    asks:
      "A rule outside the days on which it is in force is skipped, and one that begins soon is listed.",
    why: "A text is measured by the law of its day.",
    mend: "check with '--as-of' for another day",
    check: .undecidable(
      reason: "The engine does it: every rule has its days, and no text can break this one."))

  static let upcoming = Rule(
    "date/upcoming", "Rules that begin within 90 days are listed",
    [.ownWords], .note,
    asks: "The report names the rules that begin to apply within 90 days of the check.",
    why: "A text takes longer to change than a law to begin.",
    mend: "read the list of upcoming rules in the report",
    check: .undecidable(
      reason: "The engine does it: the report lists such rules, and no text can break this one."))
}

extension Matter {
  /// Returns a date as evidence if the text prints it.
  fileprivate func read(_ date: Located<CalendarDate>, _ key: String) -> [Evidence] {
    evidence(date, key).filter { $0.disclosure != nil }
  }
}

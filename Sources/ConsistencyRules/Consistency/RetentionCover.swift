import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension DataConsistency {
  static let retentionCover = Rule(
    "consistency/retention-cover", "Every kind of data has a period",
    [.ownWords, .gdpr("13(2)(a)")], .error,
    asks:
      "Every kind of data that the text names is covered by a row that says how long it is kept.",
    why: "For all that a reader can tell, data that no period covers is kept without an end.",
    mend: "add the data to 'covers:' of a row that names it, or add a row for it",
    passes: """
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail address}]}
      retention:
        - {id: account, name: Account, period: 30 days, keeps: {for: 30 days}, covers: [account]}
      """,
    fails: """
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail address}, {id: photo, name: «Photo»}]}
      retention:
        - {id: account, name: E-mail address, period: 30 days, keeps: {for: 30 days}, covers: [account.email]}
      """,
    check: .policy { policy, matter in
      guard !policy.retention.isEmpty else {
        return policy.data.isEmpty
          ? []
          : [
            Finding(
              "the text does not say how long any data is kept",
              at: matter.place("retention", "how long", "data we collect"),
              target: .fact("retention"))
          ]
      }
      return uncovered(in: policy) + implied(in: policy, matter)
    })

  /// Data without a row, or of which a row that enumerates leaves out a part.
  private static func uncovered(in policy: PrivacyPolicy) -> [Finding] {
    policy.entries.flatMap { entry -> [Finding] in
      let name = entry.item.name
      let rows = policy.retention(of: entry)
      guard !rows.isEmpty else {
        return [
          Finding(
            "no period covers '\(name.value)'", at: name.range, subject: entry.reference,
            target: .fact("\(entry.path).retention"))
        ]
      }
      return missingParts(of: entry, in: rows).map { part in
        Finding(
          "the period of '\(rows[0].name.value)' does not name '\(part)'",
          at: ConsistencyWords.place(of: part, in: name), subject: entry.reference,
          target: .words("retention.\(entry.reference)"),
          notes: [Diagnostic.Note("the period is here", at: rows[0].name.range)],
          help: ["name it in the row, or give it a row of its own"], severity: .warning)
      }
    }
  }

  /// The parts of a name such as "Replies and tool calls" that a row with an enumeration leaves out.
  ///
  /// A row that is named after the whole group means all of it, whatever examples it gives.
  private static func missingParts(of entry: DataEntry, in rows: [Retention]) -> [String] {
    let head = String(entry.item.name.value.text.prefix { $0 != "(" && $0 != ":" })
    let parts = ConsistencyWords.parts(of: head).map { part in
      (text: String(part), words: ConsistencyWords.content(part))
    }
    let row = rows.map(\.name.value.text).joined(separator: ", ")
    let group = Set(ConsistencyWords.all(entry.group.name.value.text))
    guard parts.count > 1, ConsistencyWords.parts(of: row).count > 1,
      !group.isSubset(of: ConsistencyWords.all(row))
    else { return [] }
    let words = ConsistencyWords.content(row)
    guard parts.contains(where: { ConsistencyWords.share($0.words, words) }) else { return [] }
    // One word after "and" may belong to the words before it, as in "records and tables".
    return parts.filter { $0.words.count > 1 && !ConsistencyWords.share($0.words, words) }
      .map { ConsistencyWords.trimmed($0.text) }
  }

  /// Records that keeping the text's own promises brings about.
  private struct Implied {
    let name: String
    let words: [String]
    let place: SourceRange?
  }

  private static func implied(in policy: PrivacyPolicy, _ matter: Matter) -> [Finding] {
    let names =
      policy.entries.map(\.item.name.value.text) + policy.retention.map(\.name.value.text)
      + policy.data.map(\.name.value.text)
    let marketing =
      policy.unresolvedBases.map(\.value.text) + policy.purposes.map(\.name)
    let kinds = [
      Implied(
        name: "messages to the company",
        words: ["support", "message*", "correspondence", "inquir*", "enquir*", "communication*"],
        place: policy.controller?.value.email == nil ? nil : matter.place("contact", "who we are")),
      Implied(
        name: "requests about rights", words: ["request*"],
        place: policy.rights.isEmpty ? nil : matter.place("your rights", "rights")),
      Implied(
        name: "consents", words: ["consent*"], place: policy.places(of: .consent).first),
      Implied(
        name: "the list of those who get marketing",
        words: ["newsletter*", "subscri*", "marketing", "mailing"],
        place: marketing.first {
          LanguageWords.english.says($0.value.text, ["marketing", "newsletter*", "promotion*"])
        }?.range),
    ].filter { kind in
      kind.place != nil && !names.contains { LanguageWords.english.says($0, kind.words) }
    }
    guard !kinds.isEmpty else { return [] }
    return [
      Finding(
        "no period covers the records that arise from the text itself: \(kinds.map(\.name).joined(separator: ", "))",
        at: matter.place("retention", "how long"), subject: "records",
        target: .words("retention-records"),
        notes: kinds.compactMap { kind in
          kind.place.map { Diagnostic.Note("\(kind.name): they arise here", at: $0) }
        }, severity: .note)
    ]
  }
}

internal import LegalMarkup
internal import LegalModel
internal import LegalChanges
internal import LegalText

/// Looks at the changes of a version that is not published yet, and at what it declares of them.
enum ChangeCheck {
  /// Returns what is wrong: a retroactive change without a declaration, and declarations about nothing.
  static func mistakes(_ changes: [Change], in text: VersionText) -> [Diagnostic] {
    let retroactive = changes.filter { change in
      change.changeClass == .retroactive && !change.isProspectiveOnly && !change.hasConsent
    }
    return retroactive.map(undeclared) + changes.filter(\.isWeighty).map { weighty($0, in: text) }
      + text.header.changes.compactMap { unused($0.value, changes) }
  }

  /// The refusal of a retroactive change.
  static func undeclared(_ change: Change) -> Diagnostic {
    var notes: [Diagnostic.Note] = []
    if let before = change.placeBefore {
      notes.append(Diagnostic.Note("the version before says it here", at: before))
    }
    return Diagnostic(
      change.kind.id, .error, "a retroactive change: \(change.whatChanged.withoutPeriod)",
      at: change.place, subject: change.subject, notes: notes,
      source: change.kind.sources.first.map { "\($0)" },
      help: [
        "leave what people were promised as it is, or declare under 'changes:' that it is only for "
          + "what is collected from now on ('prospectiveOnly: yes') or that people are asked "
          + "('consent: yes'): '- {subject: \(change.subject), prospectiveOnly: yes, section: …}'"
      ])
  }

  /// The code of what ``weighty(_:in:)`` reports.
  static let weightyWords = "changes/weighty-words"

  /// Words that bind came or went, and no data says what they mean: a person has to read them.
  private static func weighty(_ change: Change, in text: VersionText) -> Diagnostic {
    let heading = text.prose.headings.first { $0.anchor == change.section }
    return Diagnostic(
      weightyWords, .warning, change.whatChanged.withoutPeriod,
      at: heading?.range ?? change.place, subject: change.section,
      help: [
        "read the redline ('legalsite diff'); if what is promised is another, say so in the data, too"
      ])
  }

  private static func unused(_ declared: DeclaredChange, _ changes: [Change]) -> Diagnostic? {
    let kind = declared.kind?.value.text
    let id = kind.map { $0.hasPrefix("change/") ? $0 : "change/\($0)" }
    if let id, let place = declared.kind?.range, ChangeCatalogue.kind(id) == nil {
      return Diagnostic(
        "changes/unknown-kind", .error, "'\(kind ?? id)' is no kind of change", at: place,
        help: [NearMiss.help(for: id, among: ChangeCatalogue.all.map(\.id))])
    }
    let subject = declared.subject
    let isUsed = changes.contains { change in
      change.subject == subject.value.text && (id == nil || change.kind.id == id)
    }
    guard !isUsed, !(subject.value.text == "text") else { return nil }
    return Diagnostic(
      "changes/unused", .warning, "nothing about '\(subject.value.text)' changed like this",
      at: subject.range, subject: subject.value.text,
      help: [
        NearMiss.suggestion(for: subject.value.text, among: changes.map(\.subject)).map {
          "did you mean '\($0)'?"
        } ?? "remove the entry; 'legalsite diff' names the subject of each change"
      ])
  }
}

extension String {
  /// The sentence as a part of another.
  var withoutPeriod: String { hasSuffix(".") ? String(dropLast()) : self }
}

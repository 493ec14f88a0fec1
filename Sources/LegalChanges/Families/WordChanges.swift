import LegalRedline
import LegalMarkup
import LegalModel
import LegalText

/// What changed in words alone, and what no other family explains; asked last.
enum WordChanges {
  static func find(_ log: inout ChangeLog, _ redline: Redline) {
    let (before, after) = (log.old.header.language?.value, log.new.header.language?.value)
    let isOtherLanguage = before != after
    // A language that is only declared leaves the words as they were.
    let isTranslated = before != nil && isOtherLanguage
    let difference = TreeDifference(log.old.typed, log.new.typed, explained: log.explained)
    title(&log)
    for record in difference.records { unclassified(record, &log) }
    if isOtherLanguage {
      log.report(
        .translation, nil, .neutral, subject: "language", name: "Language",
        before: log.old.header.language?.value.rawValue,
        after: log.new.header.language?.value.rawValue,
        whatChanged: "The text is in another language, or says in which.",
        place: log.new.header.language?.range)
    }
    for path in difference.reordered {
      log.report(
        .reordered, nil, .neutral, subject: path, name: path,
        whatChanged: "The order of \(path) is another.")
    }
    let hasModelChange = !log.changes.isEmpty
    if !isTranslated { texts(redline, &log) }
    links(redline, &log)
    if !hasModelChange { layout(redline, &log) }
    if log.changes.isEmpty,
      redline.counts[.date] != nil
        || log.old.header.effective.value != log.new.header.effective.value
        || log.old.header.updated.value != log.new.header.updated.value
    {
      log.report(
        .datesOnly, nil, .neutral, subject: "effective", name: "Dates",
        before: log.old.header.effective.value.longForm,
        after: log.new.header.effective.value.longForm, whatChanged: "Only dates are others.")
    }
  }

  private static func title(_ log: inout ChangeLog) {
    let (old, new) = (log.old.header.title, log.new.header.title)
    guard old.value != new.value else { return }
    log.report(
      .typo, nil, .neutral, subject: "title", name: "Title", before: old.value.text,
      after: new.value.text, whatChanged: "The title is \(ChangeWording.quoted(new.value.text)).",
      place: new.range, placeBefore: old.range)
  }

  private static func unclassified(_ record: TreeDifference.Record, _ log: inout ChangeLog) {
    log.report(
      .unclassified, nil, .incomparable, subject: record.path, name: record.name,
      before: record.before,
      after: record.after,
      whatChanged: "What is said of \(record.name) changed"
        + ChangedWords.turn(record.before, record.after) + ".",
      effect: "What the text says of \(record.name) may mean something else for you.",
      place: record.place, placeBefore: record.placeBefore)
  }

  /// Reports other words, but for those of data that is another.
  private static func texts(_ redline: Redline, _ log: inout ChangeLog) {
    let told = ToldWords(log)
    let edits = redline.edits.filter { $0.editClass == .text && !told.tell($0) }
    guard let first = edits.first else { return }
    let count = edits.reduce(0) { $0 + $1.deletedWords + $1.insertedWords }
    let found = Set(edits.flatMap { WeightyWords.differing($0.before, $0.after) })
    let weights = WeightyWords.allCases.filter(found.contains).map(\.rawValue)
    let warning =
      weights.isEmpty
      ? ""
      : " Among them \(weights.count == 1 ? "is" : "are") \(ChangeWording.list(weights)): "
        + "the data says nothing of \(weights.count == 1 ? "it" : "them")."
    let isAgreement = if case .agreement = log.new.frontMatter { true } else { false }
    let isDeclared = log.new.header.changes.contains { declared in
      let kind = declared.value.kind?.value.text
      return declared.value.subject.value.text == "text"
        && (kind == "typo" || kind == "change/typo")
    }
    let isOpen = isAgreement && !isDeclared
    log.report(
      isOpen ? .unclassified : .typo, nil, isOpen ? .incomparable : .neutral, subject: "text",
      name: "Wording", before: edits.count == 1 ? first.before : nil,
      after: edits.count == 1 ? first.after : nil,
      whatChanged: "\(ChangedWords.count(count, "word")) changed."
        + (isOpen ? " Nothing typed says what they mean." : "") + warning,
      effect: "What you have agreed to may be another.", isWeighty: !weights.isEmpty,
      section: first.section?.anchor)
  }

  private static func links(_ redline: Redline, _ log: inout ChangeLog) {
    let edits = redline.edits.filter { $0.editClass == .linkTarget }
    guard let first = edits.first else { return }
    log.report(
      .linkChanged, nil, .neutral, subject: "links", name: "Links",
      before: edits.count == 1 ? first.before : nil, after: edits.count == 1 ? first.after : nil,
      whatChanged: "\(ChangedWords.count(edits.count, "link")) changed.",
      section: first.section?.anchor)
  }

  private static func layout(_ redline: Redline, _ log: inout ChangeLog) {
    for (kind, classes, what) in [
      (ChangeKind.reordered, [EditClass.move, .renumber], "The order or the numbers are others."),
      (ChangeKind.format, [EditClass.markup, .whitespace], "Only the layout is another."),
    ] {
      if kind == .format, !log.changes.isEmpty || redline.counts[.date] != nil { continue }
      guard let first = redline.edits.first(where: { classes.contains($0.editClass) }) else {
        continue
      }
      log.report(
        kind, nil, .neutral, subject: "layout", name: "Layout", whatChanged: what,
        section: first.section?.anchor)
    }
  }
}

extension StructuralCode {
  /// The order of days.
  static let dates: [StructuralCode] = [
    .init(
      "date/file-name", "A version takes effect on the day that its file is named after",
      wrong: "'effective' and the name of the file are different days.",
      why: "The address of the version would name another day than its text.",
      mend: "Name the file after 'effective', or correct 'effective'."),
    .init(
      "date/order", "Dates stand in the order in which things happen",
      wrong: "A date is after another one that has to come later.",
      why: "One of the two is not true.",
      mend:
        "Correct the one that is wrong. Words that change after they took effect are a new version."
    ),
    .init(
      "date/older-than-predecessor", "A version was updated no earlier than the one before it",
      wrong: "'updated' is older than in the version before.",
      why: "The text was changed, and its date says that it was not.",
      mend: "Write the day on which the words were last changed."),
    .init(
      "date/older-than-release", "A new version takes effect after those that are released",
      wrong: "A draft would take effect before a version that is released.",
      why: "It would change the past: people were told that another text applied.",
      mend: "Name it after a later day, or remove it."),
    .init(
      "date/notified-late", "People are told before a version takes effect",
      wrong: "The day on which people are told is after the day on which the version takes effect.",
      why: "A notice of what has happened already gives nobody a choice.",
      mend: "Tell them earlier, or let the version take effect later."),
    .init(
      "date/notified-early", "People are told of the text that is released",
      wrong: "The day on which people are told is before the day on which the words last changed.",
      why: "What they were told may be another text, and the tool cannot see what they were told.",
      mend: "Make sure that it is what the text says, or tell them again and name that day."),
    .init(
      "date/backdated", "A version takes effect no earlier than it is released",
      wrong: "The version would take effect on a day before its release.",
      why: "The record would say that people could read a text which was not there yet.",
      mend: """
        Let it take effect on the day of the release at the earliest; a text that was published before \
        the ledger began is released with --adopt.
        """),
  ]

  /// What a version says of its changes.
  static let changes: [StructuralCode] = [
    .init(
      "changes/unknown-kind", "A declared change is of a kind that exists",
      wrong: "'kind' under 'changes:' is no kind of change.",
      why: "The declaration would be about nothing.",
      mend: "Take an id of 'legalsite explain change', or leave 'kind' out."),
    .init(
      "changes/unused", "A declared change has happened",
      wrong: "Nothing about the subject changed in the way that 'changes:' declares.",
      why: "It would announce to people something that is not so.",
      mend: "Correct the subject ('legalsite diff' names it), or remove the entry."),
    .init(
      "changes/weighty-words", "Words that bind do not change unread",
      wrong: """
        Words such as 'not', 'must' or 'may' came or went in a section, and no data says what they mean.
        """,
      why: "One word can turn a promise round, and a comparison of data does not see it.",
      mend:
        "Read the redline ('legalsite diff'); if another thing is promised, say so in the data, too."
    ),
  ]

  /// The record of releases.
  static let ledger: [StructuralCode] = [
    .init(
      "ledger/altered", "A line of the ledger is as it was written",
      wrong: "A line is not as 'legalsite release' wrote it, or differs from the published one.",
      why: "The ledger proves which text applied when; a proof that can be edited is none.",
      mend: "Restore content/ledger.jsonl from version control."),
    .init(
      "ledger/chain", "Each line of the ledger carries the digest of the line above it",
      wrong: "A line does not follow the one above it: one was altered, removed or moved.",
      why: "The chain is what makes such a change show.",
      mend: "Restore content/ledger.jsonl from version control."),
    .init(
      "ledger/duplicate", "A version is released once",
      wrong: "The ledger has two lines for one version.",
      why: "Which of them holds would be open.",
      mend: "Restore content/ledger.jsonl from version control."),
    .init(
      "ledger/truncated", "The ledger ends with a whole line",
      wrong: "The last line has no line end: a write was cut off, or an editor removed it.",
      why: "The next release would be joined to it.",
      mend: "Restore content/ledger.jsonl from version control."),
    .init(
      "ledger/removed", "What is released stays in the ledger",
      wrong: "A version that the published ledger has is missing from this one.",
      why: "A release is for ever: people have relied on it.",
      mend: "Restore content/ledger.jsonl from version control."),
    .init(
      "ledger/gone", "A released version has its file",
      wrong: "The ledger has the version, and its file is not there.",
      why: "Its page could no longer be made, and people could no longer read what applied.",
      mend: "Restore the file from version control."),
    .init(
      "ledger/dropped", "A published version keeps its page",
      wrong: "The version is published, and this build would have no page for it.",
      why: "An address that people have would lead nowhere.",
      mend: "Restore its folder in content, and its entry in content/site.yaml."),
    .init(
      "ledger/source", "A released file does not change",
      wrong: "The bytes of a released version are not those of the ledger.",
      why: "People were shown other words; what they agreed to must stay readable.",
      mend: "Restore the file from version control, and make the change in a new version."),
    .init(
      "ledger/text", "The words of a released version are those of the ledger",
      wrong: "The plain text of a version has another digest than its line has.",
      why: "The ledger and the text would prove different things.",
      mend: "Restore content/ledger.jsonl from version control."),
    .init(
      "ledger/effective", "The ledger and the version name the same day",
      wrong: "The day on which the line lets the version take effect is not that of the version.",
      why: "It would be open which text applied between the two days.",
      mend: "Restore content/ledger.jsonl from version control."),
    .init(
      "ledger/form", "The tool can read what it has to check",
      wrong: "A line has a canonical form that is newer than this tool.",
      why: "Whether the words are still those that were released cannot be told.",
      mend: "Use a newer legalsite."),
    .init(
      "ledger/clock", "The day of a run is not before the last release",
      wrong: "The clock, SOURCE_DATE_EPOCH or --as-of names a day before the newest release.",
      why: "The site would show a version that no longer applies.",
      mend: "Set the clock, or state the day with --as-of."),
  ]

  /// The gate of a release.
  static let releases: [StructuralCode] = [
    .init(
      "release/missing", "What is released exists",
      wrong: "There is no version of that name.",
      why: "Nothing can be sealed that is not written.",
      mend: "Correct the day, or start the version with 'legalsite new'."),
    .init(
      "release/already-released", "A version is released once",
      wrong: "The version is in the ledger already.",
      why: "A released text does not change.",
      mend: "Make the change in a new version with 'legalsite new'."),
    .init(
      "release/too-early", "A change leaves the notice that was promised for it",
      wrong: """
        The version would take effect sooner after people are told than the version before promises for \
        such a change.
        """,
      why: "The promise of notice is part of the text that people rely on today.",
      mend: "Let it take effect later, or tell people earlier ('--notified DATE')."),
    .init(
      "release/not-told", "People are told of a change that owes notice",
      wrong: "Notice is owed, and no day is given on which people are told.",
      why: "Without the day nobody can say whether the promise was kept.",
      mend:
        "Tell people ('legalsite notice' writes what to tell), and release it with '--notified DATE'."
    ),
    .init(
      "release/subprocessor-too-early", "A subprocessor begins after the notice that was promised",
      wrong: "A subprocessor would begin sooner after its announcement than was promised.",
      why: "Customers have that time to object.",
      mend: "Let it begin later, or announce it earlier."),
  ]
}

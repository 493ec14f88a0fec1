extension StructuralCode {
  /// The calendar of releases: what is announced, withdrawn, corrected and redacted, and by whom.
  static let calendar: [StructuralCode] = [
    .init(
      "release/adopt-future", "Only what applies already can be adopted",
      wrong: "A text is adopted that takes effect after the day of the adoption.",
      why: "What has not applied yet was not published before the ledger began; it owes notice.",
      mend: "Release it without --adopt; the gate says what it owes."),
    .init(
      "release/adopt-newer", "Adoption takes in the past only",
      wrong: """
        A document whose ledger has begun is to adopt a text that did not take effect before the newest \
        one that did.
        """,
      why: "Else any change could pass the gate as something that was always there.",
      mend: "Release it without --adopt; the gate says what it owes."),
    .init(
      "release/accepted-file", "A baseline can be added to accepted.yaml",
      wrong:
        "The list in content/accepted.yaml is written in a way to which no entry can be added.",
      why: "An adoption accepts what rules find in the text, and must not do so half.",
      mend: "Write the file as a list with a line for each entry, beginning with '- '."),
    .init(
      "release/day", "The lines of the ledger follow each other in time",
      wrong: "A line would bear an earlier day than one that the ledger has.",
      why: "It would say that something happened before what stands above it.",
      mend: "Use the day of today, or for '--as-of' the day of the last line or a later one."),
    .init(
      "release/not-released", "A line is added to what is released",
      wrong: "A version is to be withdrawn or redacted that the ledger does not have.",
      why: "A draft is nobody's evidence: it is changed or removed as any file.",
      mend: "Change or remove the file."),
    .init(
      "release/overtakes",
      "What is announced is read again when another version comes in before it",
      wrong: """
        A version is announced, and from now on it would follow another one than when people were told.
        """,
      why: "Its redline, its changes and its notice are now against that one.",
      mend: """
        Read 'legalsite diff' of the two; if the announced text is not right any more, withdraw it and \
        release another.
        """),
    .init(
      "release/overtaken", "What was announced keeps its promise against the version before it",
      wrong: """
        Against the version that would now come before it, an announced version changes something that \
        people were not told of in time, or does not keep a promise.
        """,
      why: "People would be surprised on its day, although they read what was announced.",
      mend: "Withdraw it first, and release it again for a day that keeps the promise."),
    .init(
      "withdraw/already-withdrawn", "A version is withdrawn once",
      wrong: "The ledger has a line that withdraws it.",
      why: "A second line would say nothing new.",
      mend: "Release another text under another version."),
    .init(
      "withdraw/in-force", "Only what has not applied can be withdrawn",
      wrong: "The version took effect already.",
      why: "People lived under it: that cannot be undone, only changed from now on.",
      mend: "Release a new version."),
    .init(
      "redact/unchanged", "A redaction seals what is left",
      wrong: "The file of the version is as it is sealed: nothing was removed.",
      why: "The tool cannot know which words have to go.",
      mend: "Replace the words, for example by '[removed]', and run it again."),
    .init(
      "redact/added", "A redaction takes words away",
      wrong: "The file has words that the published version does not have.",
      why: "A released text is not changed: only words that must not stay may go.",
      mend: "Remove words or put '[removed]' in their place; a change of the text is a new version."
    ),
    .init(
      "redact/changes", "A redaction changes nothing that people live under",
      wrong: "Without the words, a text that is in force or announced promises something else.",
      why: "Else a redaction would be a way round the notice that a change owes.",
      mend: "Release a new version without the words, and redact this one once it applies no more."),
    .init(
      "redact/unknown", "What was removed can be told",
      wrong: """
        The published site does not have the text of the version, so that what is left cannot be held \
        against it.
        """,
      why: "Whether words came in, or a promise went with those that had to go, cannot be seen.",
      mend: """
        Restore the file, build the site with the text as it was released, and redact it then.
        """),
    .init(
      "onto/missing", "The ledger that counts is there",
      wrong: "There is no file at the path that --onto names.",
      why: "The lines of this branch would stand behind nothing.",
      mend: "Write it with 'git show BRANCH:content/ledger.jsonl > FILE'."),
    .init(
      "onto/other-ledger", "Two branches have a ledger that began as one",
      wrong: "The ledger that --onto names has another first line.",
      why: "It is the ledger of another site.",
      mend: "Name the ledger of a branch of the same repository."),
    .init(
      "onto/both", "A version is released on one branch",
      wrong: "Both branches have released a version of the same name.",
      why: "Two texts cannot have one address.",
      mend: "Name the version of this branch after another day, or as the second one of the day."),
    .init(
      "onto/published", "The published site continues the ledger that counts",
      wrong: "The site in the output has lines of this branch where the ledger now has others.",
      why: "A build refuses to replace lines that were published.",
      mend: "Take the site of the branch whose ledger counts, and build."),
    .init(
      "ledger/merge", "The ledger is one chain",
      wrong: "Two branches have both added lines, and a merge has put marks between them.",
      why: "Each line holds the digest of the one before, so that no merge can join them.",
      mend: """
        Write the ledger of the branch that counts to a file, and run 'legalsite release --onto FILE'.
        """),
    .init(
      "ledger/line-ends", "Released files keep their line ends",
      wrong: "A checkout or an editor has changed the line ends to CR LF.",
      why: "The digests are of the bytes as they were released.",
      mend: """
        Put 'content/** -text' and 'public/** -text' into .gitattributes, and check the files out again.
        """),
    .init(
      "ledger/unreleased", "What is withdrawn or redacted was released",
      wrong: "A line is about a version that no line above it releases.",
      why: "The line is not one that legalsite wrote there.",
      mend: "Restore content/ledger.jsonl from version control."),
    .init(
      "ledger/withdrawn-late", "A version is withdrawn before it takes effect",
      wrong: "The day of the withdrawal is not before the day on which the version took effect.",
      why: "People would have lived under a text that the record says never applied.",
      mend: "Restore content/ledger.jsonl from version control."),
    .init(
      "ledger/redacted", "Words that were removed stay removed",
      wrong: "The file of a redacted version is as it was released.",
      why: "The words that had to go would be published again.",
      mend: "Restore what is left of the file from version control."),
    .init(
      "ledger/head", "The ledger continues the one that was kept",
      wrong: "No line of the ledger has the head that was given.",
      why: "It is an older state, or another history.",
      mend: "Find out who wrote the ledger, and compare it with a copy of the archive."),
    .init(
      "reference/breaks-link", "A draft keeps the headings that published texts link to",
      wrong: "A published text links to an anchor that the draft does not have any more.",
      why: "From the day of the draft on, the link would lead nowhere, and nobody could mend it.",
      mend: "Keep the heading, or release the other text with another link for the same day."),
    .init(
      "reference/anchor-gone", "A draft keeps the anchors that people may have kept",
      wrong: "A heading of the version before is gone, and with it its anchor.",
      why: "Links from mails, apps and contracts lead to the page and find no section.",
      mend: "Keep the heading, if such links exist."),
    .init(
      "structure/git-attributes", "Git changes no line end of what is released",
      wrong: "The repository lets git change line ends in content/ or public/.",
      why: "On another machine no released file would be what it was.",
      mend: "Add 'content/** -text' and 'public/** -text' to .gitattributes."),
  ]

  /// Signed notes and keys.
  static let signatures: [StructuralCode] = [
    .init(
      "signature/missing", "A note that is asked for is there",
      wrong: "A key was given, and the site has no signed note.",
      why: "Without it nothing shows that the holder of the key published this state.",
      mend: "Build with --sign."),
    .init(
      "signature/form", "A signed note can be read",
      wrong: "The file is not written as a signed note of this tool.",
      why: "What it states cannot be told.",
      mend: "Build with --sign again, or fetch the file again."),
    .init(
      "signature/state", "A signed note is about this site",
      wrong: "The note names another site, another ledger or another list of digests.",
      why: "The site was changed after it was signed, or the note is that of another state.",
      mend: "Build with --sign again; of a fetched site, find out who changed it."),
    .init(
      "signature/signature", "A signature is made with the key that was given",
      wrong: "No signature of the note fits a key that was given.",
      why: "Somebody else may have written the note.",
      mend: "Make sure that the key is the one of the site, and compare with another copy."),
    .init(
      "signature/nothing", "There is something to sign",
      wrong: "No version is released.",
      why: "A note states the head of a ledger.",
      mend: "Release a version, or build without --sign."),
    .init(
      "signature/unlisted-key", "A site is signed with a key that it names",
      wrong: "The public half of the key does not stand under 'keys:' in content/site.yaml.",
      why: "Readers would not know whose signature it is.",
      mend: "Add the key to site.yaml with the day from which it signs."),
    .init(
      "signature/key-day", "A key signs on its days",
      wrong: "The day of the build is before the first or after the last day of the key.",
      why: "A key that is out of use may be in other hands.",
      mend: "Sign with a key that is valid on that day, or change the days of this one."),
    .init(
      "signature/outdated", "A signed note fits the site",
      wrong: "The site changed, and it was built without the key: the note does not fit any more.",
      why: "A note that fits no more would look like a forged one, so that it is removed.",
      mend: "Build with --sign."),
  ]
}

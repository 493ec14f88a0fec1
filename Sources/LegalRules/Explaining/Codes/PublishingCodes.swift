extension StructuralCode {
  /// The site as it is published.
  static let publishing: [StructuralCode] = [
    .init(
      "plan/collision", "Each page has an address of its own",
      wrong: "A document and something else would lie at one address.",
      why: "One of them could not be read.",
      mend: "Give the document another name."),
    .init(
      "plan/moved", "Published addresses do not end",
      wrong: "'url', 'path' or 'formerly' changed, and addresses that were published would end.",
      why: "Contracts, mails and other sites refer to them.",
      mend: "Name the former address under 'formerly:' in content/site.yaml."),
    .init(
      "output/foreign-file", "The build replaces only files of its own",
      wrong: "A file of the site would be written where a file lies that is not the site's.",
      why: "What somebody else put there would be lost.",
      mend: "Move the file away or remove it; the site's own are those that SHA256SUMS lists."),
    .init(
      "export/not-carried", "An export says what it leaves out",
      wrong: """
        A format for another tool has no place for something that the texts say, or asks for something \
        that no text says.
        """,
      why: "Who reads the export alone would take it for everything.",
      mend: "Nothing, if the other tool does not need it; otherwise read it from manifest.json."),
  ]

  /// What was decided about findings, and what rules could not read.
  static let checking: [StructuralCode] = [
    .init(
      "accepted/expired", "An accepted finding has a day that is still to come",
      wrong: "The finding was accepted until a day that has passed, and is still there.",
      why: "The decision was made for a time.",
      mend: "Mend the text in a new version, or decide again and write a later day."),
    .init(
      "accepted/unused", "An accepted finding is there",
      wrong: "An entry of accepted.yaml accepts something that is not found.",
      why: "It would hide the same finding if it came back.",
      mend: "Remove the entry, or correct its rule or its subject."),
    .init(
      "accepted/too-early", "A baseline begins when its text is released",
      wrong: "'on' of a baseline is before the release of the version that it is about.",
      why: "On that day there was no released text whose findings somebody could accept.",
      mend: "Write the day of the release, or a later one."),
    .init(
      "accepted/duplicate", "A text has one baseline",
      wrong: "Two baselines are about one version.",
      why: "Which of their days and reasons holds would be open.",
      mend: "Keep one of them."),
    .init(
      "accepted/not-adopted", "What was accepted with an adoption belongs to a release",
      wrong: "'release --adopt' wrote the entry, and the ledger has no such version.",
      why: "The run was cut off, and the entry accepts nothing.",
      mend: "Run 'legalsite release … --adopt' again, or remove the entry."),
    .init(
      "rules/too-large", "A text has a size that rules can read",
      wrong: "The text is larger than what rules are asked about.",
      why: "Nothing was checked in it; that is no clean result.",
      mend: "Split the text into documents."),
  ]

  /// What `verify` finds in a published site or an archive.
  static let verification: [StructuralCode] = [
    .init(
      "verify/missing", "Everything that was published is there",
      wrong: "A file that the ledger or SHA256SUMS names is missing.",
      why: "What people could read once, they cannot read any more.",
      mend: "Get the file from an archive or from version control, or publish the site again."),
    .init(
      "verify/digest", "A file has the digest of the list",
      wrong: "A file has another digest than SHA256SUMS lists.",
      why: "Somebody or something changed the file, or the list.",
      mend: "Compare it with the archive, and publish the site again."),
    .init(
      "verify/source", "The source of a version is the one of its line",
      wrong: "The published source has another digest than the ledger.",
      why: "One of the two is not what was released.",
      mend: "Compare it with the archive, and publish the site again."),
    .init(
      "verify/text", "The plain text of a version is the one of its line",
      wrong: "The published plain text has another digest than the ledger.",
      why: "One of the two is not what was released.",
      mend: "Compare it with the archive, and publish the site again."),
    .init(
      "verify/sums", "SHA256SUMS is written as the tool writes it",
      wrong: """
        The list is not, to the byte, what is written for its entries: a line is none, is there twice, is \
        out of order, or leads outside of the site.
        """,
      why: "Programs that read such a list would not agree on what it says.",
      mend: "Get the file from the archive, or publish the site again."),
    .init(
      "verify/surplus", "SHA256SUMS lists every file of the site",
      wrong: "A file, or an empty folder, lies in the site that the list does not have.",
      why: "It looks like a part of the site, and nobody vouches for it.",
      mend: "Remove it, or find out who put it there."),
    .init(
      "verify/unreleased", "A folder of a version has a line of the ledger",
      wrong: "The site has a folder of a version that its ledger does not have.",
      why: "It looks like a released text, and nothing shows that it is one.",
      mend: """
        Find out where it comes from; only a site that is built with --drafts has versions that are not \
        released.
        """),
    .init(
      "verify/stray-ledger", "A ledger lies beside the list of its site",
      wrong: "A ledger was found, and no SHA256SUMS lists it.",
      why: "It is left open which site it belongs to, and whether it is whole.",
      mend: "Verify the folder that has both, as it was published."),
  ]

  /// What a command was asked for and could not give.
  static let commands: [StructuralCode] = [
    .init(
      "diff/missing", "What is compared exists",
      wrong: "There is no such version or file.",
      why: "Nothing can be compared with nothing.",
      mend: "Name a version that the message lists, or a file that is there."),
    .init(
      "read/missing", "What is read exists",
      wrong: "There is no such file.",
      why: "Nothing can be read in nothing.",
      mend: "Name a file of Markdown or of plain text."),
    .init(
      "diff/nothing", "There are two versions to compare",
      wrong: "There are no two versions that 'diff' would compare by itself.",
      why: "Without two texts there is no difference.",
      mend: "Name both versions, or start a draft with 'legalsite new'."),
    .init(
      "new/exists", "A draft is started once",
      wrong: "A file for that version exists already.",
      why: "It would be overwritten.",
      mend: "Open it, or choose another day."),
    .init(
      "new/no-kind", "A new document has a kind",
      wrong: "The document has no version to start from.",
      why: "What belongs into the front matter depends on what the text is.",
      mend: "Say what it is with --kind."),
    .init(
      "notice/first", "A notice tells of a change",
      wrong: "The version follows none that is released.",
      why: "A first version changes nothing, so that nobody is owed a notice of a change.",
      mend: "Nothing; release the version."),
    .init(
      "notice/missing", "A notice is about a version that is to come",
      wrong: "There is no such version, no draft and no upcoming version.",
      why: "There is nothing to announce.",
      mend: "Start a draft with 'legalsite new', or name a version."),
    .init(
      "show/none", "A version applied on the day",
      wrong: "No released version of the document applied on that day.",
      why: "None is released, or the first one took effect later.",
      mend: "Ask for a later day, or release a version."),
  ]
}

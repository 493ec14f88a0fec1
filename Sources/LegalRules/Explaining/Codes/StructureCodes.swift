extension StructuralCode {
  /// Files and folders, and how they are written.
  static let structure: [StructuralCode] = [
    .init(
      "structure/bad-file-name", "A version is named after the day on which it takes effect",
      wrong: "A file in the folder of a document has a name that is none of a version.",
      why: "The name is the address of the version for ever, and says which version is in force.",
      mend: """
        Name it such as '2026-03-28.md'; a second version of a day is '2026-03-28.2.md'. Put files that \
        are no versions elsewhere.
        """),
    .init(
      "structure/bad-folder", "A document has a name that can be an address",
      wrong: "A folder of content has a name with other characters than an address takes.",
      why: "The folder is the last part of the document's address.",
      mend: "Use lowercase letters, digits and hyphens."),
    .init(
      "structure/stray-file", "In content there is nothing but what the format knows",
      wrong:
        "A file lies in content that is neither part of the format nor in a document's folder.",
      why: "It would look as if it were published, and is not.",
      mend: "Put a version into the folder of its document, and everything else outside of content."
    ),
    .init(
      "structure/not-a-file", "What has to be a file is one",
      wrong: "A folder, a link or a device stands where a file belongs.",
      why:
        "Nothing is read through a link, so that what is published is what the repository holds.",
      mend: "Put the file itself there."),
    .init(
      "structure/not-a-folder", "What has to be a folder is one",
      wrong: "A file or a link stands where a folder belongs.",
      why:
        "Nothing is read through a link, so that what is published is what the repository holds.",
      mend: "Put the folder itself there."),
    .init(
      "structure/missing-file", "The settings of the site are there",
      wrong: "There is no content/site.yaml.",
      why: "Without it nobody knows whose site it is, where it lies and which documents it has.",
      mend: """
        Write it ('legalsite schema site' gives its keys), or name the folder above 'content/' with --root.
        """),
    .init(
      "structure/missing-document", "Each document of site.yaml has a folder",
      wrong: "A document is listed under 'documents:', and there is no folder of that name.",
      why: "A site with a link to nothing would be published.",
      mend: "Correct the name, or start the document with 'legalsite new'."),
    .init(
      "structure/unlisted-document", "Each folder of content is listed in site.yaml",
      wrong: "A folder holds versions, and 'documents:' in site.yaml does not list it.",
      why: "Its texts would not be published, and nobody would notice.",
      mend: "Add it to 'documents:', where the order is that of the site, or remove the folder."),
    .init(
      "structure/two-files", "A version has one file",
      wrong: "Two files have the name of one version.",
      why: "Which of them is the text would be left to chance.",
      mend: "Keep one. A second version of the same day is named with '.2'."),
    .init(
      "structure/kind-changed", "A document keeps its kind",
      wrong: "A version has another 'kind' than the version before.",
      why: "What was promised in one form could not be compared with what is promised in another.",
      mend: "Write the kind of the version before, or begin another document."),
    .init(
      "structure/empty-file", "A file has something in it",
      wrong: "The file is empty.",
      why: "It says nothing, and an empty text must not be published by mistake.",
      mend: "Write it, or remove the file."),
    .init(
      "structure/front-matter", "A version begins with front matter",
      wrong: "The front matter is missing, empty or not closed.",
      why: "It holds what the text is, when it takes effect and what it says as data.",
      mend: "Make '---' the first line, then keys with values, then another line of '---'."),
    .init(
      "structure/not-utf8", "A text is UTF-8",
      wrong: "The file has a byte that is no part of UTF-8.",
      why: "Which letter was meant is unknown, and another reader may see another one.",
      mend: "Save the file as UTF-8."),
    .init(
      "structure/too-large", "A file has a size that can be checked",
      wrong: "The file, or its front matter or prose, is larger than what is read.",
      why: "Checking has to end soon, whatever it is given.",
      mend: "Split the text into documents."),
    .init(
      "structure/too-many", "There are no more mistakes than anybody reads",
      wrong: "More was found than is shown.",
      why: "What is not shown is not clean: it was not listed.",
      mend: "Mend what is shown first, and check again."),
    .init(
      "structure/hidden-character", "Readers see every character of a text",
      wrong: "A character is invisible, has no width, or changes the direction of what follows.",
      why: "People would read other words than programs, and than a reviewer has approved.",
      mend: "Remove it, or write it as the message says."),
    .init(
      "structure/mixed-scripts", "A word is of one script",
      wrong: "A word has letters of another script that look like its own.",
      why: "Two names can look alike and be different, which is how addresses are forged.",
      mend: "Write the word with letters of one script, or part it with a hyphen or a space."),
    .init(
      "structure/stacked-marks", "Marks on a letter leave the lines beside it readable",
      wrong: "A letter carries more than four combining marks.",
      why: "They would cover other words of the text.",
      mend: "Remove marks until there are no more than four."),
  ]
}

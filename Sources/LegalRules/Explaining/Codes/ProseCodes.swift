extension StructuralCode {
  /// The words of a version.
  static let prose: [StructuralCode] = [
    .init(
      "prose/raw-html", "Prose is Markdown without HTML",
      wrong: "A tag or a comment of HTML stands in the prose.",
      why: """
        Only words are archived, compared and read aloud; HTML could hide them or run something.
        """,
      mend: "Write it in Markdown; for a literal '<' write '\\<'."),
    .init(
      "prose/image", "A legal text has no images",
      wrong: "The prose has an image.",
      why: "What it shows could not be compared, searched or read aloud.",
      mend: "Say in words what it shows."),
    .init(
      "prose/pipe-table", "A table is data",
      wrong: "A table of pipes stands in the prose.",
      why: "It would be printed as pipes, and nothing in it could be checked.",
      mend: "Write its rows in the front matter and place them with '{{> path}}'."),
    .init(
      "prose/too-deep", "Text is nested no deeper than anybody reads",
      wrong: "Lists, quotations or emphasis are nested more than 64 levels deep.",
      why: "Checking has to end soon, whatever it is given.",
      mend: "Remove levels of lists, quotations or emphasis."),
    .init(
      "prose/title", "The title of a page stands in 'title:'",
      wrong: "A heading of level 1 stands in the prose.",
      why: "The page would have two titles, of which the outline and search engines take either.",
      mend: "Begin sections with '##'."),
    .init(
      "prose/heading-inside", "A heading begins a section",
      wrong: "A heading stands inside a list or a quotation.",
      why: "Nobody could tell where its section ends, and no link could lead to it safely.",
      mend: "Begin its line at the left margin, with an empty line before it."),
    .init(
      "prose/skipped-level", "Headings have an outline without gaps",
      wrong: "A heading is more than one level below the one before it.",
      why: "Who reads with a screen reader looks for a section that is not there.",
      mend: "Write it with one '#' more than the heading above it."),
    .init(
      "prose/wordless-heading", "A heading has words",
      wrong: "A heading is empty.",
      why: "It has no name, and its section no address.",
      mend: "Write what the section is about."),
    .init(
      "prose/wordless-link", "A link has words",
      wrong: "A link has an address and no words.",
      why: "Nobody sees it, and a screen reader reads nothing.",
      mend: "Write what it leads to."),
    .init(
      "prose/link-scheme", "A link leads to a page, a mailbox or a telephone",
      wrong: "A link has another scheme than https, http, mailto or tel.",
      why: "Schemes such as javascript: or data: run or show something that the text does not say.",
      mend:
        "Link with one of the four, or to a page of the site with a path such as '/legal/privacy/'."
    ),
    .init(
      "prose/incomplete-link", "A link has a whole address",
      wrong: "A link has no address, or one without a scheme, such as 'example.com'.",
      why: "A browser would look for it below the page itself, and find nothing.",
      mend: "Write the whole address with 'https://', or a path that begins with '/'."),
    .init(
      "prose/unclosed-mark", "A mark ends in the line in which it begins",
      wrong: "'{{' has no '}}' in the same line.",
      why: "The braces would be printed instead of the value.",
      mend: "Close the mark; write literal braces as code."),
    .init(
      "prose/placement-in-line", "Placed data stands in a paragraph of its own",
      wrong: "'{{> path}}', which places a table or a list, stands inside text.",
      why: "A block inside a sentence has no place there.",
      mend: "Put it alone in a paragraph; inside text, '{{path}}' prints a single value."),
  ]

  /// What a text refers to.
  static let references: [StructuralCode] = [
    .init(
      "reference/unknown-mark", "A mark names a value of the version",
      wrong:
        "The path between '{{' and '}}' leads to no value of the front matter, or to one that cannot be printed so.",
      why: "A hole would stand in the text.",
      mend: "Correct the path, or add the value."),
    .init(
      "reference/dangling-id", "What is referred to exists",
      wrong: "An id or a name refers to a record, a document or a version that is not there.",
      why: "The statement is about nothing, and whoever relies on it is misled.",
      mend: "Correct the name, or add what it refers to."),
    .init(
      "reference/dangling-section", "A section that is named exists",
      wrong: "'section:' names an anchor that no heading has.",
      why: "It says where people can read something, and it stands nowhere.",
      mend: "Name the anchor of a heading: its words in lowercase with hyphens, without its number."
    ),
    .init(
      "reference/broken-link", "A link to this site leads to a page",
      wrong: "A link leads to an address of the site at which no page is.",
      why: "People who follow it find an error instead of what the text refers to.",
      mend: "Correct the path."),
    .init(
      "reference/broken-anchor", "A link to a section leads to a heading",
      wrong: "The page exists, and no heading of it has the anchor of the link.",
      why: "People land at the top of the page and have to search.",
      mend: "Name the anchor of a heading that is there."),
  ]
}

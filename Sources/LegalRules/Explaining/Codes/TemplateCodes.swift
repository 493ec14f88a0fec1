extension StructuralCode {
  /// The templates of the pages.
  static let templates: [StructuralCode] = [
    .init(
      "template/missing", "The templates are there",
      wrong: "The folder of the templates, one of them or the style sheet is missing.",
      why: "A page could not be made.",
      mend: "Write it, or copy it from 'templates/' of legalsite."),
    .init(
      "template/syntax", "A template is Mustache",
      wrong: "A tag cannot be read, is not closed, or closes another one.",
      why: "What stands behind it would be missing from every page.",
      mend: "Mend the tag at the place."),
    .init(
      "template/too-large", "A template has a size that can be read",
      wrong: "The template is larger than 64 KiB.",
      why: "Reading it would take longer than anybody waits.",
      mend: "Split it with '{{> name}}'."),
    .init(
      "template/circle", "A template does not include itself",
      wrong: "A template includes itself, alone or through another one.",
      why: "The page would never end.",
      mend: "Remove the tag."),
    .init(
      "template/unknown-partial", "An included template exists",
      wrong: "'{{> name}}' names no template.",
      why: "A part of the page would be missing.",
      mend: "Correct the name, or write the template."),
    .init(
      "template/unknown-block", "A block that is filled exists",
      wrong: "A template fills a block that the included one does not have.",
      why: "What is in the block would appear nowhere.",
      mend: "Take a block of the included template."),
    .init(
      "template/unknown-tag", "A tag names a value of the page",
      wrong: "The page has no value of that name at this place.",
      why: "Nothing would be printed there, on every page.",
      mend: "Correct the name; templates/README.md lists what each page has."),
    .init(
      "template/unescaped", "Text is printed with escapes",
      wrong: "A value that is text stands between three braces.",
      why: "A '<' in it would become markup.",
      mend: "Write it between two braces."),
    .init(
      "template/escaped", "HTML is printed as it is",
      wrong: "A value that is HTML stands between two braces.",
      why: "People would see tags instead of text.",
      mend: "Write it between three braces."),
    .init(
      "template/not-text", "What is printed is text",
      wrong: "A value that is yes or no, or that holds other values, stands where text is printed.",
      why: "It has no words.",
      mend: "Open it as a section with '{{#name}}…{{/name}}'."),
  ]
}

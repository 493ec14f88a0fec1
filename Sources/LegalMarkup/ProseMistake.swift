import LegalText

/// What can be wrong with prose, in words.
enum ProseMistake {
  case rawHTML
  case image
  case pipeTable
  case tooDeep
  case titleInProse
  case headingInside
  case skippedLevel(from: Int, to: Int)
  case mark(String, String?)
  case unclosedMark
  case placementInLine
  case scheme(String)
  case incompleteLink(String)
  case wordlessLink
  case wordlessHeading

  func diagnostic(at range: SourceRange) -> Diagnostic {
    let (code, severity, summary, help) = words
    return Diagnostic(code, severity, summary, at: range, help: help.map { [$0] } ?? [])
  }

  private var words: (String, Diagnostic.Severity, String, String?) {
    switch self {
    case .rawHTML:
      (
        "prose/raw-html", .error, "raw HTML is not part of a legal text",
        "write it in Markdown; for a literal '<' write '\\<'"
      )
    case .image:
      (
        "prose/image", .error, "an image is not part of a legal text",
        "say in words what it shows; only words are archived and compared"
      )
    case .pipeTable:
      (
        "prose/pipe-table", .error, "a table of pipes would print as pipes",
        "a table is data: write its rows in the front matter and place them with '{{> path}}'"
      )
    case .tooDeep:
      (
        "prose/too-deep", .error, "text is nested more than 64 levels deep",
        "remove levels of lists, quotations or emphasis"
      )
    case .titleInProse:
      (
        "prose/title", .error, "a heading of level 1 stands beside the title of the page",
        "begin sections with '##'; the title comes from 'title:'"
      )
    case .headingInside:
      (
        "prose/heading-inside", .error, "a heading stands inside a list or a quotation",
        "begin its line at the left margin, with an empty line before it"
      )
    case .skippedLevel(let from, let to):
      (
        "prose/skipped-level", .warning, "a heading of level \(to) follows one of level \(from)",
        "write '\(String(repeating: "#", count: from + 1))', so that the outline has no gap"
      )
    case .mark(let summary, let help): ("reference/unknown-mark", .error, summary, help)
    case .unclosedMark:
      (
        "prose/unclosed-mark", .error, "'{{' has no '}}' in the same line",
        "close the mark; for literal braces write them as code"
      )
    case .placementInLine:
      (
        "prose/placement-in-line", .error, "'{{> path}}' places a block and stands inside text",
        "put it alone in a paragraph, outside lists and quotations; inside text write '{{path}}'"
      )
    case .scheme(let scheme):
      (
        "prose/link-scheme", .error, "a link with the scheme '\(scheme)' is not allowed",
        "link with one of https, http, mailto, tel, or to a page of this site"
      )
    case .incompleteLink(let url):
      (
        "prose/incomplete-link", .error,
        url.isEmpty ? "a link leads nowhere" : "'\(url)' is an address without a scheme",
        "write the whole address with 'https://', or a path that begins with '/'"
      )
    case .wordlessHeading:
      (
        "prose/wordless-heading", .error, "a heading has no words",
        "write what the section is about"
      )
    case .wordlessLink:
      (
        "prose/wordless-link", .error, "a link has no words",
        "write what it leads to; a screen reader reads nothing else"
      )
    }
  }
}

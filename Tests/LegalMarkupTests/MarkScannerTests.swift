import Testing

@testable import LegalMarkup

struct MarkScannerTests {
  @Test(
    arguments: [
      ("", []), ("no mark", ["text no mark"]), ("one { two }", ["text one { two }"]),
      ("{{a}}", ["mark a {{a}}"]),
      ("x {{ a.b }} y", ["text x ", "mark a.b {{ a.b }}", "text  y"]),
      ("{{a}}{{b}}", ["mark a {{a}}", "mark b {{b}}"]),
      ("ü{{a}}😀", ["text ü", "mark a {{a}}", "text 😀"]),
      ("{{}}", ["mark  {{}}"]), ("{{> a}}", ["mark > a {{> a}}"]),
      ("{{{a}}}", ["mark {a {{{a}}", "text }"]),
      ("x {{a", ["text x ", "unclosed {{a"]), ("{{a} b", ["unclosed {{a} b"]),
      ("{{a}} {{b", ["mark a {{a}}", "text  ", "unclosed {{b"]), ("a}} b", ["text a}} b"]),
      ("{{a {{b}}", ["mark a {{b {{a {{b}}"]),
    ])
  func `marks and the text around them are found in order`(_ text: String, _ pieces: [String]) {
    #expect(MarkScanner.pieces(of: text).map(\.dump) == pieces)
  }

  @Test(
    arguments: [
      ("{{> data.account}}", "data.account"), ("{{>retention}}", "retention"),
      ("  {{>  a  }}\t", "a"), ("{{>}}", ""), ("{{a}}", nil), ("{{> a}} and", nil),
      ("{{> a}}{{> b}}", nil), ("{{> a", nil), ("> a", nil), ("", nil),
    ])
  func `a placement is all there is in a paragraph`(_ text: String, _ path: String?) {
    #expect(MarkScanner.placement(text).map(String.init) == path)
  }

  @Test func `white space is trimmed on both sides only`() {
    #expect("  a b\t\n"[...].trimmed == "a b")
    #expect(" \n "[...].trimmed == "")
    #expect(""[...].trimmed == "")
  }
}

extension MarkScanner.Piece {
  fileprivate var dump: String {
    switch self {
    case .text(let text): "text \(text)"
    case .mark(let inside, let spelled): "mark \(inside) \(spelled)"
    case .unclosed(let text): "unclosed \(text)"
    }
  }
}

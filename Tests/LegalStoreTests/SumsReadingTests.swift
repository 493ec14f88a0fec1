import LegalModel
import Testing

@testable import LegalStore

@Suite struct SumsReadingTests {
  static let digest = Digest(of: "x")

  private static func flaws(
    _ text: String, in folder: String = "legal",
    of layout: SiteLayout? = SiteLayout(own: "legal", former: ["old"])
  ) -> [Sums.Flaw?] {
    var flaws: [Sums.Flaw?] = []
    Sums.read(Array(text.utf8), in: folder, of: layout) { _, _, flaw in flaws.append(flaw) }
    return flaws
  }

  private static func list(_ names: String...) -> String {
    names.map { "\(digest.hex)  \($0)\n" }.joined()
  }

  @Test func `a list as the tool writes it has no flaw, from either side of its folder`() {
    let files = [
      "_headers", ".well-known/gpc.json", "old/a", "legal/b", "legal/a/x", "legal/a.csv",
    ]
    let text = Sums.text(
      Dictionary(uniqueKeysWithValues: files.map { ($0, Self.digest) }), in: "legal")
    #expect(Self.flaws(text) == Array(repeating: nil, count: 6))
    #expect(Self.flaws(text, in: "") == Array(repeating: nil, count: 6))
    #expect(Self.flaws(text, in: "copies/legal") == Array(repeating: nil, count: 6))
  }

  @Test func `a file above the folder that is looked at is listed, and has no path`() {
    var paths: [String?] = []
    Sums.read(Array(Self.list("../_headers", "a").utf8), in: "", of: SiteLayout(own: "legal")) {
      _, entry, _ in
      paths.append(entry?.path)
    }
    #expect(paths == [nil, "a"])
  }

  @Test(arguments: [
    "../../../etc/passwd", "../../_headers", "../etc/passwd", "../index.html", "../legal/a",
    "../.well-knownx", "a/../b",
  ])
  func `a file that the site cannot have is outside`(_ name: String) {
    #expect(Self.flaws(Self.list(name)) == [.outside])
  }

  @Test func `a site on the whole host has nothing above it`() {
    let layout = SiteLayout(own: "")
    #expect(Self.flaws(Self.list("_headers", "a"), in: "", of: layout) == [nil, nil])
    #expect(Self.flaws(Self.list("../_headers"), in: "", of: layout) == [.outside])
  }

  @Test func `of an unknown site only the files of a host may lie above`() {
    #expect(Self.flaws(Self.list("../_headers", "../x"), of: nil) == [nil, .outside])
  }

  @Test func `a line twice, one in another place and one without an end are told apart`() {
    #expect(Self.flaws(Self.list("a", "a", "b")) == [nil, .twice, nil])
    #expect(Self.flaws(Self.list("b", "a")) == [nil, .order])
    #expect(Self.flaws(String(Self.list("a", "b").dropLast())) == [nil, .noEnd])
  }

  @Test func `a line that is written otherwise is none`() {
    let line = Self.list("a")
    for other in [
      "\n", line.replacing("  a", with: " a"), line.replacing("  a", with: " *a"),
      line.uppercased(), line.replacing("\n", with: "\r\n"),
      line.replacing("  a", with: "  ./a"), line.replacing("  a", with: "  /a"),
      line.replacing("  a", with: "  a//b"), line.replacing("  a", with: "  "), "#\n", " \(line)",
    ] {
      let flaws = Self.flaws(other)
      #expect(flaws.count == 1 && flaws != [nil], "\(other)")
    }
    #expect(Self.flaws(Self.list("a", "b").replacing("a\n", with: "a\r")) == [.form])
  }
}

import LegalModel
import Testing

@testable import LegalStore

@Suite struct SiteLayoutTests {
  @Test(
    arguments: [
      ("legal", [], "legal/terms/index.html", SiteLayout.Unit.folder("legal")),
      ("legal", [], "_headers", .file("_headers")),
      ("legal", [], ".well-known/gpc.json", .file(".well-known/gpc.json")),
      ("", [], "terms/index.html", .folder("terms")), ("", [], "index.html", .file("index.html")),
      ("", [], ".well-known/gpc.json", .file(".well-known/gpc.json")),
      ("a/b", ["a"], "a/b/index.html", .folder("a")), ("b", ["a"], "a/x", .folder("a")),
      ("legal", [""], "terms/index.html", .folder("terms")),
      ("legal", [""], "legal/index.html", .folder("legal")),
    ] as [(String, [String], String, SiteLayout.Unit)])
  func `a file is replaced with the outermost folder of the site that holds it`(
    _ own: String, _ former: [String], _ path: String, _ unit: SiteLayout.Unit
  ) {
    #expect(SiteLayout(own: own, former: former).unit(of: path) == unit)
  }

  @Test(arguments: [
    ("index.html", "legal/index.html"), ("../_headers", "_headers"), ("a/b.txt", "legal/a/b.txt"),
  ])
  func `a line of a list names a file below the output`(_ name: String, _ path: String) {
    let digest = Digest(of: Array("x".utf8))
    guard case .file(path, digest) = Sums.line("\(digest.hex)  \(name)", in: "legal") else {
      Issue.record("\(name) is not \(path)")
      return
    }
  }

  @Test(arguments: ["", "/etc/passwd", "a//b", "./a", "a/../b/.", "a\rb"])
  func `a line that the tool does not write is broken`(_ name: String) {
    let digest = Digest(of: Array("x".utf8))
    guard case .broken = Sums.line("\(digest.hex)  \(name)", in: "legal") else {
      Issue.record("'\(name)' is taken for a file")
      return
    }
  }

  @Test func `a line that leads out of the output names nothing in it`() {
    let digest = Digest(of: Array("x".utf8))
    guard case .above(digest) = Sums.line("\(digest.hex)  ../../etc/passwd", in: "legal") else {
      Issue.record("it is taken for a file of the output")
      return
    }
  }
}

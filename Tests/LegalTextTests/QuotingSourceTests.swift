import Foundation
import LegalTestSupport
import Testing

/// Nobody quotes a string but `Sources/LegalText/Escaping`.
struct QuotingSourceTests {
  /// What a source writes only where it quotes something.
  private static let marks = [
    "&lt;", "&gt;", "&amp;", "&quot;", "&#39;", "\\\\u003c", "\\\\u2028", "%0D", "%0A", "%22",
    "%25", ".replacing(", "replacingOccurrences(", "addingPercentEncoding", "htmlEscape",
    "split(separator: \"<\"", "split(separator: \"&\"", "split(separator: \"\\\"\"",
  ]

  /// What reads a language, or fills in a template of its own, and writes into none.
  private static let readers: [String: Set<String>] = [
    "LegalPreview/EditorTemplate.swift": [".replacing("],
    "LegalPreview/Serving/PreviewRequest.swift": [".replacing(", "split(separator: \"&\""],
    "LegalRuleEngine/HTMLTags.swift": ["split(separator: \"&\""],
    "LegalStore/Ledger/Ledger.swift": ["split(separator: \"\\\"\""],
  ]

  @Test func `only the escapers quote a string`() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
      .path
    let files = try FileTree.read(sources).filter { path, _ in
      path.hasSuffix(".swift") && !path.hasPrefix("LegalText/Escaping/")
        && path != "LegalText/JSON.swift" && !path.hasPrefix("LegalTestSupport/")
    }
    #expect(files.count > 200)
    var found: [String] = []
    for (path, data) in files.sorted(by: { $0.key < $1.key }) {
      let lines = String(decoding: data, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where !line.drop(while: { $0 == " " }).hasPrefix("//")
      {
        for mark in Self.marks
        where line.contains(mark) && Self.readers[path]?.contains(mark) != true {
          found.append("Sources/\(path):\(index + 1) has \(mark)")
        }
      }
    }
    #expect(
      found == [],
      """
      Quote with the escaper of the language in Sources/LegalText/Escaping, or write one there: it \
      looks at scalars, and what looks at characters does not see '<' after U+0600. A source that only \
      reads a language is named in 'readers' of this test.
      """)
  }
}

import Glibc
import LegalMarkup
import LegalModel
import LegalRedline
import LegalStore
import LegalText

/// What libFuzzer calls with bytes of its own making.
///
/// `FUZZ_TARGET` names what they are: `frontMatter`, `prose`, `ledger` or `redline`. A crash is found by
/// the sanitizers; a law that does not hold ends the process as a crash does.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: count))
  switch target {
  case "prose": FuzzTarget.prose(bytes)
  case "ledger": FuzzTarget.ledger(bytes)
  case "redline": FuzzTarget.redline(bytes)
  default: FuzzTarget.frontMatter(bytes)
  }
  return 0
}

/// The program: SwiftPM gives the function that begins an executable the name of its target.
@_cdecl("fuzz_main")
public func run(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var (count, arguments) = unsafe (count, arguments)
  return unsafe runDriver(&count, &arguments, fuzz)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

private let target = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""

/// What is done with bytes.
private enum FuzzTarget {
  /// Bytes as a whole version: the front matter is what varies most.
  static func frontMatter(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    read(text)
    read("---\n\(text)\n---\n\n## 1. Words\n\nText.\n")
    _ = SiteConfiguration.read(SourceFile(path: "content/site.yaml", text: text))
    _ = Acceptances.read(SourceFile(path: "content/accepted.yaml", text: text))
    _ = Records.read(SourceFile(path: "content/records.yaml", text: text))
  }

  /// Bytes as the prose below a front matter that is right.
  static func prose(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    read(
      """
      ---
      kind: agreement
      title: Terms
      language: en
      effective: 2026-01-01
      updated: 2026-01-01
      ---

      \(text)
      """)
  }

  private static func read(_ text: String) {
    guard let id = VersionID("2026-01-01") else { return }
    let file = SourceFile(path: "content/terms/2026-01-01.md", text: text)
    let outcome = VersionText.read(file, as: id, base: "/terms/")
    // Each place has to be one that can be shown, in each form.
    _ = DiagnosticText().render(outcome.diagnostics)
    _ = Diagnostic.jsonLines(outcome.diagnostics)
    guard let version = outcome.value else { return }
    expect(version.canonicalText == version.canonicalText)
    _ = version.typed.published.pretty
    expect(ComparableText(version).passages.count >= 0)
  }

  /// Bytes as a ledger, and as what was published of it.
  static func ledger(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let file = SourceFile(path: Ledger.path, text: text)
    let outcome = Ledger.read(file)
    for line in outcome.value.lines { expect(LedgerLine(line.value.json) == line.value) }
    expect(outcome.value.mistakes(comparedWith: file).isEmpty)
    _ = DiagnosticText().render(outcome.diagnostics)
  }

  /// Bytes as two texts, parted by a byte that no UTF-8 has.
  static func redline(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0xFF, maxSplits: 1, omittingEmptySubsequences: false)
    let texts = (0..<2).map { index in
      ComparableText(
        markdown: SourceFile(
          path: "\(index).md",
          text: index < parts.count ? String(decoding: parts[index], as: UTF8.self) : ""))
    }
    let redline = Redline.compare(texts[0], texts[1])
    expect(redline.rejected == Redline.compare(texts[0], texts[0]).accepted)
    expect(redline.accepted == Redline.compare(texts[1], texts[1]).accepted)
    _ = RedlineHTML.body(redline, RedlineFilter(), context: 1)
  }

  private static func expect(_ holds: Bool) {
    if !holds { abort() }
  }
}

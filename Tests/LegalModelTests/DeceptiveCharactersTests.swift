import LegalModel
import LegalText
import Testing

/// A character is judged alike wherever it is written.
struct DeceptiveCharactersTests {
  /// What is said of a character in the front matter, by an escape sequence, in prose, and by an
  /// entity.
  private func codes(_ before: String, _ value: UInt32, _ after: String) throws -> [[String]] {
    let scalar = try #require(Unicode.Scalar(value))
    let hex = String(value, radix: 16)
    let padded = String(repeating: "0", count: 8 - hex.count) + hex
    let read = [
      try ReadVersion("privacyPolicy", "description: '\(before)\(scalar)\(after)'"),
      try ReadVersion("privacyPolicy", "description: \"\(before)\\U\(padded)\(after)\""),
      try ReadVersion("privacyPolicy", "", prose: "\n\(before)\(scalar)\(after).\n"),
      try ReadVersion("privacyPolicy", "", prose: "\n\(before)&#x\(hex);\(after).\n"),
    ]
    return read.map { version in
      version.diagnostics.map(\.code).filter {
        ["structure/hidden-character", "structure/mixed-scripts"].contains($0)
      }
    }
  }

  @Test(
    arguments: [
      0x202E, 0x202A, 0x2066, 0x200B, 0x200C, 0x200D, 0x200E, 0x2060, 0xFEFF, 0xAD, 0x34F, 0x61C,
      0x180E, 0x3164, 0xFFA0, 0xE0041, 0xFE0F, 0x2800, 0x600, 0x2061, 0xFFFC, 0xFFFD, 0xE000,
      0x1BCA0, 0x115F, 0x17B4, 0xFE00, 0x180B, 0x1D173, 0x10_FFFF, 0xFFF9, 0x378,
    ] as [UInt32])
  func `what hides words is an error in all places`(_ value: UInt32) throws {
    for codes in try codes("Not a", value, "b") {
      #expect(codes == ["structure/hidden-character"])
    }
  }

  // YAML has no control characters, and libcmark no NUL.
  @Test(arguments: [0x2028, 0x2029, 0x85, 0x7F, 0x1B, 0xFFFE] as [UInt32])
  func `a control character is an error in all places`(_ value: UInt32) throws {
    let codes = try codes("Not a", value, "b")
    for codes in codes.dropFirst() { #expect(codes == ["structure/hidden-character"]) }
    let scalar = try #require(Unicode.Scalar(value))
    let read = try ReadVersion("privacyPolicy", "description: 'Not a\(scalar)b'")
    #expect(read.diagnostics.hasErrors)
  }

  @Test(
    arguments: [
      0xA0, 0x3000, 0x202F, 0x212A, 0x2044, 0x2215, 0x205A, 0x1D7CE, 0xFF11, 0xE9, 0xB5, 0x301,
    ] as [UInt32])
  func `an honest character is allowed in all places`(_ value: UInt32) throws {
    for codes in try codes("Not a", value, "b") { #expect(codes == []) }
  }

  @Test(arguments: [0x430, 0x3BF, 0x5D0] as [UInt32])
  func `a letter of another script is a warning in all places`(_ value: UInt32) throws {
    for codes in try codes("Not a", value, "b") { #expect(codes == ["structure/mixed-scripts"]) }
  }

  @Test func `a joiner is judged by what stands beside it, wherever it is written`() throws {
    for codes in try codes("می", 0x200C, "خواهم") { #expect(codes == []) }
    for codes in try codes("क्", 0x200D, "ष") { #expect(codes == []) }
    for codes in try codes("👩", 0x200D, "👧") { #expect(codes == []) }
    for codes in try codes("❤", 0xFE0F, "") { #expect(codes == []) }
    for codes in try codes("שלום ", 0x200F, "!") { #expect(codes == []) }
    for codes in try codes("שלום ", 0x202E, "!") {
      #expect(codes == ["structure/hidden-character"])
    }
  }

  @Test func `a scalar stands for itself, whatever the rest of the front matter says`() throws {
    let read = try ReadVersion(
      "privacyPolicy", "definitions: [{id: a, term: שלום, meaning: \"x\u{200F}\"}]")
    #expect(read.diagnostics.map(\.code).contains("structure/hidden-character"))
  }

  @Test func `emphasis and a mark part no word`() throws {
    let read = try ReadVersion("privacyPolicy", "", prose: "\nWe *pay*\u{430} it.\n")
    #expect(read.diagnostics.map(\.code) == ["structure/mixed-scripts"])
    let honest = try ReadVersion("privacyPolicy", "", prose: "\n**کتاب**\u{200C}ها.\n")
    #expect(honest.diagnostics.map(\.code) == [])
  }
}

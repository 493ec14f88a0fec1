import Foundation
import LegalText
import Testing

struct JSONTests {
  private let value = JSON.object([
    "b": .array([.number(1), .null, .bool(true), .array([]), .object([:])]),
    "a": .object(["z": .string("ü"), "A": .number(-7)]),
    "ä": .bool(false),
  ])

  @Test func `members are sorted and compact JSON has no white space`() {
    #expect(
      value.compact
        == #"{"a":{"A":-7,"z":"ü"},"b":[1,null,true,[],{}],"ä":false}"#)
  }

  @Test func `pretty JSON is indented by two and ends with a line end`() {
    #expect(
      value.pretty == """
        {
          "a": {
            "A": -7,
            "z": "ü"
          },
          "b": [
            1,
            null,
            true,
            [],
            {}
          ],
          "ä": false
        }

        """)
    #expect(JSON.null.pretty == "null\n")
  }

  @Test(
    arguments: [
      ("", #""""#), ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("a/b", #""a/b""#),
      ("\n\r\t", #""\n\r\t""#), ("\r\n", #""\r\n""#),
      ("\u{0}\u{1}\u{1F}\u{7F}", #""\u0000\u0001\u001f\u007f""#),
      ("ü😀\u{2028}", "\"ü😀\u{2028}\""), ("a\"e\u{301}", "\"a\\\"e\u{301}\""),
      ("</script>", #""</script>""#),
    ])
  func `a string is escaped where JSON asks for it and nowhere else`(
    _ text: String, _ written: String
  ) {
    #expect(Array(JSON.string(text).compact.utf8) == Array(written.utf8))
    let member = JSON.object([text: .null]).compact
    #expect(Array(member.utf8) == Array("{\(written):null}".utf8))
  }

  @Test(arguments: 1...200)
  func `what is written is read back as the same value`(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let value = JSON.random(depth: 4, using: &random)
    for text in [value.compact, value.pretty] {
      let object = try JSONSerialization.jsonObject(
        with: Data(text.utf8), options: .fragmentsAllowed)
      #expect(JSON(object) == value, "\(text)")
    }
  }

  @Test func `the same value is the same bytes however it was made`() {
    let names = (0..<100).map { "name\($0)" }
    let one = JSON.object(Dictionary(uniqueKeysWithValues: names.map { ($0, .null) }))
    var members: [String: JSON] = [:]
    for name in names.reversed() { members[name] = .null }
    #expect(JSON.object(members).compact == one.compact)
  }
}

/// Numbers that look random and are the same in each run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension JSON {
  fileprivate static func random(depth: Int, using random: inout SplitMix) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2:
      return .number(
        Int.random(in: 2...1_000_000, using: &random) * (Bool.random(using: &random) ? 1 : -1))
    case 3: return .string(word(using: &random))
    case 4:
      var values: [JSON] = []
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        values.append(.random(depth: depth - 1, using: &random))
      }
      return .array(values)
    default:
      var members: [String: JSON] = [:]
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        members[word(using: &random)] = .random(depth: depth - 1, using: &random)
      }
      return .object(members)
    }
  }

  private static func word(using random: inout SplitMix) -> String {
    let pool: [Unicode.Scalar] = [
      "a", "Z", "\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{7F}", "ü", "漢", "😀",
      "\u{2028}", "\u{202E}", " ", "{",
    ]
    var word = ""
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      if let scalar = pool.randomElement(using: &random) { word.unicodeScalars.append(scalar) }
    }
    return word
  }

  /// A value that Foundation read.
  fileprivate init?(_ object: Any) {
    switch object {
    case is NSNull: self = .null
    case let string as String: self = .string(string)
    case let number as NSNumber:
      // Foundation reads a Boolean as a number; no number above is 0 or 1.
      self = [0, 1].contains(number) ? .bool(number == 1) : .number(number.intValue)
    case let values as [Any]: self = .array(values.compactMap(JSON.init))
    case let members as [String: Any]: self = .object(members.compactMapValues(JSON.init))
    default: return nil
    }
  }
}

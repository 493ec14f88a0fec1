import LegalTestSupport
import LegalText
import Testing

/// Laws of every escaper, for every sign between every mark; `Tests/Escaping` asks other parsers.
struct EscapingTests {
  private static let words = HostileText.pairs + HostileText.controlPairs

  /// What HTML and XML show of a text: a replacement character for each control.
  private func shown(_ text: String, keeps: Set<Unicode.Scalar>, _ more: Set<UInt32> = []) -> String
  {
    var shown = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      let isGone = isControl && !keeps.contains(scalar) || more.contains(scalar.value)
      shown.unicodeScalars.append(isGone ? "\u{FFFD}" : scalar)
    }
    return shown
  }

  /// Reads the references that the escapers write; `nil` if there is an ampersand of another kind.
  private func readingReferences(_ markup: String) -> String? {
    let references = [
      "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&#9;": "\t",
      "&#10;": "\n",
    ]
    var text = ""
    var rest = Array(markup.unicodeScalars)[...]
    while let scalar = rest.first {
      if scalar == "&" {
        guard let end = rest.firstIndex(of: ";") else { return nil }
        var name = ""
        name.unicodeScalars.append(contentsOf: rest[...end])
        guard let sign = references[name] else { return nil }
        text += sign
        rest = rest[(end + 1)...]
      } else {
        text.unicodeScalars.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  private func has(_ signs: Unicode.Scalar..., in text: String) -> Bool {
    text.unicodeScalars.contains(where: signs.contains)
  }

  @Test func `no sign of HTML is left, and a reader gets the words`() {
    for text in Self.words {
      let html = HTML.escaped(text)
      #expect(!has("<", ">", "\"", "'", "\r", "\0", in: html))
      #expect(
        readingReferences(html)?.utf8.elementsEqual(shown(text, keeps: ["\t", "\n"]).utf8) == true)
      let content = HTML.content(text)
      #expect(!has("<", ">", in: content))
      #expect(
        readingReferences(content)?.utf8.elementsEqual(shown(text, keeps: ["\t", "\n"]).utf8)
          == true)
    }
  }

  @Test func `no sign of XML is left, nor what no document may hold`() {
    for text in Self.words {
      let xml = XML.escaped(text)
      #expect(!has("<", ">", "\"", "'", "\r", "\n", "\t", "\0", "\u{FFFE}", "\u{FFFF}", in: xml))
      let expected = shown(text, keeps: ["\t", "\n"], [0xFFFE, 0xFFFF])
      #expect(readingReferences(xml)?.utf8.elementsEqual(expected.utf8) == true)
    }
  }

  @Test func `no sign of markup is left in a script, nor a line end in a literal`() {
    for text in Self.words {
      for script in [JSON.string(text).inScript, JavaScript.string(text)] {
        #expect(!has("<", ">", "&", "\u{2028}", "\u{2029}", "\n", "\r", in: script))
        #expect(script.unicodeScalars.dropFirst().dropLast().count >= text.unicodeScalars.count)
      }
      let literal = JavaScript.regularExpression(RegularExpression.escaped(text))
      #expect(!has("<", ">", "&", "\u{2028}", "\u{2029}", "\n", "\r", in: literal))
      // A slash ends a literal unless an odd number of backslashes stands before it.
      var backslashes = 0
      for scalar in literal.unicodeScalars.dropFirst().dropLast() {
        #expect(scalar != "/" || backslashes % 2 == 1)
        backslashes = scalar == "\\" ? backslashes + 1 : 0
      }
      #expect(backslashes % 2 == 0)
    }
  }

  @Test func `a member called like the prototype is computed in JavaScript and not in JSON`() {
    let value = JSON.object(["__proto__": .string("\"__proto__\": \u{600}</script>")])
    #expect(value.inScript.unicodeScalars.starts(with: "{\"__proto__\":".unicodeScalars))
    let literal = JavaScript.literal(value)
    #expect(literal.split(separator: "\n")[1].hasPrefix("  [\"__proto__\"]: \"\\\"__proto__"))
    #expect(!has("<", in: literal))
  }

  @Test func `a field of CSV is one field, and no formula`() {
    for text in Self.words {
      let field = CSVField.escaped(text)
      let scalars = Array(field.unicodeScalars)
      if scalars.first == "\"" {
        let inner = scalars.dropFirst().dropLast()
        #expect(
          scalars.last == "\""
            && inner.split(separator: "\"", omittingEmptySubsequences: false)
              .dropFirst().dropLast().enumerated().allSatisfy { $0 % 2 == 1 || $1.isEmpty }
        )
      } else {
        #expect(!has("\"", ",", "\n", "\r", in: field))
      }
      let first = scalars.first == "\"" ? scalars.dropFirst().first : scalars.first
      #expect(!"=+-@\t\r\n".unicodeScalars.contains(first ?? "a"))
    }
  }

  @Test func `a part of an address is ASCII and spells the words`() {
    for text in Self.words {
      let path = PercentEncoding.path(text)
      #expect(path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
      #expect(!has("?", "#", "&", "\"", "<", ">", "\\", ":", in: path))
      #expect(PercentEncoding.decoded(path)?.utf8.elementsEqual(text.utf8) == true)
      #expect(!has("\"", "<", ">", "\\", "`", " ", in: PercentEncoding.address(text)))
    }
  }

  @Test func `what goes into a line stays on it`() {
    for text in Self.words {
      #expect(!has("\r", "\n", "\0", in: HeaderLine.text("Name", text)))
      #expect(!has("\r", "\n", in: WorkflowCommand.message(text)))
      #expect(!has("\r", "\n", ":", ",", in: WorkflowCommand.property(text)))
      #expect(!has("\r", "\n", in: Markdown.escaped(text)))
      #expect(
        !has("\n", "\r", "\u{85}", "\u{2028}", "\u{9B}", "\u{FEFF}", in: YAMLScalar.quoted(text)))
    }
  }

  @Test func `words without a sign stay as they are`() {
    for text in ["", "Käuferle Metronom GmbH", "نص قانوني", "a\u{308}bc 👩‍💻 ﬁ", "30 days, or less"] {
      for escape in [HTML.escaped, HTML.content, XML.escaped, RegularExpression.escaped] {
        #expect(escape(text).utf8.elementsEqual(text.utf8))
      }
      #expect(HeaderLine.escaped(text) == text && WorkflowCommand.message(text) == text)
      #expect(JSON.string(text).inScript == JSON.string(text).compact)
      #expect(YAMLScalar.quoted(text) == JSON.string(text).compact)
    }
  }
}

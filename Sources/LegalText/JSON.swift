/// A JSON value, written with sorted members so that the same value is always the same bytes.
///
/// Foundation's encoder would do, but its bytes are those of whichever Foundation a machine has;
/// what is written here is compared with what is committed.
public enum JSON: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number; nothing in a legal text needs another kind.
  case number(Int)
  /// A string.
  case string(String)
  /// A list.
  case array([JSON])
  /// Members, whose order does not matter.
  case object([String: JSON])

  /// A value in words, or `null` for what is absent.
  package init(describing value: (some CustomStringConvertible)?) {
    guard let value else {
      self = .null
      return
    }
    self = .string(value.description)
  }

  /// The value on one line.
  public var compact: String { text(indent: nil) }

  /// The value with two spaces of indent and a line end at its end.
  public var pretty: String { text(indent: 0) + "\n" }

  /// The value as text.
  ///
  /// - Parameters:
  ///   - indent: The spaces before each line; `nil` for one line.
  ///   - hasComputedPrototype: Whether a member `__proto__` is written as JavaScript takes it for one.
  /// - Returns: The text.
  func text(indent: Int?, hasComputedPrototype: Bool = false) -> String {
    var text = ""
    write(into: &text, indent: indent, hasComputedPrototype)
    return text
  }

  private func write(into text: inout String, indent: Int?, _ hasComputedPrototype: Bool) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .string(let value): JSON.write(value, into: &text)
    case .array(let values):
      JSON.writeList(values, "[", "]", into: &text, indent: indent) { value, text, indent in
        value.write(into: &text, indent: indent, hasComputedPrototype)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      JSON.writeList(sorted, "{", "}", into: &text, indent: indent) { member, text, indent in
        if hasComputedPrototype, member.key == "__proto__" {
          text += #"["__proto__"]"#
        } else {
          JSON.write(member.key, into: &text)
        }
        text += indent == nil ? ":" : ": "
        member.value.write(into: &text, indent: indent, hasComputedPrototype)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], _ open: String, _ close: String, into text: inout String,
    indent: Int?, write: (Element, inout String, Int?) -> Void
  ) {
    text += open
    let inner = indent.map { $0 + 2 }
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      write(element, &text, inner)
    }
    if let indent, !elements.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
    text += close
  }

  private static func write(_ string: String, into text: inout String) {
    text += "\""
    // C2 begins U+0080 to U+00BF: a terminal obeys some of them as it does an escape.
    let isSuspect = { (byte: UInt8) in
      byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2
    }
    if string.utf8.contains(where: isSuspect) {
      for scalar in string.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case _ where scalar.isControlCode: text += "\\u" + scalar.fourDigits
        default: text.unicodeScalars.append(scalar)
        }
      }
    } else {
      text += string
    }
    text += "\""
  }
}

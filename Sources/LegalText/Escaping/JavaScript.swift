/// JavaScript, as far as values are written into it.
package enum JavaScript {
  /// Returns a value as an expression, laid out over lines.
  ///
  /// Nothing in it begins or ends an element of a page around it.
  package static func literal(_ value: JSON) -> String {
    // In a literal, only a computed `__proto__` is a member like any other.
    inScript(value.text(indent: 0, hasComputedPrototype: true))
  }

  /// Returns words as a string, which is one as JSON, too.
  package static func string(_ text: String) -> String { JSON.string(text).inScript }

  /// Returns the source of a regular expression, made with ``RegularExpression``, as a literal.
  ///
  /// A literal ends with a line, whatever stands in it, so that line ends are escaped here, too.
  package static func regularExpression(_ source: String) -> String {
    let lines = source.escaping(where: { $0 == 0x0A || $0 == 0x0D }) { scalar in
      switch scalar {
      case "\n": "\\n"
      case "\r": "\\r"
      default: nil
      }
    }
    return "/\(inScript(lines))/"
  }

  /// Returns source whose strings and regular expressions cannot be taken for markup by a page around
  /// it, nor for a line end by old engines: there each of these signs may be written as `\u…`.
  static func inScript(_ source: String) -> String {
    // E2 begins U+2028 and U+2029.
    source.escaping(where: { $0 == 0x3C || $0 == 0x3E || $0 == 0x26 || $0 == 0xE2 }) { scalar in
      switch scalar {
      case "<", ">", "&", "\u{2028}", "\u{2029}": "\\u" + scalar.fourDigits
      default: nil
      }
    }
  }
}

extension JSON {
  /// The value on one line, for a script element: nothing in it begins or ends an element.
  package var inScript: String { JavaScript.inScript(compact) }
}

/// Lines of a name, a colon and a value, as HTTP, mail and `security.txt` have them.
package enum HeaderLine {
  /// Returns a line without its end.
  package static func text(_ name: String, _ value: String) -> String {
    "\(escaped(name)): \(escaped(value))"
  }

  /// Returns words for a line: each CR, LF and NUL becomes a space, as RFC 9110 (section 5.5) has it,
  /// so that no value begins a line of its own.
  package static func escaped(_ text: String) -> String {
    text.escaping(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 }) { scalar in
      scalar == "\r" || scalar == "\n" || scalar == "\0" ? " " : nil
    }
  }
}

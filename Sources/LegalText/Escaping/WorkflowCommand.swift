/// Workflow commands of GitHub, which are lines of the output of a program.
///
/// The escapes are those of the runner: `%`, line ends, and in properties also `:` and `,`.
package enum WorkflowCommand {
  /// Returns words as the message of a command.
  package static func message(_ text: String) -> String {
    text.escaping(where: { $0 == 0x25 || $0 == 0x0D || $0 == 0x0A }) { scalar in
      scalar == "%" || scalar == "\r" || scalar == "\n" ? UInt8(scalar.value).percentEncoded : nil
    }
  }

  /// Returns words as the value of a property of a command.
  package static func property(_ text: String) -> String {
    message(text).escaping(where: { $0 == 0x3A || $0 == 0x2C }) { scalar in
      scalar == ":" || scalar == "," ? UInt8(scalar.value).percentEncoded : nil
    }
  }
}

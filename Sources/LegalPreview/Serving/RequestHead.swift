extension PreviewRequest {
  /// Where the head ends that bytes begin with, or `nil` if more has to come.
  ///
  /// A head of lines without carriage returns ends as well, so that it can be refused at once.
  static func endOfHead(in bytes: [UInt8]) -> Int? {
    var length = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 10 where length == 0 && index > 0: return index + 1
      case 10: length = 0
      case 13: break
      default: length += 1
      }
    }
    return nil
  }

  /// Reads the head of a request (RFC 9112), or returns `nil` if it is none.
  ///
  /// It is read as bytes: a character of Swift may hide a colon or a line end in itself. What two
  /// readers could take for different fields is refused: a bare line end, a folded line, a blank
  /// before a colon.
  init?(head: [UInt8]) {
    var lines: [ArraySlice<UInt8>] = []
    for line in head.split(separator: 10, omittingEmptySubsequences: false).dropLast() {
      guard line.last == 13, !line.dropLast().contains(13) else { return nil }
      lines.append(line.dropLast())
    }
    guard let request = lines.first, let end = lines.firstIndex(where: \.isEmpty) else {
      return nil
    }
    let parts = request.split(separator: 32, omittingEmptySubsequences: false)
    guard parts.count == 3, PreviewRequest.isToken(parts[0]), parts[1].first == UInt8(ascii: "/"),
      ["HTTP/1.1", "HTTP/1.0"].contains(String(decoding: parts[2], as: UTF8.self))
    else { return nil }
    var hosts: [String] = []
    for line in lines[1..<max(1, end)] {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        PreviewRequest.isToken(line[..<colon])
      else { return nil }
      guard String(decoding: line[..<colon], as: UTF8.self).lowercased() == "host" else { continue }
      let value = line[(colon + 1)...].drop { $0 == 32 || $0 == 9 }
      let blanks = value.reversed().prefix { $0 == 32 || $0 == 9 }.count
      hosts.append(String(decoding: value.dropLast(blanks), as: UTF8.self))
    }
    let target = parts[1].split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    self.init(
      method: String(decoding: parts[0], as: UTF8.self), path: target.first ?? "",
      query: target.count == 2 ? target[1] : "",
      // Two of them are none: nobody knows which one counts.
      host: hosts.count == 1 ? hosts[0] : nil)
  }

  /// Whether bytes are a name as HTTP has them.
  private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }
}

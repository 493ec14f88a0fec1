/// The members of a JSON object with their places (RFC 8259), as far as a rule asks for them.
struct WellKnownJSON {
  /// What a member is.
  enum Value: Equatable {
    case string(String)
    case bool(Bool)
    case other
  }

  /// A member of the outermost object.
  struct Member {
    let key: String
    let value: Value
    /// Where the value stands.
    let bytes: Range<Int>
  }

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the members of the outermost object, or `nil` if the text is not one JSON object.
  static func members(of bytes: [UInt8]) -> [Member]? {
    var reader = WellKnownJSON(bytes)
    reader.skipSpace()
    guard let members = reader.object() else { return nil }
    reader.skipSpace()
    return reader.index == bytes.count ? members : nil
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { index += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func object() -> [Member]? {
    guard take("{"), depth < 64 else { return nil }
    depth += 1
    defer { depth -= 1 }
    var members: [Member] = []
    skipSpace()
    if take("}") { return members }
    repeat {
      skipSpace()
      guard let key = string() else { return nil }
      skipSpace()
      guard take(":") else { return nil }
      skipSpace()
      let start = index
      guard let value = value() else { return nil }
      members.append(Member(key: key, value: value, bytes: start..<index))
      skipSpace()
    } while take(",")
    return take("}") ? members : nil
  }

  private mutating func array() -> Bool {
    guard take("["), depth < 64 else { return false }
    depth += 1
    defer { depth -= 1 }
    skipSpace()
    if take("]") { return true }
    repeat {
      skipSpace()
      guard value() != nil else { return false }
      skipSpace()
    } while take(",")
    return take("]")
  }

  private mutating func value() -> Value? {
    switch next {
    case UInt8(ascii: "\""): return string().map(Value.string)
    case UInt8(ascii: "{"): return object() == nil ? nil : .other
    case UInt8(ascii: "["): return array() ? .other : nil
    default:
      let start = index
      while let byte = next, byte > 32, !",]}:\"".utf8.contains(byte) { index += 1 }
      switch String(decoding: bytes[start..<index], as: UTF8.self) {
      case "true": return .bool(true)
      case "false": return .bool(false)
      case "null": return .other
      case let text: return Double(text) == nil ? nil : .other
      }
    }
  }

  /// Reads a string; an escape stands as it is written, which no rule minds.
  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    let start = index
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 32 else { return nil }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(index, bytes.count)
    return take("\"") ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
  }
}

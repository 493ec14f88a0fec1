internal import LegalText

/// What a browser asks for, as far as the preview looks at it.
struct PreviewRequest: Sendable {
  /// The method, in capitals.
  let method: String
  /// The path as the address spells it.
  let path: String
  /// The query as the address spells it, without its question mark.
  let query: String
  /// The `Host` header.
  let host: String?

  init(method: String = "GET", path: String, query: String = "", host: String? = "127.0.0.1") {
    (self.method, self.path, self.query, self.host) = (method, path, query, host)
  }

  /// Whether the browser means this machine.
  ///
  /// Any name can be made to lead to 127.0.0.1, and a page of that name could then read drafts as if
  /// they were its own (DNS rebinding); so only the names that nobody else can have are answered.
  var isForThisMachine: Bool {
    guard let host else { return false }
    var name = host.lowercased()[...]
    if let colon = name.lastIndex(of: ":"),
      name[colon...].utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }),
      !name.hasSuffix("]")
    {
      name = name[..<colon]
    }
    return ["127.0.0.1", "localhost", "[::1]"].contains(name)
  }

  /// The value of a name of the query, decoded.
  func value(of name: String) -> String? {
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, parts[0] == name {
        return PercentEncoding.decoded(parts[1].replacing("+", with: "%20"))
      }
    }
    return nil
  }
}

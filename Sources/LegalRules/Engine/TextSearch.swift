extension String {
  /// Returns whether it has some other text in it, byte for byte.
  ///
  /// The method of the same name in the standard library runs an engine for patterns, and compares
  /// whole characters; rules ask this question thousands of times, of words that are folded already.
  func contains(_ other: String) -> Bool {
    let sought = other.utf8
    guard let first = sought.first else { return true }
    var rest = utf8[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: sought) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

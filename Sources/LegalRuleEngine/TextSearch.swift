extension String {
  /// Returns whether some text stands in this one, byte for byte.
  ///
  /// The one of the standard library compares characters, which takes a tenth of a whole check;
  /// here both sides are UTF-8 that nobody has composed otherwise.
  package func contains(_ other: String) -> Bool {
    if other.isEmpty { return true }
    var (text, sought) = (self, other)
    return text.withUTF8 { text in
      sought.withUTF8 { sought in
        guard text.count >= sought.count else { return false }
        for start in 0...(text.count - sought.count) where unsafe text[start] == sought[0] {
          var index = 1
          while index < sought.count, unsafe text[start + index] == sought[index] { index += 1 }
          if index == sought.count { return true }
        }
        return false
      }
    }
  }
}

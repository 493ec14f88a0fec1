extension SourceFile {
  /// Returns every place of some words, exactly as they are.
  package func places(of words: String) -> [SourceRange] {
    let bytes = bytes
    let sought = Array(words.utf8)
    guard let first = sought.first, bytes.count >= sought.count else { return [] }
    var places: [SourceRange] = []
    var index = 0
    while index + sought.count <= bytes.count {
      if bytes[index] == first, bytes[index..<index + sought.count].elementsEqual(sought) {
        places.append(range(index..<index + sought.count))
        index += sought.count
      } else {
        index += 1
      }
    }
    return places
  }
}

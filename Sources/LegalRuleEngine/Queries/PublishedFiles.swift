import LegalModel
package import LegalText

extension SiteMatter {
  /// A file of the site that has something in it, to look at and to point into.
  package func publishedFile(_ address: String) -> SourceFile? {
    guard let text = files[address], text.utf8.contains(where: { $0 > 32 }) else { return nil }
    return SourceFile(path: address, text: text)
  }
}

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

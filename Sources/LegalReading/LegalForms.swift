import LegalWords

/// Legal forms of companies, as numbers of the words of a text.
struct LegalForms {
  private var byFirst: [Int32: [[Int32]]] = [:]

  init(_ forms: Set<String>, _ words: [String]) {
    let numbers = Dictionary(words.enumerated().map { ($1, Int32($0)) }) { first, _ in first }
    for form in forms {
      let parts = form.split(separator: " ").map { numbers[String($0)] }
      let known = parts.compactMap { $0 }
      guard known.count == parts.count, let first = known.first else { continue }
      byFirst[first, default: []].append(known)
    }
  }

  /// Returns how many tokens a form has that begins at one.
  func length(at index: Int, _ range: Range<Int>, _ tokens: [Token]) -> Int? {
    guard let forms = byFirst[tokens[index].word] else { return nil }
    // "AB" is Swedish, "ab" is German: a short form is written with a capital.
    let isShort = tokens[index].end - tokens[index].start <= 2
    if isShort, !tokens[index].looks.contains(.capital) { return nil }
    return forms.filter { form in
      index + form.count <= range.upperBound
        && form.indices.allSatisfy { tokens[index + $0].word == form[$0] }
    }.map(\.count).max()
  }
}

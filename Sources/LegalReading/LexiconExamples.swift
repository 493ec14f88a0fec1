import LegalText
import LegalWords

extension LexiconLibrary {
  /// The examples that the lexicons read otherwise than they say, a line each.
  public var failedExamples: [String] {
    lexicons.flatMap { lexicon in
      lexicon.examples.compactMap { example in failure(of: example, in: lexicon.id) }
    }
  }

  private func failure(of example: LexiconExample, in id: String) -> String? {
    var text = ""
    if let heading = example.heading { text += "## \(heading)\n\n" }
    if let lead = example.lead { text += "\(lead)\n\n- " }
    text += example.text
    let said = PolicyReader(self).read(SourceFile(path: "", text: text)).filter {
      $0.disclosure == id
    }
    let isAffirmed = said.contains { $0.polarity == .affirmed }
    let isRight =
      switch example.sense {
      case .says: isAffirmed
      case .denies: !isAffirmed
      case .soundsLikeIt: said.isEmpty
      }
    guard !isRight else { return nil }
    let found = said.map { "\($0.polarity.rawValue) by '\($0.pattern)'" }.joined(separator: ", ")
    return
      "lexicon \(words.language) \(id):\(example.line): '\(example.sense.rawValue) \(example.text)': "
      + (found.isEmpty ? "nothing found" : found)
  }
}

extension LexiconLibrary {
  /// Returns the examples of a lexicon.
  public func examples(of id: String) -> [LexiconExample] {
    lexicons.first { $0.id == id }?.examples ?? []
  }
}

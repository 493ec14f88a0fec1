import LegalModel
public import LegalChanges

/// A kind of change as a person reads about it.
public struct ChangePage: Sendable {
  private let kind: ChangeKind

  /// Makes the page of a kind.
  public init(_ kind: ChangeKind) {
    self.kind = kind
  }

  /// Every kind, one a line: id, class, title.
  public static var list: String {
    let width = ChangeCatalogue.all.map(\.id.count).max() ?? 0
    return ChangeCatalogue.all.reduce(into: "") { text, kind in
      text += kind.id + String(repeating: " ", count: width - kind.id.count)
      text += "  \(kind.changeClass.rawValue)  \(kind.title)\n"
    }
  }

  /// The page as text, at most 80 columns wide but for addresses.
  public var text: String {
    var text = "\(kind.id): \(kind.changeClass.rawValue) \(kind.changeClass.name)\n"
    text += RulePage.wrapped(kind.title, indent: 0) + "\n"
    for (index, source) in kind.sources.enumerated() {
      text += RulePage.labelled(index == 0 ? "source" : "", source.description)
      if !source.instrument.address.isEmpty {
        text += RulePage.labelled("", source.instrument.address)
      }
    }
    if let note = kind.note {
      text += "\nWhat the class depends on\n\(RulePage.wrapped(note, indent: 2))\n"
    }
    text += "\nWhat it asks\n\(RulePage.wrapped(asks, indent: 2))\n"
    return text + "\n" + RulePage.disclaimer + "\n"
  }

  private var asks: String {
    switch kind.changeClass {
    case .retroactive:
      """
      The new version declares under 'changes:' that it is only for what is collected from now on, \
      or that people are asked for their consent; and people are told as long before as the version \
      before promises.
      """
    case .material: "People are told as long before as the version before promises."
    case .notable: "Nothing, but for the notice that is promised for a new subprocessor."
    case .editorial: "Nothing."
    }
  }
}

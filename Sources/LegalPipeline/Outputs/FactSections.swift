internal import LegalModel
internal import LegalText

/// Which section says which fact of a version.
///
/// A fact names its section itself where only prose says it; otherwise the prose places it, or
/// something that holds it, with a mark. A fact that neither holds for is not listed.
enum FactSections {
  /// Returns the anchor of the section by the path of the fact; `null` is the text before the first
  /// heading.
  static func json(of text: VersionText) -> JSON {
    guard case .object(let placed) = VersionData.placements(in: text) else { return .null }
    var sections: [String: JSON] = [:]
    add(text.typed, at: "", saidIn: nil, isElement: false, placed, to: &sections)
    return .object(sections)
  }

  /// Adds the facts of a value that have a name: what `lookup` finds under their path.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - path: Its path; empty for the whole.
  ///   - said: Where something that holds it is said, if anywhere.
  ///   - isElement: Whether it is in a list: what has no id there is a part of what has one.
  ///   - placed: Where each path is placed by a mark.
  ///   - sections: What has been found.
  private static func add(
    _ value: TypedValue, at path: String, saidIn said: JSON?, isElement: Bool,
    _ placed: [String: JSON], to sections: inout [String: JSON]
  ) {
    func visit(_ child: TypedValue, _ name: String, isFact: Bool, isElement: Bool) {
      let childPath = path.isEmpty ? name : "\(path).\(name)"
      var own = placed[childPath] ?? said
      if case .code(.string(let anchor))? = child["section"]?.content { own = .string(anchor) }
      if isFact || placed[childPath] != nil, let own { sections[childPath] = own }
      add(child, at: childPath, saidIn: own, isElement: isElement, placed, to: &sections)
    }
    switch value.content {
    case .record(let members):
      for member in members {
        guard member.key != "items" else {
          // A path leads through the items of a group without naming them.
          add(member.value, at: path, saidIn: said, isElement: isElement, placed, to: &sections)
          continue
        }
        let isRecord = if case .record = member.value.content { true } else { false }
        visit(member.value, member.key, isFact: isRecord && !isElement, isElement: isElement)
      }
    case .list(let elements):
      for element in elements {
        if let name = element.name { visit(element, name, isFact: true, isElement: true) }
      }
    case .words, .code, .broken: break
    }
  }
}

import LegalRedline

/// What the sections of the two texts of a redline are called in a sentence, and which is which.
struct SectionNames {
  /// The sections of the new text in order.
  let order: [Passage.Section]
  /// The anchors of the new text by those of the old one, where one heading stands for the other.
  let newAnchors: [String: String]
  /// The anchors of the old text by those of the new one.
  let oldAnchors: [String: String]
  private let new: [String: String]
  private let old: [String: String]
  private let newNames: Set<String>

  init(_ redline: Redline) {
    var order: [Passage.Section] = []
    var newAnchors: [String: String] = [:]
    var oldAnchors: [String: String] = [:]
    var new = Outline()
    var old = Outline()
    for block in redline.blocks {
      let isPair = block.presence == .both || block.move != nil && !block.isGone
      let before = block.old.first { $0.headingLevel != nil }
      let after = block.new.first { $0.headingLevel != nil }
      if case .movedHere = block.presence {} else { old.add(before) }
      new.add(after)
      if let section = after?.section { order.append(section) }
      if isPair, let from = before?.section?.anchor, let to = after?.section?.anchor {
        newAnchors[from] = to
        oldAnchors[to] = from
      }
    }
    self.order = order
    self.newAnchors = newAnchors
    self.oldAnchors = oldAnchors
    self.new = new.names
    self.old = old.names
    newNames = Set(new.names.values)
  }

  /// The name of a section of the new text; `Opening text` before the first heading.
  func new(_ section: Passage.Section?) -> String { name(section, in: new) }

  /// The name of a section of the old text that is gone; another may be called the same now.
  func old(_ section: Passage.Section?) -> String {
    let name = name(section, in: old)
    return section != nil && newNames.contains(name) ? "Former \(name)" : name
  }

  private func name(_ section: Passage.Section?, in names: [String: String]) -> String {
    guard let section else { return "Opening text" }
    return names[section.anchor] ?? Self.name(section)
  }

  private static func name(_ section: Passage.Section) -> String {
    section.number.map { "Section \($0)" } ?? "“\(section.title)”"
  }

  /// The headings of a text so far.
  private struct Outline {
    private(set) var names: [String: String] = [:]
    private var path: [(level: Int, number: String?)] = []

    mutating func add(_ heading: Passage?) {
      guard let heading, let level = heading.headingLevel, let section = heading.section else {
        return
      }
      path.removeAll { $0.level >= level }
      // A section without a number is found by the numbered one that it stands in.
      let parent = section.number == nil ? path.last { $0.number != nil }?.number : nil
      let name = SectionNames.name(section)
      names[section.anchor] = parent.map { "Section \($0), \(name)" } ?? name
      path.append((level, section.number))
    }
  }
}

public import LegalRedline

/// The table of amendments while it is made.
struct AmendmentTable {
  /// The lines, in the order of the new text; what is gone stands where it stood.
  private(set) var amendments: [Amendment] = []

  /// What there is to say of a section.
  private struct Part {
    var section: Passage.Section?
    var name: String
    var blocks: [Redline.Block] = []
    var changes: [Change] = []
  }

  init(_ redline: Redline, _ changes: [Change]) {
    guard !redline.isEmpty || !changes.isEmpty else { return }
    let names = SectionNames(redline)
    var parts: [String: Part] = [:]
    var order: [String] = []
    // What is gone from sections whose new place comes later.
    var waiting: [(anchor: String, block: Redline.Block)] = []
    let present = Set(
      redline.blocks.lazy.filter { !$0.new.isEmpty }.map { $0.section?.anchor ?? "" })
    for block in redline.blocks {
      let isNew = !block.new.isEmpty
      let old = block.section?.anchor ?? ""
      // What is gone from a section that is still there belongs to it, wherever it is now.
      let anchor = isNew ? old : names.newAnchors[old] ?? old
      if parts[anchor] == nil, isNew || !present.contains(anchor) {
        order.append(anchor)
        parts[anchor] = Part(
          section: block.section,
          name: isNew ? names.new(block.section) : names.old(block.section))
      }
      parts[anchor]?.blocks.append(block)
      if parts[anchor] == nil { waiting.append((anchor, block)) }
    }
    for (anchor, block) in waiting { parts[anchor]?.blocks.append(block) }
    var homeless: [Change] = []
    for change in changes {
      let anchor = change.section.map { names.newAnchors[$0] ?? $0 }
      if let anchor, parts[anchor] != nil {
        parts[anchor]?.changes.append(change)
      } else {
        homeless.append(change)
      }
    }
    let edits = redline.edits
    var last: String?
    var lines: [(amendment: Amendment, isSoft: Bool)] = []
    for anchor in order {
      guard let part = parts[anchor] else { continue }
      var phrases = AmendmentPhrases()
      phrases.add(part.blocks, edits, after: last)
      let isSoft = phrases.isSoft && part.changes.allSatisfy { $0.changeClass == .editorial }
      phrases.add(part.changes)
      if !phrases.isEmpty {
        lines.append(
          (
            Amendment(
              section: part.section, name: part.name, phrases: phrases.list,
              changeClass: part.changes.map(\.changeClass).max()), isSoft
          ))
      }
      if part.blocks.contains(where: { !$0.new.isEmpty }) { last = part.name }
    }
    var rest = AmendmentPhrases()
    rest.add(homeless)
    if !rest.isEmpty {
      lines.append(
        (
          Amendment(
            section: nil, name: "Document", phrases: rest.list,
            changeClass: homeless.map(\.changeClass).max()), false
        ))
    }
    // Markup and white space are worth a line only where there is nothing else.
    let hard = lines.filter { !$0.isSoft }
    amendments = (hard.isEmpty ? lines : hard).map(\.amendment)
  }
}

extension Amendment {
  /// Makes the table of amendments: sections in the order of the new text, what is gone where it stood.
  public static func table(_ redline: Redline, _ changes: VersionChanges?) -> [Amendment] {
    AmendmentTable(redline, changes?.changes ?? []).amendments
  }
}

/// A redline as HTML, for a page of the site or a page of its own.
///
/// Lawyers read deletions struck and insertions underlined, moves in a color of their own; a sign in the
/// margin says the same without color, and the elements and the style sheet say it to those who listen.
/// Without the elements `del`, and with `ins` unwrapped, the words are the new text; the reverse is the
/// old one. What is neither has the class `unseen`, `note` or `jump`; `old` repeats the wording before,
/// for those who read the texts side by side.
public enum RedlineHTML {
  /// Returns the blocks as HTML: flow content whose headings begin at `h3`, unchanged runs folded.
  ///
  /// - Parameters:
  ///   - redline: The redline.
  ///   - filter: The classes that are shown.
  ///   - context: How many unchanged blocks stay in view beside a changed one.
  /// - Returns: The HTML.
  public static func body(
    _ redline: Redline, _ filter: RedlineFilter = RedlineFilter(), context: Int
  ) -> String {
    var writer = RedlineBody(ShownRedline(redline, filter))
    return writer.html(context: context)
  }

  /// Returns what the marks mean, those that occur.
  public static func legend(_ redline: Redline) -> String {
    let fates = Set(
      redline.blocks.flatMap { block in
        block.cells.flatMap { cell in cell.segments.map { block.fate(of: $0, in: cell) } }
      })
    var items: [String] = []
    if fates.contains(.deleted) { items.append("<b>−</b> <del>struck</del> deleted") }
    if fates.contains(.inserted) { items.append("<b>+</b> <ins>underlined</ins> inserted") }
    if redline.blocks.contains(where: { $0.presence == .both && !$0.edits.isEmpty }) {
      items.append("<b>±</b> a block in which something changed")
    }
    if redline.blocks.contains(where: { $0.move != nil }) {
      items.append(
        "<b>⇄</b> <del class=\"move\">struck</del> and <ins class=\"move\">underlined</ins> in this "
          + "color: moved from the one place to the other")
    }
    if redline.edits.contains(where: { $0.editClass == .markup || $0.editClass == .linkTarget }) {
      items.append(
        "<span class=\"soft\">dotted</span> the same words with other markup or another link")
    }
    guard !items.isEmpty else { return "<p class=\"legend\">No word differs.</p>" }
    return "<ul class=\"legend\">" + items.map { "<li>\($0)</li>" }.joined() + "</ul>"
  }
}

extension RedlineHTML {
  /// The choice of how to read a redline where there is room for two texts.
  ///
  /// Without room, and on paper, it is one text. No script is needed: the style sheet asks which is
  /// chosen.
  public static let views = """
    <fieldset class="view">
    <legend>View</legend>
    <label><input type="radio" name="view" value="side" checked> Side by side</label>
    <label><input type="radio" name="view" value="one"> One text</label>
    </fieldset>
    """
}

/// Blocks that are laid out together: a table, a list, or one block alone.
struct RedlineUnit {
  enum Kind {
    case table, list, single
  }

  let kind: Kind
  private(set) var blocks: [Redline.Block]

  /// Whether nothing in it changed.
  var isUnchanged: Bool { blocks.allSatisfy(\.isUnchanged) }

  /// Whether it begins a section.
  var isHeading: Bool { blocks.first?.passage?.headingLevel != nil }

  static func all(_ blocks: [Redline.Block]) -> [RedlineUnit] {
    var units: [RedlineUnit] = []
    for block in blocks {
      let kind = kind(of: block)
      if kind != .single, let last = units.last, last.kind == kind,
        kind != .table || startsNoTable(block)
      {
        units[units.count - 1].blocks.append(block)
      } else {
        units.append(RedlineUnit(kind: kind, blocks: [block]))
      }
    }
    return units
  }

  private static func kind(of block: Redline.Block) -> Kind {
    switch block.passage?.kind {
    case .row, .columns: .table
    case .item: .list
    case .continuation: .list
    default: .single
    }
  }

  private static func startsNoTable(_ block: Redline.Block) -> Bool {
    if case .columns = block.passage?.kind { false } else { true }
  }
}

/// The textual difference of two versions, block by block and word by word; moves are moves.
///
/// Without what is old only, the blocks are the new text; without what is new only, they are the old
/// one, to the byte of the canonical text.
public struct Redline: Sendable, Hashable {
  /// The blocks in the order in which they are read.
  public let blocks: [Block]
  /// The edits, in the order of the blocks; the edit at index `n` has the id `n + 1`.
  public let edits: [Edit]

  /// Creates a redline.
  public init(blocks: [Block], edits: [Edit]) {
    self.blocks = blocks
    self.edits = edits
  }

  /// A block of the old text, of the new one, or of both.
  public struct Block: Sendable, Hashable {
    /// Which of the two texts has it.
    public enum Presence: Sendable, Hashable {
      /// Both, in the same place.
      case both
      /// The old text only: it was deleted.
      case deleted
      /// The new text only: it was inserted.
      case inserted
      /// The old place of a block that moved; its words are those of the old text.
      case movedAway(move: Int)
      /// The new place of a block that moved; edits inside are against its old words.
      case movedHere(move: Int)
    }

    /// Which of the two texts has it.
    public let presence: Presence
    /// The passages of the old text that stand here.
    ///
    /// One; more if paragraphs were merged; none if it is new. At the new place of a move it is the passage that moved, which ``Redline/rejected``
    /// does not take from here.
    public let old: [Passage]
    /// The passages of the new text that stand here: one; more if a paragraph was split.
    public let new: [Passage]
    /// The words, a list of segments for each cell of either text.
    public let cells: [Cell]
    /// The section: that of the new text, or of the old one for what is old only.
    public let section: Passage.Section?
    /// The ids of the edits in it, in order.
    public let edits: [Int]

    /// Creates a block.
    public init(
      presence: Presence, old: [Passage], new: [Passage], cells: [Cell],
      section: Passage.Section?, edits: [Int]
    ) {
      self.presence = presence
      self.old = old
      self.new = new
      self.cells = cells
      self.section = section
      self.edits = edits
    }

    /// Whether nothing in it changed.
    public var isUnchanged: Bool { presence == .both && edits.isEmpty }
  }

  /// A cell of a row; anything else is one cell.
  public struct Cell: Sendable, Hashable {
    /// Which of the two texts has the column.
    public enum Presence: Sendable, Hashable {
      /// Both.
      case both
      /// The old text only.
      case deleted
      /// The new text only.
      case inserted
    }

    /// Which of the two texts has the column.
    public let presence: Presence
    /// The words.
    public let segments: [Segment]

    /// Creates a cell.
    public init(presence: Presence = .both, segments: [Segment]) {
      self.presence = presence
      self.segments = segments
    }
  }

  /// Some words of one fate and one look.
  public struct Segment: Sendable, Hashable {
    /// Which of the two texts has the words.
    public enum Fate: Sendable, Hashable {
      /// Both.
      case kept
      /// The old text only.
      case deleted
      /// The new text only.
      case inserted
    }

    /// Which of the two texts has the words.
    public let fate: Fate
    /// The words.
    ///
    /// A break between paragraphs that was taken away or made is `Segment.paragraphBreak`.
    public let text: String
    /// How they are stressed: in the new text, or in the old one for what is deleted.
    public let style: Passage.Style
    /// Where they lead.
    public let link: String?
    /// Where they led, if they are kept and that is elsewhere.
    public let oldLink: String?
    /// The id of the edit that the segment is part of.
    public let edit: Int?

    /// Creates a segment.
    public init(
      _ fate: Fate, _ text: String, style: Passage.Style = [], link: String? = nil,
      oldLink: String? = nil, edit: Int? = nil
    ) {
      self.fate = fate
      self.text = text
      self.style = style
      self.link = link
      self.oldLink = oldLink
      self.edit = edit
    }

    /// What stands for a break between two paragraphs inside a block: U+2029.
    public static let paragraphBreak = "\u{2029}"
  }

  /// Something that was changed in one place.
  public struct Edit: Sendable, Hashable {
    /// 1 for the first.
    public let id: Int
    /// What it is.
    public let editClass: EditClass
    /// Where: the section of the new text, or of the old one for what is old only.
    public let section: Passage.Section?
    /// The words before; empty if some were only inserted.
    ///
    /// For `linkTarget`, the address before.
    public let before: String
    /// The words after; empty if some were only deleted.
    ///
    /// For `linkTarget`, the address after.
    public let after: String
    /// How many words of the old text are not in the new one here.
    public let deletedWords: Int
    /// How many words of the new text were not in the old one here.
    public let insertedWords: Int
    /// The move that it is, or is made inside of.
    public let move: Int?
    /// Whether a negation, a modal verb or a number came or went: read it first.
    public let isWeighty: Bool

    /// Creates an edit.
    public init(
      id: Int, editClass: EditClass, section: Passage.Section?, before: String, after: String,
      deletedWords: Int, insertedWords: Int, move: Int? = nil, isWeighty: Bool = false
    ) {
      self.id = id
      self.editClass = editClass
      self.section = section
      self.before = before
      self.after = after
      self.deletedWords = deletedWords
      self.insertedWords = insertedWords
      self.move = move
      self.isWeighty = isWeighty
    }
  }

  /// Whether the texts are the same, to the byte of their sources.
  public var isEmpty: Bool { edits.isEmpty }

  /// The heaviest class of the edits.
  public var editClass: EditClass? { edits.map(\.editClass).max() }

  /// How many edits there are of each class.
  public var counts: [EditClass: Int] {
    edits.reduce(into: [:]) { $0[$1.editClass, default: 0] += 1 }
  }

  /// The canonical text of the old version: every edit rejected.
  public var rejected: String {
    blocks.reduce(into: "") { text, block in
      if case .movedHere = block.presence { return }
      text += block.text(of: block.old, without: .inserted)
    } + "\n"
  }

  /// The canonical text of the new version: every edit accepted.
  public var accepted: String {
    blocks.reduce(into: "") { $0 += $1.text(of: $1.new, without: .deleted) } + "\n"
  }
}

extension Redline.Block {
  /// The words of one side, each paragraph behind its lead.
  fileprivate func text(of passages: [Passage], without gone: Redline.Segment.Fate) -> String {
    guard !passages.isEmpty else { return "" }
    let words = cells.filter { $0.presence != (gone == .inserted ? .inserted : .deleted) }
      .map { cell in
        cell.segments.reduce(into: "") { if $1.fate != gone { $0 += $1.text } }
      }.joined(separator: " | ")
    let paragraphs =
      passages.count == 1
      ? [Substring(words)]
      : words.split(
        separator: Character(Redline.Segment.paragraphBreak), omittingEmptySubsequences: false)
    return zip(passages, paragraphs).reduce(into: "") { $0 += $1.0.lead + $1.1 }
  }
}

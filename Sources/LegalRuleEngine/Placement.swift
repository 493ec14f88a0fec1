import LegalMarkup
import LegalModel
package import LegalText

/// Data that is declared and that people do not read.
package enum Placement {
  /// A record or a value of the front matter that the text neither prints nor points at.
  package struct Unplaced: Sendable {
    /// The path of it.
    package let path: String
    /// The whole of it.
    let range: SourceRange
    /// What names it.
    package let name: SourceRange
    /// What the author calls it.
    package let title: String?
  }

  /// Keys that say how the text is made, not what it says.
  private static let silent: Set<String> = [
    "kind", "title", "description", "language", "effective", "updated", "columns",
    "unresolvedBases",
  ]

  /// Returns what the text does not place, in the author's order.
  ///
  /// A text without a heading has no section to name: what it declares may stand anywhere in it.
  static func unplaced(in text: VersionText, _ printed: PrintedPaths) -> [Unplaced] {
    guard !text.prose.headings.isEmpty else { return [] }
    guard case .record(let members) = text.typed.content else { return [] }
    var unplaced: [Unplaced] = []
    for member in members where !silent.contains(member.key) {
      collect(member.value, at: member.key, printed, into: &unplaced)
    }
    return unplaced
  }

  /// Returns what mends all findings about one unplaced record.
  static func target(of range: SourceRange, in matter: Matter) -> FixTarget {
    let record = matter.edition.unplaced.first {
      $0.range.bytes.lowerBound <= range.bytes.lowerBound
        && range.bytes.upperBound <= $0.range.bytes.upperBound
    }
    return .fact(record?.path ?? String(range.bytes.lowerBound), .show)
  }

  private static func collect(
    _ value: TypedValue, at path: String, _ printed: PrintedPaths, into unplaced: inout [Unplaced]
  ) {
    switch value.content {
    case .list(let elements):
      let earlier = unplaced
      defer {
        // A list of which nothing is placed lacks one mark, not one for each record.
        let found = unplaced.dropFirst(earlier.count)
        if found.count > 1, found.count == elements.count, let first = found.first {
          unplaced =
            earlier + [
              Unplaced(path: path, range: extent(of: value), name: first.name, title: path)
            ]
        }
      }
      for element in elements {
        guard let name = element.name else { continue }
        let inner = "\(path).\(name)"
        if let items = element["items"] {
          // A group is placed as a whole or not at all; its items need no look of their own.
          if !items.elements.isEmpty { add(element, at: inner, printed, into: &unplaced) }
        } else {
          add(element, at: inner, printed, into: &unplaced)
        }
      }
    case .record: add(value, at: path, printed, into: &unplaced)
    case .words, .code, .broken: break
    }
  }

  private static func add(
    _ value: TypedValue, at path: String, _ printed: PrintedPaths, into unplaced: inout [Unplaced]
  ) {
    guard value["section"] == nil, printed.first(printing: path) == nil, !hasSections(value) else {
      return
    }
    let name = value["name"] ?? value["text"] ?? value["id"] ?? value
    unplaced.append(
      Unplaced(path: path, range: extent(of: value), name: name.range, title: name.words))
  }

  /// From the first line of a record, which is all that its own range has, to its last value.
  private static func extent(of value: TypedValue) -> SourceRange {
    let parts: [TypedValue] =
      switch value.content {
      case .record(let members): members.map(\.value)
      case .list(let elements): elements
      case .words, .code, .broken: []
      }
    let ranges = [value.range] + parts.map { extent(of: $0) }
    let start = ranges.map(\.bytes.lowerBound).min() ?? value.range.bytes.lowerBound
    let end = ranges.map(\.bytes.upperBound).max() ?? value.range.bytes.upperBound
    return value.range.file.range(start..<end)
  }

  /// Whether a part names the section that says it.
  private static func hasSections(_ value: TypedValue) -> Bool {
    switch value.content {
    case .record(let members):
      members.contains { $0.key == "section" || hasSections($0.value) }
    case .list(let elements): elements.contains(where: hasSections)
    case .words, .code, .broken: false
    }
  }
}

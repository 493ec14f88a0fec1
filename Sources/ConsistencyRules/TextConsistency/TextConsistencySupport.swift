import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

/// A stretch of source that people read as it stands: prose between marks, or a printed value.
struct ReadSpan {
  /// The bytes.
  let bytes: Range<Int>
  /// The anchor of the section.
  let section: String?
  /// Whether the words are data that is placed.
  let isData: Bool
}

/// A word that people read, as the author spelled it.
struct ReadWord {
  /// The bytes.
  let bytes: Range<Int>
  /// Its first letter as a capital.
  let initial: UInt8
  /// Whether the author wrote that letter as a capital.
  let isCapital: Bool
}

extension Matter {
  /// What people read, in reading order, without marks and without the addresses of links.
  var readSpans: [ReadSpan] {
    var spans: [ReadSpan] = []
    for block in text.prose.blocks {
      if case .data(let path) = block.content {
        for row in text.printedValues(at: path) {
          for value in row where value.words != nil {
            spans.append(
              ReadSpan(bytes: value.range.bytes, section: block.section, isData: true))
          }
        }
      } else {
        addProse(block, to: &spans)
      }
    }
    return spans
  }

  private func addProse(_ block: Block, to spans: inout [ReadSpan]) {
    let bytes = text.file.bytes
    let end = block.range.bytes.upperBound
    var start = block.range.bytes.lowerBound
    var index = start
    func close(at offset: Int) {
      if start < offset {
        spans.append(ReadSpan(bytes: start..<offset, section: block.section, isData: false))
      }
    }
    while index < end {
      let next = index + 1 < end ? bytes[index + 1] : 0
      let isMark = bytes[index] == UInt8(ascii: "{") && next == UInt8(ascii: "{")
      let isTarget = bytes[index] == UInt8(ascii: "]") && next == UInt8(ascii: "(")
      guard isMark || isTarget else {
        index += 1
        continue
      }
      close(at: index)
      let last = isMark ? UInt8(ascii: "}") : UInt8(ascii: ")")
      index += 2
      while index < end, bytes[index] != last { index += 1 }
      index = min(end, index + (isMark ? 2 : 1))
      start = index
    }
    close(at: end)
  }

  /// Every word that people read, in reading order.
  var readWords: [ReadWord] {
    let bytes = text.file.bytes
    var words: [ReadWord] = []
    words.reserveCapacity(bytes.count / 6)
    // A name ends at an apostrophe: "Google's".
    func isLetter(_ index: Int) -> Bool {
      WordScanner.isWord(bytes, index) && bytes[index] != UInt8(ascii: "'")
        && !(bytes[index] == 0xE2 && bytes[index...].starts(with: "\u{2019}".utf8))
    }
    for span in readSpans {
      var index = span.bytes.lowerBound
      while index < span.bytes.upperBound {
        guard isLetter(index) else {
          index += bytes[index] == 0xE2 ? 3 : 1
          continue
        }
        let start = index
        while index < span.bytes.upperBound, isLetter(index) { index += 1 }
        let first = bytes[start]
        words.append(
          ReadWord(
            bytes: start..<index, initial: (97...122).contains(first) ? first - 32 : first,
            isCapital: (65...90).contains(first)))
      }
    }
    return words
  }

  /// The anchor of the section in which people read a group of rights.
  func section(of group: RightsGroup) -> String? {
    disclosure(of: "rights.\(group.id.value)", section: group.section)?.section
  }

  /// The first byte of the first table of data: before it stands what the text is about.
  var endOfScope: Int? {
    text.prose.marks.first { $0.isPlacement && $0.path.hasPrefix("data.") }?.range.bytes.lowerBound
  }

  /// Where the text says that it is for people who visit a website, with or without an account.
  var visitorsInScope: Passage? {
    guard let end = endOfScope else { return nil }
    return words.all("website", "websites", "visitors", "visitor").first {
      !$0.isData && $0.range.bytes.lowerBound < end
    }
  }

  /// The first byte of a passage, to tell a name from a word.
  func beginsWithCapital(_ range: SourceRange) -> Bool {
    guard !range.bytes.isEmpty else { return false }
    let byte = text.file.bytes[range.bytes.lowerBound]
    return (65...90).contains(byte) || byte >= 0x80
  }
}

extension RightsGroup {
  /// Whether the rights are everyone's.
  var isForEveryone: Bool { regimes.value == .all }

  /// The laws that the group is for; none if it is for everyone.
  var laws: [Regime] {
    if case .some(let regimes) = regimes.value { regimes } else { [] }
  }
}

extension PrivacyPolicy {
  /// The rights of everyone, with the groups that state them.
  var rightsOfEveryone: [RightEntry] {
    rights.filter(\.isForEveryone).flatMap { group in
      group.items.map { RightEntry(group: group, statement: $0.value, range: $0.range) }
    }
  }
}

/// Names of many things in one summary: "'a', 'b' and 'c'".
enum Enumeration {
  /// Quotes names and joins them.
  static func quoted(_ names: [String]) -> String {
    let quoted = names.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return "\(quoted.dropLast().joined(separator: ", ")) and \(last)"
  }
}

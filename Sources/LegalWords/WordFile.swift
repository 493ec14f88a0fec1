import CLegalWords

/// A file of words: what it is, and what stands in it.
///
/// Its first line that is no comment says what it is: `lexicon en rightErasure`, `words de`.
public struct WordFile: Sendable, Hashable {
  /// `words`, `lists`, `lexicon` or `names`.
  public let kind: Substring
  /// The language, as BCP 47 has it; empty for names, which have none.
  public let language: Substring
  /// What it is about: `rightErasure`, `vendors`; empty if its kind says it all.
  public let name: Substring
  /// The lines behind the first one, comments too, each with its number from 1.
  public let lines: [Line]

  /// A line of a file.
  public struct Line: Sendable, Hashable {
    /// The number, from 1.
    public let number: Int
    /// The words, without white space at the end.
    public let text: Substring
    /// The white space before the words, in characters.
    public let indent: Int
  }
}

extension WordFile {
  /// Reads a file; `nil` if its first line does not say what it is.
  public init?(_ text: Substring) {
    var lines: [Line] = []
    var head: [Substring]?
    var number = 0
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      var content = line.drop { $0 == 32 || $0 == 9 }
      let indent = line.count - content.count
      while let last = content.last, last == 32 || last == 9 || last == 13 { content.removeLast() }
      if content.isEmpty { continue }
      if content.first == UInt8(ascii: "#"), content.dropFirst().first.map({ $0 == 32 }) ?? true {
        continue
      }
      if head == nil {
        head = Substring(content).split(separator: " ")
      } else {
        lines.append(Line(number: number, text: Substring(content), indent: indent))
      }
    }
    guard let head, let kind = head.first, ["words", "lists", "lexicon", "names"].contains(kind)
    else { return nil }
    self.kind = kind
    if kind == "names" {
      language = ""
      name = head.count > 1 ? head[1] : ""
    } else {
      language = head.count > 1 ? head[1] : ""
      name = head.count > 2 ? head[2] : ""
    }
    self.lines = lines
  }

  /// Returns the lines of a section, `[name]`.
  func lines(of section: String) -> [Substring] {
    var isInside = false
    return lines.compactMap { line in
      if line.text.first == "[", line.text.last == "]" {
        isInside = line.text.dropFirst().dropLast() == section
        return nil
      }
      return isInside ? line.text : nil
    }
  }

  /// The languages of which lexicons are compiled into the program.
  public static var compiledLanguages: [String] {
    var languages: Set<String> = []
    _ = compiled { head in
      if head.first == "lexicon", head.count > 1 { languages.insert(String(head[1])) }
      return false
    }
    return languages.sorted()
  }

  /// Returns the files that are compiled into the program.
  ///
  /// Only those that are asked for are read: all of them are some hundred, and a run asks for few.
  ///
  /// - Parameter isWanted: Whether a file is asked for, by the words of its first line.
  /// - Returns: The files in the order of their paths.
  public static func compiled(where isWanted: ([Substring]) -> Bool) -> [WordFile] {
    let bytes = unsafe UnsafeBufferPointer(start: legal_words_start(), count: legal_words_count)
    var files: [WordFile] = []
    var start = 0
    while start < legal_words_count {
      var end = start
      while unsafe end < legal_words_count && bytes[end] != 0 { end += 1 }
      var line = start
      while unsafe line < end && bytes[line] != 10 { line += 1 }
      let head = unsafe String(decoding: bytes[start..<line], as: UTF8.self)
      if isWanted(head.split(separator: " ")) {
        let text = unsafe String(decoding: bytes[start..<end], as: UTF8.self)
        if let file = WordFile(text[...]) { files.append(file) }
      }
      start = end + 1
    }
    return files
  }
}

extension Substring {
  /// The words between spaces.
  var spaced: [String] { utf8.split(separator: 32).map { String(Substring($0)) } }
}

/// HTML as a test reads it: tags and text, one after another.
struct HTMLReader {
  enum Token {
    case open(name: String, attributes: String)
    case close(name: String)
    case text(String)
  }

  let tokens: [Token]

  init(_ html: String) {
    var tokens: [Token] = []
    for (index, part) in html.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        tokens.append(.text(String(part)))
        continue
      }
      let end = part.firstIndex(of: ">") ?? part.endIndex
      let tag = part[..<end]
      let name = tag.drop { $0 == "/" }.prefix { !$0.isWhitespace }
      if tag.hasPrefix("/") {
        tokens.append(.close(name: String(name)))
      } else {
        tokens.append(.open(name: String(name), attributes: String(tag.dropFirst(name.count))))
      }
      if end < part.endIndex { tokens.append(.text(String(part[part.index(after: end)...]))) }
    }
    self.tokens = tokens
  }

  private static let void: Set = ["br", "meta"]
  private static let phrasing: Set = [
    "a", "br", "code", "del", "em", "ins", "span", "strong", "summary",
  ]
  private static let parents: [String: Set<String>] = [
    "li": ["ul", "ol"], "tr": ["thead", "tbody"], "td": ["tr"], "th": ["tr"],
    "thead": ["table"], "tbody": ["table"], "caption": ["table"], "summary": ["details"],
  ]

  /// What is wrong with how elements stand in one another, and with ids and the links to them.
  var mistakes: [String] {
    var mistakes: [String] = []
    var open: [String] = []
    var ids: Set<String> = []
    var targets: [String] = []
    for token in tokens {
      switch token {
      case .text: break
      case .open(let name, let attributes):
        let parent = open.last ?? ""
        let isPhrase = HTMLReader.phrasing.contains(name)
        if !isPhrase, open.contains(where: { ["del", "ins", "p", "a", "span"].contains($0) }) {
          mistakes.append("\(name) in \(open.joined(separator: " "))")
        }
        if let allowed = HTMLReader.parents[name], !allowed.contains(parent) {
          mistakes.append("\(name) in \(parent)")
        }
        if ["ul", "ol"].contains(parent), name != "li" { mistakes.append("\(name) in \(parent)") }
        if name == "a", open.contains("a") { mistakes.append("a in a") }
        if let id = value("id", attributes), !ids.insert(id).inserted {
          mistakes.append("id \(id) again")
        }
        if let target = value("href", attributes), target.hasPrefix("#") {
          targets.append(String(target.dropFirst()))
        }
        if !HTMLReader.void.contains(name) { open.append(name) }
      case .close(let name):
        if open.popLast() != name { mistakes.append("</\(name)>") }
      }
    }
    mistakes += open.map { "<\($0)> is not closed" }
    return mistakes + targets.filter { !ids.contains($0) }.map { "#\($0) leads nowhere" }
  }

  /// The words without white space: those in elements of a name are left out, and what is said of
  /// the words.
  func words(without removed: String) -> String {
    let aside: Set = ["unseen", "note", "jump", "old"]
    var words = ""
    var open: [Bool] = []
    for token in tokens {
      switch token {
      case .open(let name, let attributes):
        guard !HTMLReader.void.contains(name) else { continue }
        let classes = value("class", attributes)?.split(separator: " ").map(String.init) ?? []
        open.append(
          open.last ?? false || name == removed || name == "summary"
            || classes.contains(where: aside.contains))
      case .close: _ = open.popLast()
      case .text(let text): if !(open.last ?? false) { words += text }
      }
    }
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      words = words.split(separator: entity, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    return words.filter { !$0.isWhitespace && $0 != "¶" }
  }

  private func value(_ name: String, _ attributes: String) -> String? {
    for part in attributes.split(separator: " ") where part.hasPrefix("\(name)=\"") {
      // A value with white space goes on in the parts after it.
      let rest = attributes[part.startIndex...].dropFirst(name.count + 2)
      return String(rest.prefix { $0 != "\"" })
    }
    return nil
  }
}

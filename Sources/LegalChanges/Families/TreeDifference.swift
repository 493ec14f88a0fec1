import LegalModel
import LegalText

/// The differences of two trees of front matter that nothing explains, record by record.
struct TreeDifference {
  /// A record, or a key of the top, with what differs in it.
  struct Record {
    let path: String
    let name: String
    var before: String?
    var after: String?
    let place: SourceRange?
    let placeBefore: SourceRange?
  }

  private(set) var records: [Record] = []
  /// Lists of records whose order alone is another.
  private(set) var reordered: [String] = []
  private let explained: Set<String>
  private var indices: [String: Int] = [:]

  /// Keys that mean nothing for people, or that are compared as words of the whole text.
  private static let ignored: Set<String> = [
    "title", "effective", "updated", "columns", "changes", "description", "language",
    "agreementType",
  ]
  private static let silent: Set<String> = ["section", "dpv", "fides", "id"]

  private struct Holder {
    let path: String
    let old: TypedValue?
    let new: TypedValue?
  }

  init(_ old: TypedValue, _ new: TypedValue, explained: Set<String>) {
    self.explained = Set(explained.map(Self.withoutItems))
    for key in Self.keys(old, new) where !Self.ignored.contains(key) {
      compare(old[key], new[key], path: key, in: Holder(path: key, old: old[key], new: new[key]))
    }
  }

  private static func keys(_ old: TypedValue?, _ new: TypedValue?) -> [String] {
    var seen: Set<String> = []
    return [new, old].flatMap { value -> [String] in
      if case .record(let members)? = value?.content { members.map(\.key) } else { [] }
    }.filter { seen.insert($0).inserted }
  }

  /// Paths lead to the items of a group with `items` and without it.
  private static func withoutItems(_ path: String) -> String {
    path.split(separator: ".").filter { $0 != "items" }.joined(separator: ".")
  }

  private func isExplained(_ path: String) -> Bool {
    var path = path[...]
    while true {
      if explained.contains(String(path)) { return true }
      guard let dot = path.lastIndex(of: ".") else { return false }
      path = path[..<dot]
    }
  }

  private mutating func compare(
    _ old: TypedValue?, _ new: TypedValue?, path: String, in holder: Holder
  ) {
    if let old, let new, old.isSame(as: new) { return }
    guard old?.json != new?.json, !isExplained(path) else { return }
    if Self.isNamedList(old) || Self.isNamedList(new),
      old == nil || old?.elements.isEmpty == true || Self.isNamedList(old),
      new == nil || new?.elements.isEmpty == true || Self.isNamedList(new)
    {
      compareLists(old, new, path: path)
      return
    }
    switch (old?.content, new?.content) {
    // What is in one version only may be explained in part; of what has no part, the whole is told.
    case (.record?, .record?),
      (.record?, nil) where Self.hasParts(old),
      (nil, .record?) where Self.hasParts(new):
      for key in Self.keys(old, new) where !Self.silent.contains(key) {
        let inner = key == "items" ? path : "\(path).\(key)"
        compare(old?[key], new?[key], path: inner, in: holder)
      }
    case (.list(let had)?, .list(let has)?):
      // The order of ids and of codes means nothing.
      let sorted = { (values: [TypedValue]) in values.map(\.json.compact).sorted() }
      if sorted(had) != sorted(has) { add(old, new, holder) }
    default: add(old, new, holder)
    }
  }

  private static func hasParts(_ value: TypedValue?) -> Bool {
    keys(value, nil).contains { !silent.contains($0) }
  }

  private static func isNamedList(_ value: TypedValue?) -> Bool {
    guard let value, !value.elements.isEmpty else { return false }
    return value.elements.allSatisfy { $0.name != nil }
  }

  private mutating func compareLists(_ old: TypedValue?, _ new: TypedValue?, path: String) {
    let (had, has) = (old?.elements ?? [], new?.elements ?? [])
    let earlier = Dictionary(had.compactMap { value in value.name.map { ($0, value) } }) {
      first, _ in
      first
    }
    let ids = Set(has.compactMap(\.name))
    for element in has {
      guard let name = element.name else { continue }
      let inner = "\(path).\(name)"
      compare(
        earlier[name], element, path: inner,
        in: Holder(path: inner, old: earlier[name], new: element))
    }
    for element in had {
      guard let name = element.name, !ids.contains(name) else { continue }
      let inner = "\(path).\(name)"
      compare(element, nil, path: inner, in: Holder(path: inner, old: element, new: nil))
    }
    let before = had.compactMap(\.name).filter(ids.contains)
    let after = has.compactMap(\.name).filter { earlier[$0] != nil }
    if before != after { reordered.append(path) }
  }

  private mutating func add(_ old: TypedValue?, _ new: TypedValue?, _ holder: Holder) {
    let (before, after) = (old.map(Self.words), new.map(Self.words))
    if let index = indices[holder.path] {
      let join = { (first: String?, second: String?) in
        [first, second].compactMap(\.self).joined(separator: "; ")
      }
      records[index].before =
        before == nil ? records[index].before : join(records[index].before, before)
      records[index].after = after == nil ? records[index].after : join(records[index].after, after)
      return
    }
    let value = holder.new ?? holder.old
    let name =
      ["name", "term", "text"].lazy.compactMap { value?[$0]?.words }.first
      ?? ChangedWords.spaced(holder.path)
    indices[holder.path] = records.count
    records.append(
      Record(
        path: holder.path, name: name, before: before, after: after,
        place: new?.range ?? holder.new?.range, placeBefore: old?.range ?? holder.old?.range))
  }

  /// The words of a value, or what a program reads of it if it has none.
  private static func words(_ value: TypedValue) -> String {
    switch value.content {
    case .words(let words, _): return words
    case .record(let members):
      return members.filter { !silent.contains($0.key) }.map { words($0.value) }
        .filter { !$0.isEmpty }.joined(separator: "; ")
    case .list(let elements): return ChangeWording.list(elements.map(words))
    case .code(.string(let code)):
      // A name in camelCase is several words; a code in capitals is one.
      return code.first?.isLowercase == true ? ChangedWords.spaced(code) : code
    case .code(let json): return json.compact
    case .broken: return ""
    }
  }
}

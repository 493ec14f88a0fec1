import LegalModel
import LegalText

/// The records of two versions, each beside its counterpart.
///
/// A record is the same if it has the same id; a record whose id is gone is the same as one with a new
/// id if both have the same name, and nothing else has it.
struct RecordPairs<Record> {
  /// What both versions have, in the order of the new one.
  private(set) var kept: [(old: Record, new: Record)] = []
  /// What only the new version has.
  private(set) var added: [Record] = []
  /// What only the old version has.
  private(set) var removed: [Record] = []

  /// Pairs records by a key, and what is left by names, the first of which are the surest.
  init(
    _ old: [Record], _ new: [Record], key: (Record) -> String, names: [(Record) -> String?]
  ) {
    var partner = [Int?](repeating: nil, count: new.count)
    var left = Set(old.indices)
    let keys = Dictionary(old.enumerated().map { (key($1), $0) }) { first, _ in first }
    for (index, record) in new.enumerated() {
      if let match = keys[key(record)], left.remove(match) != nil { partner[index] = match }
    }
    for name in names {
      let olds = RecordPairs.unique(left.sorted().map { ($0, name(old[$0])) })
      let news = RecordPairs.unique(
        new.indices.filter { partner[$0] == nil }.map { ($0, name(new[$0])) })
      for (name, index) in news {
        if let match = olds[name] {
          partner[index] = match
          left.remove(match)
        }
      }
    }
    for (index, record) in new.enumerated() {
      if let match = partner[index] {
        kept.append((old[match], record))
      } else {
        added.append(record)
      }
    }
    removed = left.sorted().map { old[$0] }
  }

  /// The names that exactly one record has.
  private static func unique(_ names: [(Int, String?)]) -> [String: Int] {
    var counted: [String: [Int]] = [:]
    for (index, name) in names {
      if let name, !name.isEmpty { counted[name, default: []].append(index) }
    }
    return counted.compactMapValues { $0.count == 1 ? $0.first : nil }
  }
}

extension RecordPairs where Record: IdentifiedRecord {
  /// Pairs records by their ids, and what is left by name.
  init(_ old: [Record], _ new: [Record], name: @escaping (Record) -> Located<Words>) {
    self.init(old, new, key: \.id.value.rawValue) {
      ChangeWording.words(name($0).value.text).joined(separator: " ")
    }
  }

  private init(
    _ old: [Record], _ new: [Record], key: (Record) -> String,
    name: @escaping (Record) -> String?
  ) {
    self.init(old, new, key: key, names: [name])
  }
}

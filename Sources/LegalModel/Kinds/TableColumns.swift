import LegalText

/// A kind of data that is laid out as a table.
public enum TableName: String, Sendable, Hashable, CaseIterable {
  /// A group of data.
  case data
  /// The recipients.
  case recipients
  /// The retention periods.
  case retention
  /// The cookies.
  case cookies
  /// The subprocessors.
  case subprocessors

  /// The fields that a column can print, with the heading each has unless the text has another.
  ///
  /// A column without a word in any row is left out, unless the text asks for it.
  var defaultColumns: [ColumnHeading] {
    let pairs: [(String, String)] =
      switch self {
      case .data:
        [
          ("name", "Data"), ("purpose", "Purpose"), ("source", "Source"),
          ("ifWithheld", "If not provided"),
        ]
      case .recipients:
        [
          ("name", "Provider"), ("legalEntity", "Legal entity"), ("purpose", "Purpose"),
          ("shares", "Data Shared"), ("location", "Location"), ("address", "Address"),
          ("contact", "Contact"), ("website", "Website"), ("dpa", "Agreement"),
        ]
      case .retention: [("name", "Data Category"), ("period", "Retention Period"), ("law", "Law")]
      case .cookies:
        [
          ("name", "Cookie"), ("key", "Key"), ("type", "Type"), ("purpose", "Purpose"),
          ("duration", "Duration"), ("provider", "Provider"), ("host", "Host"),
        ]
      case .subprocessors:
        [
          ("name", "Subprocessor"), ("product", "Product"), ("legalEntity", "Legal entity"),
          ("purpose", "Purpose"), ("shares", "Data Shared"), ("location", "Location"),
          ("website", "Website"), ("dpa", "Agreement"), ("announced", "Announced"),
          ("starts", "Starts"), ("ends", "Ends"),
        ]
      }
    return pairs.map { ColumnHeading(field: $0.0, words: $0.1) }
  }
}

/// A column: a field of each row under a heading.
public struct ColumnHeading: Sendable, Hashable {
  /// The key of the field.
  public let field: String
  /// The heading, in the words of the text.
  public let words: String
}

/// The columns that a text gives its tables: their headings are words of the text.
public struct TableColumns: FrontMatterRecord {
  /// The columns by table, in the order in which they are printed.
  public let byTable: [TableName: [ColumnHeading]]

  init?(from fields: inout Fields) {
    var byTable: [TableName: [ColumnHeading]] = [:]
    for table in TableName.allCases {
      guard let columns = fields.optional(table.rawValue, OrderedWords.self) else { continue }
      let allowed = table.defaultColumns.map(\.field)
      for (field, _) in columns.value.members where !allowed.contains(field.value) {
        fields.log.report(
          "structure/unknown-key",
          "'\(field.value.shortened)' is not a column of '\(table.rawValue)'",
          at: field.range, help: [NearMiss.help(for: field.value, among: allowed)])
      }
      byTable[table] = columns.value.members.map { field, words in
        ColumnHeading(field: field.value, words: words.text)
      }
    }
    self.byTable = byTable
  }

  static func schema(in catalog: inout SchemaCatalog) -> JSONSchema {
    let words = Words.schema(in: &catalog)
    return catalog.define(Self.self) { _ in
      let tables = TableName.allCases.map { table in
        let fields = table.defaultColumns.map(\.field)
        let columns = JSONSchema.object(
          Dictionary(uniqueKeysWithValues: fields.map { ($0, words) }), optional: Set(fields))
        return (table.rawValue, columns.notEmpty)
      }
      return .object(
        Dictionary(uniqueKeysWithValues: tables), optional: Set(tables.map(\.0)))
    }
  }
}

/// Words under keys that the type itself does not know, in the author's order.
private struct OrderedWords: FrontMatterValue {
  static let expectation = "a mapping from fields to headings"

  let members: [(Located<String>, Words)]

  static func schema(in catalog: inout SchemaCatalog) -> JSONSchema {
    .map(of: Words.schema(in: &catalog))
  }

  static func decode(_ yaml: YAML, _ log: inout DecodingLog) -> (Self, TypedValue)? {
    guard case .mapping(let members) = yaml.content, !members.isEmpty else {
      log.reportWrongType(yaml, expectation: expectation)
      return nil
    }
    var decoded: [(Located<String>, Words)] = []
    var typed: [TypedValue.Member] = []
    for member in members {
      guard !member.value.isNull else {
        log.report(
          "structure/missing-value", "'\(member.key.shortened)' has no value", at: member.keyRange,
          help: ["write the heading, or leave the column out"])
        typed.append(
          TypedValue.Member(
            key: member.key, value: TypedValue(content: .broken, range: member.keyRange)))
        continue
      }
      guard let (words, value) = Words.decode(member.value, &log) else { continue }
      decoded.append((Located(member.key, at: member.keyRange), words))
      typed.append(TypedValue.Member(key: member.key, value: value))
    }
    return (
      OrderedWords(members: decoded), TypedValue(content: .record(typed), range: yaml.range)
    )
  }
}

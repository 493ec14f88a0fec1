import LegalText

// What each scalar looks like to a program that knows only JSON Schema. A pattern takes everything
// that the type takes, and as little else as a regular expression can say.

extension Words {
  static let writtenSchema = JSONSchema.scalar(matching: #"\S"#)
  static let publishedSchema = JSONSchema.string(matching: #"\S"#)
}

extension Identifier {
  static let pattern = "[a-z][A-Za-z0-9]{0,63}"
  static let writtenSchema = JSONSchema.string(matching: "^\(pattern)$")
}

extension DataReference {
  static let writtenSchema = JSONSchema.string(
    matching: #"^\#(Identifier.pattern)(\.\#(Identifier.pattern))?$"#)
}

extension DocumentID {
  static let writtenSchema = JSONSchema.string(
    matching: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", atMost: 64)
}

extension VersionID {
  static let writtenSchema = JSONSchema.string(
    matching: JSONSchema.datePattern.dropLast() + #"(\.([2-9]|[1-9][0-9]))?$"#)
}

extension CalendarDate {
  static let writtenSchema = JSONSchema.date
}

extension Period {
  /// The units in any case, with the plural that English has.
  static let pattern: String = {
    let units = Unit.allCases.map { unit in
      unit.rawValue.map { "[\($0.uppercased())\($0)]" }.joined()
    }
    return "[0-9]{1,5} +(\(units.joined(separator: "|")))[Ss]?"
  }()
  static let writtenSchema = JSONSchema.string(matching: "^ *\(pattern) *$")
  static let publishedSchema = JSONSchema.period
}

extension StorageDuration {
  static let writtenSchema = JSONSchema.string(matching: "^(session| *\(Period.pattern) *)$")
  static let publishedSchema = JSONSchema.any([.constant(.string("session")), .period])
}

extension CountryCode {
  static let writtenSchema = JSONSchema.choice(assigned.sorted())
}

extension EmailAddress {
  static let pattern = #"[A-Za-z0-9.!$'*+_~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"#
  static let writtenSchema = JSONSchema.string(matching: "^\(pattern)$", atMost: 254)
}

extension WebAddress {
  /// What may follow the scheme: printable ASCII without the characters that RFC 3986 leaves out.
  static let rest = #"[A-Za-z0-9.:-]+([/?#][!#-;=?-\[\]_a-z~]*)?"#
  static let writtenSchema = JSONSchema.string(matching: "^https?://\(rest)$", atMost: 2_048)
}

extension ContactAddress {
  static let writtenSchema = JSONSchema.string(
    matching: #"^(mailto:\#(EmailAddress.pattern)|tel:[0-9+-]+|https://\#(WebAddress.rest))$"#)
}

extension SitePath {
  static let segment = "[A-Za-z0-9_~-][A-Za-z0-9._~-]*"
  static let writtenSchema = JSONSchema.string(matching: "^/(\(segment)(/\(segment))*/?)?$")
}

extension FormerAddress {
  static let writtenSchema = JSONSchema.string(
    matching: "^(https?://[A-Za-z0-9.:-]+)?(/(\(SitePath.segment)(/\(SitePath.segment))*/?)?)?$")
}

extension LanguageTag {
  static let writtenSchema = JSONSchema.string(matching: "^[a-z]{2,3}(-[A-Z]{2})?$")
}

extension Count {
  static let writtenSchema = JSONSchema.any([
    .count(from: 0, to: 999_999_999), .string(matching: "^[0-9]{1,9}$"),
  ])
  static let publishedSchema = JSONSchema.count(from: 0, to: 999_999_999)
}

extension SectionAnchor {
  static let writtenSchema = JSONSchema.string(matching: #"^[^\s#]+$"#)
}

public import LegalText

/// Who decides on the processing, and how to reach them.
public struct Controller: FrontMatterRecord {
  /// The name in law.
  public let legalName: Located<Words>
  /// The name in use.
  public let brand: Located<Words>?
  /// Where it is incorporated.
  public let incorporatedIn: Located<CountryCode>?
  /// Where it is established.
  public let establishedIn: Located<CountryCode>?
  /// A postal address.
  public let postalAddress: Located<Words>?
  /// An e-mail address.
  public let email: Located<EmailAddress>?
  /// A telephone number.
  public let phone: Located<Words>?
  /// A form on the web.
  public let webForm: Located<WebAddress>?
  /// The website.
  public let website: Located<WebAddress>?

  init?(from fields: inout Fields) {
    let legalName = fields.required("legalName", Words.self)
    brand = fields.optional("brand")
    incorporatedIn = fields.optional("incorporatedIn")
    establishedIn = fields.optional("establishedIn")
    postalAddress = fields.optional("postalAddress")
    email = fields.optional("email")
    phone = fields.optional("phone")
    webForm = fields.optional("webForm")
    website = fields.optional("website")
    guard let legalName else { return nil }
    self.legalName = legalName
  }
}

/// Somebody who acts for the controller: a representative or an accountable person.
public struct Contact: FrontMatterRecord {
  /// The name or the title.
  public let name: Located<Words>
  /// A postal address.
  public let address: Located<Words>?
  /// An e-mail address.
  public let email: Located<EmailAddress>?
  /// A telephone number.
  public let phone: Located<Words>?
  /// The section that says it, where only prose does.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    let name = fields.required("name", Words.self)
    address = fields.optional("address")
    email = fields.optional("email")
    phone = fields.optional("phone")
    section = fields.optional("section")
    guard let name else { return nil }
    self.name = name
  }
}

/// The representatives in places where the controller is not established (GDPR, Article 27).
public struct Representatives: FrontMatterRecord {
  /// In the European Union.
  public let eu: Located<Contact>?
  /// In the United Kingdom.
  public let uk: Located<Contact>?

  init?(from fields: inout Fields) {
    eu = fields.optional("eu")
    uk = fields.optional("uk")
  }
}

/// The data protection officer, or why there is none (GDPR, Article 37).
public struct DataProtectionOfficer: FrontMatterRecord {
  /// The name.
  public let name: Located<Words>?
  /// An e-mail address.
  public let email: Located<EmailAddress>?
  /// A postal address.
  public let address: Located<Words>?
  /// Why none is designated.
  public let none: Located<Words>?
  /// The section that says it.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    name = fields.optional("name")
    email = fields.optional("email")
    address = fields.optional("address")
    none = fields.optional("none")
    section = fields.optional("section")
  }
}

/// The anchor of the section that says something which only prose says.
public struct SectionAnchor: Sendable, Hashable, CustomStringConvertible {
  /// The anchor, without `#`.
  public let rawValue: String

  /// Reads an anchor, or returns `nil`.
  public init?(_ text: String) {
    guard !text.isEmpty, !text.contains(where: { $0.isWhitespace || $0 == "#" }) else { return nil }
    rawValue = text
  }

  /// The anchor.
  public var description: String { rawValue }
}

extension SectionAnchor: FrontMatterScalar {
  static let expectation = "the anchor of a heading, such as your-rights"
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(rawValue) }
  var words: String? { nil }
}

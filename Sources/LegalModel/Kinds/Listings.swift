public import LegalText

/// A row of a list of subprocessors: a vendor and what it is used for.
public struct Subprocessor: FrontMatterRecord, IdentifiedRecord {
  /// The name in references, for a vendor and a product of it.
  public let id: Located<Identifier>
  /// What the text calls it.
  public let name: Located<Words>
  /// The product, where a vendor serves more than one.
  public let product: Located<Words>?
  /// The name in law.
  public let legalEntity: Located<Words>?
  /// What it is for.
  public let purpose: Located<Words>?
  /// What it receives.
  public let shares: Located<Words>?
  /// Where it is, in words.
  public let location: Located<Words>?
  /// Where it processes.
  public let countries: [Located<CountryCode>]?
  /// What makes a transfer to it lawful.
  public let mechanism: Located<TransferMechanism>?
  /// Its website.
  public let website: Located<WebAddress>?
  /// Its data processing agreement.
  public let dpa: Located<WebAddress>?
  /// When people were told of it.
  public let announced: Located<CalendarDate>?
  /// When it begins; always, if absent.
  public let starts: Located<CalendarDate>?
  /// When it ends; never, if absent.
  public let ends: Located<CalendarDate>?

  /// What a subprocessor is on a day.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// It processes data.
    case active
    /// It will.
    case upcoming
    /// It did.
    case removed

    /// What a subprocessor is on a day; the day it ends is its first day without data.
    init(on day: CalendarDate, starts: CalendarDate?, ends: CalendarDate?) {
      if let ends, ends <= day {
        self = .removed
      } else if let starts, starts > day {
        self = .upcoming
      } else {
        self = .active
      }
    }
  }

  /// Returns what the subprocessor is on a day.
  public func status(on day: CalendarDate) -> Status {
    Status(on: day, starts: starts?.value, ends: ends?.value)
  }

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    let name = fields.required("name", Words.self)
    product = fields.optional("product")
    legalEntity = fields.optional("legalEntity")
    purpose = fields.optional("purpose")
    shares = fields.optional("shares")
    location = fields.optional("location")
    countries = fields.list("countries")
    mechanism = fields.optional("mechanism")
    website = fields.optional("website")
    dpa = fields.optional("dpa")
    announced = fields.optional("announced")
    starts = fields.optional("starts")
    ends = fields.optional("ends")
    fields.check(announced, isNotAfter: starts, "announced", "starts")
    fields.check(starts, isNotAfter: ends, "starts", "ends")
    guard let id, let name else { return nil }
    (self.id, self.name) = (id, name)
  }
}

/// A cookie, or anything else that is stored on a device.
public struct Cookie: FrontMatterRecord, IdentifiedRecord {
  /// The name in references.
  public let id: Located<Identifier>
  /// What the text calls it.
  public let name: Located<Words>
  /// The key under which it is stored.
  public let key: Located<Words>?
  /// The type, in words.
  public let type: Located<Words>?
  /// The category that this means.
  public let category: Located<CookieCategory>?
  /// What it is for.
  public let purpose: Located<Words>?
  /// How long it stays, in words.
  public let duration: Located<Words>?
  /// How long that is.
  public let lasts: Located<StorageDuration>?
  /// Where it is stored.
  public let storage: Located<DeviceStorage>?
  /// Who sets it.
  public let party: Located<CookieParty>?
  /// The host that sets it.
  public let host: Located<Words>?
  /// Whose it is.
  public let provider: Located<Words>?
  /// Why it needs no consent.
  public let exemption: Located<ConsentExemption>?
  /// The exempt use, for Opinion 04/2012.
  public let exemptUse: Located<ExemptUse>?
  /// Whether it needs consent.
  public let consentRequired: Located<Answer>?

  init?(from fields: inout Fields) {
    let id = fields.required("id", Identifier.self)
    let name = fields.required("name", Words.self)
    key = fields.optional("key")
    type = fields.optional("type")
    category = fields.optional("category")
    purpose = fields.optional("purpose")
    let duration = fields.optional("duration", Words.self)
    let lasts = fields.optional("lasts", StorageDuration.self)
    storage = fields.optional("storage")
    party = fields.optional("party")
    host = fields.optional("host")
    provider = fields.optional("provider")
    exemption = fields.optional("exemption")
    exemptUse = fields.optional("exemptUse")
    consentRequired = fields.optional("consentRequired")
    if let duration, let lasts,
      let why = WordedTime.disagreement(between: duration.value.text, and: lasts.value)
    {
      fields.reportDisagreement(of: "duration", duration, with: "lasts", lasts.range, why)
    }
    guard let id, let name else { return nil }
    (self.id, self.name, self.duration, self.lasts) = (id, name, duration, lasts)
  }
}

extension Fields {
  /// Checks that two dates of a record are in order.
  mutating func check(
    _ first: Located<CalendarDate>?, isNotAfter second: Located<CalendarDate>?, _ firstKey: String,
    _ secondKey: String
  ) {
    guard let first, let second, first.value > second.value else { return }
    log.report(
      "date/order", "'\(firstKey)' \(first.value) is after '\(secondKey)' \(second.value)",
      at: first.range, notes: [Diagnostic.Note("'\(secondKey)' here", at: second.range)],
      help: ["write dates in the order in which things happen"])
  }
}

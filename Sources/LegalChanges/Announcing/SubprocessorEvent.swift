public import LegalModel
import LegalText

/// Something that happens to a subprocessor: it begins, it ends, or it does something else.
public struct SubprocessorEvent: Sendable, Hashable {
  /// What happens.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It begins, or goes on beyond the day on which it would have ended.
    case added
    /// It ends.
    case removed
    /// It begins where another one, for the same purpose, ends.
    case replaced
    /// It is used for something else.
    case purposeChanged
    /// It receives other data.
    case dataChanged
    /// It processes in other countries.
    case countryChanged
    /// It has another name, or another name in law.
    case renamed
  }

  /// A subprocessor as a list names it.
  public struct Vendor: Sendable, Hashable {
    /// The name in references.
    public let id: Identifier
    /// What the text calls it.
    public let name: String
    /// The product, where a vendor serves more than one.
    public let product: String?

    /// Creates a vendor.
    public init(id: Identifier, name: String, product: String? = nil) {
      self.id = id
      self.name = name
      self.product = product
    }

    init(_ row: Subprocessor) {
      self.init(id: row.id.value, name: row.name.value.text, product: row.product?.value.text)
    }

    /// The name, with the product if there is one: `Nordwolke (Backups)`.
    public var label: String { product.map { "\(name) (\($0))" } ?? name }
  }

  /// What happens.
  public let kind: Kind
  /// To whom: as the list after has it, or the one before if it is gone there.
  public let vendor: Vendor
  /// Whom it replaces.
  public let replaced: Vendor?
  /// What was said before, in its words; `nil` if nothing was.
  public let before: String?
  /// What is said after, in its words; `nil` if nothing is.
  public let after: String?
  /// When people were told of it; `nil` if nobody recorded that.
  public let announced: CalendarDate?
  /// When it begins: the day on which the vendor starts or does something else.
  public let begins: CalendarDate?
  /// The first day without the vendor; of a replacement, without the one that is replaced.
  public let ends: CalendarDate?
  /// How long before it begins people are promised to be told; `nil` if nobody promised anything.
  public let noticePeriod: Period?

  /// Creates an event.
  public init(
    _ kind: Kind, _ vendor: Vendor, replaced: Vendor? = nil, before: String? = nil,
    after: String? = nil, announced: CalendarDate? = nil, begins: CalendarDate? = nil,
    ends: CalendarDate? = nil, noticePeriod: Period? = nil
  ) {
    self.kind = kind
    self.vendor = vendor
    self.replaced = replaced
    self.before = before
    self.after = after
    self.announced = announced
    self.begins = begins
    self.ends = ends
    self.noticePeriod = noticePeriod
  }

  /// The last day on which an objection still comes before the event: the day before it begins.
  ///
  /// It is a fact of the calendar and no deadline: whether, how and until when people may object is
  /// what a contract or a text says. `nil` if no notice is promised, for then no time for an
  /// objection is either, and for what nobody objects to: an end, or another name.
  public var objectBy: CalendarDate? {
    guard kind.mayBeObjectedTo, noticePeriod != nil, let begins else { return nil }
    return CalendarDate.latest(for: Period(1, .day), before: begins)
  }

  /// Whether people were told so long before it begins as was promised; `nil` if nothing was.
  public var isAnnouncedInTime: Bool? {
    guard let noticePeriod, let begins else { return nil }
    guard let announced else { return false }
    return announced.adding(noticePeriod) <= begins
  }
}

extension SubprocessorEvent.Kind {
  /// Whether personal data gets to where it was not, or may: what people could object to.
  public var mayBeObjectedTo: Bool {
    switch self {
    case .added, .replaced, .purposeChanged, .dataChanged, .countryChanged: true
    case .removed, .renamed: false
    }
  }
}

/// How long before an event people are promised to be told of it.
public struct SubprocessorPromise: Sendable, Hashable {
  /// For a subprocessor that begins.
  public let additions: [Period]
  /// For one that begins where another ends.
  public let replacements: [Period]
  /// For one that is used for something else, receives other data, or does so in other countries.
  public let changes: [Period]

  /// Creates a promise from all periods that were promised; the longest governs.
  public init(additions: [Period], replacements: [Period], changes: [Period]) {
    self.additions = additions
    self.replacements = replacements
    self.changes = changes
  }

  /// Takes what some texts promise: before a subprocessor is added, and before a material change.
  ///
  /// A text that lists which changes of subprocessors are told promises those; a replacement adds
  /// one, too.
  public init(_ notices: [Notices]) {
    func periods(_ told: Set<SubprocessorChange>) -> [Period] {
      notices.compactMap { notices in
        let promised = notices.subprocessorChanges?.contains { told.contains($0.value) } ?? true
        return promised ? notices.subprocessors?.value : nil
      }
    }
    self.init(
      additions: periods([.addition]), replacements: periods([.addition, .replacement]),
      changes: notices.compactMap { $0.materialChanges?.value })
  }

  /// Nothing was promised.
  public static let none = SubprocessorPromise(additions: [], replacements: [], changes: [])

  /// Returns the longest period that was promised for an event that begins on a day.
  func period(for kind: SubprocessorEvent.Kind, before day: CalendarDate) -> Period? {
    switch kind {
    case .added: CalendarDate.longest(of: additions, before: day)
    case .replaced: CalendarDate.longest(of: replacements, before: day)
    case .purposeChanged, .dataChanged, .countryChanged:
      CalendarDate.longest(of: changes, before: day)
    case .removed, .renamed: nil
    }
  }
}

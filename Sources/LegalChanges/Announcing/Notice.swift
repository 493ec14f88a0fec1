public import LegalModel

/// The announcement that a version owes: what changes, what it means for the reader, and when.
///
/// Everything in it comes from data; it states no right and no deadline that no text states. The
/// words are those of the data, not yet escaped: the renderings do that.
public struct Notice: Sendable, Hashable {
  /// A change that the reader has to know.
  public struct Item: Sendable, Hashable {
    /// What it is about: `Access logs`.
    public let name: String
    /// A sentence: what changes.
    public let whatChanges: String
    /// A sentence: the likely effect on the reader.
    public let likelyEffect: String?
    /// What else is said of it, a sentence each: that consent is asked, that it is only for new data.
    public let remarks: [String]
    /// The section of the new text that says it.
    public let address: String?
  }

  /// An address to read on.
  public struct Link: Sendable, Hashable {
    /// What is there.
    public let words: String
    /// The whole address.
    public let address: WebAddress
  }

  /// The last day on which people can be told so that a period of notice is kept.
  public struct DueDate: Sendable, Hashable {
    /// The period.
    public let leadTime: LeadTime
    /// The last day; `nil` if the calendar has none.
    public let latest: CalendarDate?
  }

  /// Whether notice is owed: by a promise, or because a change is material or retroactive.
  ///
  /// If not, the notice is a short one that need not be sent.
  public let isOwed: Bool
  /// The subject line: `We are changing our Privacy Policy on June 1, 2026`.
  public let subject: String
  /// Who changes what and when, a sentence each.
  public let opening: [String]
  /// The retroactive and material changes.
  public let changes: [Item]
  /// The notable changes, a line each.
  public let notable: [String]
  /// How many changes are editorial.
  public let editorialCount: Int
  /// What happens to subprocessors.
  public let events: [Item]
  /// When the change takes effect, and what was promised of notice, a sentence each.
  public let timing: [String]
  /// For what the reader's consent is asked, a line each.
  public let consent: [String]
  /// How to object, a sentence each, if a text says how.
  public let objection: [String]
  /// What using the service counts as, a sentence, if a text says so.
  public let acceptance: String?
  /// Where to write.
  public let contact: EmailAddress?
  /// Where to read on.
  public let links: [Link]
  /// The table of amendments.
  public let amendments: [Amendment]
  /// The last days on which people can be told, one for each period that is owed.
  public let dueDates: [DueDate]

  /// Returns the last day on which people can be told, for each period of notice.
  public static func dueDates(
    _ notice: NoticeOwed, effective: CalendarDate
  ) -> [DueDate] {
    notice.leadTimes.map {
      DueDate(leadTime: $0, latest: CalendarDate.latest(for: $0.period, before: effective))
    }
  }
}

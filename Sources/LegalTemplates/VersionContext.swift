/// A version as pages list and link it.
public struct VersionContext: Sendable {
  /// What a version is on a day.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Not in the ledger.
    case draft
    /// Takes effect later.
    case upcoming
    /// Applies.
    case current
    /// Applied, until another took its place.
    case superseded
    /// Was announced, and will never apply.
    case withdrawn
  }

  /// Something that the ledger records of a version after its release.
  public struct Remark: Sendable {
    /// The day.
    public let date: DateContext
    /// Why, for the public.
    public let reason: String

    /// Creates a remark.
    public init(date: DateContext, reason: String) {
      self.date = date
      self.reason = reason
    }
  }

  /// The name of the version.
  public let id: String
  /// Its own address on the host.
  public let url: String
  /// Its own address with the host, for paper and for citations.
  public let permalink: String
  /// What it is on the day of the build.
  public let status: Status
  /// When it takes effect.
  public let effective: DateContext
  /// The first day on which another applies instead.
  public let until: DateContext?
  /// When people were told of it.
  public let notified: DateContext?
  /// When it was entered into the ledger.
  public let released: DateContext?
  /// Whether it was published before the ledger began.
  public let isAdopted: Bool
  /// When and why it was withdrawn, if it was.
  public let withdrawn: Remark?
  /// When and why words of it were removed, if any were.
  public let redacted: Remark?
  /// The addresses of its source, its plain text and its data.
  public let source, text, data: String
  /// The address of what changed against the version before, if there is one.
  public let changes: String?
  /// The address of what changed since, if another version is in force.
  public let since: String?
  /// The digest of its source, in hexadecimal digits.
  public let sourceDigest: String
  /// The digest of its words, in hexadecimal digits.
  public let textDigest: String
  /// The digest of the source as it was released, if words were removed since.
  public let releasedDigest: String?

  /// Creates a version.
  public init(
    id: String, url: String, permalink: String, status: Status, effective: DateContext,
    until: DateContext?,
    notified: DateContext?, released: DateContext?, isAdopted: Bool, withdrawn: Remark?,
    redacted: Remark?, source: String, text: String,
    data: String, changes: String?, since: String?, sourceDigest: String, textDigest: String,
    releasedDigest: String?
  ) {
    self.id = id
    self.url = url
    self.permalink = permalink
    self.status = status
    self.effective = effective
    self.until = until
    self.notified = notified
    self.released = released
    self.isAdopted = isAdopted
    self.withdrawn = withdrawn
    self.redacted = redacted
    self.source = source
    self.text = text
    self.data = data
    self.changes = changes
    self.since = since
    self.sourceDigest = sourceDigest
    self.textDigest = textDigest
    self.releasedDigest = releasedDigest
  }
}

extension VersionContext: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("id") { $0.id }, .text("url") { $0.url },
    .text("permalink") { $0.permalink }, .text("status") { $0.status.rawValue },
    .flag("isDraft") { $0.status == .draft }, .flag("isUpcoming") { $0.status == .upcoming },
    .flag("isCurrent") { $0.status == .current },
    .flag("isSuperseded") { $0.status == .superseded },
    .flag("isWithdrawn") { $0.status == .withdrawn },
    .group("withdrawn") { $0.withdrawn }, .group("redacted") { $0.redacted },
    .group("effective") { $0.effective }, .group("until") { $0.until },
    .group("notified") { $0.notified }, .group("released") { $0.released },
    .flag("isAdopted") { $0.isAdopted }, .text("source") { $0.source },
    .text("text") { $0.text }, .text("data") { $0.data }, .text("changes") { $0.changes },
    .text("since") { $0.since },
    .text("sourceDigest") { $0.sourceDigest }, .text("textDigest") { $0.textDigest },
    .text("releasedDigest") { $0.releasedDigest })
}

extension VersionContext.Remark: TemplateContext {
  static let fields = ContextFields<Self>(
    .group("date") { $0.date }, .text("reason") { $0.reason })
}

/// A document as pages link it.
public struct DocumentContext: Sendable {
  /// The name of the document.
  public let id: String
  /// Its title, that of its current version.
  public let title: String
  /// The address of the current version.
  public let url: String
  /// The address of the list of versions.
  public let versions: String
  /// The address of its rows as CSV, if it is a list.
  public let csv: String?

  /// Creates a document.
  public init(id: String, title: String, url: String, versions: String, csv: String?) {
    self.id = id
    self.title = title
    self.url = url
    self.versions = versions
    self.csv = csv
  }
}

extension DocumentContext: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("id") { $0.id }, .text("title") { $0.title }, .text("url") { $0.url },
    .text("versions") { $0.versions }, .text("csv") { $0.csv })
}

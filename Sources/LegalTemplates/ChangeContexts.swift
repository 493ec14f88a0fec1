/// A step from one version to another, in short.
public struct StepContext: Sendable {
  /// The name of the gravest class of its typed changes: `material`; absent if nothing changed.
  public let changeClass: String?
  /// How much changed, in words: `12 words deleted, 14 inserted`.
  public let size: String
  /// The table of amendments.
  public let amendments: [AmendmentContext]

  /// Creates a step.
  public init(changeClass: String?, size: String, amendments: [AmendmentContext]) {
    self.changeClass = changeClass
    self.size = size
    self.amendments = amendments
  }
}

extension StepContext: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("changeClass") { $0.changeClass }, .text("size") { $0.size },
    .flag("hasAmendments") { !$0.amendments.isEmpty }, .list("amendments") { $0.amendments })
}

/// A section, and what was done to it.
public struct AmendmentContext: Sendable {
  /// The section: `Section 7`; or a version, in the history of a section.
  public let name: String
  /// Where it stands.
  public let url: String?
  /// What was done: `words substituted; row “Stripe” inserted`.
  public let words: String

  /// Creates a line.
  public init(name: String, url: String?, words: String) {
    self.name = name
    self.url = url
    self.words = words
  }
}

extension AmendmentContext: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("name") { $0.name }, .text("url") { $0.url }, .text("words") { $0.words })
}

/// Typed changes of one class.
public struct ChangeGroupContext: Sendable {
  /// The class: `material`.
  public let name: String
  /// What the class means.
  public let meaning: String
  /// The notice that the version before promises for each of them, if it is the same: `30 days`.
  public let notice: String?
  /// The changes.
  public let changes: [ChangeContext]

  /// Creates a group.
  public init(name: String, meaning: String, notice: String?, changes: [ChangeContext]) {
    self.name = name
    self.meaning = meaning
    self.notice = notice
    self.changes = changes
  }
}

extension ChangeGroupContext: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("name") { $0.name }, .text("meaning") { $0.meaning },
    .text("notice") { $0.notice }, .list("changes") { $0.changes })
}

/// Typed changes of one kind: what is to be said of all of them is said once.
public struct ChangeContext: Sendable {
  /// What one of them changed.
  public struct Subject: Sendable {
    /// A sentence about it.
    public let what: String
    /// Where the text says it.
    public let url: String?
    /// The likely effect on the reader, if that is not said of all.
    public let effect: String?

    /// Creates a subject.
    public init(what: String, url: String?, effect: String?) {
      self.what = what
      self.url = url
      self.effect = effect
    }
  }

  /// What changed.
  public let subjects: [Subject]
  /// The likely effect on the reader, if it is that of each of them.
  public let effect: String?
  /// The notice that the version before promises for it, if that is not said of the whole class.
  public let notice: String?
  /// What else is to be known: that consent is asked, that it is for later data only.
  public let condition: String?
  /// The kind: `change/retention-longer-old`.
  public let kind: String
  /// Who says that it matters.
  public let sources: String?

  /// Creates a change.
  public init(
    subjects: [Subject], effect: String?, notice: String?, condition: String?, kind: String,
    sources: String?
  ) {
    self.subjects = subjects
    self.effect = effect
    self.notice = notice
    self.condition = condition
    self.kind = kind
    self.sources = sources
  }
}

extension ChangeContext: TemplateContext {
  static let fields = ContextFields<Self>(
    .list("subjects") { $0.subjects }, .flag("isSingle") { $0.subjects.count == 1 },
    .text("effect") { $0.effect }, .text("notice") { $0.notice },
    .text("condition") { $0.condition }, .text("kind") { $0.kind },
    .text("sources") { $0.sources })
}

extension ChangeContext.Subject: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("what") { $0.what }, .text("url") { $0.url }, .text("effect") { $0.effect })
}

/// How many there are of something.
public struct CountContext: Sendable {
  /// Of what.
  public let name: String
  /// How many.
  public let count: Int

  /// Creates a count.
  public init(name: String, count: Int) {
    self.name = name
    self.count = count
  }
}

extension CountContext: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("name") { $0.name }, .text("count") { String($0.count) })
}

/// Something that happens to a subprocessor.
public struct EventContext: Sendable {
  /// The vendor, with its product.
  public let name: String
  /// A sentence about it.
  public let what: String
  /// When people were told.
  public let announced: DateContext?
  /// The last day on which an objection comes before it.
  public let objectBy: DateContext?

  /// Creates an event.
  public init(name: String, what: String, announced: DateContext?, objectBy: DateContext?) {
    self.name = name
    self.what = what
    self.announced = announced
    self.objectBy = objectBy
  }
}

extension EventContext: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("name") { $0.name }, .text("what") { $0.what }, .group("announced") { $0.announced },
    .group("objectBy") { $0.objectBy })
}

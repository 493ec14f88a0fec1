import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  /// Rows about one sort of data, as the words and the events of a table name it.
  private struct Rows: Sendable {
    let words: [String]
    let events: [String]

    func contain(_ row: Retention) -> Bool {
      if case .whileEvent(let event, _)? = row.keeps?.value, events.contains(event.rawValue) {
        return true
      }
      return PromiseWords(row.name).say(words)
    }
  }

  /// Returns whether a row keeps data longer than another.
  ///
  /// "Until you delete it" without a number does not say how long the deletion takes, so that a
  /// later version that says it promises more, not less.
  private static func lengthening(
    from old: RetentionPeriod, to new: RetentionPeriod
  ) -> Bool {
    func tail(_ period: RetentionPeriod) -> Period? {
      switch period {
      case .none: Period(0, .day)
      case .fixed(let time), .rolling(let time): time
      case .whileEvent(_, let tail): tail
      }
    }
    switch (old, new) {
    case (.none, .none): return false
    case (.none, _): return true
    case (.fixed, .whileEvent), (.rolling, .whileEvent): return true
    case (.whileEvent, .fixed), (.whileEvent, .rolling): return false
    default:
      guard let before = tail(old), let after = tail(new) else { return false }
      return after.isLonger(than: before)
    }
  }

  /// Returns the rows of some data that keep it longer than the version before promised.
  private static func longer(_ rows: Rows, _ before: Edition, _ after: Matter) -> [Finding] {
    guard let old = before.policy, let new = after.edition.policy else { return [] }
    return new.retention.filter(rows.contain).compactMap { row in
      guard let keeps = row.keeps else { return nil }
      let sameID = old.retention.first { $0.id.value == row.id.value }
      let covered = Set((row.covers ?? []).map(\.value))
      let earlier =
        sameID
        ?? old.retention.first { other in
          (other.covers ?? []).contains { covered.contains($0.value) }
        } ?? old.retention.first(where: rows.contain)
      guard let earlier, let promised = earlier.keeps,
        lengthening(from: promised.value, to: keeps.value)
      else { return nil }
      return Finding(
        "'\(row.name.value)' is kept longer than the version before promised", at: row.period.range,
        subject: row.id.value.rawValue, target: .fact("retention.\(row.id.value).keeps", .shorten),
        notes: [Diagnostic.Note("'\(earlier.period.value)' was promised here", at: promised.range)])
    }
  }

  private static let asksForPeriod = """
    Data that was collected under a promise of a period is not kept longer because a later version \
    says so.
    """
  private static let whyPeriod =
    """
    People gave the data when the text promised the shorter time, and only a few read the next \
    version.
    """
  private static let mendPeriod =
    "keep the period that was promised, or keep it for the data that was collected until then"

  static let accountRetention = Rule(
    "promise/retention-account",
    "No version keeps account data longer than the one before promised",
    sources, .warning, asks: asksForPeriod, why: whyPeriod, mend: mendPeriod,
    passes: """
      retention:
        - {id: account, name: Account, period: 30 days, keeps: {for: 30 days}}
      === before
      retention:
        - {id: account, name: Account, period: 60 days, keeps: {for: 60 days}}
      """,
    fails: """
      retention:
        - {id: account, name: Account, period: «90 days», keeps: {for: 90 days}}
      === before
      retention:
        - {id: account, name: Account, period: 60 days, keeps: {for: 60 days}}
      """,
    check: .step { before, after in
      longer(Rows(words: ["account*", "profile*"], events: ["accountActive"]), before, after)
    })

  static let workspaceRetention = Rule(
    "promise/retention-workspace",
    "No version keeps content of customers longer than the one before promised", sources, .warning,
    asks: asksForPeriod, why: whyPeriod, mend: mendPeriod,
    passes: """
      retention:
        - {id: files, name: Workspace files, period: 30 days, keeps: {for: 30 days}}
      === before
      retention:
        - {id: files, name: Workspace files, period: 1 month, keeps: {for: 1 month}}
      """,
    fails: """
      retention:
        - {id: files, name: Workspace files, period: «2 months», keeps: {for: 2 months}}
      === before
      retention:
        - {id: files, name: Workspace files, period: 1 month, keeps: {for: 1 month}}
      """,
    check: .step { before, after in
      longer(
        Rows(
          words: ["workspace*", "content", "files", "recording*"],
          events: ["workspaceActive", "recordingKept"]), before, after)
    })

  static let interactionLogRetention = Rule(
    "promise/retention-ai-logs",
    "No version keeps logs of prompts and responses longer than the one before promised", sources,
    .warning, asks: asksForPeriod, why: whyPeriod, mend: mendPeriod,
    passes: """
      retention:
        - {id: prompts, name: "Prompts, responses", period: 90 days rolling, keeps: {rolling: 90 \
        days}}
      === before
      retention:
        - {id: prompts, name: "Prompts, responses", period: 90 days rolling, keeps: {rolling: 90 \
        days}}
      """,
    fails: """
      retention:
        - {id: prompts, name: "Prompts, responses", period: «1 year rolling», keeps: {rolling: 1 \
        year}}
      === before
      retention:
        - {id: prompts, name: "Prompts, responses", period: 90 days rolling, keeps: {rolling: 90 \
        days}}
      """,
    check: .step { before, after in
      longer(
        Rows(words: ["prompts", "responses", "ai interaction*", "interaction log*"], events: []),
        before, after)
    })

  static let accessLogRetention = Rule(
    "promise/retention-access-logs",
    "No version keeps access and audit logs longer than the one before promised", sources, .warning,
    asks: asksForPeriod, why: whyPeriod, mend: mendPeriod,
    passes: """
      retention:
        - {id: access, name: Access logs, period: 6 months, keeps: {for: 6 months}}
      === before
      retention:
        - {id: access, name: Access logs, period: 1 year, keeps: {for: 1 year}}
      """,
    fails: """
      retention:
        - {id: access, name: Access logs, period: «2 years», keeps: {for: 2 years}}
      === before
      retention:
        - {id: access, name: Access logs, period: 1 year, keeps: {for: 1 year}}
      """,
    check: .step { before, after in
      longer(
        Rows(words: ["access", "access log*", "audit log*", "audit"], events: []), before, after)
    })

  static let serverLogRetention = Rule(
    "promise/retention-server-logs",
    "No version keeps server logs longer than the one before promised", sources, .warning,
    asks: asksForPeriod, why: whyPeriod, mend: mendPeriod,
    passes: """
      retention:
        - {id: server, name: Server logs, period: 30 days, keeps: {for: 30 days}}
      === before
      retention:
        - {id: server, name: Server logs, period: 30 days rolling, keeps: {rolling: 30 days}}
      """,
    fails: """
      retention:
        - {id: server, name: Server logs, period: «60 days», keeps: {for: 60 days}}
      === before
      retention:
        - {id: server, name: Server logs, period: 30 days rolling, keeps: {rolling: 30 days}}
      """,
    check: .step { before, after in
      longer(
        Rows(
          words: ["server log*", "server and application log*", "application log*"], events: []),
        before, after)
    })

  static let backupRetention = Rule(
    "promise/retention-backups", "No version keeps backups longer than the one before promised",
    sources, .warning, asks: asksForPeriod, why: whyPeriod, mend: mendPeriod,
    passes: """
      retention:
        - {id: backups, name: Backups, period: 14 days rolling, keeps: {rolling: 14 days}}
      === before
      retention:
        - {id: backups, name: Backups, period: 30 days rolling, keeps: {rolling: 30 days}}
      """,
    fails: """
      retention:
        - {id: backups, name: Backups, period: «60 days rolling», keeps: {rolling: 60 days}}
      === before
      retention:
        - {id: backups, name: Backups, period: 30 days rolling, keeps: {rolling: 30 days}}
      """,
    check: .step { before, after in
      longer(Rows(words: ["backup*"], events: []), before, after)
    })
}

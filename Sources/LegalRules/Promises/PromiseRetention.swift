import LegalMarkup
import LegalModel
import LegalSource

/// Promises about how long data is kept, against the rows of the text.
extension PromiseRules {
  static let retainAsNecessary = Rule(
    "promise/retain-necessary", "Nothing is kept without an end that is promised to end", sources, .error,
    asks: "Where a text promises to keep data only as long as necessary, each row has an end.",
    why: "'Indefinitely' and 'only as long as necessary' cannot both be true.",
    mend: "give the row a period or an event that ends it",
    passes: """
      retention: [{id: news, name: Newsletter, period: Until you unsubscribe, keeps: {while: subscribed}}]
      promises: [{id: needed, kind: prohibition, subject: unnecessaryRetention, text: We keep data no longer than we need}]
      """,
    fails: """
      retention: [{id: news, name: Newsletter, period: «Indefinitely»}]
      promises: [{id: needed, kind: prohibition, subject: unnecessaryRetention, text: We keep data no longer than we need}]
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.unnecessaryRetention) else { return [] }
      return policy.retention.filter { row in
        PromiseWords(row.period).say(
          "indefinitely", "forever", "permanently", "without limit", "as long as necessary",
          "as long as needed", "no fixed period", "unlimited")
          || (row.keeps == nil
            && !PromiseWords(row.period).say("until", "while", "day*", "week*", "month*", "year*"))
      }.map { row in
        Finding(
          "'\(row.name.value)' has no end, and data is promised to be kept only as long as necessary",
          at: row.period.range, subject: row.id.value.rawValue,
          cause: "retention.\(row.id.value).keeps",
          notes: [Diagnostic.Note("promised here", at: promise.range)])
      }
    })

  static let voiceNotStored = Rule(
    "promise/voice-not-stored", "What is not stored is stored by nobody else", sources, .warning,
    asks: """
      Where a row says that something is not stored, no other row keeps it, and the text says what \
      those who receive it keep.
      """,
    why: "People hear 'not stored' as 'stored nowhere'.",
    mend: "say what the recipient keeps, in 'externalClaims:' with its address and a date",
    passes: """
      data:
        - {id: voice, name: Voice, items: [{id: audio, name: Audio}]}
      retention: [{id: audio, name: Audio, period: Not stored, keeps: none, covers: [voice.audio]}]
      recipients: [{id: speak, name: Speak Inc., data: [voice.audio]}]
      externalClaims: [{id: speak, subject: speak, statement: Speak Inc. deletes audio at once}]
      """,
    fails: """
      data:
        - {id: voice, name: Voice, items: [{id: audio, name: Audio}]}
      retention: [{id: audio, name: Audio, period: Not stored, keeps: none, covers: [voice.audio]}]
      recipients: [{id: speak, name: «Speak Inc.», data: [voice.audio]}]
      """,
    check: .policy { policy, _ in
      policy.retention.filter { $0.keeps?.value == RetentionPeriod.none }.flatMap {
        row -> [Finding] in
        let items = policy.entries.filter { row.covers?.contains($0) ?? false }
        let promised = Diagnostic.Note("'not stored' stands here", at: row.period.range)
        let keepers = items.flatMap { entry in
          policy.retention(of: entry).filter { $0.id.value != row.id.value }.map { other in
            Finding(
              "'\(other.name.value)' keeps '\(entry.item.name.value)', which is said not to be stored",
              at: other.name.range, subject: entry.reference,
              cause: "retention.\(row.id.value).covers", notes: [promised])
          }
        }
        let receivers = policy.recipients.compactMap { recipient -> Finding? in
          let item = items.first { entry in
            (recipient.data?.contains(entry) ?? false)
              || (entry.item.condition.map { $0.value == recipient.condition?.value } ?? false)
          }
          guard let item else { return nil }
          let isSaid = policy.externalClaims.contains { claim in
            claim.subject.value == recipient.id.value
              && PromiseWords(claim.statement).say(
                "delet*", "store*", "keep*", "retain*", "erase*", "discard*")
          }
          guard !isSaid else { return nil }
          return Finding(
            """
            '\(item.item.name.value)' is said not to be stored, and nobody says what \
            '\(recipient.name.value)' keeps of it
            """,
            at: recipient.name.range, subject: recipient.id.value.rawValue,
            cause: "retention.\(row.id.value).recipients", notes: [promised])
        }
        return keepers + receivers
      }
    })

  static let billingRetention = Rule(
    "promise/retention-billing", "A row on billing names the law that asks for its period", sources, .warning,
    asks: "Where billing records are kept for years, the text names the law and its country.",
    why: "A person whose deletion is refused because of a law can read which.",
    mend: "add 'law:' and 'country:' to the row, and name the law in the text",
    passes: """
      retention: [{id: invoices, name: Invoices, period: 8 years, keeps: {for: 8 years}, law: "German Fiscal Code, section 147", country: DE}]
      """,
    fails: """
      retention: [{id: invoices, name: Invoices, period: «8 years», keeps: {for: 8 years}}]
      """,
    check: .policy { policy, _ in
      policy.retention.compactMap { row in
        guard row.law == nil, case .fixed(let time)? = row.keeps?.value, time.promisedDays > 365,
          PromiseWords(row.name).say("billing*", "invoice*", "accounting*", "tax*", "payment record*")
        else { return nil }
        return Finding(
          "'\(row.name.value)' are kept \(time), and no law is named that asks for it",
          at: row.period.range, subject: row.id.value.rawValue,
          cause: "retention.\(row.id.value).law")
      }
    })

  static let immediateWipe = Rule(
    "promise/byok-wipe", "What is wiped immediately is in no backup", sources, .error,
    asks: "Where a row promises an immediate deletion, the backups do not keep the data, and the text says so.",
    why: "A key that is wiped and still lies in a backup can be taken from there.",
    mend: "say that backups leave it out, or when it is gone from them",
    passes: """
      retention:
        - {id: keys, name: Keys, period: Wiped immediately, keeps: {while: used, then: 0 days}}
        - {id: backups, name: "Backups, without keys", period: 30 days rolling, keeps: {rolling: 30 days}}
      ---
      ## How long

      {{> retention}}

      Keys are excluded from backups.
      """,
    fails: """
      retention:
        - {id: keys, name: Keys, period: «Wiped immediately», keeps: {while: used, then: 0 days}}
        - {id: backups, name: Backups, period: 30 days rolling, keeps: {rolling: 30 days}}
      """,
    check: .policy { policy, matter in
      guard
        let backup = matter.words.first(
          "backup snapshots", "backups are kept", "in … backups", "backups"),
        matter.words.first(
          "excluded from … backup*", "excluded from backup*", "not in … backup*", "no backup*",
          "not backed up", "periods include … backups", "never in … backup*") == nil
      else { return [] }
      return policy.retention.filter { row in
        if case .whileEvent(_, let tail?)? = row.keeps?.value, tail.count == 0 { return true }
        return PromiseWords(row.period).say("immediately", "at once", "instantly")
      }.map { row in
        Finding(
          "'\(row.name.value)' are wiped immediately, and nothing takes them out of the backups",
          at: row.period.range, subject: row.id.value.rawValue,
          cause: "retention.\(row.id.value).immediate",
          notes: [Diagnostic.Note("backups here", at: backup.range)])
      }
    })

  static let deletionAcrossSystems = Rule(
    "promise/delete-all-systems", "A deletion of all data names the rows that outlive it", sources, .error,
    asks: "Where a text promises to delete data across all systems, it names what is kept for a fixed time.",
    why: "A person who deletes an account believes that it is gone.",
    mend: "name the exceptions in the same place, or delete those rows, too",
    passes: """
      retention: [{id: files, name: Files, period: 30 days after deletion, keeps: {while: active, then: 30 days}}]
      promises: [{id: gone, kind: obligation, subject: deletionAcrossSystems, text: We delete your data everywhere}]
      """,
    fails: """
      retention: [{id: bills, name: Bills, period: 7 years, keeps: {for: 7 years}}]
      promises: [{id: gone, kind: obligation, subject: deletionAcrossSystems, text: «We delete your data everywhere»}]
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.deletionAcrossSystems) else { return [] }
      let passages = matter.words.all(of: PromiseTopic.deletionAcrossSystems.words)
      let place = passages.first?.range ?? promise.range
      let exceptions = ["apart from", "except*", "unless", "other than"]
      let isLimited =
        passages.contains { passage in
          exceptions.contains { matter.words.sentence(passage.sentence, says: $0) }
        } || PromiseWords(promise.commitment?.text).say(exceptions)
      let kept = policy.retention.filter { row in
        if case .fixed(let time)? = row.keeps?.value { time.promisedDays > 31 } else { false }
      }
      guard !isLimited, !kept.isEmpty else { return [] }
      return [
        Finding(
          """
          a deletion across all systems is promised, and \
          \(kept.map { "'\($0.name.value)'" }.joined(separator: ", ")) \
          \(kept.count == 1 ? "stays" : "stay")
          """,
          at: place, cause: promise.cause,
          notes: kept.map { Diagnostic.Note("'\($0.period.value)' here", at: $0.period.range) })
      ]
    })

  static let priorVersions = Rule(
    "promise/prior-versions", "Earlier versions are to be had without asking", sources, .note,
    asks: "Where a text promises its earlier versions, people can read them without a request.",
    why: "This site publishes each version at an address of its own, so that nobody needs to ask.",
    mend: "say that earlier versions are on the site, and link to them",
    passes: """
      promises: [{id: archive, kind: obligation, subject: archive, text: Earlier versions stay on this site}]
      """,
    fails: """
      promises: [{id: archive, kind: obligation, subject: archive, text: «Earlier versions are available on request»}]
      """,
    check: .policy { _, matter in
      let passages = matter.words.all(of: PromiseTopic.priorVersions.words)
      return passages.prefix { _ in true }.filter { passage in
        matter.words.sentence(
          passage.sentence, says: "upon request", "on request", "if you ask", "ask us for")
      }.prefix(1).map { passage in
        Finding(
          "earlier versions are promised on request only", at: matter.words.sentence(of: passage).range,
          cause: "promises.priorVersions")
      }
    })

  static let verifyIdentity = Rule(
    "promise/verify-identity", "No identity is asked for where a right needs none",
    [.ownWords, .ccpaRegulations("7060(b)")] + sources.dropFirst(), .error,
    asks: "A text that promises to verify every request does not do so for an opt-out or a limit of use.",
    why: "An opt-out that asks who somebody is keeps people from using it.",
    mend: "put these rights into a group with 'verification: none', and say so",
    passes: """
      rights: [{id: ca, name: California, regimes: [ccpa], items: [{right: know, text: Know}], verification: always}]
      """,
    fails: """
      rights: [{id: ca, name: California, regimes: [ccpa], items: [{right: optOut, text: «Opt out»}], verification: always}]
      """,
    check: .policy { policy, _ in
      policy.rights.flatMap { group -> [Finding] in
        guard let verification = group.verification, verification.value == .always else { return [] }
        let free = group.items.filter { [.optOut, .limitUse].contains($0.value.right.value) }
        guard let first = free.first else { return [] }
        return [
          Finding(
            "every request is verified, and '\(first.value.right.value.rawValue)' needs no verification",
            at: first.value.text.range, subject: group.id.value.rawValue,
            cause: "rights.verification",
            notes: [Diagnostic.Note("'always' here", at: verification.range)])
        ]
      }
    })
}

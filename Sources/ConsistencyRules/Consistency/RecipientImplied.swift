import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension DataConsistency {
  static let recipientImplied = Rule(
    "consistency/recipient-implied", "What the text says it does has somebody who does it",
    [.ownWords], .warning,
    asks: """
      What a company can hardly do alone, such as sending e-mail or collecting crash reports, has a \
      recipient, or the text says that it is done in house.
      """,
    why: "A use of data with nobody behind it shows a recipient that the list leaves out.",
    mend: "add the recipient, or say that you do it yourself",
    passes: """
      purposes:
        - {id: messages, name: Messages, description: reminders by e-mail}
      recipients:
        - {id: mailbird, name: Mailbird, purpose: Sending e-mail}
      """,
    fails: """
      purposes:
        - {id: messages, name: Messages, description: reminders by «e-mail»}
      recipients:
        - {id: cloudnest, name: Cloudnest, purpose: Hosting}
      """,
    check: .policy { policy, matter in
      guard !policy.recipients.isEmpty else { return [] }
      let said = words(of: policy)
      return trades.compactMap { trade in
        guard let sign = trade.sign(among: said), !trade.isDone(in: policy, matter) else {
          return nil
        }
        return Finding(
          "the text speaks of '\(sign.words)', and \(trade.missing)", at: sign.range,
          subject: trade.id, target: .fact("recipients.\(trade.id)"))
      }
    })

  /// Something that is seldom done without others.
  private struct Trade: Sendable {
    let id: String
    /// Words that show that it is done, in purposes and data.
    let signs: [String]
    /// Whether the words may stand in the name of data, beside its purposes.
    let readsNames: Bool
    /// Words of the purpose of a recipient that does it.
    let tasks: [String]
    /// The roles of recipients that are meant by it, whatever their purpose.
    let roles: [RecipientRole]
    /// What the text says if nobody else is needed.
    let inHouse: [String]
    /// What is missing.
    let missing: String

    /// The first place that shows it.
    func sign(among said: [Said]) -> (words: String, range: SourceRange)? {
      for place in said {
        // Data that goes to somebody needs nobody else to keep or watch it.
        let isLeftOut =
          place.isName && !readsNames || place.isReceived && id == "errorReports"
          || id == "email" && place.isAboutIncomingMail
        guard !isLeftOut,
          let sign = signs.first(where: { LanguageWords.english.says(place.words, [$0]) })
        else { continue }
        let text = place.value.value.text
        let words = LanguageWords.english.spelled(sign, in: text) ?? text
        return (words, ConsistencyWords.place(of: words, in: place.value))
      }
      return nil
    }

    func isDone(in policy: PrivacyPolicy, _ matter: Matter) -> Bool {
      policy.recipients.contains { recipient in
        recipient.role.map { roles.contains($0.value) } ?? false
          || LanguageWords.english.says(recipient.purpose?.value.text ?? "", tasks)
      } || !matter.statement("\(id)InHouse", of: inHouse).isEmpty
    }
  }

  /// Words of a purpose or of data.
  private struct Said: Sendable {
    let value: Located<Words>
    let words: [String]
    /// Whether they are the name of data.
    let isName: Bool
    /// Whether they are about data that somebody receives, or that is said to go to nobody.
    let isReceived: Bool

    /// Whether they are about mail that people send, or about their addresses, and of none that goes
    /// to them.
    var isAboutIncomingMail: Bool {
      guard !words.contains(where: { $0.hasPrefix("send") || $0.hasPrefix("newsletter") }) else {
        return false
      }
      let incoming = [
        "answer* … email*", "answer* … mail*", "reply* … email*", "reply* … mail*",
        "respond* … email*", "respond* … mail*", "your email*", "your e mail*", "email address*",
        "e mail address*",
      ]
      return LanguageWords.english.says(value.value.text, incoming)
    }

    init(_ value: Located<Words>, isName: Bool = false, isReceived: Bool = false) {
      self.value = value
      words = LanguageWords.english.words(of: value.value.text)
      self.isName = isName
      self.isReceived = isReceived
    }
  }

  private static func words(of policy: PrivacyPolicy) -> [Said] {
    let purposes = policy.purposes.flatMap { [$0.description, $0.name] }.compactMap(\.self)
    let items = policy.entries.flatMap { entry in
      let isReceived =
        entry.item.notShared?.value == .yes || !policy.recipients(of: entry).isEmpty
      return [entry.item.purpose].compactMap(\.self).map { Said($0, isReceived: isReceived) }
        + [Said(entry.item.name, isName: true, isReceived: isReceived)]
    }
    return purposes.map { Said($0) } + items
  }

  private static let trades: [Trade] = [
    Trade(
      id: "email", signs: ["email*", "e mail*", "newsletter*", "mailing*"], readsNames: false,
      tasks: ["email*", "mail*", "messag*", "newsletter*", "notification*", "communication*"],
      roles: [],
      inHouse: [
        "own mail server*", "own e mail server*", "send e mail* ourselves", "send email* ourselves",
        "email* … in house", "e mail … in house", "everything … our own servers",
      ], missing: "no recipient sends it"),
    Trade(
      id: "errorReports",
      signs: [
        "error log*", "error report*", "crash report*", "crash log*", "crash*", "diagnostic*",
      ], readsNames: true,
      tasks: [
        "error*", "crash*", "monitor*", "log", "logs", "logging", "observability", "diagnos*",
        "hosting",
      ], roles: [],
      inHouse: [
        "error* … ourselves", "crash* … ourselves", "logs … our own servers", "log* … in house",
        "everything … our own servers",
      ], missing: "no recipient hosts or watches it"),
    Trade(
      id: "identityProvider",
      signs: ["oauth*", "single sign on", "sso", "social login*", "saml"], readsNames: true,
      tasks: ["sign in with", "single sign on", "identity provider*", "social login*", "oauth*"],
      roles: [],
      inHouse: [
        "identity provider*", "sign in with", "account … google", "account … apple",
        "provider … you sign in",
      ], missing: "no identity provider is named as a source or a recipient"),
    Trade(
      id: "userDirected",
      signs: [
        "services you authorize", "services you authorise", "services you connect",
        "services you enable", "services you choose", "apps you connect", "apps you authorize",
        "accounts you connect", "integrations you *",
      ], readsNames: false, tasks: ["services you *", "apps you *", "integrations you *"],
      roles: [.userDirected],
      inHouse: ["services you … receive*", "your direction", "at your instruction*"],
      missing: "those services are not in the list of recipients"),
    Trade(
      id: "sameWorkspace",
      signs: [
        "display within workspace*", "display* to other*", "visible to other*",
        "visible to your team*", "visible within *", "shown to other*", "shown to member*",
        "display* in workspace*", "display* within *",
      ], readsNames: false, tasks: ["other members", "members of your *", "your team*"],
      roles: [.sameWorkspace],
      inHouse: [
        "other members … see", "members of your workspace", "members of the workspace",
        "visible to … members",
      ], missing: "other members are not in the list of recipients"),
    Trade(
      id: "payment",
      signs: ["payment processing", "processing payment*", "card payment*", "credit card*"],
      readsNames: true, tasks: ["pay*", "billing", "card*", "subscription*"], roles: [],
      inHouse: ["payment* … ourselves", "invoice … bank transfer"],
      missing: "no recipient takes payments"),
  ]
}

import LegalText
import LegalWords
import Testing

@testable import ConsistencyRules
@testable import LegalRuleEngine
@testable import LegalRules

/// What the examples of the rules do not show: the other ways in which texts contradict themselves,
/// and texts that come close and do not.
struct DataConsistencyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let text: String
    let found: [String]

    init(_ rule: String, _ text: String, finds found: String...) {
      self.rule = rule
      self.text = text
      self.found = found
    }

    var testDescription: String { "\(rule): \(found.joined(separator: "; "))" }
  }

  static let cases: [Case] = [
    Case(
      "consistency/basis-overlap",
      """
      data:
        - {id: ai, name: AI data, items: [{id: voice, name: Voice input}]}
      purposes:
        - {id: service, name: Service, description: "billing, answering AI requests", bases: [{basis: contract}]}
      unresolvedBases:
        - {basis: consent, text: voice features}
      """,
      finds: "'Voice input' rests on consent, and on contract as a part of 'Service'"),
    Case(
      "consistency/purpose-exclusive",
      """
      purposes:
        - {id: service, name: Service}
        - {id: news, name: Newsletter}
      promises:
        - {id: only, kind: prohibition, subject: other, text: We do not use your data for purposes unrelated to the service}
      """,
      finds: "the sentence excludes 'Newsletter', for which the text uses data"),
    Case(
      "consistency/purpose-exclusive",
      """
      purposes:
        - {id: service, name: Service}
        - {id: news, name: Newsletter}
      ---
      {{> purposes}}

      Your billing data is used only for payments. We use personal data only for the purposes described above.
      """),
    Case(
      "consistency/purpose-vendor",
      """
      controller: {legalName: Example Ltd, brand: Acme}
      data:
        - id: app
          name: App
          items:
            - {id: a, name: A, purpose: Sign-in via OAuth}
            - {id: b, name: B, purpose: "Sync through the API, by Acme"}
            - {id: c, name: C, purpose: "Support by Help Desk Pro, statistics"}
      """, finds: "'Help Desk Pro' handles 'C', and is not in the list of recipients"),
    Case(
      "consistency/purpose-row-resolve",
      """
      purposes: [{id: security, name: Security, description: preventing fraud}]
      ---
      {{> purposes}}

      We may disclose data to:

      - prevent fraud
      - protect the safety of the public

      We do so:

      - seldom
      """,
      finds:
        "data may be disclosed on the ground 'protect the safety of the public', of which no purpose speaks",
      "data may be disclosed on the ground 'seldom', of which no purpose speaks"),
    Case(
      "consistency/retention-cover",
      """
      data: [{id: app, name: App, items: [{id: a, name: Name}]}]
      """, finds: "the text does not say how long any data is kept"),
    Case(
      "consistency/retention-cover",
      """
      data:
        - {id: chat, name: Chat data, items: [{id: replies, name: Replies and tool calls}, {id: files, name: Files and tables}]}
      retention:
        - {id: logs, name: "Chat logs (replies, files)", period: 30 days, keeps: {for: 30 days}, covers: [chat]}
      """, finds: "the period of 'Chat logs (replies, files)' does not name 'tool calls'"),
    Case(
      "consistency/retention-cover",
      """
      data:
        - {id: chat, name: Chat data, items: [{id: replies, name: Replies and tool calls}]}
      retention:
        - {id: logs, name: "Chat data (replies, files)", period: 30 days, keeps: {for: 30 days}, covers: [chat]}
      """),
    Case(
      "consistency/retention-unique",
      """
      data:
        - {id: app, name: App, items: [{id: a, name: Settings and notes}, {id: b, name: Notes sent to friends}]}
      retention:
        - {id: app, name: Settings, period: 30 days, keeps: {for: 30 days}, covers: [app.a]}
        - {id: sent, name: "Messages (notes)", period: 1 year, keeps: {for: 1 year}, covers: [app.b]}
      """,
      finds:
        "'notes' of 'Settings and notes' is named by the period of 'Messages (notes)', which does not cover it"
    ),
    Case(
      "consistency/retention-unique",
      """
      data:
        - {id: app, name: App, items: [{id: a, name: Email}]}
      retention:
        - {id: one, name: One, period: 1 year, keeps: {for: 1 year}, covers: [app]}
        - {id: two, name: Two, period: 12 months, keeps: {for: 12 months}, covers: [app.a]}
      """),
    Case(
      "consistency/retention-immediate",
      """
      retention:
        - {id: keys, name: Keys, period: "While active, then gone", keeps: {while: active, then: 0 days}}
      ---
      {{> retention}}

      We keep backups for a month.
      """, finds: "'Keys' is said to go immediately, and backups are kept"),
    Case(
      "consistency/retention-scope",
      """
      data: [{id: app, name: App, items: [{id: chat, name: Chat}]}]
      retention:
        - {id: chat, name: Chat, period: 30 days rolling, keeps: {rolling: 30 days}, covers: [app]}
      ---
      {{> retention}}

      When you leave, all of your data is deleted.
      """,
      finds: "nothing says whether deleting everything cuts the 30 days of 'Chat' short"
    ),
    Case(
      "consistency/retention-vs-sla",
      """
      data: [{id: app, name: App, items: [{id: chat, name: Chat}]}]
      retention:
        - {id: chat, name: Chat, period: "Then 90 days", keeps: {while: active, then: 90 days}, covers: [app]}
      rights:
        - {id: all, name: All, regimes: all, items: [{right: erasure, text: Deletion, limits: chat stays for appeals}], respondsWithin: 30 days}
      """),
    Case(
      "consistency/recipient-data",
      """
      data: [{id: app, name: App, items: [{id: photo, name: Photo, purpose: Tagging via Tagwell}]}]
      recipients:
        - {id: tagwell, name: Tagwell, shares: Labels, data: []}
      """, finds: "what 'Tagwell' receives matches none of the collected data",
      "'Tagwell' works on 'Photo', which is not among what it receives"),
    Case(
      "consistency/data-rec",
      """
      data:
        - {id: app, name: App, items: [{id: a, name: Email}, {id: b, name: Notes}]}
        - {id: web, name: Web, items: [{id: c, name: Visits}]}
      recipients:
        - {id: mail, name: Mail, purpose: Sending e-mail, data: [app.a]}
        - {id: host, name: Host, purpose: Hosting, data: [web.c]}
      ---
      ## Disclosure

      {{> data.app}}

      {{> data.web}}

      {{> recipients}}

      We disclose data in a merger or under a court order.
      """, finds: "no recipient of 'Notes' is named, and nothing says that nobody receives it",
      "nothing says where 'App' is stored: 'Host' gets other data",
      "authorities may receive data, and only the prose says so, without naming the data",
      "a buyer of the business may receive data, and only the prose says so, without naming the data"
    ),
    Case(
      "consistency/recipient-purpose-match",
      """
      data: [{id: app, name: App, items: [{id: a, name: Card, purpose: "Orders, secure payment processing via Paywell"}]}]
      recipients:
        - {id: pay, name: Paywell, purpose: Payments}
      """),
    Case(
      "consistency/recipient-page",
      """
      recipients:
        - {id: host, name: Host, purpose: "Hosting, until 14 May 2027"}
        - {id: gone, name: Gone, purpose: Mail}
        - {id: soon, name: Soon, purpose: Help}
        - {id: bank, name: Bank, purpose: Payment, role: controller}
      ---
      {{> recipients}}

      A complete list of our subprocessors stands elsewhere.
      === subprocessors
      subprocessors:
        - {id: host, name: Host, purpose: Hosting}
        - {id: gone, name: Gone, purpose: Mail, ends: 2026-01-01}
        - {id: soon, name: Soon, purpose: Help, starts: 2026-12-01}
      """,
      finds:
        "another list is called complete, so that the list in this policy is incomplete or repeats it",
      "'Gone' is not in the list of subprocessors"),
    Case(
      "consistency/recipient-implied",
      """
      data:
        - id: app
          name: App
          items:
            - {id: a, name: Crash reports, purpose: Repair}
            - {id: b, name: Name, purpose: Shown to other people}
            - {id: c, name: Keys, purpose: Reaching services you connect}
            - {id: d, name: OAuth tokens, purpose: Sign-in}
      recipients:
        - {id: app, name: Apps you connect, role: userDirected, data: [app.c]}
        - {id: host, name: Host, purpose: Infrastructure, data: [app.b]}
      """, finds: "the text speaks of 'Crash reports', and no recipient hosts or watches it",
      "the text speaks of 'OAuth', and no identity provider is named as a source or a recipient",
      "the text speaks of 'Shown to other', and other members are not in the list of recipients"),
    Case(
      "consistency/recipient-role",
      """
      recipients:
        - {id: host, name: Host}
      === site
      facts: {processorForCustomers: yes}
      """, finds: "'Host' has no role"),
    Case(
      "consistency/recipient-country",
      """
      controller: {legalName: Example GmbH, establishedIn: DE}
      recipients:
        - {id: fr, name: French, countries: [FR]}
        - {id: us, name: American, countries: [US]}
        - {id: tax, name: Tax office, role: authority}
      transfers: {origins: [EEA], destinations: [CA]}
      """, finds: "'American' is in US, which is no destination of the transfers",
      "data goes to CA, and no recipient is there"),
    Case(
      "consistency/recipient-legal-entity",
      """
      recipients:
        - {id: a, name: Host Ltd}
        - {id: b, name: Brand, legalEntity: brand}
        - {id: c, name: Members, role: sameWorkspace}
      """, finds: "'Brand' is a brand, and nothing names the company behind it"),
    Case(
      "consistency/recipient-conditional",
      """
      data: [{id: app, name: App, items: [{id: a, name: Sound, purpose: Dictation via Hearwell}]}]
      recipients:
        - {id: hearwell, name: Hearwell, purpose: Dictation (if you dictate), condition: dictation}
      """, finds: "'Hearwell' receives data on a condition, and this place does not say so"),
    Case(
      "consistency/recipient-claim-scope",
      """
      recipients:
        - {id: a, name: Wordwell, purpose: AI summaries, trainsOnData: yes}
        - {id: b, name: Hearwell, purpose: AI dictation, trainsOnData: unknown}
        - {id: c, name: Adwell, purpose: Banners, role: advertiser, trainsOnData: no}
      externalClaims:
        - {id: b, subject: b, statement: "Currently, Hearwell trains no models"}
      promises:
        - {id: noSale, kind: prohibition, subject: sale, text: We do not sell data}
      ---
      {{> recipients}}

      {{> externalClaims}}

      {{> promises}}

      Your data is never used to train models, by us or by any third party on our behalf. AI features are powered
      by Wordwell's models.
      """, finds: "'Wordwell' trains on the data, against the promise that nobody does",
      "the promise is without condition, and what is said of 'Hearwell' holds for now only",
      "the promise leaves out what a recipient trains for itself",
      "the sentence names who provides AI, and leaves out 'Hearwell'",
      "'Adwell' is an advertiser, against the promise about sale and sharing"),
  ]

  @Test(arguments: cases)
  func `a rule finds this, and nothing else`(test: Case) throws {
    let rule = try #require(RuleBook.rule(test.rule))
    let prepared = try #require(RuleExample(.fails, test.text).prepare())
    #expect(DiagnosticText().render(prepared.diagnostics) == "")
    let matter = try #require(prepared.matter)
    let found = Examiner.findings(of: [rule.unconditional], in: matter)
    #expect(Set(found.map(\.summary)) == Set(test.found), "\(DiagnosticText().render(found))")
  }

  @Test func `a company that only the list of subprocessors names is found there`() throws {
    let rule = try #require(RuleBook.rule("consistency/recipient-page"))
    let prepared = try #require(
      RuleExample(
        .fails,
        """
        recipients:
          - {id: host, name: Host, purpose: Hosting}
        === subprocessors
        subprocessors:
          - {id: host, name: Host, purpose: Hosting}
          - {id: mail, name: Mail, purpose: Mail}
        """
      ).prepare())
    let editions = prepared.site.editions
    let matter = Matter(
      try #require(editions.last), before: nil, companions: [try #require(editions.first)],
      prepared.site.circumstances)
    #expect(
      Examiner.findings(of: [rule], in: matter).map(\.summary)
        == ["'Mail' is in this list, and not among the recipients of the policy"])
  }

  @Test func `words are compared by their meaning, not by their endings`() {
    #expect(ConsistencyWords.content("The replies, classes and statuses of your boxes").count == 4)
    #expect(ConsistencyWords.content("Your replies and classes") == ["reply", "class"])
    #expect(ConsistencyWords.areAkin("delivery", "delivering"))
    #expect(!ConsistencyWords.areAkin("service", "server"))
    #expect(!ConsistencyWords.areAkin("communication", "community"))
    #expect(
      ConsistencyWords.parts(of: "Chat logs (prompts, replies) and keys or codes").map(
        ConsistencyWords.trimmed) == ["Chat logs", "prompts", "replies", "keys", "codes"])
    #expect(LanguageWords.english.says("By e-mail, monthly", ["e mail*"]))
    #expect(!LanguageWords.english.says("E", ["e mail*"]))
  }
}

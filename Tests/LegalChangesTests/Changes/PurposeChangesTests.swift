import LegalChanges
import LegalModel
import LegalRedline
import Testing

struct PurposeChangesTests {
  private static func purpose(_ members: String) -> String {
    "purposes: [{id: p, name: P\(members)}]"
  }

  private static func bases(_ bases: String) -> String { purpose(", bases: [\(bases)]") }

  private static let twoItems = "data: [{id: a, name: A, items: [{id: x, name: X}, {id: y, name: Y"

  static let examples: [PolicyExample] = [
    PolicyExample(
      "purpose-added-old-data", .retroactive, .weaker, from: purpose(""),
      to: "purposes: [{id: p, name: P}, {id: q, name: Q, description: All of it}]",
      after: "Q: All of it", at: "Q"),
    PolicyExample(
      "purpose-added-old-data", .retroactive, .weaker,
      from: purpose("") + "\n\(twoItems)}]}]",
      to: "purposes: [{id: p, name: P}, {id: q, name: Q}]\n\(twoItems), purposes: [q]}]}]",
      after: "Q", at: "Q"),
    PolicyExample(
      "purpose-added-new-data", .material, .weaker, from: purpose(""),
      to: """
        purposes: [{id: p, name: P}, {id: q, name: Q}]
        changes: [{subject: purposes.q, prospectiveOnly: yes}]
        """,
      after: "Q", at: "Q"),
    PolicyExample(
      "purpose-broadened", .retroactive, .weaker, from: purpose(", description: Send news"),
      to: purpose(", description: 'Send news, find friends'"), before: "Send news",
      after: "Send news, find friends", at: "'Send news, find friends'"),
    PolicyExample(
      "purpose-broadened", .material, .weaker, from: purpose(", description: Send news"),
      to: purpose(", description: 'Send news, find friends'")
        + "\nchanges: [{kind: purpose-broadened, subject: purposes.p, prospectiveOnly: yes}]",
      before: "Send news", after: "Send news, find friends", at: "'Send news, find friends'"),
    PolicyExample(
      "purpose-broadened", .material, .incomparable, from: purpose(", description: Send news"),
      to: purpose(", description: Send messages"), before: "Send news", after: "Send messages",
      at: "Send messages"),
    PolicyExample(
      "purpose-narrowed", .notable, .stronger,
      from: "purposes: [{id: p, name: P}, {id: q, name: Q}]", to: purpose(""), before: "Q", at: nil),
    PolicyExample(
      "purpose-narrowed", .notable, .stronger,
      from: purpose(", description: 'Send news, find friends'"),
      to: purpose(", description: Send news"), before: "Send news, find friends",
      after: "Send news", at: "Send news"),
    PolicyExample(
      "purpose-ai-training", .retroactive, .weaker, from: purpose(""),
      to: "purposes: [{id: p, name: P}, {id: modelTraining, name: Training of models}]",
      after: "Training of models", at: "Training of models"),
    PolicyExample(
      "purpose-ai-training", .retroactive, .weaker, from: purpose(", description: Support"),
      to: purpose(", description: Support and training AI models"), before: "P: Support",
      after: "P: Support and training AI models", at: "P"),
    PolicyExample(
      "basis-consent-to-other", .retroactive, .weaker, from: bases("{basis: consent}"),
      to: bases("{basis: legitimateInterests, interest: safety}"), before: "consent",
      after: "legitimate interests (safety)", at: "legitimateInterests"),
    PolicyExample(
      "basis-consent-to-other", .material, .incomparable, from: bases("{basis: consent}"),
      to: bases("{basis: consent}, {basis: contract}"), before: "consent",
      after: "consent and a contract", at: "consent"),
    PolicyExample(
      "basis-other-to-consent", .material, .stronger, from: bases("{basis: contract}"),
      to: bases("{basis: consent}"), before: "a contract", after: "consent", at: "consent"),
    PolicyExample(
      "basis-added", .notable, .stronger, from: bases(""), to: bases("{basis: contract}"),
      after: "a contract", at: "contract"),
    PolicyExample(
      "basis-added", .material, .incomparable, from: bases("{basis: contract}"),
      to: bases("{basis: legalObligation, law: AO}"), before: "a contract",
      after: "a legal obligation (AO)", at: "legalObligation"),
    PolicyExample(
      "basis-added", .notable, .stronger, from: "unresolvedBases: []",
      to: "unresolvedBases: [{basis: contract, text: Running it}]",
      after: "a contract for Running it", at: "Running it"),
  ]

  @Test(arguments: examples)
  func `a change of purposes and bases has its kind and its class`(example: PolicyExample) throws {
    try example.check()
  }

  @Test
  func `a purpose of data that is collected for the first time is none of old data`() throws {
    let changes = try PolicyExample.changes(
      from: Self.purpose("") + "\ndata: [{id: a, name: A, items: [{id: x, name: X}]}]",
      to: """
        purposes: [{id: p, name: P}, {id: q, name: Q}]
        data: [{id: a, name: A, items: [{id: x, name: X}, {id: y, name: Y, purposes: [q]}]}]
        """)
    #expect(
      changes.map(\.kind.id) == ["change/purpose-added-new-data", "change/data-category-added"])
  }

  @Test
  func `consent that is asked for is said to be asked`() throws {
    let changes = try PolicyExample.changes(
      from: Self.bases("{basis: contract}"), to: Self.bases("{basis: consent}"))
    #expect(changes.map(\.asksConsent) == [true])
  }

  @Test(arguments: [
    (", description: Send news", ", description: send news!"),
    (", description: Send news", ", description: 'Send news, with your consent'"),
    (", bases: [{basis: contract}]", ", bases: [{basis: contract}], dpv: dpv:ServiceProvision"),
  ])
  func `words that say the same are no change`(old: String, new: String) throws {
    let changes = try PolicyExample.changes(from: Self.purpose(old), to: Self.purpose(new))
    #expect(changes.map(\.kind.id) == [])
  }

  @Test
  func `a purpose with another id and the same name is the same`() throws {
    let changes = try PolicyExample.changes(
      from: "purposes: [{id: p, name: Billing}]", to: "purposes: [{id: q, name: Billing}]")
    #expect(changes.map(\.kind.id) == [])
  }

  @Test
  func `a purpose that denies training is none of training`() throws {
    let changes = try PolicyExample.changes(
      from: Self.purpose(""),
      to: "purposes: [{id: p, name: P}, {id: q, name: Support, description: Never to train models}]"
    )
    #expect(changes.map(\.kind.id) == ["change/purpose-added-old-data"])
  }

  @Test
  func `the author's own words of the effect take the place of ours`() throws {
    let changes = try PolicyExample.changes(
      from: Self.purpose(""),
      to: """
        purposes: [{id: p, name: P}, {id: q, name: Q}]
        changes: [{subject: purposes.q, consent: yes, effect: We ask you first.}]
        """)
    #expect(changes.map(\.likelyEffect) == ["We ask you first."])
    #expect(changes.map(\.hasConsent) == [true])
  }
}

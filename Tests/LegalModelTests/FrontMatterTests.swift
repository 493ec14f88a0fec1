import LegalMarkup
import LegalText
import Testing

@testable import LegalModel

struct FrontMatterTests {
  @Test func `a complete privacy policy decodes without a diagnostic`() throws {
    let read = try ReadVersion(whole: CompletePolicy.text)
    #expect(read.mistakes == [])
    #expect(try read.version().header.kind.value == .privacyPolicy)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `so it does with any line end and behind a byte-order mark`(_ lineEnd: String) throws {
    let text = "\u{FEFF}" + CompletePolicy.text.replacing("\n", with: lineEnd)
    let read = try ReadVersion(whole: text)
    #expect(read.mistakes == [])
    let plain = try ReadVersion(whole: CompletePolicy.text).version()
    #expect(try read.version().typed.json == plain.typed.json)
    #expect(try read.version().canonicalText == plain.canonicalText)
  }

  @Test func `what a version says of itself is typed`() throws {
    let header = try ReadVersion(whole: CompletePolicy.text).version().header
    #expect(header.title.value.text == "Privacy Policy")
    #expect(header.description?.value.text == "How we use data, in brief")
    #expect(header.language?.value.rawValue == "en")
    #expect(header.effective.value == CalendarDate("2026-03-28"))
    #expect(header.updated.value == CalendarDate("2026-03-01"))
    #expect(header.effective.source == "2026-03-28")
    #expect(
      header.columns?.byTable == [
        .data: [
          ColumnHeading(field: "name", words: "Data"),
          ColumnHeading(field: "purpose", words: "What for"),
        ]
      ])
  }

  @Test func `the parties are typed`() throws {
    let policy = try ReadVersion(whole: CompletePolicy.text).policy()
    let controller = try #require(policy.controller?.value)
    #expect(controller.legalName.value.text == "Käufer GmbH")
    #expect(controller.brand?.value.text == "Käufer")
    #expect(controller.incorporatedIn?.value == CountryCode("DE"))
    #expect(controller.establishedIn?.value == CountryCode("AT"))
    #expect(controller.postalAddress?.value.text == "Straße 1, 10115 Berlin")
    #expect(controller.email?.value.rawValue == "privacy@example.com")
    #expect(controller.phone?.value.text == "+49 30 1234")
    #expect(controller.webForm?.value.host == "example.com")
    #expect(controller.website?.value.rawValue == "https://example.com")
    #expect(policy.representatives?.value.eu?.value.name.value.text == "EU Rep")
    #expect(policy.representatives?.value.uk?.value.email?.value.rawValue == "uk@example.com")
    #expect(policy.dataProtectionOfficer?.value.name?.value.text == "A. Officer")
    #expect(policy.dataProtectionOfficer?.value.none == nil)
    #expect(policy.accountablePerson?.value.name.value.text == "Chief Privacy Officer")
    #expect(policy.accountablePerson?.value.section?.value.rawValue == "contact")
  }

  @Test func `data, purposes and recipients are typed`() throws {
    let policy = try ReadVersion(whole: CompletePolicy.text).policy()
    #expect(policy.data.map(\.id.value.rawValue) == ["account", "usage"])
    let email = try #require(policy.data.first?.items.first)
    #expect(email.purposes?.map(\.value.rawValue) == ["access"])
    #expect(email.unresolved.map(\.value.text) == ["newsletters"])
    #expect(email.origin?.value == .provided)
    #expect(email.source?.value.text == "You")
    #expect(email.required?.value == .contractual)
    #expect(email.ifWithheld?.value.text == "No account")
    #expect(email.ccpa?.map(\.value) == [.A, .B])
    #expect(email.sensitive?.value == .accountCredentials)
    #expect(email.specialCategory?.value == .health)
    #expect(email.condition?.value.rawValue == "signedUp")
    #expect(email.notShared?.value == .no)
    #expect(email.dpv?.value.text == "dpv-pd:EmailAddress")
    #expect(email.fides?.value.text == "user.contact.email")
    let page = try #require(policy.data.last?.items.first)
    #expect(page.purposes == nil)
    #expect(page.ccpa == nil)

    let purpose = try #require(policy.purposes.first)
    #expect(purpose.bases?.map(\.value.basis.value) == [.contract, .legitimateInterests])
    #expect(purpose.bases?.last?.value.interest?.value.text == "Security")
    #expect(policy.purposes.last?.bases?.isEmpty == true)
    #expect(policy.unresolvedBases.map(\.value.text.value.text) == ["marketing"])

    let recipient = try #require(policy.recipients.first)
    #expect(recipient.role?.value == .processor)
    #expect(recipient.data?.map(\.value.description) == ["account.email", "usage"])
    #expect(recipient.unresolved.map(\.value.text) == ["logs"])
    #expect(recipient.countries?.map(\.value.rawValue) == ["US", "DE"])
    #expect(recipient.mechanisms?.map(\.value) == [.standardContractualClauses, .ukAddendum])
    #expect(recipient.trainsOnData?.value == .no)
  }

  @Test func `retention, transfers and rights are typed`() throws {
    let policy = try ReadVersion(whole: CompletePolicy.text).policy()
    #expect(
      policy.retention.map { $0.keeps?.value } == [
        .whileEvent(try #require(Identifier("accountActive")), then: Period(90, .day)),
        .fixed(Period(7, .year)), .rolling(Period(30, .day)), RetentionPeriod.none, nil,
      ])
    #expect(policy.retention.first?.covers?.map(\.value.description) == ["account"])
    #expect(policy.retention.dropFirst().first?.country?.value == CountryCode("CA"))

    let transfers = try #require(policy.transfers?.value)
    #expect(transfers.origins?.map(\.value) == [.EEA, .UK, .CH])
    #expect(transfers.destinations?.map(\.value.rawValue) == ["US"])
    #expect(transfers.mechanisms?.map(\.value.mechanism.value) == [.dataPrivacyFramework])
    #expect(transfers.adequacy?.map(\.value.adequate.value) == [.yes])

    #expect(policy.rights.map(\.regimes.value) == [.all, .some([.euGDPR, .ukGDPR])])
    let rights = try #require(policy.rights.last)
    #expect(rights.items.map(\.value.right.value) == [.access, .portability])
    #expect(rights.items.last?.value.formats?.map(\.value.text) == ["JSON", "CSV"])
    #expect(rights.respondsWithin?.value == Period(1, .month))
    #expect(rights.extendsBy?.value == Period(2, .month))
    #expect(rights.methods?.map(\.value) == [.email, .webForm])
    #expect(rights.verification?.value == .onReasonableDoubt)
  }

  @Test func `promises and everything else are typed`() throws {
    let policy = try ReadVersion(whole: CompletePolicy.text).policy()
    #expect(policy.measures.map(\.text.value.text) == ["TLS 1.3 in transit"])
    #expect(policy.promises.map(\.kind.value) == [.prohibition, .obligation])
    #expect(policy.promises.last?.bound?.value == Period(72, .hour))
    #expect(policy.externalClaims.map(\.subject.value.rawValue) == ["hosting"])
    #expect(policy.externalClaims.first?.verifiedOn?.value == CalendarDate("2026-01-31"))
    let notices = try #require(policy.notices?.value)
    #expect(notices.materialChanges?.value == Period(30, .day))
    #expect(notices.subprocessorChanges?.map(\.value) == [.addition, .replacement])
    #expect(notices.channels?.map(\.value) == [.email, .inApp])
    #expect(notices.acceptanceByUse?.value == .no)
    let cookie = try #require(policy.cookies.first)
    #expect(cookie.category?.value == .strictlyNecessary)
    #expect(cookie.lasts?.value == .session)
    #expect(cookie.storage?.value == .cookie)
    #expect(cookie.party?.value == .first)
    #expect(cookie.exemption?.value == .requestedService)
    #expect(cookie.exemptUse?.value == .authentication)
    #expect(policy.children?.value.minimumAge?.value.value == 16)
    #expect(policy.automatedDecisions?.value.exist.value == .no)
    #expect(policy.definitions.map(\.term.value.text) == ["Service"])
  }

  @Test func `what is absent is undeclared, and an empty list is a statement`() throws {
    let policy = try ReadVersion(
      "privacyPolicy", "recipients:\n  - {id: a, name: A, countries: []}\n  - {id: b, name: B}"
    ).policy()
    #expect(policy.controller == nil)
    #expect(policy.data.isEmpty)
    #expect(policy.notices == nil)
    #expect(policy.recipients.map { $0.countries?.count } == [0, nil])
  }

  @Test func `each kind of document has its own keys`() throws {
    let list = try ReadVersion(
      "subprocessors", "subprocessors:\n  - {id: a, name: A}\nnotices:\n  subprocessors: 14 days")
    #expect(list.mistakes == [])
    guard case .subprocessors(let subprocessors) = try list.version().frontMatter else {
      throw ReadVersion.WrongKind()
    }
    #expect(subprocessors.subprocessors.map(\.name.value.text) == ["A"])
    #expect(subprocessors.notices?.value.subprocessors?.value == Period(14, .day))

    let agreement = try ReadVersion(
      "agreement", "definitions:\n  - {id: a, term: A, meaning: B}")
    #expect(agreement.mistakes == [])
    guard case .agreement(let terms) = try agreement.version().frontMatter else {
      throw ReadVersion.WrongKind()
    }
    #expect(terms.definitions.map(\.meaning.value.text) == ["B"])

    #expect(
      try ReadVersion("agreement", "cookies: []").mistakes == [
        "'cookies' is not a key here ⟦cookies⟧"
      ])
    #expect(
      try ReadVersion("cookies", "subprocessors: []").mistakes == [
        "'subprocessors' is not a key here ⟦subprocessors⟧"
      ])
  }

  @Test(
    arguments: [
      ("kind: privacypolicy", "'privacypolicy' is not a kind of document ⟦privacypolicy⟧"),
      ("kind:", "'kind' has no value ⟦kind⟧"),
      ("kind: [a]", "a list stands where a kind of document belongs ⟦[a]⟧"),
      ("title: x", "'kind' is missing ⟦title: x⟧"),
      ("- a", "a list stands where front matter belongs ⟦- a⟧"),
      ("just words", "a single value stands where front matter belongs ⟦just words⟧"),
    ])
  func `without a kind nothing else of the front matter is said`(
    _ lines: String, _ mistake: String
  ) throws {
    let read = try ReadVersion(whole: "---\n\(lines)\nunknown: key\n---\n## H\n")
    #expect(read.outcome.value == nil)
    if lines.contains(":") {
      #expect(read.mistakes == [mistake])
    } else {
      let alone = try ReadVersion(whole: "---\n\(lines)\n---\n## H\n")
      #expect(alone.mistakes == [mistake])
    }
  }

  @Test func `a header without a title or a date is no version, and all of it is reported`() throws
  {
    let read = try ReadVersion(whole: "---\nkind: cookies\ntitel: x\neffective: soon\n---\n")
    #expect(read.outcome.value == nil)
    #expect(
      read.mistakes == [
        "'title' is missing ⟦kind: cookies⟧", "'soon' is not a date such as 2026-03-28 ⟦soon⟧",
        "'updated' is missing ⟦kind: cookies⟧", "'titel' is not a key here ⟦titel⟧",
      ])
    #expect(read.diagnostics.last?.help == ["did you mean 'title'?"])
    #expect(read.diagnostics.first?.help == ["add 'title:' with words"])
  }
}

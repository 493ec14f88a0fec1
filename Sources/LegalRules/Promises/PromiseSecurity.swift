import LegalMarkup
import LegalModel
import LegalSource

/// Promises about security and about whom to write to.
extension PromiseRules {
  static let encryptionOfRest = Rule(
    "promise/encryption-rest-other", "A measure is named so that somebody can test it", sources, .note,
    asks: "A measure says what is done in words that can be tested, not in an adjective.",
    why: "'Standard encryption' is true of anything, so that it promises nothing.",
    mend: "name the algorithm, the key length or the product",
    passes: """
      measures: [{id: rest, name: Encryption, text: AES-256 for all stored data}]
      """,
    fails: """
      measures: [{id: rest, name: Encryption, text: «standard encryption for all stored data»}]
      """,
    check: .policy { policy, _ in
      policy.measures.compactMap { measure in
        let vague = [
          "standard encryption", "industry standard", "state of the art", "strong encryption",
          "appropriate encryption", "adequate encryption", "best practices", "bank grade",
          "military grade",
        ].filter { PromiseWords(measure.text).say($0) }
        return vague.first.map {
          Finding(
            "the measure '\(measure.name.value)' says '\($0)', which nobody can test",
            at: measure.text.range, subject: measure.id.value.rawValue,
            cause: "measures.\(measure.id.value)")
        }
      }
    })

  static let transportSecurity = Rule(
    "promise/tls12", "What is said of encrypted connections holds for every address in the text", sources,
    .warning,
    asks: """
      Where a text promises TLS, it names no address without it, no version below the promised one, and \
      no connection that has none.
      """,
    why: "'All connections' is a number that one counterexample makes false.",
    mend: "write https addresses, or say which connections the measure is about",
    passes: """
      controller: {legalName: Example Ltd, website: "https://example.com"}
      measures: [{id: tls, name: In transit, text: TLS 1.2 or higher for all connections}]
      """,
    fails: """
      controller: {legalName: Example Ltd, website: «http://example.com»}
      measures: [{id: tls, name: In transit, text: TLS 1.2 or higher for all connections}]
      """,
    check: .policy { policy, matter in
      guard
        let measure = policy.measures.first(where: {
          PromiseWords($0.name, $0.text).say("tls", "transport layer security")
        })
      else { return [] }
      let promised = Diagnostic.Note("promised here", at: measure.text.range)
      let controller = policy.controller?.value
      let declared = [
        (controller?.website, "controller.website"), (controller?.webForm, "controller.webForm"),
      ].compactMap { address, cause -> Finding? in
        guard let address, address.value.rawValue.hasPrefix("http://") else { return nil }
        return Finding(
          "'\(address.value)' is an address without TLS", at: address.range, cause: cause,
          notes: [promised])
      }
      let known = Set(declared.map(\.range))
      let linked = matter.text.prose.links.compactMap { link -> Finding? in
        guard case .address(let address) = link.target, address.hasPrefix("http://"),
          known.isEmpty
        else { return nil }
        return Finding(
          "'\(address)' is an address without TLS", at: link.range, cause: "words.tls",
          notes: [promised])
      }
      let weaker = policy.measures.filter {
        PromiseWords($0.text).say("tls 1 0", "tls 1 1", "ssl 3*", "sslv3")
      }.map { other in
        Finding(
          "a version of TLS that is no longer safe is named", at: other.text.range,
          subject: other.id.value.rawValue, cause: "measures.\(other.id.value)", notes: [promised])
      }
      // A proxy on the same machine is reached without a network, so this is a matter of words.
      let local = policy.measures.filter {
        PromiseWords(measure.text).say("all connections", "every connection")
          && $0.id.value != measure.id.value
          && PromiseWords($0.text).say("localhost", "loopback", "unencrypted")
      }.map { other in
        Finding(
          "TLS is promised for all connections, and '\(other.name.value)' names a local one",
          at: measure.text.range, subject: other.id.value.rawValue,
          cause: "measures.\(measure.id.value)",
          notes: [Diagnostic.Note("the local connection here", at: other.text.range)],
          severity: .note)
      }
      return declared + linked + weaker + local
    })

  static let keysNeverLogged = Rule(
    "promise/byok-never-logged", "What is never logged is in no log", sources, .error,
    asks: "Where a text promises that keys or passwords are never logged, none of its logs holds any.",
    why: "A key in a log is known to everybody who reads logs.",
    mend: "take the key out of the log, or the promise out of the text",
    passes: """
      measures: [{id: keys, name: Keys, text: API keys are never logged}]
      retention: [{id: logs, name: Server logs, period: 30 days}]
      """,
    fails: """
      measures: [{id: keys, name: Keys, text: API keys are never logged}]
      retention: [{id: logs, name: «Server logs with API keys», period: 30 days}]
      """,
    check: .policy { policy, _ in
      guard
        let promise = policy.measures.first(where: {
          PromiseWords($0.text).say("never logged", "not logged", "in no log")
        })
      else { return [] }
      let secrets = policy.entries.filter { $0.item.sensitive?.value == .accountCredentials }
      return policy.retention.compactMap { row in
        let name = PromiseWords(row.name)
        guard name.say("log", "logs") else { return nil }
        let holds =
          name.say("keys", "key", "password*", "credential*", "secret*", "tokens")
          || secrets.contains { row.covers?.contains($0) ?? false }
        guard holds else { return nil }
        return Finding(
          "'\(row.name.value)' hold what is promised never to be logged", at: row.name.range,
          subject: row.id.value.rawValue, cause: "retention.\(row.id.value).covers",
          notes: [Diagnostic.Note("promised here", at: promise.text.range)])
      }
    })

  static let encryptedBackups = Rule(
    "promise/backups-encrypted", "A measure says how backups are encrypted that are called encrypted", sources,
    .warning,
    asks: "Where a text calls its backups encrypted, its measures say so, too.",
    why: "A backup holds everything; a word in passing is not a measure that somebody looks after.",
    mend: "add a measure that encrypts backups, or name them in the one that does",
    passes: """
      measures: [{id: rest, name: Encryption, text: AES-256 for the database and for backups}]
      ---
      ## Security

      {{> measures}}

      We keep encrypted backups.
      """,
    fails: """
      measures: [{id: rest, name: Encryption, text: AES-256 for the database}]
      ---
      ## Security

      {{> measures}}

      We keep «encrypted backups».
      """,
    check: .policy { policy, matter in
      let places = matter.words.all(of: PromiseTopic.encryptedBackups.words)
      let said = places.first { !$0.isData }?.range ?? places.first?.range
      guard
        let place = said
          ?? policy.promises.first(where: {
            PromiseTopic.encryptedBackups.subjects.contains($0.subject.value.rawValue)
          })?.subject.range
      else { return [] }
      let isMeasured = policy.measures.contains { measure in
        let words = PromiseWords(measure.name, measure.text)
        return words.say("encrypt*", "aes*")
          && words.say("backup*", "all data", "all stored data", "everything")
      }
      return isMeasured
        ? []
        : [
          Finding(
            "backups are called encrypted, and no measure encrypts them", at: place,
            cause: "measures.backups")
        ]
    })

  private static let weaknesses = [
    "security vulnerabilit*", "vulnerabilit*", "weakness*", "security issue*", "security problem*",
  ]

  static let vulnerabilityContact = Rule(
    "promise/vuln-contact", "security.txt names the address that the policy names for vulnerabilities",
    [.ownWords, Citation(.securityTxt, "2.5.3")], .error,
    asks: "Whoever finds a vulnerability is told the same address by the policy and by security.txt.",
    why: "A report that goes to an address that nobody reads is not a report.",
    mend: "name the same address in both",
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## {{controller.legalName}}

      Report a vulnerability to [security@example.com](mailto:security@example.com).
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      ## {{controller.legalName}}

      Report a vulnerability to «[safe@example.com](mailto:safe@example.com)».
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      """,
    check: .site { site in
      guard let edition = site.policy, let file = site.files["/.well-known/security.txt"] else {
        return []
      }
      return weaknessLinks(edition).compactMap { link, address in
        guard !file.contains("mailto:\(address)") else { return nil }
        return Finding(
          "the policy asks for reports at '\(address)', and security.txt does not name it",
          at: link.range, cause: "site./.well-known/security.txt")
      }
    })

  /// Links to the addresses that a text names for vulnerabilities.
  private static func weaknessLinks(_ edition: Edition) -> [(Prose.Link, String)] {
    let sentences = edition.words.all(of: weaknesses).map { edition.words.sentence(of: $0).range }
    return mailLinks(edition).filter { link, _ in
      sentences.contains { sentence in
        sentence.bytes.lowerBound <= link.range.bytes.lowerBound
          // The address of a link ends after the last word of its sentence.
          && link.range.bytes.lowerBound < sentence.bytes.upperBound
      }
    }
  }

  private static func mailLinks(_ edition: Edition) -> [(Prose.Link, String)] {
    edition.text.prose.links.compactMap { link in
      guard case .address(let address) = link.target, address.hasPrefix("mailto:") else {
        return nil
      }
      return (link, String(address.dropFirst(7).prefix { $0 != "?" }))
    }
  }

  static let singleContact = Rule(
    "promise/single-contact", "Every address that the text asks to write to is declared", sources, .error,
    asks: "A text that asks people to write names the same addresses throughout.",
    why: "A request that goes to an old address is late before anybody reads it.",
    mend: "print the address with a mark such as '{{controller.email}}', or declare it",
    passes: """
      controller: {legalName: Example Ltd, email: privacy@example.com}
      ---
      ## Contact

      {{controller.legalName}}, [{{controller.email}}](mailto:{{controller.email}})
      """,
    fails: """
      controller: {legalName: Example Ltd, email: privacy@example.com}
      ---
      ## Contact

      {{controller.legalName}}, {{controller.email}}, or «[old@example.com](mailto:old@example.com)»
      """,
    check: .policy { policy, matter in
      guard let email = policy.controller?.value.email else { return [] }
      var declared: Set<String> = [email.value.rawValue]
      for other in [
        policy.dataProtectionOfficer?.value.email, policy.accountablePerson?.value.email,
        policy.representatives?.value.eu?.value.email, policy.representatives?.value.uk?.value.email,
      ] {
        if let other { declared.insert(other.value.rawValue) }
      }
      let contacts = policy.recipients.compactMap { $0.contact?.value.text }
      // An address for vulnerabilities is held against security.txt.
      let exempt = Set(weaknessLinks(matter.edition).map(\.0.range))
      var seen: Set<String> = []
      return mailLinks(matter.edition).compactMap { link, address in
        guard !declared.contains(address), !contacts.contains(address),
          !exempt.contains(link.range), seen.insert(address).inserted
        else { return nil }
        return Finding(
          "the text asks to write to '\(address)', and '\(email.value)' is the declared address",
          at: link.range, subject: address, cause: "controller.email",
          notes: [Diagnostic.Note("the declared address here", at: email.range)])
      }
    })
}

import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// Promises that nobody receives data for something, against the recipients.
extension PromiseRules {
  /// Returns a finding for each recipient whose purpose or role breaks a promise.
  private static func recipients(
    _ policy: PrivacyPolicy, breaking promise: MadePromise, roles: [RecipientRole],
    words: [String], _ what: String
  ) -> [Finding] {
    policy.recipients.compactMap { recipient in
      let path = "recipients.\(recipient.id.value)"
      let range: SourceRange
      let key: String
      if let role = recipient.role, roles.contains(role.value) {
        (range, key) = (role.range, "role")
      } else if let purpose = recipient.purpose, PromiseWords(purpose).say(words) {
        (range, key) = (purpose.range, "purpose")
      } else {
        return nil
      }
      return Finding(
        "the text promises \(what), which the recipient '\(recipient.name.value)' contradicts",
        at: range,
        subject: recipient.id.value.rawValue, target: .fact("\(path).\(key)", .change),
        notes: [Diagnostic.Note("promised here", at: promise.range)])
    }
  }

  static let shareAsNecessary = Rule(
    "promise/share-as-necessary", "Nobody receives data beyond what running the service needs",
    sources,
    .error,
    asks:
      """
      Where data is promised to be shared solely as necessary to run the service, each \
      recipient serves that.
      """,
    why: "A recipient for anything else makes 'solely' untrue.",
    mend: "name the other use in the promise, or end it",
    passes: """
      recipients: [{id: cloud, name: Cloud Ltd, purpose: Hosting}]
      promises:
        - {id: needed, kind: prohibition, subject: unnecessarySharing, text: We share only as \
        necessary}
      """,
    fails: """
      recipients: [{id: ask, name: Ask Ltd, purpose: «Market research»}]
      promises:
        - {id: needed, kind: prohibition, subject: unnecessarySharing, text: We share only as \
        necessary}
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.unnecessarySharing) else { return [] }
      return recipients(
        policy, breaking: promise, roles: [],
        words: [
          "market research", "marketing", "advertis*", "its own purposes", "their own purposes",
          "own products", "profiling", "sponsor*",
        ], "to share no more than the service needs")
    })

  static let noSale = Rule(
    "promise/no-sale",
    "A promise of no sale goes with no sale, and with no buyer among the recipients",
    [.ownWords, .ccpa("1798.120")] + sources.dropFirst(), .error,
    .always.when(.any([.fact(.sellsPI, is: .yes), .fact(.sellsPI, is: .no)])),
    asks:
      "Where a text promises not to sell personal data, no recipient gets any for a consideration.",
    why:
      "The law of California calls any exchange for money or other valuable consideration a sale; the promise is read so.",
    mend: "end the exchange, or withdraw the promise and offer the opt-out",
    passes: """
      recipients: [{id: cloud, name: Cloud Ltd, purpose: Hosting}]
      promises: [{id: noSale, kind: prohibition, subject: sale, text: We do not sell your data}]
      === site
      facts: {sellsPI: no}
      """,
    fails: """
      recipients: [{id: ask, name: Ask Ltd, purpose: «Studies in exchange for a lower price»}]
      promises: [{id: noSale, kind: prohibition, subject: sale, text: We do not sell your data}]
      === site
      facts: {sellsPI: no}
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.sale) else { return [] }
      if matter.fact(.sellsPI) == .yes {
        return [
          Finding(
            "the text promises no sale, and site.yaml says that data is sold", at: promise.range,
            target: promise.target)
        ]
      }
      return recipients(
        policy, breaking: promise, roles: [.dataBroker],
        words: [
          "in exchange for", "consideration", "resale", "selling data", "sale of data", "pays us",
        ], "no sale")
    })

  static let noAdvertisers = Rule(
    "promise/no-share-ads",
    "A text that promises advertisers nothing has none among the recipients",
    [.ownWords, .ccpa("1798.140(ah)")] + sources.dropFirst(), .error,
    .always.when(.any([.fact(.sharesPI, is: .yes), .fact(.sharesPI, is: .no)])),
    asks:
      """
      Where a text promises not to share data with advertisers, no recipient is there for \
      advertising.
      """,
    why: "Whoever reads the promise does not expect an advertiser among the recipients.",
    mend: "end the advertising, or withdraw the promise and offer the opt-out",
    passes: """
      recipients: [{id: cloud, name: Cloud Ltd, purpose: Hosting}]
      promises:
        - {id: noAds, kind: prohibition, subject: advertising, text: Advertisers get nothing}
      === site
      facts: {sharesPI: no}
      """,
    fails: """
      recipients: [{id: ads, name: Ads Ltd, role: «advertiser»}]
      promises:
        - {id: noAds, kind: prohibition, subject: advertising, text: Advertisers get nothing}
      === site
      facts: {sharesPI: no}
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.advertisers) else { return [] }
      if matter.fact(.sharesPI) == .yes {
        return [
          Finding(
            "the text promises nothing to advertisers, and site.yaml says that data is shared",
            at: promise.range, target: promise.target)
        ]
      }
      return recipients(
        policy, breaking: promise, roles: [.advertiser], words: ["advertis*", "retargeting"],
        "nothing to advertisers")
    })

  static let noBrokers = Rule(
    "promise/no-brokers", "A text that promises data brokers nothing has none among the recipients",
    sources,
    .error,
    asks: "Where a text promises to give no data to data brokers, no recipient is one.",
    why: "A broker passes data on to people whom nobody can name.",
    mend: "end the relation, or withdraw the promise",
    passes: """
      recipients: [{id: cloud, name: Cloud Ltd, purpose: Hosting}]
      promises:
        - {id: noBrokers, kind: prohibition, subject: dataBrokers, text: Brokers get nothing}
      """,
    fails: """
      recipients: [{id: trade, name: Trade Ltd, role: «dataBroker»}]
      promises:
        - {id: noBrokers, kind: prohibition, subject: dataBrokers, text: Brokers get nothing}
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.dataBrokers) else { return [] }
      return recipients(
        policy, breaking: promise, roles: [.dataBroker], words: ["data broker*", "data trad*"],
        "nothing to data brokers")
    })
}

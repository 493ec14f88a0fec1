import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

/// What well-known vendors store on a device, as far as documentation or public cookie lists say it.
///
/// It only ever leads to a question: whether a vendor stores something depends on what of it a site
/// uses.
enum CookieKnowledge {
  /// A vendor whose code stores something.
  struct Vendor: Sendable {
    /// The name in findings.
    let name: String
    /// Words by which a text names it, in lowercase.
    let names: [String]
    /// Words of a recipient's purpose that have to be there; none, if it always stores something.
    let uses: [String]
    /// What it stores, the best known first.
    let items: [Item]
    /// When it does.
    let when: String
  }

  /// Something stored.
  struct Item: Sendable {
    /// The key; `*` at its end stands for anything.
    let key: String
    /// Where.
    let storage: DeviceStorage
    /// For how long, as documented.
    let lasts: StorageDuration?

    init(_ key: String, _ storage: DeviceStorage = .cookie, _ lasts: String? = nil) {
      self.key = key
      self.storage = storage
      self.lasts = lasts.flatMap { StorageDuration($0) }
    }

    /// Whether a key of a list is this one.
    func matches(_ other: String) -> Bool {
      key.hasSuffix("*") ? other.hasPrefix(key.dropLast()) : other == key
    }

    var description: String { lasts.map { "'\(key)' (\($0))" } ?? "'\(key)'" }
  }

  static let vendors: [Vendor] = [
    Vendor(
      name: "Stripe", names: ["stripe"], uses: [],
      items: [
        Item("__stripe_mid", .cookie, "1 year"), Item("__stripe_sid", .cookie, "30 minutes"),
      ],
      when: "where Stripe.js is loaded"),
    Vendor(
      name: "Cloudflare", names: ["cloudflare"], uses: [],
      items: [Item("__cf_bm", .cookie, "30 minutes"), Item("cf_clearance"), Item("__cfruid")],
      when: "where Cloudflare stands before a host and manages bots"),
    Vendor(
      name: "Firebase Authentication", names: ["firebase"], uses: ["auth*", "sign*", "log*"],
      items: [
        Item("firebaseLocalStorageDb", .indexedDB), Item("firebase:authUser:*", .localStorage),
      ],
      when: "where its library keeps people signed in"),
    Vendor(
      name: "Google Analytics", names: ["google analytics"], uses: [],
      items: [Item("_ga", .cookie, "2 years"), Item("_ga_*", .cookie, "2 years"), Item("_gid")],
      when: "where its tag is loaded"),
    Vendor(
      name: "Google reCAPTCHA", names: ["recaptcha"], uses: [],
      items: [Item("_GRECAPTCHA", .cookie, "6 months")], when: "where a form is protected with it"),
    Vendor(
      name: "Meta Pixel", names: ["meta pixel", "facebook pixel"], uses: [],
      items: [Item("_fbp", .cookie, "3 months")], when: "where the pixel is loaded"),
    Vendor(
      name: "Hotjar", names: ["hotjar"], uses: [],
      items: [
        Item("_hjSessionUser_*", .cookie, "1 year"), Item("_hjSession_*", .cookie, "30 minutes"),
      ],
      when: "where its tracking code is loaded"),
    Vendor(
      name: "HubSpot", names: ["hubspot"], uses: [],
      items: [Item("hubspotutk"), Item("__hstc"), Item("__hssc", .cookie, "30 minutes")],
      when: "where its tracking code is loaded"),
    Vendor(
      name: "Microsoft Clarity", names: ["microsoft clarity"], uses: [],
      items: [Item("_clck", .cookie, "1 year"), Item("_clsk")], when: "where its tag is loaded"),
    Vendor(
      name: "Intercom", names: ["intercom"], uses: [],
      items: [Item("intercom-id-*"), Item("intercom-session-*")],
      when: "where its messenger is loaded"),
  ]

  /// Returns the vendor that a recipient is, if its use stores something.
  static func vendor(of recipient: Recipient) -> Vendor? {
    let name = LanguageWords.english.words(of: recipient.name.value.text)
    let entity = LanguageWords.english.words(of: recipient.legalEntity?.value.text ?? "")
    let purpose = LanguageWords.english.words(of: recipient.purpose?.value.text ?? "")
    return vendors.first { vendor in
      let isNamed = vendor.names.contains { words in
        let words = LanguageWords.english.words(of: words)
        return name.contains(words) || entity.contains(words)
      }
      return isNamed
        && (vendor.uses.isEmpty
          || vendor.uses.contains { use in purpose.contains { $0.hasPrefix(use.dropLast()) } })
    }
  }
}

import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// How the notice is published: GDPR, Article 12(1) and (7).
extension GDPRTransparency {
  private static let words = """
    controller: {legalName: Example Ltd}
    ---
    ## Who we are

    {{controller.legalName}}

    ## Your rights

    You have rights.
    """

  static let oneDocument = Rule(
    "gdpr/12-1-single-document", "The whole notice is one page, apart from terms",
    [.transparencyGuidelines("17"), .transparencyGuidelines("33"), .gdpr("12(1)")],
    .error, .gdpr,
    asks: """
      The whole of the information is available in one place or one complete document, apart from other \
      terms.
      """,
    why: "Nobody can check a text that has to be collected from several pages.",
    mend: "publish the policy whole, at one address, and the terms at another",
    passes: """
      \(words)
      === page /legal/privacy/
      <html><body><h1>Privacy Policy</h1><h2>Who we are</h2><h2>Your rights</h2></body></html>
      """,
    fails: """
      \(words)
      === page /legal/privacy/
      <html><body><h1>Privacy Policy</h1><h2>Who we are</h2><h2>Your rights</h2>
      «<h1>»Terms of Use</h1></body></html>
      """,
    check: .site { site in
      guard let policy = site.policy, let address = site.policyAddress, !site.pages.isEmpty else {
        return []
      }
      guard let tags = site.policyPage?.tags else {
        return [
          Finding(
            "no page at \(address) shows the privacy policy", at: policy.text.header.title.range,
            subject: address, target: .published("\(address)"))
        ]
      }
      let titles = tags.all("h1")
      if titles.count > 1 {
        return [
          Finding(
            "the page of the privacy policy has \(titles.count) titles, as if it were several texts",
            at: tags.range(of: titles[1]), subject: address, target: .published("\(address)"))
        ]
      }
      let parts = policy.text.prose.headings.count { $0.level == 2 }
      let shown = tags.all("h2").count
      return shown >= parts
        ? []
        : [
          Finding(
            "the page shows \(shown) of the \(parts) parts of the privacy policy", at: tags.body,
            subject: address, target: .published("\(address)"))
        ]
    })

  static let linkedEverywhere = Rule(
    "gdpr/12-1-linked-everywhere", "Every page links to the policy under a name that people know",
    [.transparencyGuidelines("11"), .gdpr("12(1)")], .error, .gdpr,
    asks: """
      A link to the notice is clearly visible on each page of the website under a commonly used term, \
      such as 'Privacy' or 'Privacy Policy'.
      """,
    why: "The question comes up wherever data is asked for, not on the page that answers it.",
    mend: "link the policy from the header or the footer of each page, with the word 'Privacy'",
    passes: """
      \(words)
      === page /legal/
      <html><body><a href="/legal/privacy/">Privacy Policy</a></body></html>
      """,
    fails: """
      \(words)
      === page /legal/
      <html>«<body>»<a href="/legal/privacy/">Small print</a></body></html>
      """,
    check: .site { site in
      guard let address = site.policyAddress, let policy = site.policy else { return [] }
      let title = policy.text.header.title.value.text.lowercased()
      let targets = [address, String(address.dropLast()), "\(site.site.url.value)\(address)"]
      return site.pages.filter { $0.address != address }.compactMap { page in
        let tags = page.tags
        let isLinked = tags.links.contains { link in
          guard let target = tags.elements[link]["href"],
            targets.contains(String(target.prefix { $0 != "#" && $0 != "?" }))
          else { return false }
          let words = tags.text(of: link).lowercased()
          return ["privacy", "data protection", "datenschutz"].contains { words.contains($0) }
            || words.contains(title)
        }
        return isLinked
          ? nil
          : Finding(
            "the page \(page.address) has no link to the privacy policy that says 'privacy'",
            at: tags.body, subject: page.address, target: .published("privacy-word"))
      }
    })

  static let siteLanguages = Rule(
    "gdpr/12-1-language", "The policy exists in each language that the site offers",
    [.transparencyGuidelines("13"), .transparencyGuidelines("13, footnote 15")], .note, .gdpr,
    asks: "The notice is translated where the controller targets people who speak other languages.",
    why: "Who is sold something in a language has to be informed in it.",
    mend: "publish the policy in that language, too, or do not offer the site in it",
    passes: """
      \(words)
      === page /legal/
      <html lang="en"><body></body></html>
      """,
    fails: """
      \(words)
      === page /legal/
      <html lang="en"><link rel="alternate" hreflang="«fr»" href="/fr/"><body></body></html>
      """,
    check: .site { site in
      func primary(_ tag: String) -> String { String(tag.prefix { $0 != "-" }).lowercased() }
      let spoken = Set(
        site.editions.filter { $0.policy != nil }
          .compactMap { $0.text.header.language.map { primary("\($0.value)") } })
      guard !spoken.isEmpty else { return [] }
      var seen = spoken
      return site.pages.flatMap { page -> [Finding] in
        let tags = page.tags
        let languages =
          tags.all("html").compactMap { tags.elements[$0].attributes["lang"] }
          + tags.all("link").compactMap { tags.elements[$0].attributes["hreflang"] }
        return
          languages
          .filter { $0.text != "x-default" && seen.insert(primary($0.text)).inserted }
          .map { language in
            Finding(
              "the site offers '\(language.text)', and there is no privacy policy in it",
              at: tags.file.range(language.bytes), subject: language.text,
              target: .published("language.\(primary(language.text))"))
          }
      }
    })

  static let icons = Rule(
    "gdpr/12-7-icons", "Icons of the notice have a form that machines can read",
    [.gdpr("12(7)")], .note, .gdpr,
    asks: "Where standardised icons are presented electronically, they are machine-readable.",
    why: "Icons are for those who do not read; a program can read them to those who do not see.",
    mend:
      "link the data of the policy, with 'type=\"application/json\"', from the page with the icons",
    passes: """
      \(words)
      === page /legal/privacy/
      <body><img src="/keep.svg" alt="kept 90 days">
      <a href="/legal/privacy/privacy.json" type="application/json">Data</a></body>
      """,
    fails: """
      \(words)
      === page /legal/privacy/
      <body>«<img src="/keep.svg" alt="kept 90 days">»</body>
      """,
    check: .site { site in
      guard let address = site.policyAddress, let tags = site.policyPage?.tags else { return [] }
      // A logo above the notice is no icon of it.
      let hasMain = !tags.all("main").isEmpty
      guard
        let icon = tags.all("img", "svg").first(where: { !hasMain || tags.isInside($0, "main") })
      else { return [] }
      let hasTwin =
        tags.links.contains { link in
          tags.elements[link]["type"] == "application/json"
            && tags.elements[link]["href"]?.hasPrefix(address) == true
        }
        || tags.all("script").contains { tags.elements[$0]["type"] == "application/ld+json" }
      return hasTwin
        ? []
        : [
          Finding(
            "the page of the policy shows icons, and no data that machines can read",
            at: tags.range(of: icon), subject: address, target: .published("icons"))
        ]
    })
}

import LegalModel
import LegalRuleEngine
import LegalText

extension SiteMatter {
  /// Looks at every page for one defect, and reports it once, with the other pages in notes.
  ///
  /// - Parameters:
  ///   - summary: The finding.
  ///   - target: What has to be changed.
  ///   - places: The places of the defect in a page.
  /// - Returns: One finding or none.
  func defect(
    _ summary: String, target: FixTarget, in places: (HTMLTags) -> [SourceRange]
  ) -> [Finding] {
    let found = pages.compactMap { places($0.tags).first }
    guard let first = found.first else { return [] }
    return [
      Finding(
        summary, at: first, target: target,
        notes: found.dropFirst().map { Diagnostic.Note("on this page, too", at: $0) })
    ]
  }
}

extension CaliforniaRegulations {
  static let smallScreens = Rule(
    "ccpa/reg-7003-b1", "The pages can be read on small screens",
    [.ccpaRegulations("7003(b)(1)")], .error, .ccpa,
    asks: "What people are told is readable on smaller screens as well.",
    why: "Most people read a policy on a telephone, if at all.",
    mend: """
      set the viewport to the width of the device, allow zooming, and let the cells of a table carry \
      'data-label', so that its rows can be shown as cards
      """,
    passes: """
      === page /legal/
      <html lang="en"><head><meta name="viewport" content="width=device-width, initial-scale=1"></head>
      <body><table><thead><tr><th scope="col">Data</th><th scope="col">Purpose</th></tr></thead>
      <tbody><tr><th scope="row">E-mail</th><td data-label="Purpose">Sign-in</td></tr></tbody></table></body></html>
      """,
    fails: """
      === page /legal/
      <html lang="en"><head>«<meta name="viewport" content="width=1024">»</head><body></body></html>
      """,
    check: .site { site in
      site.defect(
        "the page does not take the width of the screen, or forbids zooming",
        target: .published("viewport")
      ) { tags in
        let viewports = tags.all("meta").filter { tags.elements[$0]["name"] == "viewport" }
        guard let viewport = viewports.first else { return [tags.start] }
        let settings = (tags.elements[viewport]["content"] ?? "").lowercased()
          .filter { !$0.isWhitespace }.split(separator: ",")
        let isFixed =
          !settings.contains("width=device-width") || settings.contains("user-scalable=no")
          || settings.contains("user-scalable=0")
          || settings.contains { $0.hasPrefix("maximum-scale=1") }
        return isFixed ? [tags.range(of: viewport)] : []
      }
        + site.defect(
          "a cell of a table has no label to stand by when the table is too wide for the screen",
          target: .published("table-labels")
        ) { tags in
          // A table without a head has no columns to name.
          let tables = tags.all("table").filter { table in
            tags.descendants(of: table).contains { tags.elements[$0].name == "thead" }
          }
          return tables.flatMap(tags.descendants).filter { cell in
            tags.elements[cell].name == "td" && (tags.elements[cell]["data-label"] ?? "").isEmpty
              && !tags.text(of: cell).isEmpty
              && !tags.ancestors(of: cell).contains { tags.elements[$0]["tabindex"] == "0" }
          }.map(tags.range)
        }
    })

  static let languages = Rule(
    "ccpa/reg-7003-b2", "The policy is in the language that the business uses",
    [.ccpaRegulations("7003(b)(2)")], .note, .ccpa,
    asks: """
      What people are told is available in the languages in which the business ordinarily gives them \
      contracts, notices and the like.
      """,
    why: "Whoever buys in one language cannot be informed in another.",
    mend: "publish the policy in the site's language, or correct 'language:'",
    passes: """
      language: en
      === site
      language: en
      """,
    fails: """
      language: «de»
      === site
      language: en
      """,
    check: .site { site in
      guard let ordinary = site.site.language?.primary, let edition = site.policy,
        let policy = edition.policy, let language = policy.header.language,
        language.value.primary != ordinary
      else { return [] }
      return [
        Finding(
          "the policy is in '\(language.value)', the site in '\(ordinary)'", at: language.range,
          target: .fact("language", .change))
      ]
    })

  static let accessibility = Rule(
    "ccpa/reg-7003-b3", "The pages keep what a machine can check of WCAG 2.1",
    [.ccpaRegulations("7003(b)(3)")], .error, .ccpa,
    asks: """
      What people are told is reasonably accessible: notices online follow recognised standards such as \
      the Web Content Accessibility Guidelines, version 2.1 of 5 June 2018.
      """,
    why: """
      A screen reader reads the markup: without a language it mispronounces, without headings and table \
      headers it gets lost, without the text of a link it reads an address.
      """,
    mend: """
      give the page 'lang', a title and a first heading, keep headings in order, give table headers \
      'scope', links a text and images an 'alt'
      """,
    passes: """
      === page /legal/
      <html lang="en"><head><title>Legal</title></head><body><h1>Legal</h1><h2>Privacy</h2>
      <a href="/legal/privacy/">Privacy Policy</a></body></html>
      """,
    fails: """
      === page /legal/
      <html lang="en"><head><title>Legal</title></head><body><h1>Legal</h1>«<h3>»Privacy</h3>
      <a href="/legal/privacy/">Privacy Policy</a></body></html>
      """,
    check: .site { site in
      var findings = site.defect("the page does not say its language", target: .published("lang")) {
        tags in
        tags.all("html").contains { !(tags.elements[$0]["lang"] ?? "").isEmpty } ? [] : [tags.start]
      }
      findings += site.defect("the page has no title", target: .published("title")) { tags in
        tags.all("title").contains { !tags.text(of: $0).isEmpty } ? [] : [tags.start]
      }
      findings += site.defect("the page has no first heading", target: .published("first-heading"))
      {
        tags in
        tags.headings.contains { $0.level == 1 } ? [] : [tags.start]
      }
      findings += site.defect("a heading skips a level", target: .published("heading-order")) {
        tags in
        zip(tags.headings, tags.headings.dropFirst()).filter { $1.level > $0.level + 1 }
          .map { tags.range(of: $1.index) }
      }
      findings += site.defect("a header of a table has no scope", target: .published("table-scope"))
      {
        tags in
        tags.all("th").filter {
          !["col", "row", "colgroup", "rowgroup"].contains(tags.elements[$0]["scope"])
        }.map(tags.range)
      }
      findings += site.defect("a link has no text", target: .published("link-text")) { tags in
        tags.links.filter { tags.name(of: $0).isEmpty }.map(tags.range)
      }
      findings += site.defect("an image has no alternative text", target: .published("image-text"))
      {
        tags in
        tags.all("img").filter { tags.elements[$0]["alt"] == nil }.map(tags.range)
      }
      return findings
    })

  static let sameLink = Rule(
    "ccpa/reg-7003-c", "The link to the policy looks like the links beside it",
    [.ccpaRegulations("7003(c)")], .warning, .ccpa,
    asks: """
      A conspicuous link looks like other similar links of the same page: it has at least the same size \
      and a color that is noticed as much.
      """,
    why: "A link in grey and small print is a link that nobody is meant to find.",
    mend: "give the link to the policy the class and the style of the links beside it",
    passes: """
      === page /legal/
      <footer><a href="/">Home</a> <a href="/legal/privacy/">Privacy Policy</a></footer>
      """,
    fails: """
      === page /legal/
      <footer><a href="/">Home</a> «<a href="/legal/privacy/" class="faint">»Privacy Policy</a></footer>
      """,
    check: .site { site in
      site.defect(
        "the link to the policy does not look like the links beside it",
        target: .published("privacy-link")
      ) { tags in
        let bars = tags.all("nav", "footer").filter { bar in
          tags.elements[bar].name == "nav"
            || !tags.descendants(of: bar).contains {
              tags.elements[$0].name == "nav"
            }
        }
        return bars.flatMap { bar -> [SourceRange] in
          let links = tags.descendants(of: bar).filter {
            tags.elements[$0].name == "a" && tags.elements[$0]["href"] != nil
          }
          let others = Set(
            links.filter { !tags.isAboutPrivacy($0) }.map { tags.look(of: $0, in: bar) })
          guard !others.isEmpty else { return [] }
          return links.filter {
            tags.isAboutPrivacy($0) && !others.contains(tags.look(of: $0, in: bar))
          }.map(tags.range)
        }
      }
    })

  static let printable = Rule(
    "ccpa/reg-7011-c-print", "The policy can be printed as a document",
    [.ccpaRegulations("7011(c)")], .error, .ccpa,
    asks: "The policy is available in a format that lets a person print it out as a document.",
    why: "A person who wants to hold a business to its words keeps them on paper.",
    mend: """
      add rules for print to the stylesheet ('@media print'), and hide no part of the text behind a \
      control
      """,
    passes: """
      === page /legal/privacy/
      <head><link rel="stylesheet" href="/style.css"></head><main><p>All of it</p></main>
      === file /style.css
      @media print { nav { display: none } }
      """,
    fails: """
      === page /legal/privacy/
      <head><link rel="stylesheet" href="/style.css"></head><main>«<details>»<p>A part of it</p></details></main>
      === file /style.css
      @media print { nav { display: none } }
      """,
    check: .site { site in
      site.defect("the page has a stylesheet, and none for print", target: .published("print")) {
        tags in
        let sheets = tags.all("link").filter {
          (tags.elements[$0]["rel"] ?? "").split(separator: " ").contains("stylesheet")
        }
        let styles = tags.all("style")
        guard let first = (sheets + styles).first else { return [] }
        let hrefs = sheets.map { tags.elements[$0]["href"] ?? "" }
        // What a sheet from elsewhere says cannot be seen.
        guard hrefs.allSatisfy({ site.files[$0] != nil }) else { return [] }
        let prints =
          sheets.contains { (tags.elements[$0]["media"] ?? "").contains("print") }
          || hrefs.contains { site.files[$0]?.contains("@media print") == true }
          || styles.contains { tags.text(of: $0).contains("@media print") }
        return prints ? [] : [tags.range(of: first)]
      }
        + site.defect(
          "a part of the text is hidden, also on paper", target: .published("hidden-text")
        ) {
          tags in
          tags.elements.indices.filter { index in
            let element = tags.elements[index]
            let hides =
              element.name == "details" && element["open"] == nil || element["hidden"] != nil
              || element.name == "dialog" || element.name == "iframe"
            // Ways to other pages are no part of the text.
            return hides && tags.isInside(index, "main", "article") && !tags.isInside(index, "nav")
          }.map(tags.range)
        }
    })

  static let privacyLink = Rule(
    "ccpa/reg-7011-d-link", "Every page links to the policy with the word 'privacy'",
    [.ccpaRegulations("7011(d)")], .error, .ccpa,
    asks: """
      The policy is posted online through a conspicuous link with the word 'privacy' on the home page.
      """,
    why: "'Privacy' is the one word that people look for.",
    mend: "link to the policy with a text that contains 'privacy'",
    passes: """
      title: Privacy Policy
      === page /legal/
      <main><a href="/legal/privacy/">Privacy Policy</a></main>
      """,
    fails: """
      title: Data policy
      === page /legal/
      «<main>»<a href="/legal/privacy/">Data policy</a></main>
      """,
    check: .site { site in
      // Before the first policy is released there is nothing to link to.
      guard site.policy != nil else { return [] }
      return site.defect(
        "the page has no link with the word 'privacy'", target: .published("privacy-word")
      ) { tags in
        tags.links.contains(where: tags.isAboutPrivacy) ? [] : [tags.start]
      }
    })

  static let deepLinks = Rule(
    "ccpa/reg-7012-f", "Every section of a text has an address of its own",
    [.ccpaRegulations("7012(f)")], .error, .ccpa,
    asks: """
      A notice at collection may be a link to the specific section of the policy; a link to the top of \
      the page does not do.
      """,
    why: "Whoever follows the link must land on what is collected, not have to look for it.",
    mend: "give each heading of the text an 'id', and link only to ids that exist",
    passes: """
      === page /legal/privacy/
      <article><a href="#collected">What we collect</a><h2 id="collected">What we collect</h2></article>
      """,
    fails: """
      === page /legal/privacy/
      <article>«<h2>»What we collect</h2></article>
      """,
    check: .site { site in
      site.defect("a heading of the text has no address", target: .published("anchors")) { tags in
        tags.headings.filter { heading in
          heading.level > 1 && (tags.elements[heading.index]["id"] ?? "").isEmpty
            && tags.isInside(heading.index, "article")
        }.map { tags.range(of: $0.index) }
      }
        + site.defect(
          "a link names a section that does not exist", target: .published("broken-anchor")
        ) {
          tags in
          let anchors = tags.anchors
          return tags.links.filter { link in
            guard let target = tags.elements[link]["href"], target.hasPrefix("#"),
              target.utf8.count > 1
            else { return false }
            return !anchors.contains(String(target.dropFirst()))
          }.map(tags.range)
        }
    })

  static let choicesLink = Rule(
    "ccpa/reg-7015", "The alternative link to opt out has its title, its icon and its place",
    [.ccpaRegulations("7015")], .error, .ccpa,
    asks: """
      A business that uses the alternative opt-out link titles it 'Your Privacy Choices' or 'Your \
      California Privacy Choices', puts the opt-out icon beside it, and places it in the header or the \
      footer.
      """,
    why: "The same words and the same icon everywhere are what makes it found.",
    mend: "use one of the two titles, with the icon, in the header or the footer",
    passes: """
      === page /legal/
      <footer><a href="/choices"><img src="/icon.svg" alt=""> Your Privacy Choices</a></footer>
      """,
    fails: """
      === page /legal/
      <footer>«<a href="/choices">»Privacy choices</a></footer>
      """,
    check: .site { site in
      site.defect(
        "the alternative opt-out link lacks its title, its icon or its place",
        target: .published("choices")
      ) { tags in
        tags.links.filter { link in
          let name = tags.name(of: link)
          guard name.lowercased().contains("privacy choices") else { return false }
          let around = tags.elements[link].parent.map(tags.descendants) ?? []
          let hasIcon = (tags.descendants(of: link) + around).contains {
            ["img", "svg"].contains(tags.elements[$0].name)
          }
          let hasTitle = ["Your Privacy Choices", "Your California Privacy Choices"].contains(name)
          return !hasTitle || !hasIcon || !tags.isInside(link, "header", "footer")
        }.map(tags.range)
      }
    })

  static let darkPatterns = Rule(
    "ccpa/reg-7004-b", "No choice is made for a person before they make it",
    [.ccpaRegulations("7004(b)"), .ccpaRegulations("7004(c)")], .note, .ccpa,
    asks: """
      A choice that was got by a dark pattern, a design that subverts or impairs a person's decision, is \
      no consent.
      """,
    why: "A box that is ticked already shows what the business wants, not what the person does.",
    mend: "leave every box empty until a person ticks it",
    passes: """
      === page /legal/
      <label><input type="checkbox" name="statistics"> Statistics</label>
      """,
    fails: """
      === page /legal/
      <label>«<input type="checkbox" name="statistics" checked>» Statistics</label>
      """,
    check: .site { site in
      site.defect("a choice is made before a person makes it", target: .published("ticked")) {
        tags in
        tags.elements.indices.filter { index in
          let element = tags.elements[index]
          let isBox =
            element.name == "input" && ["checkbox", "radio"].contains(element["type"])
          let isSwitch = ["checkbox", "switch"].contains(element["role"])
          return isBox && element["checked"] != nil && element["disabled"] == nil
            || isSwitch && element["aria-checked"] == "true" && element["aria-disabled"] != "true"
        }.map(tags.range)
      }
    })
}

extension HTMLTags {
  /// Whether the text of a link has the word that California asks for.
  func isAboutPrivacy(_ link: Int) -> Bool { name(of: link).lowercased().contains("privacy") }

  /// What decides how a link looks: classes and styles of it and of what is around it in its bar.
  func look(of link: Int, in bar: Int) -> [String] {
    func look(_ index: Int) -> String {
      let element = elements[index]
      return "\(element.name) \(element["class"] ?? "") \(element["style"] ?? "")"
    }
    return [look(link)] + ancestors(of: link).prefix { $0 != bar }.map(look)
  }
}

extension LanguageTag {
  /// The language without its country.
  fileprivate var primary: String { String(rawValue.prefix { $0 != "-" }) }
}

import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension Matter {
  /// The addresses to which the text asks people to send weaknesses of its security.
  var vulnerabilityAddresses: [Prose.Link] { edition.vulnerabilityAddresses }
}

extension Edition {
  /// The addresses to which the text asks people to send weaknesses of its security.
  var vulnerabilityAddresses: [Prose.Link] {
    let sentences = words.all(
      "vulnerabilit*", "security weakness*", "find … weakness*", "security flaw*",
      "security issue*", "security hole*", "responsible disclosure"
    ).filter { !$0.isData }.map { words.sentence(of: $0).range.bytes }
    return text.prose.links.filter { link in
      guard case .address(let address) = link.target, address.hasPrefix("mailto:") else {
        return false
      }
      // A link stands where its address does, just behind its words.
      let start = link.range.bytes.lowerBound
      return sentences.contains { $0.lowerBound <= start && start <= $0.upperBound + 2 }
    }
  }
}

extension Prose.Link {
  /// The mailbox, if it leads to one.
  var mailbox: String? {
    guard case .address(let address) = target, address.hasPrefix("mailto:") else { return nil }
    return address.dropFirst(7).prefix { $0 != "?" }.lowercased()
  }
}

extension WellKnownFiles {
  private static func rfc(_ section: String) -> Citation { Citation(.securityTxt, section) }

  static let securityLocation = Rule(
    "site/security-txt-location", "security.txt is served over https, as plain text, in its place",
    [rfc("3")], .error,
    asks: """
      The file lies at /.well-known/security.txt, is served over https, and has the type text/plain with \
      the charset utf-8. The build puts it there; the rule looks whether the address of the site is \
      one with https.
      """,
    why: "A researcher or a program looks there and nowhere else.",
    mend: "serve the site over https, and security.txt as 'text/plain; charset=utf-8'",
    passes: """
      === site
      securityContact: mailto:security@example.com
      securityExpires: 2027-06-01
      """,
    fails: """
      === site
      url: «http://example.com»
      securityContact: mailto:security@example.com
      securityExpires: 2027-06-01
      """,
    check: .site { site in
      let url = site.site.url
      guard let text = site.site.securityText, !"\(url.value)".hasPrefix("https://") else {
        return []
      }
      return [
        Finding(
          "security.txt is not served over https", at: url.range, target: .site("url"),
          notes: [Diagnostic.Note("the file is asked for here", at: text.contact.range)])
      ]
    })

  static let securityContact = Rule(
    "site/security-txt-contact", "security.txt names a contact",
    [rfc("2.5.3")], .error,
    asks: """
      The file has at least one Contact line with a URI: mailto: for e-mail, tel: for telephone, https: \
      for a page; the preferred one comes first. Without 'securityContact' the build writes no file.
      """,
    why: "A file without a contact helps nobody who has found a weakness.",
    mend: "set 'securityContact: mailto:…' in site.yaml",
    passes: """
      === site
      securityContact: mailto:security@example.com
      securityExpires: 2027-06-01
      """,
    fails: """
      === site
      securityExpires: «2027-06-01»
      """,
    check: .site { site in
      guard let expires = site.site.securityExpires, site.site.securityContact == nil else {
        return []
      }
      return [
        Finding(
          "'securityExpires' stands without 'securityContact', so that there is no security.txt",
          at: expires.range, target: .site("securityContact"))
      ]
    })

  static let securityContactMatch = Rule(
    "site/security-txt-contact-match", "The policy and security.txt name the same contact",
    [.ownWords, rfc("2.5.3")], .warning,
    asks:
      "The address that the policy names for vulnerabilities is among the contacts of security.txt.",
    why: "A report that goes to an address which nobody reads any more is lost.",
    mend: "name in the policy the address that 'securityContact' in site.yaml has",
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## Security

      Send a vulnerability to [security@example.com](mailto:security@example.com).
      === site
      securityContact: mailto:security@example.com
      securityExpires: 2027-06-01
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      ## Security

      Send a vulnerability to [help@example.com](«mailto:help@example.com»).
      === site
      securityContact: mailto:security@example.com
      securityExpires: 2027-06-01
      """,
    check: .site { site in
      guard let policy = site.policy else { return [] }
      let named = policy.vulnerabilityAddresses
      guard let first = named.first else { return [] }
      guard let text = site.site.securityText else {
        return [
          Finding(
            "the policy asks for vulnerabilities, and the site has no security.txt",
            at: first.range, target: .site("securityContact"),
            help: ["set 'securityContact' and 'securityExpires' in site.yaml"])
        ]
      }
      guard let other = named.first(where: { !text.contact.value.isMailbox($0.mailbox ?? "") })
      else { return [] }
      return [
        Finding(
          "the policy names '\(other.mailbox ?? "")' for vulnerabilities, security.txt does not",
          at: other.range, target: .site("securityContact"),
          notes: [Diagnostic.Note("its contact here", at: text.contact.range)])
      ]
    })

  static let securityContactRole = Rule(
    "site/security-txt-contact-role", "Vulnerabilities have a mailbox of their own",
    [rfc("2.5.3")], .note,
    asks: """
      RFC 9116 recommends the conventions of RFC 2142 for e-mail addresses, in which 'security' is \
      the mailbox for matters of security.
      """,
    why: "A report in a general mailbox waits for somebody who knows what it is.",
    mend: "name a mailbox such as security@ for vulnerabilities",
    passes: """
      controller: {legalName: Example Ltd, email: hello@example.com}
      ---
      ## Security

      Send a vulnerability to [security@example.com](mailto:security@example.com).
      """,
    fails: """
      controller: {legalName: Example Ltd, email: hello@example.com}
      ---
      ## Security

      Send a vulnerability to [hello@example.com](«mailto:hello@example.com»).
      """,
    check: .policy { policy, matter in
      let general = [
        policy.controller?.value.email?.value, policy.dataProtectionOfficer?.value.email?.value,
      ].compactMap { $0.map { "\($0)".lowercased() } }
      let roles = ["security", "cert", "csirt", "psirt", "abuse"]
      return matter.vulnerabilityAddresses.filter { link in
        guard let mailbox = link.mailbox else { return false }
        return general.contains(mailbox)
          && !roles.contains(String(mailbox.prefix { $0 != "@" && $0 != "+" && $0 != "-" }))
      }.prefix(1).map { link in
        Finding(
          "'\(link.mailbox ?? "")' is the general mailbox, not one for vulnerabilities",
          at: link.range, target: .words("vulnerabilityMailbox"))
      }
    })

  static let securityExpires = Rule(
    "site/security-txt-expires", "security.txt says once until when it holds",
    [rfc("2.5.5")], .error,
    asks:
      "The file has exactly one Expires line, with a date and a time as RFC 3339 writes them, in the future. Without 'securityExpires' the build writes no file.",
    why: "After that time a researcher ignores the file.",
    mend: "set 'securityExpires' in site.yaml to a day within a year",
    passes: """
      === site
      securityContact: mailto:security@example.com
      securityExpires: 2027-06-01
      """,
    fails: """
      === site
      securityContact: «mailto:security@example.com»
      """,
    check: .site { site in
      if let contact = site.site.securityContact, site.site.securityExpires == nil {
        return [
          Finding(
            "'securityContact' stands without 'securityExpires', so that there is no security.txt",
            at: contact.range, target: .site("securityExpires"))
        ]
      }
      return site.site.outdatedSecurityText(on: site.asOf).map { expires in
        [
          Finding(
            "security.txt is out of date", at: expires.range, target: .site("securityExpires"))
        ]
      } ?? []
    })

  static let securityCanonical = Rule(
    "site/security-txt-canonical", "security.txt says where it lies",
    [rfc("2.5.2")], .warning,
    asks:
      "The field is optional; where it stands in the file, its https addresses include the one at which the file lies, and a file that they leave out is not trusted.",
    why: "Without the field, nothing tells the file from a copy of it elsewhere.",
    mend: "let the build write security.txt, with the address of the site as 'url' in site.yaml",
    check: .undecidable(
      reason: """
        The build does it: the line has the address that 'url' and the place of the file make, and \
        site/security-txt-location looks whether it is one with https.
        """))

  static let securityPolicy = Rule(
    "site/security-txt-policy", "The policy that security.txt names can be read",
    [rfc("2.5.7")], .note,
    asks: "A Policy line is an https address; one on this site leads to a page of it.",
    why: "A researcher reads it before a report, to learn what is allowed.",
    mend: "name a page that exists, with https",
    check: .undecidable(
      reason: "The build writes no Policy line, so that no text can break this one."))

  static let securityLanguages = Rule(
    "site/security-txt-langs", "security.txt names its languages once",
    [rfc("2.5.8")], .error,
    asks: "Preferred-Languages stands in the file no more than once.",
    why: "Two lists leave open which of them holds.",
    mend: "put all languages on one line",
    check: .undecidable(
      reason: """
        The build does it: it writes the line once, from 'language' in site.yaml, so that no text can \
        break this one.
        """))

  static let securityLines = Rule(
    "site/security-txt-lines", "security.txt is plain lines of UTF-8",
    [rfc("2.2"), rfc("4")], .error,
    asks:
      "Every line, the last one too, ends with a line feed or with a carriage return and a line feed; the text is UTF-8.",
    why: "A strict reader rejects the whole file otherwise.",
    mend: "let the build write security.txt",
    check: .undecidable(
      reason: "The build does it: it writes such lines, so that no text can break this one."))
}

extension ContactAddress {
  /// Returns whether the address is that of a mailbox.
  func isMailbox(_ mailbox: String) -> Bool {
    "\(self)".lowercased() == "mailto:\(mailbox.lowercased())"
  }
}

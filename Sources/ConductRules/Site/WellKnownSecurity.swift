import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// The lines of a `security.txt` (RFC 9116, section 2.3).
struct WellKnownSecurityText {
  /// A line with a name and a value.
  struct Field {
    /// The name, in lowercase.
    let name: String
    let value: String
    /// Where the value stands.
    let range: SourceRange
    /// Where the line stands.
    let line: SourceRange
  }

  let file: SourceFile
  let fields: [Field]

  init?(_ site: SiteMatter) {
    guard let file = site.publishedFile(WellKnownFiles.securityAddress) else { return nil }
    self.file = file
    fields = file.lines.starts.indices.compactMap { line in
      let bytes = file.lines.content(ofLine: line)
      let text = file.lines.text(ofLine: line)
      guard text.first != "#", let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
        return nil
      }
      let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      return Field(
        name: text[..<colon].lowercased(), value: String(value),
        range: file.range(bytes.upperBound - value.utf8.count..<bytes.upperBound),
        line: file.range(bytes))
    }
  }

  subscript(name: String) -> [Field] { fields.filter { $0.name == name } }
}

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
  private static let target = FixTarget.published(securityAddress)

  static let securityLocation = Rule(
    "site/security-txt-location", "security.txt is served over https, as plain text, in its place",
    [rfc("3")], .error,
    asks: """
      The file lies at /.well-known/security.txt, is served over https, and has the type text/plain with \
      the charset utf-8.
      """,
    why: "A researcher or a program looks there and nowhere else.",
    mend: "serve the site over https, and security.txt as 'text/plain; charset=utf-8'",
    passes: """
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      Expires: 2027-06-01T00:00:00Z
      """,
    fails: """
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      Expires: 2027-06-01T00:00:00Z
      === file /_headers
      /.well-known/security.txt
        Content-Type: «text/html»
      """,
    check: .site { site in
      guard let file = site.publishedFile(securityAddress) else {
        // Elsewhere nobody looks for it.
        return ["/security.txt", "\(site.site.path.prefix)/security.txt"].compactMap { address in
          site.publishedFile(address).map {
            Finding(
              "security.txt lies at \(address), not at \(securityAddress)", at: $0.firstLine,
              target: target)
          }
        }
      }
      var findings: [Finding] = []
      if !"\(site.site.url.value)".hasPrefix("https://") {
        findings.append(
          Finding(
            "security.txt is not served over https", at: site.site.url.range,
            target: .published("url"),
            notes: [Diagnostic.Note("the file begins here", at: file.firstLine)]))
      }
      if let declared = site.declaredType(of: securityAddress) {
        let type = declared.type.lowercased().filter { $0 != " " }
        if !type.hasPrefix("text/plain") || (type.contains(";") && !type.contains("utf-8")) {
          findings.append(
            Finding(
              "security.txt is served as '\(declared.type)', not as text/plain in UTF-8",
              at: declared.range, target: .published("\(securityAddress).type")))
        }
      }
      return findings
    })

  static let securityContact = Rule(
    "site/security-txt-contact", "security.txt names a contact",
    [rfc("2.5.3")], .error,
    asks: """
      The file has at least one Contact line with a URI: mailto: for e-mail, tel: for telephone, https: \
      for a page; the preferred one comes first.
      """,
    why: "A file without a contact helps nobody who has found a weakness.",
    mend: "set 'securityContact: mailto:…' in site.yaml",
    passes: """
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      Expires: 2027-06-01T00:00:00Z
      """,
    fails: """
      === file /.well-known/security.txt
      Contact: «security@example.com»
      Expires: 2027-06-01T00:00:00Z
      """,
    check: .site { site in
      guard let text = WellKnownSecurityText(site) else { return [] }
      let contacts = text["contact"]
      if contacts.isEmpty {
        return [
          Finding(
            "security.txt has no Contact line", at: text.file.firstLine,
            target: .published("\(securityAddress).contact"))
        ]
      }
      return contacts.filter { ContactAddress($0.value) == nil }.map { contact in
        Finding(
          "'\(contact.value)' is no URI with https, mailto or tel", at: contact.range,
          subject: contact.value, target: .published("\(securityAddress).contact"))
      }
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
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      Expires: 2027-06-01T00:00:00Z
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      ## Security

      Send a vulnerability to [help@example.com](«mailto:help@example.com»).
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      Expires: 2027-06-01T00:00:00Z
      """,
    check: .site { site in
      guard let policy = site.policy else { return [] }
      let named = policy.vulnerabilityAddresses
      guard let first = named.first else { return [] }
      guard let text = WellKnownSecurityText(site) else {
        return [
          Finding(
            "the policy asks for vulnerabilities, and the site has no security.txt",
            at: first.range, target: target,
            help: ["set 'securityContact' and 'securityExpires' in site.yaml"])
        ]
      }
      let contacts = text["contact"].map { $0.value.lowercased() }
      guard let other = named.first(where: { !contacts.contains("mailto:\($0.mailbox ?? "")") })
      else { return [] }
      return [
        Finding(
          "the policy names '\(other.mailbox ?? "")' for vulnerabilities, security.txt does not",
          at: other.range, target: target,
          notes: text["contact"].first.map { [Diagnostic.Note("its contact here", at: $0.range)] }
            ?? [])
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
      "The file has exactly one Expires line, with a date and a time as RFC 3339 writes them, in the future.",
    why: "After that time a researcher ignores the file.",
    mend: "set 'securityExpires' in site.yaml to a day within a year",
    passes: """
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      Expires: 2027-06-01T00:00:00Z
      """,
    fails: """
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      Expires: «2027-06-01»
      """,
    check: .site { site in
      guard let text = WellKnownSecurityText(site) else { return [] }
      let target = FixTarget.published("\(securityAddress).expires")
      let expires = text["expires"]
      guard let first = expires.first else {
        return [
          Finding("security.txt has no Expires line", at: text.file.firstLine, target: target)
        ]
      }
      if expires.count > 1 {
        return [
          Finding(
            "security.txt has more than one Expires line", at: expires[1].line, target: target,
            notes: [Diagnostic.Note("the first here", at: first.line)])
        ]
      }
      guard let time = WellKnownTime(first.value), time.hasTime else {
        return [
          Finding(
            "'\(first.value)' is no date and time as RFC 3339 writes them", at: first.range,
            target: target)
        ]
      }
      return time.day > site.asOf
        ? [] : [Finding("security.txt is out of date", at: first.range, target: target)]
    })

  static let securityCanonical = Rule(
    "site/security-txt-canonical", "security.txt says where it lies",
    [rfc("2.5.2")], .warning,
    asks:
      "The field is optional; where it stands in the file, its https addresses include the one at which the file lies, and a file that they leave out is not trusted.",
    why: "Without the field, nothing tells the file from a copy of it elsewhere.",
    mend: "let the build write security.txt, with the address of the site as 'url' in site.yaml",
    passes: """
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      Expires: 2027-06-01T00:00:00Z
      Canonical: https://example.com/.well-known/security.txt
      """,
    fails: """
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      Expires: 2027-06-01T00:00:00Z
      Canonical: «https://example.net/.well-known/security.txt»
      """,
    check: .site { site in
      guard let text = WellKnownSecurityText(site) else { return [] }
      let own = "https://\(site.site.url.value.host)\(securityAddress)"
      let canonical = text["canonical"]
      if canonical.contains(where: { $0.value == own }) { return [] }
      return [
        Finding(
          canonical.isEmpty
            ? "security.txt has no Canonical line" : "no Canonical line names \(own)",
          at: canonical.first?.range ?? text.file.firstLine,
          target: .published("\(securityAddress).canonical"))
      ]
    })

  static let securityPolicy = Rule(
    "site/security-txt-policy", "The policy that security.txt names can be read",
    [rfc("2.5.7")], .note,
    asks: "A Policy line is an https address; one on this site leads to a page of it.",
    why: "A researcher reads it before a report, to learn what is allowed.",
    mend: "name a page that exists, with https",
    passes: """
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      Expires: 2027-06-01T00:00:00Z
      Policy: https://example.com/legal/privacy/
      """,
    fails: """
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      Expires: 2027-06-01T00:00:00Z
      Policy: «https://example.com/legal/disclosure/»
      """,
    check: .site { site in
      guard let text = WellKnownSecurityText(site) else { return [] }
      let host = "https://\(site.site.url.value.host)"
      let root = "\(site.site.path.prefix)/"
      let known =
        [root] + site.site.documents.map { "\(root)\($0.value)/" } + site.pages.map(\.address)
      return text["policy"].compactMap { line in
        let target = FixTarget.published("\(securityAddress).policy")
        guard line.value.hasPrefix("https://"), WebAddress(line.value) != nil else {
          return Finding("'\(line.value)' is no https address", at: line.range, target: target)
        }
        guard line.value.hasPrefix("\(host)\(root)") else { return nil }
        let path = String(line.value.dropFirst(host.count).prefix { $0 != "#" && $0 != "?" })
        let isKnown =
          known.contains(path)
          || site.releases.contains { "\(root)\($0.document)/\($0.id)/" == path }
        return isKnown
          ? nil : Finding("'\(path)' is no page of this site", at: line.range, target: target)
      }
    })

  static let securityLanguages = Rule(
    "site/security-txt-langs", "security.txt names its languages once",
    [rfc("2.5.8")], .error,
    asks: "Preferred-Languages stands in the file no more than once.",
    why: "Two lists leave open which of them holds.",
    mend: "put all languages on one line",
    passes: """
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      Expires: 2027-06-01T00:00:00Z
      Preferred-Languages: en, de
      """,
    fails: """
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      Expires: 2027-06-01T00:00:00Z
      Preferred-Languages: en
      «Preferred-Languages: de»
      """,
    check: .site { site in
      guard let lines = WellKnownSecurityText(site)?["preferred-languages"], lines.count > 1 else {
        return []
      }
      return [
        Finding(
          "security.txt has more than one Preferred-Languages line", at: lines[1].line,
          target: .published("\(securityAddress).languages"),
          notes: [Diagnostic.Note("the first here", at: lines[0].line)])
      ]
    })

  static let securityLines = Rule(
    "site/security-txt-lines", "security.txt is plain lines of UTF-8",
    [rfc("2.2"), rfc("4")], .error,
    asks:
      "Every line, the last one too, ends with a line feed or with a carriage return and a line feed; the text is UTF-8.",
    why: "A strict reader rejects the whole file otherwise.",
    mend: "let the build write security.txt",
    passes: """
      === file /.well-known/security.txt
      Contact: mailto:security@example.com
      Expires: 2027-06-01T00:00:00Z
      """,
    fails: """
      === file /.well-known/security.txt
      Contact: mailto:security@example.com«\r»Expires: 2027-06-01T00:00:00Z
      """,
    check: .site { site in
      guard let file = site.publishedFile(securityAddress) else { return [] }
      let bytes = file.bytes
      let target = FixTarget.published("\(securityAddress).lines")
      if let lone = bytes.indices.first(where: { index in
        bytes[index] == 13 && (index + 1 == bytes.count || bytes[index + 1] != 10)
      }) {
        return [
          Finding(
            "a line ends with a carriage return alone", at: file.range(lone..<lone + 1),
            target: target)
        ]
      }
      if let broken = file.places(of: "\u{FFFD}").first {
        return [Finding("the text is not UTF-8", at: broken, target: target)]
      }
      guard let last = bytes.last, last != 10 else { return [] }
      return [
        Finding(
          "the last line has no end", at: file.range(bytes.count - 1..<bytes.count), target: target)
      ]
    })
}

import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension WordsAndData {
  static let contact = Rule(
    "words/contact", "Every address and number that the words name is in the data", [.ownWords],
    .error,
    asks: """
      An e-mail address, a telephone number or an address on the web in the words is one of the \
      controller, its officers, its recipients or its site.
      """,
    why: """
      Addresses change; one that stands only in a sentence is forgotten, and requests that the law counts \
      in days lie in a mailbox that nobody reads.
      """,
    mend: "print it with a mark, or declare it where it belongs",
    passes: """
      controller: {legalName: Example Ltd, email: privacy@example.com}
      ---
      ## Contact

      {{controller.legalName}}, privacy@example.com
      """,
    fails: """
      controller: {legalName: Example Ltd, email: privacy@example.com}
      ---
      ## Contact

      {{controller.legalName}}, «office@example.org»
      """,
    check: .version { matter in
      let known = KnownContacts(matter)
      var findings: [Finding] = []
      func report(_ text: String, _ range: SourceRange) {
        findings.append(
          Finding(
            "'\(text)' is in no data of this version", at: range, subject: text,
            target: .words("contact.\(text)")))
      }
      for address in PrintedAddress.all(in: matter) {
        if !known.emails.contains(address.text.lowercased()) {
          report(address.text, address.range)
        } else if let target = address.target, !known.emails.contains(target.lowercased()) {
          report(target, address.range)
        }
      }
      for address in AddressInWords.all(in: matter)
      where !known.hosts.contains(where: { address.host.isWithin($0) })
        && !isPublic(address)
      {
        report(address.text, address.range)
      }
      for number in PhoneInWords.all(in: matter) where !known.phones.contains(number.digits) {
        report(matter.text.file.text(in: number.range.bytes), number.range)
      }
      return findings
    })

  /// Whether an address is one of an authority, or a link that is checked as a link.
  private static func isPublic(_ address: AddressInWords) -> Bool {
    if let target = address.target, WebAddress(target)?.host.site == address.host.site {
      return true
    }
    return [".gov", ".europa.eu", ".gov.uk", ".gc.ca", ".int"].contains {
      address.host.hasSuffix($0)
    }
  }
}

extension String {
  /// Whether a host is another, or a part of it.
  fileprivate func isWithin(_ other: String) -> Bool {
    site == other.site || site.hasSuffix("." + other.site)
  }
}

/// The addresses and numbers that data declares.
private struct KnownContacts {
  var emails: Set<String> = []
  var hosts: Set<String> = []
  var phones: Set<String> = []

  init(_ matter: Matter) {
    let site = matter.circumstances.site
    add(email: site.organization.value.email)
    hosts.insert(site.url.value.host)
    if let contact = site.securityContact?.value.rawValue {
      if contact.hasPrefix("mailto:") { emails.insert(contact.dropFirst(7).lowercased()) }
      if let address = WebAddress(contact) { hosts.insert(address.host) }
      if contact.hasPrefix("tel:") { add(phone: contact) }
    }
    for edition in [matter.edition] + matter.companions { add(edition) }
  }

  private mutating func add(_ edition: Edition) {
    switch edition.text.frontMatter {
    case .privacyPolicy(let policy): add(policy)
    case .subprocessors(let list):
      for row in list.subprocessors {
        add(web: row.website)
        add(web: row.dpa)
      }
      add(words: list.notices?.value.objection)
    case .cookies(let list): add(list.cookies)
    case .agreement(let agreement): add(words: agreement.notices?.value.objection)
    }
  }

  private mutating func add(_ policy: PrivacyPolicy) {
    if let controller = policy.controller?.value {
      add(email: controller.email)
      add(words: controller.phone)
      add(web: controller.webForm)
      add(web: controller.website)
    }
    let contacts = [
      policy.representatives?.value.eu, policy.representatives?.value.uk, policy.accountablePerson,
    ].compactMap { $0?.value }
    for contact in contacts {
      add(email: contact.email)
      add(words: contact.phone)
    }
    add(email: policy.dataProtectionOfficer?.value.email)
    for recipient in policy.recipients {
      add(words: recipient.contact)
      add(web: recipient.website)
      add(web: recipient.dpa)
    }
    add(policy.cookies)
    for claim in policy.externalClaims { add(web: claim.url) }
  }

  private mutating func add(_ cookies: [Cookie]) {
    for cookie in cookies {
      if let host = cookie.host?.value.text { hosts.insert(host.lowercased()) }
    }
  }

  private mutating func add(email: Located<EmailAddress>?) {
    if let email { emails.insert(email.value.rawValue.lowercased()) }
  }

  private mutating func add(web: Located<WebAddress>?) {
    if let web { hosts.insert(web.value.host.lowercased()) }
  }

  /// A contact may be an e-mail address, a number or words around one.
  private mutating func add(words: Located<Words>?) {
    guard let text = words?.value.text else { return }
    for part in text.split(whereSeparator: \.isWhitespace) {
      let trimmed = part.filter { $0 != "," && $0 != ";" }
      if trimmed.contains("@") { emails.insert(trimmed.lowercased()) }
    }
    add(phone: text)
  }

  private mutating func add(phone: String) {
    let digits = phone.filter { ("0"..."9").contains($0) }
    if digits.count > 6 { phones.insert(digits) }
  }
}

/// A telephone number of the international form in words: a plus and at least seven digits.
private struct PhoneInWords {
  let digits: String
  let range: SourceRange

  static func all(in matter: Matter) -> [PhoneInWords] {
    let file = matter.text.file
    let bytes = file.bytes
    var found: [PhoneInWords] = []
    for span in matter.readSpans {
      var index = span.bytes.lowerBound
      while index < span.bytes.upperBound {
        guard bytes[index] == UInt8(ascii: "+"), index + 1 < span.bytes.upperBound,
          (48...57).contains(bytes[index + 1])
        else {
          index += 1
          continue
        }
        let start = index
        var end = index + 1
        var digits = ""
        index += 1
        while index < span.bytes.upperBound {
          let byte = bytes[index]
          if (48...57).contains(byte) {
            digits.unicodeScalars.append(Unicode.Scalar(byte))
            end = index + 1
          } else if !" ()-/.".utf8.contains(byte) {
            break
          }
          index += 1
        }
        if digits.count > 6 {
          found.append(PhoneInWords(digits: digits, range: file.range(start..<end)))
        }
      }
    }
    return found
  }
}

import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension WordsAndData {
  static let recipient = Rule(
    "words/recipient", "Every company that the words name is in the data", [.ownWords], .warning,
    asks: """
      A company that the text mentions as somebody who does something with data, be it in a purpose \
      ("via Stripe") or in a sentence ("powered by"), is one of the recipients.
      """,
    why: "A company that only a clause mentions receives data as much as one in the table.",
    mend: "add it under 'recipients:', or leave the name out",
    passes: """
      recipients:
        - {id: stripe, name: Stripe}
      ---
      ## Payment

      {{> recipients}}

      You pay via Stripe.
      """,
    fails: """
      ## Payment

      You pay via «Stripe».
      """.asProse,
    check: .version { matter in
      let known = KnownNames(matter)
      var findings: [Finding] = []
      var seen: Set<String> = []
      func look(_ name: String, _ range: SourceRange, _ passage: Passage) {
        let words = LanguageWords.english.words(of: name)
        guard !known.contains(words), !isDenied(passage, matter),
          seen.insert(words.joined(separator: " ")).inserted
        else { return }
        findings.append(
          Finding(
            "'\(name)' is named, and is not among the recipients", at: range, subject: name,
            target: .fact("recipients.\(words.joined())")))
      }
      for (vendor, passage) in NameIndex.vendors.named(in: matter) {
        look(vendor.canonical, passage.range, passage)
      }
      for passage in matter.words.all("via", "powered by", "hosted by", "hosted on", "provided by")
      {
        guard let name = NameAfter(passage, matter) else { continue }
        look(name.text, name.range, passage)
      }
      return findings
    })

  /// Whether a sentence says that somebody is not used.
  private static func isDenied(_ passage: Passage, _ matter: Matter) -> Bool {
    matter.words.sentence(
      passage.sentence, says: "do not use", "not use", "does not use", "we use no", "without",
      "no longer", "unlike")
  }
}

/// Names that the data of a version knows.
private struct KnownNames {
  private let words: [[String]]

  init(_ matter: Matter) {
    var names: [String?] = []
    let organization = matter.circumstances.site.organization.value
    names += [organization.legalName.value.text, organization.brand?.value.text]
    if let policy = matter.policy {
      names += [policy.controller?.value.legalName.value.text]
      names += [policy.controller?.value.brand?.value.text]
      names += policy.recipients.flatMap {
        [$0.name.value.text, $0.legalEntity?.value.text, $0.purpose?.value.text]
      }
      names += policy.entries.map { $0.item.source?.value.text }
      names += policy.definitions.map(\.term.value.text)
      names += policy.cookies.map { $0.provider?.value.text }
    }
    names += (matter.subprocessors?.subprocessors ?? []).flatMap {
      [$0.name.value.text, $0.legalEntity?.value.text, $0.product?.value.text]
    }
    names += (matter.cookieList?.cookies ?? []).map { $0.provider?.value.text }
    names += TextConsistency.definitions(of: matter).map(\.term.value.text)
    words = names.compactMap(\.self).map { LanguageWords.english.words(of: $0) }
  }

  /// Whether a name begins with one of them, or is a part of one.
  func contains(_ name: [String]) -> Bool {
    guard let first = name.first else { return true }
    return words.contains { known in
      known.contains { $0 == first || $0 + "s" == first }
    }
  }
}

/// A name of capitals after some words: "via Firebase Auth".
private struct NameAfter {
  let text: String
  let range: SourceRange

  private static let plain: Set<String> = [
    "API", "APIs", "HTTPS", "TLS", "SSL", "URL", "Internet", "SFTP", "VPN", "Article", "Section",
    "Customer", "Customers", "Client", "Clients", "User", "Users", "Third", "Applicable",
    "Integrations",
    "Service", "Services", "Website", "Platform", "Account", "Email", "Party", "Parties", "Company",
    "You", "Your", "Us", "Our", "The", "We", "Bluetooth", "WiFi", "Law", "Regulation", "State",
  ]

  init?(_ passage: Passage, _ matter: Matter) {
    let bytes = matter.text.file.bytes
    var start = passage.range.bytes.upperBound
    // A mark prints its words elsewhere.
    guard start > 0, bytes[start - 1] != UInt8(ascii: "}") else { return nil }
    while start < bytes.count, bytes[start] == 32 || bytes[start] == 10 || bytes[start] == 91 {
      start += 1
    }
    guard start < bytes.count, (65...90).contains(bytes[start]) else { return nil }
    var end = start
    while end < bytes.count, WordScanner.isWord(bytes, end) { end += 1 }
    let word = matter.text.file.text(in: start..<end)
    guard !Self.plain.contains(word), word.utf8.count > 2 else { return nil }
    let isAcronym = word.utf8.allSatisfy { (65...90).contains($0) }
    guard !isAcronym || NameIndex.vendors.names.contains(where: { $0.spellings.contains(word) })
    else { return nil }
    text = word
    range = matter.text.file.range(start..<end)
  }
}

import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

/// An abbreviation that nothing in its text explains.
struct Acronym {
  /// Without the plural.
  let name: String
  /// Where it stands first.
  let range: SourceRange
  /// Whether it is part of the name of data, and is not one that can be looked up anywhere.
  let namesData: Bool
}

/// Abbreviations: words of capitals.
enum Acronyms {
  /// Those that every reader knows, and names of formats and of legal forms, which are only letters.
  private static let known: Set<String> = [
    "AI", "IP", "ID", "URL", "UK", "US", "USA", "EU", "JSON", "CSV", "SQL", "XML", "HTML", "PDF",
    "AES", "TLS", "SSL", "GCM", "HTTP", "HTTPS", "FAQ", "PIN", "SMS", "TV", "PC", "OS", "GPS", "QR",
    "USB", "OK", "SAS", "LLC", "LLP", "PLC", "SA", "AG", "NV", "BV", "SARL", "INC", "LTD", "KG",
    "UG", "SE", "SPA", "AWS", "GB", "MB", "KB", "CEO", "EUR", "USD", "GBP", "ISO", "RSA", "ZIP",
    "PNG", "JPEG", "GIF", "EC", "EEC", "CD", "DVD",
    "NOT", "AND", "OR", "ALL", "NO", "THE", "IS", "ANY", "WE", "YOU", "DO", "OF", "TO", "IN", "A",
  ]

  /// Terms of computing and of law that a reader can look up anywhere.
  private static let standard: Set<String> = [
    "API", "IAM", "HMAC", "CSRF", "XSRF", "VM", "CPU", "GPU", "CDN", "DNS", "SDK", "SSO", "MFA",
    "VPN", "VPC", "CRM", "ERP", "SLA", "GDPR", "CCPA", "CPRA", "EEA", "SCC", "DPA", "DPO", "DPF",
    "BCR", "COPPA", "HIPAA", "LGPD", "PECR", "PIPEDA", "ICO", "EDPB", "CNIL", "FTC", "GPC", "DPIA",
    "KYC", "AML", "OTP", "RBAC", "SAML", "LLM", "ML", "UI", "UX", "SEO", "IDFA", "GAID", "UUID",
    "MAC", "ISP", "IMEI", "CPPA", "SOC", "PCI", "DSS", "NIST", "DNT", "SPI", "PII", "PI",
  ]

  /// Returns every abbreviation that no words of the text explain, each once, in reading order.
  static func unexplained(in matter: Matter) -> [Acronym] {
    let bytes = matter.text.file.bytes
    let words = matter.readWords.filter { !isSmall($0, bytes) }
    let names = properNames(in: matter)
    let ranges = nameRanges(matter)
    var found: [Acronym] = []
    var seen: Set<String> = []
    for (index, word) in words.enumerated() where word.isCapital {
      guard let name = acronym(word, bytes), !known.contains(name), !names.contains(name),
        !isShouted(index, in: words, bytes), !isPostalCode(index, in: words, bytes)
      else { continue }
      let range = matter.text.file.range(word.bytes)
      if seen.insert(name).inserted, !isExpanded(name, in: words, bytes),
        !isWord(name, in: words, bytes)
      {
        let namesData = !standard.contains(name) && ranges.contains { $0.encloses(range) }
        found.append(Acronym(name: name, range: range, namesData: namesData))
      }
      if isExplained(name, at: index, in: words, bytes) { found.removeAll { $0.name == name } }
    }
    guard let policy = matter.edition.policy else { return found }
    return found.filter { acronym in
      !policy.definitions.contains {
        LanguageWords.english.words(of: $0.term.value.text).contains(acronym.name.lowercased())
      }
    }
  }

  /// The letters, if a word is of 2 to 6 capitals and perhaps a plural.
  private static func acronym(_ word: ReadWord, _ bytes: [UInt8]) -> String? {
    var end = word.bytes.upperBound
    if word.bytes.count > 2, bytes[end - 1] == UInt8(ascii: "s") { end -= 1 }
    let letters = bytes[word.bytes.lowerBound..<end]
    guard (2...6).contains(letters.count), letters.allSatisfy({ (65...90).contains($0) }),
      !letters.allSatisfy({ "IVX".utf8.contains($0) })
    else { return nil }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func isSmall(_ word: ReadWord, _ bytes: [UInt8]) -> Bool {
    guard word.bytes.count <= 3 else { return false }
    let key = word.bytes.reduce(0) { $0 << 8 | Int(bytes[$1] | 0x20) }
    return small.contains(key)
  }

  private static let small = Set(
    ["of", "the", "and", "for", "to", "in", "on", "by", "or"].map { word in
      word.utf8.reduce(0) { $0 << 8 | Int($1) }
    })

  /// Whether a word stands among words of capitals, which shout and abbreviate nothing.
  private static func isShouted(_ index: Int, in words: [ReadWord], _ bytes: [UInt8]) -> Bool {
    func isLoud(_ index: Int) -> Bool {
      words.indices.contains(index) && words[index].bytes.count > 1
        && words[index].bytes.allSatisfy { (65...90).contains(bytes[$0]) }
    }
    guard isLoud(index) else { return false }
    var (first, last) = (index, index)
    while isLoud(first - 1) { first -= 1 }
    while isLoud(last + 1) { last += 1 }
    return last - first > 2
  }

  /// Whether letters belong to a postal code: "1017 HL".
  private static func isPostalCode(_ index: Int, in words: [ReadWord], _ bytes: [UInt8]) -> Bool {
    guard index > 0 else { return false }
    let before = words[index - 1]
    return before.bytes.upperBound + 1 == words[index].bytes.lowerBound && before.bytes.count > 3
      && (48...57).contains(before.initial)
  }

  /// Whether the same letters are a word elsewhere, in small letters.
  private static func isWord(_ name: String, in words: [ReadWord], _ bytes: [UInt8]) -> Bool {
    let letters = Array(name.utf8)
    return words.contains { word in
      word.initial == letters[0] && word.bytes.count == letters.count
        && word.bytes.dropFirst().allSatisfy { (97...122).contains(bytes[$0]) }
        && zip(word.bytes, letters).allSatisfy { bytes[$0] & 0xDF == $1 }
    }
  }

  /// Whether words that begin with its letters, as capitals, stand anywhere: a name is an expansion.
  private static func isExpanded(_ name: String, in words: [ReadWord], _ bytes: [UInt8]) -> Bool {
    let letters = Array(name.utf8)
    guard words.count >= letters.count else { return false }
    return (0...(words.count - letters.count)).contains { start in
      letters.indices.allSatisfy { offset in
        let word = words[start + offset]
        return word.isCapital && word.initial == letters[offset] && word.bytes.count > 1
          && acronym(word, bytes) == nil
      }
    }
  }

  /// Whether words that begin with its letters stand before its parenthesis, or in one after it.
  private static func isExplained(
    _ name: String, at index: Int, in words: [ReadWord], _ bytes: [UInt8]
  ) -> Bool {
    let letters = Array(name.utf8)
    func match(from start: Int) -> Bool {
      start >= 0 && start + letters.count <= words.count
        && letters.indices.allSatisfy { words[start + $0].initial == letters[$0] }
    }
    let start = words[index].bytes.lowerBound
    if start > 0, bytes[start - 1] == UInt8(ascii: "(") {
      if match(from: index - letters.count) { return true }
      // A name may have more words than letters: "Landeszentrum für Datenschutz Holstein (LDH)".
      var rest = letters[...]
      for word in words[max(0, index - 8)..<index] where word.isCapital {
        if word.initial == rest.first { rest = rest.dropFirst() }
      }
      if rest.isEmpty { return true }
    }
    guard index + 1 < words.count else { return false }
    let next = words[index + 1].bytes.lowerBound
    return bytes[next - 1] == UInt8(ascii: "(") && match(from: index + 1)
  }

  /// Words of capitals that are names of companies.
  private static func properNames(in matter: Matter) -> Set<String> {
    var names: [String] = []
    let site = matter.circumstances.site.organization.value
    names += [site.legalName.value.text, site.brand?.value.text ?? ""]
    if let policy = matter.policy {
      for recipient in policy.recipients {
        names += [recipient.name.value.text, recipient.legalEntity?.value.text ?? ""]
      }
    }
    for row in matter.subprocessors?.subprocessors ?? [] {
      names += [row.name.value.text, row.legalEntity?.value.text ?? ""]
    }
    return Set(names.flatMap { $0.split { !$0.isLetter }.map(String.init) })
  }

  /// Where data and periods are named.
  private static func nameRanges(_ matter: Matter) -> [SourceRange] {
    guard let policy = matter.edition.policy else { return [] }
    return policy.entries.map(\.item.name.range) + policy.retention.map(\.name.range)
      + policy.recipients.compactMap(\.shares?.range) + policy.measures.map(\.text.range)
  }
}

extension TextConsistency {
  static let acronym = Rule(
    "consistency/acronym", "Abbreviations are written out once", [.ownWords], .note,
    asks: "An abbreviation that not every reader knows is written out where it first comes up.",
    why: "A privacy policy is read by people who are not in the trade.",
    mend: "write the words out, with the abbreviation in parentheses behind them",
    passes: """
      ## Security

      Only a virtual machine (VM) of your own sees it. The VM is deleted afterwards.
      """.asProse,
    fails: """
      ## Security

      Only a «VM» of your own sees it. The VM is deleted afterwards.
      """.asProse,
    check: .version { matter in
      let found = Acronyms.unexplained(in: matter)
      guard let first = found.first else { return [] }
      let names = Enumeration.quoted(found.map(\.name))
      return [
        Finding(
          "\(names) \(found.count == 1 ? "is" : "are") not written out", at: first.range,
          target: .words("acronyms"),
          notes: found.dropFirst().map { .init("'\($0.name)', here", at: $0.range) })
      ]
    })
}

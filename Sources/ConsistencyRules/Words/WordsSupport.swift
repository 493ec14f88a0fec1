import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// Names by their first words, so that a text is asked only about those that it may have.
struct NameIndex: Sendable {
  private let byFirstWord: [String: [Int]]
  private let names: [String]

  init(_ names: [String]) {
    self.names = names
    var byFirstWord: [String: [Int]] = [:]
    for (index, name) in names.enumerated() {
      if let first = Passages.normalized(name).first {
        byFirstWord[first, default: []].append(index)
      }
    }
    self.byFirstWord = byFirstWord
  }

  /// Returns where a text names some of them with a capital, each with its first place.
  func named(in matter: Matter) -> [(index: Int, passage: Passage)] {
    var candidates: Set<Int> = []
    for word in matter.readWords where word.isCapital {
      let first = matter.text.file.text(in: word.bytes).lowercased()
      candidates.formUnion(byFirstWord[first] ?? [])
      if first.hasSuffix("s") { candidates.formUnion(byFirstWord[String(first.dropLast())] ?? []) }
    }
    return candidates.sorted().compactMap { index in
      matter.words.all(of: [names[index], names[index] + "s"]).first {
        matter.beginsWithCapital($0.range) && matter.word(before: $0) != "new"
      }.map { (index, $0) }
    }
  }
}

/// A period that stands in words.
struct WordedPeriod {
  /// How long it is.
  let period: Period
  /// The number and the unit.
  let range: SourceRange
  /// The sentence.
  let passage: Passage
}

extension Matter {
  /// Every period that is written out in words, in reading order; what a mark prints is not.
  var writtenPeriods: [WordedPeriod] {
    Period.Unit.allCases.flatMap { unit in
      words.all(unit.rawValue, unit.rawValue + "s").compactMap { passage in
        number(before: passage.range.bytes.lowerBound).map { number in
          WordedPeriod(
            period: Period(number.value, unit),
            range: text.file.range(
              begin(of: number.start)..<passage.range.bytes.upperBound),
            passage: passage)
        }
      }
    }.sorted { $0.range.bytes.lowerBound < $1.range.bytes.lowerBound }
  }

  /// The parenthesis before a number, if there is one: `(30) days` is not `30) days`.
  private func begin(of number: Int) -> Int {
    number > 0 && text.file.bytes[number - 1] == UInt8(ascii: "(") ? number - 1 : number
  }

  /// The number before a unit: `30`, `thirty`, `thirty (30) calendar`.
  private func number(before unit: Int) -> (value: Int, start: Int)? {
    let bytes = text.file.bytes
    guard unit < bytes.count, bytes[unit] != UInt8(ascii: "{") else { return nil }
    var end = unit
    for _ in 0..<3 {
      while end > 0, " \n-()".utf8.contains(bytes[end - 1]) { end -= 1 }
      var start = end
      while start > 0, ReadWord.isWord(bytes, start - 1) { start -= 1 }
      guard start < end, end - start < 12 else { return nil }
      let word = text.file.text(in: start..<end).lowercased()
      if let value = Int(word) {
        // "1.5 years" is no whole number of anything.
        let isFraction = start > 0 && (bytes[start - 1] == 46 || bytes[start - 1] == 44)
        return isFraction || value > 9_999 ? nil : (value, start)
      }
      if let value = Self.numerals[word] { return (value, start) }
      // Business days have no unit in the data, so that none could be declared.
      guard ["calendar", "consecutive", "full", "more", "further"].contains(word) else {
        return nil
      }
      end = start
    }
    return nil
  }

  private static let numerals = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "fourteen": 14, "fifteen": 15, "eighteen": 18,
    "twenty": 20, "thirty": 30, "forty": 40, "sixty": 60, "ninety": 90,
  ]

  /// Every period that the data of this version, or of one that applies with it, declares.
  var declaredPeriods: [(period: Period, path: String, range: SourceRange)] {
    ([edition] + companions).flatMap { Self.periods(in: $0.text.frontMatter) }
  }

  static func periods(
    in frontMatter: FrontMatter
  ) -> [(period: Period, path: String, range: SourceRange)] {
    var found: [(period: Period, path: String, range: SourceRange)] = []
    func add(_ period: Located<Period>?, _ path: String) {
      if let period { found.append((period.value, path, period.range)) }
    }
    func add(_ notices: Located<Notices>?) {
      add(notices?.value.materialChanges, "notices.materialChanges")
      add(notices?.value.subprocessors, "notices.subprocessors")
    }
    func add(_ cookies: [Cookie]) {
      for cookie in cookies {
        if let lasts = cookie.lasts, case .period(let period) = lasts.value {
          found.append((period, "cookies.\(cookie.id.value).lasts", lasts.range))
        }
      }
    }
    func add(_ promises: [Commitment]) {
      for promise in promises { add(promise.bound, "promises.\(promise.id.value).bound") }
    }
    switch frontMatter {
    case .privacyPolicy(let policy):
      add(policy.notices)
      add(policy.cookies)
      add(policy.promises)
      for group in policy.rights {
        add(group.respondsWithin, "rights.\(group.id.value).respondsWithin")
        add(group.extendsBy, "rights.\(group.id.value).extension")
      }
      for row in policy.retention {
        for period in row.keeps?.value.periods ?? [] {
          found.append((period, "retention.\(row.id.value).keeps", row.period.range))
        }
      }
    case .subprocessors(let list): add(list.notices)
    case .cookies(let list):
      add(list.cookies)
      add(list.promises)
    case .agreement(let agreement): add(agreement.notices)
    }
    return found
  }

  /// The countries that the data declares, or that follow from it, by their codes.
  var declaredCountries: Set<String> {
    var codes: Set<String> = []
    for regime in circumstances.site.regimes.map(\.value) {
      switch regime {
      case .ukGDPR, .pecr: codes.insert("GB")
      case .ccpa, .calOPPA, .coppa, .colorado: codes.insert("US")
      case .pipeda, .quebec: codes.insert("CA")
      case .euGDPR, .ePrivacy: break
      }
    }
    for row in subprocessors?.subprocessors ?? [] {
      codes.formUnion((row.countries ?? []).map(\.value.rawValue))
    }
    guard let policy else { return codes }
    if let transfers = policy.transfers?.value {
      codes.formUnion((transfers.destinations ?? []).map(\.value.rawValue))
      codes.formUnion((transfers.adequacy ?? []).map(\.value.country.value.rawValue))
      for origin in transfers.origins ?? [] {
        switch origin.value {
        case .UK: codes.insert("GB")
        case .CH: codes.insert("CH")
        case .EEA: break
        }
      }
    }
    for recipient in policy.recipients {
      codes.formUnion((recipient.countries ?? []).map(\.value.rawValue))
    }
    codes.formUnion(policy.retention.compactMap(\.country).map(\.value.rawValue))
    if let controller = policy.controller?.value {
      codes.formUnion(
        [controller.incorporatedIn, controller.establishedIn].compactMap { $0?.value.rawValue })
    }
    return codes
  }

  /// Every word of the data that names a place: addresses, locations, laws.
  var declaredPlaces: [String] {
    var words: [Located<Words>?] = []
    if let policy {
      words += [
        policy.controller?.value.postalAddress, policy.dataProtectionOfficer?.value.address,
        policy.accountablePerson?.value.address, policy.representatives?.value.eu?.value.address,
        policy.representatives?.value.uk?.value.address,
      ]
      words += policy.recipients.flatMap { [$0.address, $0.location, $0.legalEntity] }
    }
    words += subprocessors?.subprocessors.flatMap { [$0.location, $0.legalEntity] } ?? []
    return Passages.normalized(words.compactMap { $0?.value.text }.joined(separator: " | "))
  }
}

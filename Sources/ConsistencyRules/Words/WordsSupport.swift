import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

/// Names of companies or countries, so that a text is asked only about those that it may have.
///
/// Names that are also everyday words are left out: a list that is wrong sometimes is read never.
struct NameIndex: Sendable {
  private let kind: NameTable.Kind
  /// The names.
  let names: [NameTable.Name]

  /// Companies that many services use.
  static let vendors = NameIndex(.vendor)
  /// The countries of the world.
  static let countries = NameIndex(.country)

  private init(_ kind: NameTable.Kind) {
    self.kind = kind
    names = NameTable.compiled.names.filter { $0.kind == kind && !$0.isAmbiguous }
  }

  /// Returns where a text names some of them with a capital, each with its first place.
  func named(in matter: Matter) -> [(name: NameTable.Name, passage: Passage)] {
    var candidates: [String: NameTable.Name] = [:]
    for word in matter.readWords where word.isCapital {
      let first = matter.text.file.text(in: word.bytes).lowercased()
      for form in first.hasSuffix("s") ? [first, String(first.dropLast())] : [first] {
        for entry in NameTable.compiled.byFirstWord[form] ?? []
        where entry.name.kind == kind && !entry.name.isAmbiguous {
          candidates[entry.name.canonical] = entry.name
        }
      }
    }
    return candidates.sorted { $0.key < $1.key }.compactMap { _, name in
      matter.words.all(of: name.spellings.flatMap { [$0, $0 + "s"] }).first {
        matter.beginsWithCapital($0.range) && matter.word(before: $0) != "new"
      }.map { (name, $0) }
    }
  }
}

/// A period that stands in the words of a version.
struct WrittenPeriod {
  /// How long it is.
  let period: Period
  /// The number and the unit.
  let range: SourceRange
  /// The sentence.
  let passage: Passage
}

extension Matter {
  /// Every period that is written out in words, in reading order; what a mark prints is not.
  ///
  /// Business days are left out: they have no unit in the data, so that none could be declared.
  var writtenPeriods: [WrittenPeriod] {
    // The index knows which sentences name a unit at all: few do.
    let units = words.all(of: LanguageWords.english.time.units.keys.sorted())
    var seen: Set<Int> = []
    let sentences = units.filter { seen.insert($0.sentence).inserted }.map(words.sentence)
    return sentences.flatMap { passage in
      LanguageWords.english.periods(in: passage.range.bytes, of: text.file.bytes).compactMap {
        found -> WrittenPeriod? in
        guard !found.isWorkingTime, let unit = Period.Unit(rawValue: found.unit) else { return nil }
        return WrittenPeriod(
          period: Period(found.count, unit), range: text.file.range(found.range), passage: passage)
      }
    }.sorted { $0.range.bytes.lowerBound < $1.range.bytes.lowerBound }
  }

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
    return LanguageWords.english.words(
      of: words.compactMap { $0?.value.text }.joined(separator: " | "))
  }
}

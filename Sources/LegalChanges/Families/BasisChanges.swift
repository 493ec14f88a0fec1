import LegalModel
import LegalText

/// Changes of the legal bases of purposes.
enum BasisChanges {
  /// Compares the bases of a purpose.
  static func find(_ old: Purpose, _ new: Purpose, _ log: inout ChangeLog) {
    let path = "\(PurposeChanges.path(new)).bases"
    let (had, has) = (bases(of: old), bases(of: new))
    let gone = had.subtracting(has)
    let more = has.subtracting(had)
    let name = new.name.value.text
    let quoted = ChangeWording.quoted(name)
    let place = new.bases?.first?.value.basis.range ?? new.name.range
    let placeBefore = old.bases?.first?.value.basis.range ?? old.name.range
    let (was, now) = (words(old.bases), words(new.bases))

    func report(
      _ kind: ChangeKind, _ changeClass: ChangeClass? = nil, _ direction: ChangeDirection,
      _ whatChanged: String, _ effect: String? = nil, asksConsent: Bool = false
    ) {
      log.report(
        kind, changeClass, direction, subject: path, name: name, before: was, after: now,
        whatChanged: whatChanged, effect: effect, asksConsent: asksConsent, place: place,
        placeBefore: placeBefore)
    }
    if had == has {
      let isSame = !had.isEmpty && details(old.bases) == details(new.bases)
      if had.isEmpty || isSame {
        log.explain(path)
        return
      }
      let adds = details(old.bases).isSubset(of: details(new.bases))
      report(
        .basisAdded, adds ? .notable : .material, adds ? .stronger : .incomparable,
        adds
          ? "More is said of why \(quoted) is lawful."
          : "What makes \(quoted) lawful is described in other words.",
        "The grounds on which data about you is used are others.")
    } else if had.isEmpty {
      report(.basisAdded, nil, .stronger, "\(quoted) rests on \(now ?? "").")
    } else if gone.contains(.consent) {
      report(
        .basisConsentToOther, more.isEmpty ? .material : .retroactive,
        more.isEmpty ? .incomparable : .weaker,
        more.isEmpty
          ? "\(quoted) is no longer said to rest on consent."
          : "\(quoted) rests on \(phrase(has)) instead of \(phrase(had)).",
        "Data about you is used without asking for your consent, which you could refuse or withdraw."
      )
    } else if had.contains(.consent), !more.isEmpty {
      report(
        .basisConsentToOther, .material, .incomparable,
        "\(quoted) rests on \(phrase(more)), too, beside consent.",
        "Some data about you may be used without asking for your consent.")
    } else if more.contains(.consent) {
      report(
        .basisOtherToConsent, nil, gone.isEmpty ? .incomparable : .stronger,
        gone.isEmpty
          ? "\(quoted) rests on consent, too."
          : "\(quoted) rests on consent instead of \(phrase(gone)).",
        "You are asked for your consent, and can refuse or withdraw it.", asksConsent: true)
    } else if !more.isEmpty {
      report(
        .basisAdded, .material, .incomparable,
        gone.isEmpty
          ? "\(quoted) rests on \(phrase(more)), too."
          : "\(quoted) rests on \(phrase(has)) instead of \(phrase(had)).",
        "Which rights you have against this use may be others.")
    }
    // A basis that is gone and has no other in its place is of no kind, and stays unexplained.
  }

  /// Compares the bases of what is no purpose.
  static func findUnresolved(_ policies: ComparedPolicies, _ log: inout ChangeLog) {
    let (old, new) = (policies.old.unresolvedBases, policies.new.unresolvedBases)
    func key(_ basis: Located<UnresolvedBasis>) -> String {
      ChangeWording.words(basis.value.text.value.text).joined(separator: " ")
    }
    let pairs = RecordPairs(
      old, new, key: { "\(key($0)): \($0.value.basis.value.rawValue)" }, names: [key])
    var isExplained = true
    var resolved: Set<LegalBasis> = []
    for pair in policies.purposes.kept {
      resolved.formUnion(bases(of: pair.new).subtracting(bases(of: pair.old)))
    }
    for purpose in policies.purposes.added { resolved.formUnion(bases(of: purpose)) }
    for basis in pairs.removed where !resolved.contains(basis.value.basis.value) {
      isExplained = false
    }
    for basis in pairs.added {
      let text = basis.value.text.value.text
      log.report(
        .basisAdded, nil, .stronger, subject: "unresolvedBases", name: text,
        after: "\(phrase([basis.value.basis.value])) for \(text)",
        whatChanged:
          "\(ChangeWording.quoted(text)) rests on \(phrase([basis.value.basis.value])).",
        place: basis.value.text.range, section: basis.value.section?.value.rawValue, explains: [])
    }
    for (old, new) in pairs.kept where old.value.basis.value != new.value.basis.value {
      switched(old.value, new.value, &log)
    }
    if isExplained { log.explain("unresolvedBases") }
  }

  private static func switched(
    _ old: UnresolvedBasis, _ new: UnresolvedBasis, _ log: inout ChangeLog
  ) {
    let (was, now) = (old.basis.value, new.basis.value)
    let kind: ChangeKind =
      was == .consent ? .basisConsentToOther : now == .consent ? .basisOtherToConsent : .basisAdded
    let text = new.text.value.text
    let effect =
      if was == .consent {
        "Data about you is used without asking for your consent, which you could refuse or withdraw."
      } else if now == .consent {
        "You are asked for your consent, and can refuse or withdraw it."
      } else {
        "Which rights you have against this use may be others."
      }
    log.report(
      kind, kind == .basisAdded ? .material : nil,
      was == .consent ? .weaker : now == .consent ? .stronger : .incomparable,
      subject: "unresolvedBases", name: text, before: phrase([was]), after: phrase([now]),
      whatChanged:
        "\(ChangeWording.quoted(text)) rests on \(phrase([now])) instead of \(phrase([was])).",
      effect: effect, asksConsent: now == .consent, place: new.basis.range,
      placeBefore: old.basis.range, section: new.section?.value.rawValue, explains: [])
  }

  /// What is said of each basis, without case and punctuation.
  private static func details(_ bases: [Located<PurposeBasis>]?) -> Set<[String]> {
    var details: Set<[String]> = []
    for basis in bases ?? [] {
      for part in [basis.value.interest, basis.value.law, basis.value.scope] {
        guard let part else { continue }
        details.insert([basis.value.basis.value.rawValue] + ChangeWording.words(part.value.text))
      }
    }
    return details
  }

  private static func words(_ bases: [Located<PurposeBasis>]?) -> String? {
    guard let bases, !bases.isEmpty else { return nil }
    return ChangeWording.list(
      bases.map { basis in
        let parts = [basis.value.interest, basis.value.law, basis.value.scope].compactMap(\.self)
        let more = parts.map(\.value.text).joined(separator: "; ")
        return basis.value.basis.value.phrase + (more.isEmpty ? "" : " (\(more))")
      })
  }

  private static func bases(of purpose: Purpose) -> Set<LegalBasis> {
    Set((purpose.bases ?? []).map(\.value.basis.value))
  }

  private static func phrase(_ bases: Set<LegalBasis>) -> String {
    ChangeWording.list(LegalBasis.allCases.filter(bases.contains).map(\.phrase))
  }
}

extension LegalBasis {
  /// As people say it: `a contract`.
  var phrase: String {
    switch self {
    case .consent: "consent"
    case .contract: "a contract"
    case .legalObligation: "a legal obligation"
    case .vitalInterests: "vital interests"
    case .publicTask: "a public task"
    case .legitimateInterests: "legitimate interests"
    case .recognisedLegitimateInterests: "recognised legitimate interests"
    }
  }
}

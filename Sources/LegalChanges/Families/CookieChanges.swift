import LegalMarkup
import LegalModel
import LegalText

/// Changes of what is stored on a device.
enum CookieChanges {
  static func find(_ log: inout ChangeLog) {
    let (old, new) = (cookies(log.old), cookies(log.new))
    let earlier = Dictionary(old.map { ($0.id.value, $0) }) { first, _ in first }
    let ids = Set(new.map(\.id.value))
    var gone = old.filter { !ids.contains($0.id.value) }
    for cookie in new {
      if let before = earlier[cookie.id.value] {
        compare(before, cookie, &log)
      } else if let index = gone.firstIndex(where: {
        $0.key != nil && $0.key?.value == cookie.key?.value
          && !ChangedWords.differ($0.purpose, cookie.purpose)
      }) {
        let before = gone.remove(at: index)
        log.explain("cookies.\(before.id.value)")
        compare(before, cookie, &log)
        log.explain("cookies.\(cookie.id.value)")
      } else {
        added(cookie, &log)
      }
    }
    for cookie in gone {
      log.report(
        .cookieRemoved, nil, .stronger, subject: "cookies.\(cookie.id.value)",
        name: cookie.name.value.text, before: cookie.name.value.text,
        whatChanged: "\(cookie.name.value) is no longer stored.", placeBefore: cookie.name.range)
    }
  }

  private static func cookies(_ text: VersionText) -> [Cookie] {
    switch text.frontMatter {
    case .privacyPolicy(let policy): policy.cookies
    case .cookies(let list): list.cookies
    case .subprocessors, .agreement: []
    }
  }

  private static func added(_ cookie: Cookie, _ log: inout ChangeLog) {
    let name = cookie.name.value.text
    let isExempt = isExempt(cookie)
    let isFirst = cookie.party?.value != .third
    log.report(
      isExempt && isFirst ? .cookieExemptAdded : .cookieNonexemptAdded, nil,
      isExempt && isFirst ? .neutral : .weaker, subject: "cookies.\(cookie.id.value)", name: name,
      after: name,
      whatChanged: "\(name) is newly stored" + (cookie.purpose.map { ": \($0.value)" } ?? "") + ".",
      effect: "More is stored on your device.", asksConsent: !isExempt, place: cookie.name.range)
  }

  /// Whether no consent is needed, as far as the text says what it is.
  static func isExempt(_ cookie: Cookie) -> Bool {
    switch cookie.exemption?.value {
    case .communication?, .requestedService?: true
    case .ukStatistical?, .ukAppearance?, ConsentExemption.none?: false
    case nil:
      cookie.category.map { rank($0.value) == 0 } ?? false && cookie.consentRequired?.value != .yes
    }
  }

  private static func rank(_ category: CookieCategory) -> Int {
    switch category {
    case .strictlyNecessary, .security: 0
    case .functional: 1
    case .statistics: 2
    case .marketing: 3
    }
  }

  private static func compare(_ old: Cookie, _ new: Cookie, _ log: inout ChangeLog) {
    use(old, new, &log)
    party(old, new, &log)
    duration(old, new, &log)
    let path = "cookies.\(new.id.value)"
    let name = new.name.value.text
    if old.storage?.value != new.storage?.value {
      log.report(
        .storageKind, nil, .neutral, subject: path, name: name, before: old.storage?.value.words,
        after: new.storage?.value.words,
        whatChanged:
          "\(name) is stored otherwise: \(new.storage?.value.words ?? "it is not said how").",
        place: new.storage?.range ?? new.name.range, placeBefore: old.storage?.range,
        explains: ["\(path).storage"])
    }
    if old.name.value != new.name.value || old.key?.value != new.key?.value
      || old.id.value != new.id.value
    {
      log.report(
        .cookieRenamed, nil, .neutral, subject: path, name: name,
        before: old.name.value == new.name.value ? old.key?.value.text : old.name.value.text,
        after: old.name.value == new.name.value ? new.key?.value.text : name,
        whatChanged: old.name.value == new.name.value
          ? "\(name) has another key\(ChangedWords.turn(old.key?.value.text, new.key?.value.text))."
          : "\(old.name.value) is called \(name) now.",
        place: new.name.range, placeBefore: old.name.range,
        explains: ["\(path).name", "\(path).key"])
    }
    if !ChangedWords.differ(old.purpose, new.purpose) { log.explain("\(path).purpose") }
  }

  private static func use(_ old: Cookie, _ new: Cookie, _ log: inout ChangeLog) {
    let path = "cookies.\(new.id.value)"
    let keys = ["category", "type", "exemption", "exemptUse", "consentRequired"]
    let isSame =
      old.category?.value == new.category?.value && old.exemption?.value == new.exemption?.value
      && old.exemptUse?.value == new.exemptUse?.value
      && old.consentRequired?.value == new.consentRequired?.value
    let isReworded = ChangedWords.differ(old.type, new.type)
    if isSame, !(isReworded && new.category == nil) {
      if ChangedWords.areOther(old.type, new.type) {
        log.report(
          .typo, nil, .neutral, subject: path, name: new.name.value.text,
          before: old.type?.value.text,
          after: new.type?.value.text,
          whatChanged: "The type of \(new.name.value) is worded otherwise and means the same.",
          place: new.type?.range, explains: ["\(path).type"])
      }
      return
    }
    let (had, has) = (old.category.map { rank($0.value) }, new.category.map { rank($0.value) })
    let (wasExempt, isExempt) = (isExempt(old), isExempt(new))
    let lostConsent =
      old.consentRequired?.value == .yes && new.consentRequired?.value != .yes && !isExempt
    let isUp = (has ?? 0) > (had ?? 0) && (had != nil || has != 0)
    let isUnknown = isSame || had != nil && has == nil
    let turn = ChangedWords.turn(
      old.type?.value.text ?? old.category?.value.words,
      new.type?.value.text ?? new.category?.value.words)
    let isEscalated = isUp || wasExempt && !isExempt || lostConsent || isUnknown
    log.report(
      isEscalated ? .cookieEscalated : .cookieDeescalated,
      isEscalated && has == 3 && had != 3 ? .retroactive : nil,
      isUnknown || isUp && had == nil
        ? .incomparable
        : isEscalated
          ? .weaker : (has ?? 0) < (had ?? 0) || isExempt && !wasExempt ? .stronger : .neutral,
      subject: path, name: new.name.value.text,
      before: old.type?.value.text ?? old.category?.value.words,
      after: new.type?.value.text ?? new.category?.value.words,
      whatChanged: isEscalated
        ? "\(new.name.value) is used for more, or is no longer exempt from consent\(turn)."
        : "\(new.name.value) is used for less, or its exemption from consent is another\(turn).",
      effect: "What is stored on your device may be used for more.",
      asksConsent: isEscalated && !isExempt,
      place: new.category?.range ?? new.name.range, placeBefore: old.category?.range,
      explains: keys.map { "\(path).\($0)" })
  }

  private static func party(_ old: Cookie, _ new: Cookie, _ log: inout ChangeLog) {
    let path = "cookies.\(new.id.value)"
    let isMoved =
      ChangedWords.differ(old.host, new.host) || ChangedWords.differ(old.provider, new.provider)
    guard old.party?.value != new.party?.value || isMoved else { return }
    let tracks = new.category.map { rank($0.value) >= 2 } ?? false
    let (changeClass, direction): (ChangeClass, ChangeDirection) =
      switch (old.party?.value, new.party?.value) {
      case (.first?, .third?): (tracks ? .retroactive : .material, .weaker)
      case (_, .first?): (.notable, old.party?.value == .third ? .stronger : .neutral)
      case (nil, nil): (.notable, .neutral)
      default: (.material, .incomparable)
      }
    log.report(
      .cookieThirdParty, changeClass, direction, subject: path, name: new.name.value.text,
      before: setter(old), after: setter(new),
      whatChanged: "\(new.name.value) is set by \(setter(new) ?? "somebody who is not named")"
        + (setter(old).map { ", and was set by \($0) before." } ?? "."),
      effect: "Somebody else may store and read data on your device.",
      place: new.party?.range ?? new.name.range, placeBefore: old.party?.range,
      explains: ["party", "host", "provider"].map { "\(path).\($0)" })
  }

  /// Who sets a cookie, in words.
  private static func setter(_ cookie: Cookie) -> String? {
    let host = cookie.provider?.value.text ?? cookie.host?.value.text
    guard let party = cookie.party?.value.words else { return host }
    return party + (host.map { " (\($0))" } ?? "")
  }
}

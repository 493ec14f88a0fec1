import LegalModel
import LegalText

/// How long something is stored on a device.
extension CookieChanges {
  static func duration(_ old: Cookie, _ new: Cookie, _ log: inout ChangeLog) {
    let path = "cookies.\(new.id.value)"
    let name = new.name.value.text
    func report(
      _ kind: ChangeKind, _ changeClass: ChangeClass?, _ direction: ChangeDirection, _ what: String,
      asksConsent: Bool = false, _ log: inout ChangeLog
    ) {
      log.report(
        kind, changeClass, direction, subject: path, name: name,
        before: old.duration?.value.text ?? old.lasts.map { "\($0.value)" },
        after: new.duration?.value.text ?? new.lasts.map { "\($0.value)" }, whatChanged: what,
        effect: "Your device may be recognized for longer.", asksConsent: asksConsent,
        place: new.duration?.range ?? new.lasts?.range ?? new.name.range,
        placeBefore: old.duration?.range, explains: ["\(path).duration", "\(path).lasts"])
    }
    let isReworded = ChangedWords.areOther(old.duration, new.duration)
    let (longer, direction): (Bool?, ChangeDirection)
    switch (old.lasts?.value, new.lasts?.value) {
    case (nil, nil):
      if ChangedWords.differ(old.duration, new.duration) {
        report(
          .cookieDurationLonger, .material, .incomparable,
          "How long \(name) stays is worded otherwise.", &log)
      }
      return
    case (nil, _?):
      return report(
        .cookieDurationLonger,
        ChangedWords.differ(old.duration, new.duration) ? .material : .notable,
        .incomparable, "How long \(name) stays is declared for the first time.", &log)
    case (_?, nil):
      return report(
        .cookieDurationLonger, .material, .incomparable,
        "How long \(name) stays is no longer declared.", &log)
    case (.session?, .session?): (longer, direction) = (nil, .neutral)
    case (.session?, .period?): (longer, direction) = (true, .weaker)
    case (.period?, .session?): (longer, direction) = (false, .stronger)
    case (.period(let had)?, .period(let has)?):
      if had.isSameLength(as: has) {
        (longer, direction) = (nil, .neutral)
      } else {
        let answer = has.outlasts(had)
        longer = answer ?? true
        direction = answer == nil ? .incomparable : answer == true ? .weaker : .stronger
      }
    }
    guard let longer else {
      if isReworded || old.lasts?.value != new.lasts?.value {
        report(.typo, nil, .neutral, "How long \(name) stays is worded otherwise.", &log)
      }
      return
    }
    if longer {
      report(
        .cookieDurationLonger, leavesExemption(new) || direction == .incomparable ? .material : nil,
        direction, "\(name) stays longer: \(new.lasts.map { "\($0.value)" } ?? "").",
        asksConsent: leavesExemption(new), &log)
    } else {
      report(
        .cookieDurationShorter, nil, direction,
        "\(name) stays shorter: \(new.lasts.map { "\($0.value)" } ?? "").", &log)
    }
  }

  /// Whether a cookie that claims an exemption stays longer than Opinion 04/2012 has it; one whose use
  /// is not said is measured by a session.
  private static func leavesExemption(_ cookie: Cookie) -> Bool {
    guard isExempt(cookie), case .period(let period)? = cookie.lasts?.value else { return false }
    let use = cookie.exemptUse?.value
    guard let limit = use.map(\.limit) ?? Period(0, .minute) else { return false }
    return period.canExceed(limit)
  }
}

import LegalModel
import LegalText

extension Notice {
  /// Makes the notice of a version.
  public static func make(_ input: NoticeInput) -> Notice {
    let changes = input.changes.changes
    let grave = changes.filter { $0.changeClass >= .material }
    let asked = grave.filter { $0.asksConsent || $0.hasConsent }
    let isOwed =
      !grave.isEmpty || !input.changes.notice.isNone
      || input.events.contains { $0.noticePeriod != nil }
    let editorial = changes.count { $0.changeClass == .editorial }
    return Notice(
      isOwed: isOwed,
      subject: input.previous == nil
        ? "Our \(input.title) takes effect on \(input.effective.longForm)"
        : "We are changing our \(input.title) on \(input.effective.longForm)",
      opening: opening(input, isOwed: isOwed), changes: grave.map { item($0, input) },
      notable: changes.filter { $0.changeClass == .notable }.map(\.whatChanged),
      editorialCount: editorial, events: input.events.map { item($0, input) },
      timing: timing(input, isOwed: isOwed), consent: asked.map(\.name),
      objection: objection(input, isOwed: isOwed), acceptance: acceptance(input, isOwed: isOwed),
      contact: input.contact,
      links: links(input.addresses), amendments: input.amendments,
      dueDates: dueDates(input.changes.notice, effective: input.effective))
  }

  private static func opening(_ input: NoticeInput, isOwed: Bool) -> [String] {
    let day = input.effective.longForm
    guard let previous = input.previous else {
      return ["The \(input.title) of \(input.organization) takes effect on \(day)."]
    }
    let first = "\(input.organization) is changing its \(input.title)."
    let second = "The new text takes effect on \(day) and follows that of \(previous.named)."
    guard !isOwed else { return [first, second] }
    return [first, second, "We have promised no notice of any of these changes in advance."]
  }

  private static func item(_ change: Change, _ input: NoticeInput) -> Item {
    var remarks: [String] = []
    if change.isProspectiveOnly {
      remarks.append(
        "This is only for data that is collected from \(input.effective.longForm) on.")
    }
    if change.asksConsent || change.hasConsent {
      remarks.append("We ask for your consent first.")
    }
    // What is gone has no place in the new text.
    let anchor = change.after == nil ? nil : change.section
    return Item(
      name: change.name, whatChanges: change.whatChanged, likelyEffect: change.likelyEffect,
      remarks: remarks, address: anchor.flatMap { section(of: input, $0) })
  }

  private static func section(of input: NoticeInput, _ anchor: String) -> String? {
    input.addresses.newText.flatMap { WebAddress("\($0)#\(anchor)")?.rawValue }
  }

  private static func timing(_ input: NoticeInput, isOwed: Bool) -> [String] {
    let day = input.effective.longForm
    guard isOwed else { return [] }
    var sentences = ["The new text takes effect on \(day)."]
    let periods =
      input.changes.notice.leadTimes.map(\.period) + input.events.compactMap(\.noticePeriod)
    if let longest = CalendarDate.longest(of: periods, before: input.effective) {
      sentences.append("We promise to tell you at least \(longest) in advance.")
    }
    if let told = input.told {
      let days = input.effective.daysSince1970 - told.daysSince1970
      let long = days > 0 ? ", \(Period(days, .day)) before" : ""
      sentences.append("We tell you on \(told.longForm)\(long).")
    }
    if let channels = input.notices?.channels, !channels.isEmpty {
      let ways = channels.map(\.value.way).listed
      sentences.append("You are told \(ways).")
    }
    if input.previous != nil {
      sentences.append("Until then the present text applies.")
    }
    return sentences
  }

  private static func objection(_ input: NoticeInput, isOwed: Bool) -> [String] {
    guard isOwed, let objection = input.notices?.objection?.value.text else { return [] }
    var sentences = [objection]
    var seen: Set<String> = []
    for event in input.events {
      guard let day = event.objectBy else { continue }
      let sentence =
        "An objection about \(event.vendor.label) comes before the change if you make it by "
        + "\(day.longForm)."
      if seen.insert(sentence).inserted { sentences.append(sentence) }
    }
    return sentences
  }

  private static func acceptance(_ input: NoticeInput, isOwed: Bool) -> String? {
    guard isOwed else { return nil }
    return switch input.notices?.acceptanceByUse?.value {
    case .yes:
      "By the text that applies now, using the service after a change counts as accepting it."
    case .no: "Using the service after a change does not count as accepting it."
    case .unknown, nil: nil
    }
  }

  private static func links(_ addresses: NoticeInput.Addresses) -> [Link] {
    [
      ("The new text", addresses.newText), ("What changes, word by word", addresses.changes),
      ("What changed since the version you know", addresses.since),
      ("The text that applies now", addresses.current), ("All versions", addresses.versions),
    ].compactMap { words, address in address.map { Link(words: words, address: $0) } }
  }
}

extension VersionID {
  /// `March 28, 2026`, and which of the day's if it is not the first.
  fileprivate var named: String {
    ordinal == 1 ? effective.longForm : "\(effective.longForm) (\(self))"
  }
}

extension Channel {
  /// How people are told, in a sentence.
  fileprivate var way: String {
    switch self {
    case .email: "by e-mail"
    case .inApp: "in the product"
    case .letter: "by letter"
    case .webForm: "through a form on the web"
    case .phone: "by phone"
    case .feed: "in a feed"
    case .website: "on the website"
    }
  }
}

extension [String] {
  /// The elements in a sentence: `a, b and c`.
  fileprivate var listed: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

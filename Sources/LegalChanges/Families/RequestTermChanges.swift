import LegalModel
import LegalText

/// Changes of how people use their rights: times, ways, fees, proof, agents.
enum RequestTermChanges {
  /// A change of one group's terms.
  private struct Term {
    let kind: ChangeKind
    var changeClass: ChangeClass?
    let direction: ChangeDirection
    /// What follows the names of the groups.
    let what: String
    let effect: String
    let key: String
    let before: (text: String, range: SourceRange)?
    let after: (text: String, range: SourceRange)?
    var groups: [RightsGroup]

    /// What is the same if it changed alike.
    var likeness: [String?] { [kind.id, key, before?.text, after?.text] }
  }

  /// Finds them in pairs of groups; what changed alike in several groups is one change.
  static func find(_ pairs: [(old: RightsGroup, new: RightsGroup)], _ log: inout ChangeLog) {
    var terms: [Term] = []
    var places: [[String?]: Int] = [:]
    for (old, new) in pairs {
      for key in ["respondsWithin", "extension", "methods", "fee", "verification", "agents"] {
        log.explain("rights.\(new.id.value).\(key)")
      }
      let found: [Term?] = [
        answer(old, new), extended(old, new), methods(old, new), fee(old, new),
        verification(old, new), agents(old, new),
      ]
      for term in found.compactMap(\.self) {
        if let index = places[term.likeness] {
          if terms[index].groups.last?.id.value != new.id.value { terms[index].groups.append(new) }
        } else {
          places[term.likeness] = terms.count
          terms.append(term)
        }
      }
    }
    for term in terms { report(term, &log) }
  }

  private static func report(_ term: Term, _ log: inout ChangeLog) {
    guard let first = term.groups.first else { return }
    let names = term.groups.map { ChangeWording.quoted($0.name.value.text) }
    log.report(
      term.kind, term.changeClass, term.direction, subject: "rights.\(first.id.value)",
      name: ChangeWording.list(term.groups.map(\.name.value.text)), before: term.before?.text,
      after: term.after?.text, whatChanged: "\(ChangeWording.list(names)): \(term.what).",
      effect: term.effect, place: term.after?.range ?? first.name.range,
      placeBefore: term.before?.range, explains: [])
  }

  // MARK: - Times

  private static func answer(_ old: RightsGroup, _ new: RightsGroup) -> Term? {
    guard let order = order(old.respondsWithin, new.respondsWithin, none: .greater) else {
      return nil
    }
    let (was, now) = (period(old.respondsWithin), period(new.respondsWithin))
    return Term(
      kind: order == .less ? .rightFaster : .rightSlower, direction: direction(order),
      what: now.map { now in
        "requests are answered within \(now.text)" + (was.map { " instead of \($0.text)" } ?? "")
      } ?? "the time to answer, \(was?.text ?? ""), is no longer given",
      effect: order == .incomparable
        ? "The answer to a request of yours may take longer."
        : "The answer to a request of yours takes longer.",
      key: "respondsWithin", before: was, after: now, groups: [new])
  }

  private static func extended(_ old: RightsGroup, _ new: RightsGroup) -> Term? {
    guard let order = order(old.extendsBy, new.extendsBy, none: .less) else { return nil }
    let (was, now) = (period(old.extendsBy), period(new.extendsBy))
    return Term(
      kind: order == .less ? .rightFaster : .rightSlower, direction: direction(order),
      what: now.map { now in
        "the time to answer can grow by \(now.text)"
          + (was.map { " instead of \($0.text)" } ?? "")
      } ?? "the time to answer no longer grows by \(was?.text ?? "")",
      effect: "The answer to a request of yours can take longer.", key: "extension", before: was,
      after: now, groups: [new])
  }

  private static func period(_ period: Located<Period>?) -> (text: String, range: SourceRange)? {
    period.map { ($0.value.description, $0.range) }
  }

  /// Compares two times, `none` being what it means that a time is gone.
  ///
  /// - Returns: How they compare, or `nil` if they are equal.
  private static func order(
    _ old: Located<Period>?, _ new: Located<Period>?, none: ValueOrder
  ) -> ValueOrder? {
    switch (old?.value, new?.value) {
    case (nil, nil): nil
    case (nil, _?): none == .greater ? .less : .greater
    case (_?, nil): none
    case (let old?, let new?):
      new.compared(with: old) == .equal ? nil : new.compared(with: old)
    }
  }

  private static func direction(_ order: ValueOrder) -> ChangeDirection {
    switch order {
    case .greater: .weaker
    case .less: .stronger
    case .incomparable: .incomparable
    case .equal: .neutral
    }
  }

  // MARK: - Ways

  private static func methods(_ old: RightsGroup, _ new: RightsGroup) -> Term? {
    let (was, now) = (Set((old.methods ?? []).map(\.value)), Set((new.methods ?? []).map(\.value)))
    guard was != now else { return nil }
    func words(_ channels: Set<Channel>) -> String? {
      channels.isEmpty
        ? nil : ChangeWording.list(Channel.allCases.filter(channels.contains).map(\.way))
    }
    let isMore = was.isSubset(of: now)
    return Term(
      kind: .rightMethodChanged, changeClass: isMore ? .notable : nil,
      direction: isMore ? .stronger : now.isSubset(of: was) ? .weaker : .incomparable,
      what: words(now).map { now in
        "requests are made by \(now)" + (words(was).map { " instead of \($0)" } ?? "")
      } ?? "the text no longer says how requests are made; it was by \(words(was) ?? "")",
      effect: "You use your rights in another way; a way that you know may be closed.",
      key: "methods", before: words(was).map { ($0, old.methods?.first?.range ?? old.name.range) },
      after: words(now).map { ($0, new.methods?.first?.range ?? new.name.range) }, groups: [new])
  }

  private static func agents(_ old: RightsGroup, _ new: RightsGroup) -> Term? {
    guard !ChangeWording.isSame(old.agents, new.agents) else { return nil }
    let isFirst = old.agents == nil
    return Term(
      kind: .rightMethodChanged, changeClass: isFirst ? .notable : nil,
      direction: isFirst ? .stronger : new.agents == nil ? .weaker : .incomparable,
      what: isFirst
        ? "the text says how an agent can act"
        : new.agents == nil
          ? "the text no longer says how an agent can act"
          : "how an agent can act is described in other words",
      effect: "Somebody who acts for you may have to do so in another way.", key: "agents",
      before: old.agents.map { ($0.value.text, $0.range) },
      after: new.agents.map { ($0.value.text, $0.range) }, groups: [new])
  }

  // MARK: - Fees and proof

  private static func fee(_ old: RightsGroup, _ new: RightsGroup) -> Term? {
    guard !ChangeWording.isSame(old.fee, new.fee) else { return nil }
    // Words that deny a fee are to people's advantage: their loss is none.
    let direction: ChangeDirection =
      switch (old.fee.map(denies), new.fee.map(denies)) {
      case (nil, .some(let denies)): denies ? .stronger : .weaker
      case (.some(let denied), nil): denied ? .weaker : .stronger
      case (true, false): .weaker
      default: .incomparable
      }
    return Term(
      kind: .rightFee, changeClass: direction == .stronger ? .notable : nil, direction: direction,
      what: new.fee == nil
        ? "the text no longer says when a fee is asked"
        : old.fee == nil
          ? "the text says when a fee is asked"
          : "when a fee is asked is described in other words",
      effect: direction == .weaker
        ? "You can be asked to pay for a request." : "You may be asked to pay for a request.",
      key: "fee", before: old.fee.map { ($0.value.text, $0.range) },
      after: new.fee.map { ($0.value.text, $0.range) }, groups: [new])
  }

  private static func denies(_ fee: Located<Words>) -> Bool {
    let words = ChangeWording.words(fee.value.text)
    return words.contains("free") || ChangeWording.isDenied(words)
  }

  private static func verification(_ old: RightsGroup, _ new: RightsGroup) -> Term? {
    let (was, now) = (old.verification, new.verification)
    guard was?.value != now?.value else { return nil }
    let direction: ChangeDirection =
      switch (was?.value.weight, now?.value.weight) {
      case (let was?, let now?): now > was ? .weaker : .stronger
      case (nil, 0?): .stronger
      default: .incomparable
      }
    let (before, after) = (
      was.map { ($0.value.words, $0.range) }, now.map { ($0.value.words, $0.range) }
    )
    return Term(
      kind: .rightVerificationHeavier, changeClass: direction == .stronger ? .notable : nil,
      direction: direction,
      what: after.map { after in
        "who asks has to prove their identity \(after.0)"
          + (before.map { " instead of \($0.0)" } ?? "")
      } ?? "the text no longer says when identity has to be proved; it was \(before?.0 ?? "")",
      effect: direction == .weaker
        ? "You have to prove more often who you are before a request is answered."
        : "You may have to prove more often who you are before a request is answered.",
      key: "verification", before: before, after: after, groups: [new])
  }
}

extension IdentityVerification {
  /// When identity has to be proved.
  fileprivate var words: String {
    switch self {
    case .none: "never"
    case .onReasonableDoubt: "on reasonable doubt"
    case .always: "for every request"
    }
  }
}

extension Channel {
  /// The way that it is, in a sentence.
  fileprivate var way: String {
    switch self {
    case .email: "e-mail"
    case .inApp: "a function of the product"
    case .letter: "letter"
    case .webForm: "a form on the web"
    case .phone: "telephone"
    case .feed: "a feed"
    case .website: "the website"
    }
  }
}

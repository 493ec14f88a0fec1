import LegalModel
import LegalText

/// Changes of what is said of children.
enum ChildrenChanges {
  private static let name = "Children"

  static func find(_ old: Children?, _ new: Children?, _ log: inout ChangeLog) {
    log.explain("children")
    age(old?.minimumAge, new?.minimumAge, &log)
    gate(old?.ageGate, new?.ageGate, &log)
    directed(old?.directed, new?.directed, &log)
    deletion(old?.deletion, new?.deletion, &log)
  }

  private static func age(
    _ old: Located<Count>?, _ new: Located<Count>?, _ log: inout ChangeLog
  ) {
    let (was, now) = (old?.value.value, new?.value.value)
    guard was != now else { return }
    let isHigher = now.map { now in was.map { now > $0 } ?? true } ?? false
    log.report(
      .childAgeLowered, isHigher ? .notable : nil, isHigher ? .stronger : .weaker,
      subject: "children.minimumAge", name: name, before: was.map(String.init),
      after: now.map(String.init),
      whatChanged: now.map { now in
        "The minimum age is \(now)" + (was.map { " instead of \($0)." } ?? ".")
      } ?? "No minimum age is given any more; it was \(was ?? 0).",
      effect: "Data about younger people is collected.", place: new?.range,
      placeBefore: old?.range)
  }

  private static func gate(
    _ old: Located<Words>?, _ new: Located<Words>?, _ log: inout ChangeLog
  ) {
    guard !ChangeWording.isSame(old, new) else { return }
    log.report(
      .childAgeLowered, old == nil ? .notable : nil,
      old == nil ? .stronger : new == nil ? .weaker : .incomparable, subject: "children.ageGate",
      name: name, before: old?.value.text, after: new?.value.text,
      whatChanged: new == nil
        ? "The text no longer says how age is checked."
        : old == nil
          ? "The text says how age is checked."
          : "How age is checked is described in other words.",
      effect: "Data about younger people may be collected.", place: new?.range,
      placeBefore: old?.range)
  }

  private static func directed(
    _ old: Located<Answer>?, _ new: Located<Answer>?, _ log: inout ChangeLog
  ) {
    guard let (changeClass, direction) = StatedFact.compare(old?.value, new?.value) else { return }
    func words(_ answer: Located<Answer>?) -> String? {
      switch answer?.value {
      case .yes: "directed at children"
      case .no: "not directed at children"
      case .unknown, nil: nil
      }
    }
    log.report(
      .childDirected, changeClass, direction, subject: "children.directed", name: name,
      before: words(old), after: words(new),
      whatChanged: words(new).map { "The service is \($0)." }
        ?? "The text no longer says whether the service is directed at children.",
      effect: new?.value == .yes
        ? "Data about children is collected." : "Data about children may be collected.",
      place: new?.range, placeBefore: old?.range)
  }

  private static func deletion(
    _ old: Located<Answer>?, _ new: Located<Answer>?, _ log: inout ChangeLog
  ) {
    let (was, now) = (old?.value, new?.value)
    guard was != now, was == .yes || now == .yes || (was ?? .unknown) != (now ?? .unknown) else {
      return
    }
    let isMore = now == .yes
    // That nothing is deleted is said where it was not: it was not promised before.
    let isSaid = was != .yes && !isMore
    log.report(
      .childDirected, isMore ? .notable : .material,
      isMore ? .stronger : isSaid ? .incomparable : .weaker, subject: "children.deletion",
      name: name, before: was == .yes ? "deleted" : was == .no ? "not deleted" : nil,
      after: isMore ? "deleted" : now == .no ? "not deleted" : nil,
      whatChanged: isMore
        ? "Data of a child is deleted once it is found."
        : isSaid
          ? "Data of a child is not said to be deleted once it is found."
          : "The text no longer says that data of a child is deleted once it is found.",
      effect: "Data about children may be kept.", place: new?.range, placeBefore: old?.range)
  }
}

import LegalModel
import LegalText

/// What a recipient is to the controller, and whether it trains models.
extension RecipientChanges {
  /// How far somebody is from acting on the controller's behalf.
  private static func distance(_ role: RecipientRole) -> Int {
    switch role {
    case .processor, .subprocessor: 0
    case .sameWorkspace, .userDirected: 1
    case .controller, .jointController, .authority, .acquirer: 2
    case .advertiser, .dataBroker: 3
    }
  }

  static func role(_ old: Receiver, _ new: Receiver, _ log: inout ChangeLog) {
    let (before, after) = (old.role?.value, new.role?.value)
    guard before != after else { return }
    let had = before.map(distance)
    let has = after.map(distance)
    let (changeClass, direction): (ChangeClass, ChangeDirection) =
      switch (had, has) {
      case (let had?, let has?) where has > had:
        (had == 0 || has == 3 ? .retroactive : .material, .weaker)
      case (let had?, let has?) where has < had: (.notable, .stronger)
      case (0?, 0?), (nil, 0?): (.notable, .neutral)
      case (0?, nil): (.retroactive, .incomparable)
      default: (.material, .incomparable)
      }
    log.report(
      .recipientRoleEscalated, changeClass, direction, subject: new.path, name: new.title,
      before: before.map(words), after: after.map(words),
      whatChanged: "\(new.title) was \(before.map(words) ?? "of no declared role") and is "
        + "\(after.map(words) ?? "of no declared role").",
      effect: "\(new.title) may decide for itself what it does with your data.",
      place: new.role?.range ?? new.name.range, placeBefore: old.role?.range,
      explains: ["\(new.path).role"])
  }

  private static func words(_ role: RecipientRole) -> String {
    switch role {
    case .processor: "a processor"
    case .subprocessor: "a subprocessor"
    case .controller: "a controller of its own"
    case .jointController: "a joint controller"
    case .authority: "an authority"
    case .userDirected: "a recipient that people choose"
    case .sameWorkspace: "a member of the workspace"
    case .acquirer: "a buyer of the business"
    case .advertiser: "an advertiser"
    case .dataBroker: "a data broker"
    }
  }

  static func training(_ old: Receiver, _ new: Receiver, _ log: inout ChangeLog) {
    let (before, after) = (old.trainsOnData?.value, new.trainsOnData?.value)
    guard before != after else { return }
    let (changeClass, direction): (ChangeClass, ChangeDirection) =
      switch (before, after) {
      case (_, .no?): (.notable, .stronger)
      case (.no?, _), (_, .yes?): (.retroactive, .weaker)
      default: (.material, .incomparable)
      }
    let say = { (answer: Answer?) -> String? in
      switch answer {
      case .yes?: "trains models on data"
      case .no?: "trains no models on data"
      case .unknown?: "may train models on data: nobody has said"
      case nil: nil
      }
    }
    log.report(
      .recipientTrains, changeClass, direction, subject: new.path, name: new.title,
      before: say(before), after: say(after),
      whatChanged: say(after).map { "\(new.title) \($0)." }
        ?? "It is no longer said whether \(new.title) trains models on data.",
      effect: "\(new.title) may use your data to train models.",
      place: new.trainsOnData?.range ?? new.name.range, placeBefore: old.trainsOnData?.range,
      explains: ["\(new.path).trainsOnData"])
  }
}

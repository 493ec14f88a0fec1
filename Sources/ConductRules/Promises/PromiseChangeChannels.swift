import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let changeChannels = Rule(
    "promise/change-channel",
    "No version tells of changes in fewer ways than the one before promised",
    sources, .warning,
    asks:
      "A way in which a version promises to tell people of changes is used by the next one, too.",
    why: "A person who waits for a message where it was promised does not look anywhere else.",
    mend: "name the channel again",
    passes: """
      notices: {materialChanges: 30 days, channels: [email, inApp]}
      === before
      notices: {materialChanges: 30 days, channels: [email]}
      """,
    fails: """
      notices: {materialChanges: 30 days, channels: [«email»]}
      === before
      notices: {materialChanges: 30 days, channels: [email, inApp]}
      """,
    check: .step { before, after in
      guard let was = before.policy?.notices?.value.channels,
        let now = after.edition.policy?.notices?.value
      else { return [] }
      let kept = Set((now.channels ?? []).map(\.value))
      let lost = was.filter { !kept.contains($0.value) }
      guard let first = lost.first else { return [] }
      return [
        Finding(
          """
          the version before tells people of changes by \
          \(lost.map { "'\($0.value.rawValue)'" }.joined(separator: ", ")), this one does not
          """,
          at: now.channels?.first?.range ?? after.place("changes"),
          target: .fact("notices.channels", kept.isEmpty ? .state : .change),
          notes: [Diagnostic.Note("promised here", at: first.range)])
      ]
    })
}

import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let ageNotLowered = Rule(
    "promise/not-under-16", "No version lowers the minimum age that the one before names", sources,
    .warning,
    asks:
      "The minimum age that a version names is not lowered by the next one.",
    why: "Parents and schools let children near a service by the age that its text names.",
    mend: "name the age of the version before, or a higher one",
    passes: """
      children: {minimumAge: 16, directed: no}
      === before
      children: {minimumAge: 16, directed: no}
      """,
    fails: """
      children: {minimumAge: «13», directed: no}
      === before
      children: {minimumAge: 16, directed: no}
      """,
    check: .step { before, after in
      guard let was = before.policy?.children?.value.minimumAge,
        let now = after.edition.policy?.children?.value.minimumAge,
        now.value.value < was.value.value
      else { return [] }
      return [
        Finding(
          "the minimum age is \(now.value.value), and the version before says \(was.value.value)",
          at: now.range, target: .fact("children.minimumAge", .change),
          notes: [Diagnostic.Note("the age before, here", at: was.range)])
      ]
    })
}

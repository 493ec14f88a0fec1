import LegalMarkup
import LegalModel
import LegalSource

extension PromiseRules {
  static let ageNotLowered = Rule(
    "promise/not-under-16", "No version lowers the age below which nobody is addressed", sources,
    .warning,
    asks:
      "The age that a text names as the least of its readers is not lowered by a later version.",
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
          "the least age is \(now.value.value), and the version before says \(was.value.value)",
          at: now.range, cause: "children.minimumAge",
          notes: [Diagnostic.Note("the age before, here", at: was.range)])
      ]
    })
}

import LegalMarkup
import LegalText

/// Checks that what one place of a version refers to exists in the same version.
struct ReferenceCheck {
  private(set) var diagnostics: [Diagnostic] = []

  /// The names that can be referred to: in order for a person, and as a set for the check.
  private struct Names {
    let list: [String]
    let set: Set<String>

    init(_ list: [String]) {
      self.list = list
      set = Set(list)
    }
  }

  /// Checks every id that typed data refers to.
  mutating func check(_ frontMatter: FrontMatter) {
    guard case .privacyPolicy(let policy) = frontMatter else { return }
    let purposes = Names(policy.purposes.map(\.id.value.rawValue))
    let recipients = Names(policy.recipients.map(\.id.value.rawValue))
    let data = Names(
      policy.data.flatMap { group in
        ["\(group.id.value)"] + group.items.map { "\(group.id.value).\($0.id.value)" }
      })
    for purpose in policy.data.flatMap(\.items).flatMap({ $0.purposes ?? [] }) {
      check(purpose.value.rawValue, at: purpose.range, isOneOf: purposes, noun: "a purpose")
    }
    var references: [Located<DataReference>] = []
    for recipient in policy.recipients { references += recipient.data ?? [] }
    for row in policy.retention { references += row.covers ?? [] }
    for measure in policy.measures { references += measure.covers ?? [] }
    for reference in references {
      check("\(reference.value)", at: reference.range, isOneOf: data, noun: "data")
    }
    for claim in policy.externalClaims {
      check(
        claim.subject.value.rawValue, at: claim.subject.range, isOneOf: recipients,
        noun: "a recipient")
    }
  }

  /// Checks every `section` against the headings of the prose.
  mutating func check(sectionsOf value: TypedValue, in prose: Prose) {
    check(sectionsOf: value, anchors: Names(prose.headings.map(\.anchor)))
  }

  private mutating func check(sectionsOf value: TypedValue, anchors: Names) {
    switch value.content {
    case .list(let elements):
      for element in elements { check(sectionsOf: element, anchors: anchors) }
    case .record(let members):
      for member in members {
        if member.key == "section", case .code(.string(let anchor)) = member.value.content {
          if !anchors.set.contains(anchor) {
            diagnostics.report(
              Diagnostic(
                "reference/dangling-section", "no heading has the anchor '\(anchor)'",
                at: member.value.range, help: [Self.help(for: anchor, among: anchors.list)]))
          }
        } else {
          check(sectionsOf: member.value, anchors: anchors)
        }
      }
    case .words, .code, .broken: break
    }
  }

  private mutating func check(
    _ id: String, at range: SourceRange, isOneOf names: Names, noun: String
  ) {
    guard !names.set.contains(id) else { return }
    diagnostics.report(
      Diagnostic(
        "reference/dangling-id", "'\(id)' is not the id of \(noun)", at: range,
        help: [Self.help(for: id, among: names.list)]))
  }

  private static func help(for name: String, among names: [String]) -> String {
    names.isEmpty ? "this version has none" : NearMiss.help(for: name, among: names)
  }
}

import LegalMarkup
import LegalSource

/// Checks that what one place of a version refers to exists in the same version.
struct ReferenceCheck {
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks every id that typed data refers to.
  mutating func check(_ frontMatter: FrontMatter) {
    guard case .privacyPolicy(let policy) = frontMatter else { return }
    let purposes = policy.purposes.map(\.id.value.rawValue)
    let recipients = policy.recipients.map(\.id.value.rawValue)
    for item in policy.data.flatMap(\.items) {
      for purpose in item.purposes ?? [] {
        check(purpose.value.rawValue, at: purpose.range, isOneOf: purposes, noun: "a purpose")
      }
    }
    for recipient in policy.recipients { check(recipient.data, in: policy) }
    for row in policy.retention { check(row.covers, in: policy) }
    for measure in policy.measures { check(measure.covers, in: policy) }
    for claim in policy.externalClaims {
      check(
        claim.subject.value.rawValue, at: claim.subject.range, isOneOf: recipients,
        noun: "a recipient")
    }
  }

  /// Checks every `section` against the headings of the prose.
  mutating func check(sectionsOf value: TypedValue, in prose: Prose) {
    check(sectionsOf: value, anchors: prose.headings.map(\.anchor))
  }

  private mutating func check(sectionsOf value: TypedValue, anchors: [String]) {
    switch value.content {
    case .list(let elements):
      for element in elements { check(sectionsOf: element, anchors: anchors) }
    case .record(let members):
      for member in members {
        if member.key == "section", case .code(.string(let anchor)) = member.value.content {
          if !anchors.contains(anchor) {
            diagnostics.append(
              Diagnostic(
                "reference/dangling-section", "no heading has the anchor '\(anchor)'",
                at: member.value.range, help: [Self.help(for: anchor, among: anchors)]))
          }
        } else {
          check(sectionsOf: member.value, anchors: anchors)
        }
      }
    case .words, .code, .broken: break
    }
  }

  private mutating func check(_ references: [Located<DataReference>]?, in policy: PrivacyPolicy) {
    for reference in references ?? [] {
      let group = policy.data.first { $0.id.value == reference.value.group }
      let items = group?.items.map(\.id.value) ?? []
      let isKnown = reference.value.item.map { items.contains($0) } ?? (group != nil)
      guard !isKnown else { continue }
      let names = policy.data.flatMap { group in
        ["\(group.id.value)"] + group.items.map { "\(group.id.value).\($0.id.value)" }
      }
      check("\(reference.value)", at: reference.range, isOneOf: names, noun: "data")
    }
  }

  private mutating func check(
    _ id: String, at range: SourceRange, isOneOf ids: [String], noun: String
  ) {
    guard !ids.contains(id) else { return }
    diagnostics.append(
      Diagnostic(
        "reference/dangling-id", "'\(id)' is not the id of \(noun)", at: range,
        help: [Self.help(for: id, among: ids)]))
  }

  private static func help(for name: String, among names: [String]) -> String {
    names.isEmpty ? "this version has none" : NearMiss.help(for: name, among: names)
  }
}

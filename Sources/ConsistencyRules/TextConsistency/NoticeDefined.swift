import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let noticeDefined = Rule(
    "consistency/notice-defined", "The text says which changes are material", [.ownWords], .warning,
    asks:
      "Where notice is promised of material changes, the text says what makes a change material.",
    why: """
      Without a criterion the author decides afterwards which changes were worth a notice, and the \
      promise binds nobody.
      """,
    mend: "add a definition of 'material change', and print it with '{{> definitions}}'",
    passes: """
      definitions:
        - {id: materialChange, term: Material change, meaning: a change of a purpose or a recipient}
      ---
      ## Words

      {{> definitions}}

      ## Changes

      We tell you of a material change 30 days before.
      """,
    fails: """
      ## Changes

      We tell you of «material changes» 30 days before.
      """.asProse,
    check: .policy { policy, matter in
      guard
        let words = matter.words.all(
          "material change", "material changes", "significant changes", "materially change*"
        ).first(where: { passage in
          !policy.definitions.contains { $0.term.range.encloses(passage.range) }
        })
      else { return [] }
      let isDefined =
        policy.definitions.contains { $0.term.value.says("material*", "significant change*") }
        || matter.words.first(
          "material change means", "material changes are", "material changes include",
          "change is material", "changes are material", "consider … material", "material if",
          "by material … mean", "treat … as material") != nil
      guard !isDefined else { return [] }
      return [
        Finding(
          "the text promises notice of material changes, and does not say which ones are",
          at: words.range, target: .fact("definitions.materialChange"))
      ]
    })
}

extension String {
  /// An example that is prose only.
  var asProse: String { "description: Example\n---\n\(self)" }
}

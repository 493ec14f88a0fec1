package import LegalChanges
import LegalModel
package import LegalRuleEngine

extension Matter {
  /// States a matter, with a comparison that is made once a rule asks what changed.
  ///
  /// - Parameters:
  ///   - edition: The version.
  ///   - before: The version of the same document before it.
  ///   - companions: The versions of the other documents that apply when this one does.
  ///   - circumstances: What is the same for every version.
  package init(
    _ edition: Edition, before: Edition?, companions: [Edition], _ circumstances: Circumstances
  ) {
    self.init(
      edition, before: before, companions: companions, circumstances,
      comparison: before.map { DeferredComparison(edition, since: $0, companions: companions) })
  }

  /// States a matter, with a comparison that others ask for, too.
  package init(
    _ edition: Edition, before: Edition?, companions: [Edition], _ circumstances: Circumstances,
    comparison: DeferredComparison?
  ) {
    guard let comparison else {
      self.init(edition, before: before, companions: companions, circumstances, changes: nil)
      return
    }
    self.init(edition, before: before, companions: companions, circumstances) {
      ChangesSince(comparison.value)
    }
  }
}

extension DeferredComparison {
  /// Compares a version with the one before, by the notice that was promised then.
  package convenience init(_ edition: Edition, since before: Edition, companions: [Edition]) {
    self.init {
      VersionComparison(
        before.text, named: "\(before.id)", edition.text, named: "\(edition.id)",
        notices: edition.policy == nil ? companions.compactMap { $0.policy?.notices } : [])
    }
  }
}

extension ChangesSince {
  fileprivate init(_ comparison: VersionComparison) {
    self.init(
      material: (comparison.changes?.material ?? []).map { change in
        MaterialChange(
          whatChanged: change.whatChanged, place: change.place, sources: change.kind.sources)
      },
      amendedSections: comparison.amendments.map(\.name))
  }
}

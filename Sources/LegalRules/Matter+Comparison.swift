package import LegalChanges
package import LegalModel
package import LegalRuleEngine
package import LegalText

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
      comparison: before.map { before in
        DeferredComparison(
          edition, since: before,
          promises: edition.policy == nil ? companions.compactMap { $0.policy?.notices } : [])
      })
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
    let own = [before?.text.frontMatter.notices, edition.text.frontMatter.notices]
      .compactMap(\.self)
    self.init(edition, before: before, companions: companions, circumstances) {
      ChangesSince(comparison.value, promises: own + comparison.promises)
    }
  }
}

extension DeferredComparison {
  /// Compares a version with the one before.
  ///
  /// - Parameters:
  ///   - edition: The version.
  ///   - before: The version before.
  ///   - promises: What the policies beside them promise of notice.
  package convenience init(
    _ edition: Edition, since before: Edition, promises: [Located<Notices>]
  ) {
    self.init(promises: promises) {
      VersionComparison(
        before.text, named: "\(before.id)", edition.text, named: "\(edition.id)",
        notices: promises)
    }
  }
}

extension ChangesSince {
  fileprivate init(_ comparison: VersionComparison, promises: [Located<Notices>]) {
    self.init(
      material: (comparison.changes?.material ?? []).map { change in
        MaterialChange(
          whatChanged: change.whatChanged, place: change.place, sources: change.kind.sources)
      },
      notice: comparison.changes?.notice ?? NoticeOwed([]), promises: promises,
      amendedSections: comparison.amendments.map(\.name))
  }
}

package import LegalModel
package import LegalText
import Synchronization

/// A comparison that is made when somebody first asks for it.
///
/// Few rules look back, and not for every version. It is a class because whoever asks next gets the
/// same.
package final class DeferredComparison: Sendable {
  private let compare: @Sendable () -> VersionComparison
  private let made = Mutex<VersionComparison?>(nil)

  /// What the policies beside the two versions promise of notice.
  package let promises: [Located<Notices>]

  /// Remembers how to compare.
  package init(
    promises: [Located<Notices>], _ compare: @escaping @Sendable () -> VersionComparison
  ) {
    self.promises = promises
    self.compare = compare
  }

  /// The comparison.
  package var value: VersionComparison {
    made.withLock { made in
      if let made { return made }
      let comparison = compare()
      made = comparison
      return comparison
    }
  }
}

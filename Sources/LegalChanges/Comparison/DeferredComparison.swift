import Synchronization

/// A comparison that is made when somebody first asks for it.
///
/// Few rules look back, and not for every version. It is a class because whoever asks next gets the
/// same.
package final class DeferredComparison: Sendable {
  private let compare: @Sendable () -> VersionComparison
  private let made = Mutex<VersionComparison?>(nil)

  /// Remembers how to compare.
  package init(_ compare: @escaping @Sendable () -> VersionComparison) { self.compare = compare }

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

internal import LegalModel
public import LegalStore
public import LegalText
internal import Synchronization

/// A site in memory, with gaps where a mistake stands in the way of a page.
public struct SiteTree: Sendable {
  /// The files that could be made, by path below the output; none if no site could be planned.
  public let files: [String: [UInt8]]
  /// The files that could not be made, with the mistakes that stand in the way.
  public let gaps: [String: [Diagnostic]]
  /// The address of the hub, or `nil` if the configuration does not say it.
  public let hub: String?
  /// Everything an author has to know, in the order of the files, what is accepted marked as such.
  public let diagnostics: [Diagnostic]
  /// The mistakes that `build` would refuse the site for.
  public let mistakes: [Diagnostic]
  /// The files of `content/` and `templates/` as they were read, by path.
  public let sources: [String: SourceFile]
}

extension Build {
  /// Builds the site in memory; nothing is written.
  ///
  /// A mistake in a version stands in the way of the pages that show it and of no other.
  ///
  /// - Parameter settings: What the rules are asked; `nil` asks none.
  /// - Returns: What could be made, and why the rest could not.
  /// - Throws: What the machine could not read.
  public func tree(
    _ settings: ExaminationSettings? = ExaminationSettings()
  ) throws(FileSystemError) -> SiteTree {
    // Every source can be shown.
    let snapshot = Snapshot(of: root, holding: .max)
    let sink = TreeSink()
    let report = try BuildRun.report(of: self, on: snapshot, settings, writingTo: sink)
    return sink.tree(report.diagnostics.inReadingOrder(), sources: snapshot.files)
  }
}

/// Keeps the files of a site in memory.
///
/// It is a class because files are given to one and the same sink from several threads.
private final class TreeSink: SiteSink {
  private struct State {
    var files: [String: [UInt8]] = [:]
    var digests: [String: Digest] = [:]
    var gaps: [String: [Diagnostic]] = [:]
    var hub: String?
  }

  private let state = Mutex(State())

  var takesGaps: Bool { true }

  var digests: [String: Digest] { state.withLock { $0.digests } }

  func write(_ path: String, _ bytes: [UInt8]) {
    let digest = Digest(of: bytes)
    state.withLock { state in
      state.files[path] = bytes
      state.digests[path] = digest
    }
  }

  func note(_ plan: SitePlan, mistakes: [Diagnostic]) {
    let gaps = plan.gaps(because: mistakes)
    state.withLock { state in
      state.gaps = gaps
      state.hub = plan.addresses.hub
    }
  }

  func tree(_ diagnostics: [Diagnostic], sources: [String: SourceFile]) -> SiteTree {
    state.withLock { state in
      SiteTree(
        files: state.files.filter { state.gaps[$0.key] == nil }, gaps: state.gaps, hub: state.hub,
        diagnostics: diagnostics, mistakes: diagnostics.filter(\.closesGate), sources: sources)
    }
  }
}

internal import Dispatch
internal import Foundation
public import LegalModel
internal import LegalPipeline
public import LegalStore
internal import LegalText
internal import Synchronization

/// Serves a site with its drafts on this machine, and builds it again when a file changes.
///
/// Nothing is written: pages are held in memory. It is a class because the server, the watch and whoever
/// stops it look at one and the same state.
public final class Preview: Sendable {
  /// What a build came to, for whoever watches the terminal.
  public struct Report: Sendable, Hashable {
    /// How long the build took.
    public let duration: Duration
    /// How many files the site has.
    public let fileCount: Int
    /// How many files are new, have other bytes, or are gone; `nil` after the first build.
    public let changeCount: Int?
    /// How many errors nobody has accepted.
    public let errorCount: Int
    /// How many warnings nobody has accepted.
    public let warningCount: Int
    /// What the machine could not do, if it failed.
    public let failure: String?
  }

  private let root: Root
  private let places: PlaceLinks
  private let day: @Sendable () -> CalendarDate
  private let report: @Sendable (Report) -> Void
  private let limits: ServingLimits
  private let site = Mutex<PreviewSite?>(nil)
  private let streams = EventStreams()
  private let builds = DispatchQueue(label: "legalsite.preview.builds")

  /// Prepares a preview.
  ///
  /// - Parameters:
  ///   - root: The folder of `content/` and `templates/`.
  ///   - editor: What opens a file in the editor.
  ///   - day: The day that decides which version applies, asked for before each build.
  ///   - report: Takes what each build came to, the first one included.
  public convenience init(
    root: Root, editor: EditorTemplate = .standard, day: @escaping @Sendable () -> CalendarDate,
    report: @escaping @Sendable (Report) -> Void = { _ in }
  ) {
    self.init(root: root, editor: editor, limits: ServingLimits(), day: day, report: report)
  }

  /// Prepares a preview with limits of its own.
  init(
    root: Root, editor: EditorTemplate = .standard, limits: ServingLimits,
    day: @escaping @Sendable () -> CalendarDate,
    report: @escaping @Sendable (Report) -> Void = { _ in }
  ) {
    self.root = root
    self.limits = limits
    let path = URL(fileURLWithPath: root.path).standardizedFileURL.path
    places = PlaceLinks(root: path, editor: editor)
    self.day = day
    self.report = report
  }

  /// How many pages in browsers wait for a change.
  var streamCount: Int { streams.count }

  /// Serves until the task is cancelled.
  ///
  /// - Parameters:
  ///   - port: The port.
  ///   - started: Takes the address to open, once it is answered.
  /// - Throws: If the port cannot be had, or is lost.
  public func run(
    on port: PreviewPort, started: @Sendable (String) -> Void
  ) async throws(PreviewPortError) {
    let state = SourceState(of: root)
    let first = await build()
    let listening = try await Listening.begin(on: port)
    started("http://127.0.0.1:\(listening.port)\(first.start)")
    await withTaskGroup(of: Void.self) { group in
      group.addTask { [self] in await watch(since: state) }
      group.addTask { [self] in await beat() }
      let serving = Task { [self] in
        let connections = OpenConnections(limits)
        await listening.serve(connections) { socket, number in
          await Connection(
            socket: socket, site: { [self] in current ?? first }, streams: self.streams,
            limits: self.limits, connections: connections, number: number
          )
          .serve()
        }
      }
      group.addTask { await serving.value }
      await group.next()
      streams.end()
      // Streams get a moment to end in good order. A task of its own waits for it: this one may be
      // cancelled, and waits for nothing then.
      await Task { try? await Task.sleep(for: .milliseconds(100)) }.value
      serving.cancel()
      group.cancelAll()
    }
    guard Task.isCancelled else { throw .refused(listening.port, "the server ended by itself") }
  }

  private var current: PreviewSite? { site.withLock { $0 } }

  // MARK: Watching

  /// How often files are looked at.
  private static let interval = Duration.milliseconds(50)
  /// How many looks pass before a build that failed is tried again.
  private static let looksBeforeRetry = 20
  /// How long nothing may change before a build: an editor may write a file in parts, and a person may
  /// save several at once.
  private static let pause = Duration.milliseconds(30)

  private func watch(since state: SourceState) async {
    var state = state
    var looks = 0
    while (try? await Task.sleep(for: Preview.interval)) != nil {
      var next = SourceState(of: root)
      looks += 1
      // What the machine could not do a moment ago, it may be able to do now.
      let isDue = looks.isMultiple(of: Preview.looksBeforeRetry) && current?.failure != nil
      guard next != state || day() != current?.day || isDue else { continue }
      // Whoever writes without end is not waited for.
      for _ in 0..<20 {
        guard (try? await Task.sleep(for: Preview.pause)) != nil else { return }
        let last = next
        next = SourceState(of: root)
        if next == last { break }
      }
      // What changes from here on differs from this state, and is noticed after the build.
      state = next
      await build()
    }
  }

  /// Now and then something is sent to every browser, so that those that are gone are noticed.
  private func beat() async {
    while (try? await Task.sleep(for: .seconds(5))) != nil { streams.beat() }
  }

  // MARK: Building

  @discardableResult
  private func build() async -> PreviewSite {
    await withCheckedContinuation { continuation in
      // Not on a thread that answers requests.
      builds.async { [self] in continuation.resume(returning: buildNow()) }
    }
  }

  private func buildNow() -> PreviewSite {
    let clock = ContinuousClock()
    let start = clock.now
    let day = day()
    let outcome: PreviewSite.Outcome
    do throws(FileSystemError) {
      outcome = .built(try Build(root: root, asOf: day, showsDrafts: true).tree())
    } catch {
      outcome = .failed("\(error)")
    }
    let new = PreviewSite(outcome, asOf: day, places: places)
    let old = site.withLock { site in
      defer { site = new }
      return site
    }
    streams.update { new.stamp(at: $0) }
    // A failure that lasts is said once.
    if new.failure == nil || new.failure != old?.failure {
      report(Report(new, after: old, took: clock.now - start))
    }
    return new
  }
}

extension Preview.Report {
  fileprivate init(_ new: PreviewSite, after old: PreviewSite?, took duration: Duration) {
    self.duration = duration
    let files = new.tree?.files ?? [:]
    fileCount = files.count
    changeCount = old.map { old in
      let before = old.tree?.files ?? [:]
      return files.count { before[$0.key] != $0.value } + before.count { files[$0.key] == nil }
    }
    let count = DiagnosticCount(new.tree?.diagnostics ?? [])
    (errorCount, warningCount) = (count.errors, count.warnings)
    failure = new.failure
  }
}

internal import Synchronization

/// The open connections of pages that wait for a change.
///
/// It is a class because requests come and builds end on different threads.
final class EventStreams: Sendable {
  private struct Stream {
    let page: String
    let stamp: String
    let continuation: AsyncStream<[UInt8]>.Continuation
  }

  private struct State {
    var streams: [Int: Stream] = [:]
    var next = 0
    var isOver = false
  }

  private let state = Mutex(State())

  /// How many there are.
  var count: Int { state.withLock { $0.streams.count } }

  /// Opens a stream for a page; it ends once the page has changed.
  ///
  /// - Parameters:
  ///   - page: The address of the page.
  ///   - stamp: The stamp of the page as the browser shows it.
  ///   - now: What tells the stamp of an address as it is served now.
  /// - Returns: What the browser is sent.
  func open(
    page: String, stamp: String, now: @Sendable (String) -> String
  ) -> AsyncStream<[UInt8]> {
    let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
    let id = state.withLock { state -> Int? in
      guard !state.isOver else { return nil }
      state.next += 1
      state.streams[state.next] = Stream(page: page, stamp: stamp, continuation: continuation)
      return state.next
    }
    guard let id else {
      continuation.finish()
      return stream
    }
    continuation.onTermination = { [weak self] _ in self?.forget(id) }
    // After a restart a browser should be back within the second.
    continuation.yield(Array("retry: 500\n\n".utf8))
    // Only once it is listed: a build that ends in between must not be missed.
    if now(page) != stamp { tell(continuation) }
    return stream
  }

  /// Tells the pages that have changed.
  func update(now: (String) -> String) {
    let streams = state.withLock { Array($0.streams.values) }
    var stamps: [String: String] = [:]
    for stream in streams {
      let stamp = stamps[stream.page] ?? now(stream.page)
      stamps[stream.page] = stamp
      if stamp != stream.stamp { tell(stream.continuation) }
    }
  }

  /// Sends a comment to every stream: a connection that nobody holds any more fails then, and ends.
  func beat() {
    for stream in state.withLock({ Array($0.streams.values) }) {
      stream.continuation.yield(Array(":\n\n".utf8))
    }
  }

  /// Ends every stream; none begins any more.
  func end() {
    let streams = state.withLock { state in
      state.isOver = true
      return Array(state.streams.values)
    }
    for stream in streams { stream.continuation.finish() }
  }

  private func tell(_ continuation: AsyncStream<[UInt8]>.Continuation) {
    continuation.yield(Array("event: reload\ndata:\n\n".utf8))
    continuation.finish()
  }

  private func forget(_ id: Int) {
    state.withLock { _ = $0.streams.removeValue(forKey: id) }
  }
}

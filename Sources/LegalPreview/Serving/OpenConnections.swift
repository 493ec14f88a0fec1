internal import FlyingSocks
internal import Glibc
internal import Synchronization

/// The connections that are open, so that there are never too many.
///
/// Whoever holds one without asking for anything loses it first. It is a class because connections
/// begin and end on different threads.
final class OpenConnections: Sendable {
  /// What a connection is doing; the first of them is the first to be given up.
  enum Phase: Int, Sendable {
    case asking, leaving, answering, waiting
  }

  private struct Entry {
    let socket: Socket
    var phase = Phase.asking
    var isGivenUp = false
  }

  private struct State {
    var entries: [Int: Entry] = [:]
    var next = 0
  }

  private let limits: ServingLimits
  private let state = Mutex(State())

  init(_ limits: ServingLimits) {
    self.limits = limits
  }

  /// How many there are.
  var count: Int { state.withLock { $0.entries.count } }

  /// Whether there is no place for another one.
  var isFull: Bool { count >= limits.connections }

  /// Lists a connection and returns its number.
  func open(_ socket: Socket) -> Int {
    state.withLock { state in
      state.next += 1
      state.entries[state.next] = Entry(socket: socket)
      return state.next
    }
  }

  /// Notes what a connection does from now on.
  ///
  /// - Returns: Whether it may: only so many pages can wait.
  func enter(_ phase: Phase, _ number: Int) -> Bool {
    state.withLock { state in
      if phase == .waiting,
        state.entries.values.count(where: { $0.phase == .waiting }) >= limits.streams
      {
        return false
      }
      state.entries[number]?.phase = phase
      return true
    }
  }

  /// Closes a connection, whose number is free from then on.
  func close(_ number: Int) {
    // Under the lock: the system gives the descriptor to another file at once.
    state.withLock { state in
      guard let entry = state.entries.removeValue(forKey: number) else { return }
      try? entry.socket.close()
    }
  }

  /// Ends the connection that is missed least, if there is no place for another one; whoever serves
  /// it notices, and closes it.
  func makeRoom() {
    state.withLock { state in
      let held = state.entries.filter { !$0.value.isGivenUp }
      guard held.count >= limits.connections,
        let last = held.min(by: {
          ($0.value.phase.rawValue, $0.key) < ($1.value.phase.rawValue, $1.key)
        })
      else { return }
      state.entries[last.key]?.isGivenUp = true
      shutdown(last.value.socket.file.rawValue, Int32(SHUT_RDWR))
    }
  }
}

internal import FlyingFox
internal import FlyingSocks
internal import Glibc

/// Which port the preview listens on.
public enum PreviewPort: Sendable, Hashable {
  /// This one and no other; any free one, if it is 0.
  case exactly(UInt16)
  /// This one, or else the next that is free.
  case from(UInt16)
}

/// Why the preview cannot listen.
public enum PreviewPortError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Another program listens there; `free` is a port that nobody has.
  case taken(UInt16, free: UInt16?)
  /// The system refuses, in its words.
  case refused(UInt16, String)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .taken(let port, let free):
      "port \(port) is taken by another program; "
        + (free.map { "port \($0) is free: run 'legalsite preview --port \($0)'" }
          ?? "name another one with --port, or 0 for any that is free")
    case .refused(let port, let cause):
      "cannot listen on port \(port): \(cause)"
        + (port < 1_024 && port > 0 ? "; ports below 1024 are the system's, name another one" : "")
    }
  }
}

/// A server that listens on this machine's own address and no other.
struct Listening: Sendable {
  let server: HTTPServer
  let port: UInt16
  private let serving: Task<Void, any Error>

  /// How many ports after the one that was asked for are tried.
  private static let tries: UInt16 = 50

  /// Begins to listen.
  static func begin(
    on port: PreviewPort, _ handler: PreviewHandler
  ) async throws(PreviewPortError) -> Listening {
    switch port {
    case .exactly(let port):
      return try await begin(on: port, handler)
    case .from(let first):
      do throws(PreviewPortError) {
        return try await begin(on: first, handler)
      } catch {
        guard case .taken(_, let free?) = error else { throw error }
        return try await begin(on: free, handler)
      }
    }
  }

  private static func begin(
    on port: UInt16, _ handler: PreviewHandler
  ) async throws(PreviewPortError) -> Listening {
    // Asked first, because the server's own attempt keeps its socket when it fails.
    if let errorNumber = refusal(of: port) { throw failure(port, errorNumber) }
    let server: HTTPServer
    do {
      server = HTTPServer(
        address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled, handler: handler)
    } catch {
      throw .refused(port, "\(error)")
    }
    // Whatever comes first: it listens, or it has failed.
    let (outcomes, outcome) = AsyncStream.makeStream(of: Void.self)
    let serving = Task {
      defer { outcome.finish() }
      try await server.run()
    }
    let waiting = Task {
      defer { outcome.finish() }
      try await server.waitUntilListening(timeout: 30)
    }
    for await _ in outcomes {}
    waiting.cancel()
    guard case .ip4(_, let actual)? = await server.listeningAddress else {
      switch await serving.result {
      case .failure(SocketError.failed(_, let errorNumber, _)): throw failure(port, errorNumber)
      case .failure(let error): throw .refused(port, "\(error)")
      case .success: throw .refused(port, "the server has ended")
      }
    }
    return Listening(server: server, port: actual, serving: serving)
  }

  /// Waits until the server has ended, which it does only when it fails or is told to.
  func wait() async { _ = await serving.result }

  /// Stops to listen; open connections get a moment to end.
  func end() async {
    await server.stop(timeout: 0.2)
  }

  private static func failure(_ port: UInt16, _ errorNumber: Int32) -> PreviewPortError {
    guard errorNumber == EADDRINUSE else {
      let words = unsafe strerror(errorNumber).map { unsafe String(cString: $0) }
      return .refused(port, words ?? "error \(errorNumber)")
    }
    let last = port > UInt16.max - tries ? UInt16.max : port + tries
    let free = port == UInt16.max ? nil : (port + 1...last).first { refusal(of: $0) == nil }
    return .taken(port, free: free)
  }

  /// Returns why a port cannot be had, or `nil` if it can.
  private static func refusal(of port: UInt16) -> Int32? {
    do {
      let socket = try Socket(domain: AF_INET)
      defer { try? socket.close() }
      // A port whose last connections are still being forgotten is free all the same.
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
      return nil
    } catch SocketError.failed(_, let errorNumber, _) {
      return errorNumber
    } catch {
      return EINVAL
    }
  }
}

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

/// A socket that listens on this machine's own address and no other.
struct Listening: Sendable {
  let port: UInt16
  private let socket: AsyncSocket
  private let pool: any AsyncSocketPool

  /// How many ports after the one that was asked for are tried.
  private static let tries: UInt16 = 50

  /// Begins to listen.
  static func begin(on port: PreviewPort) async throws(PreviewPortError) -> Listening {
    switch port {
    case .exactly(let port):
      return try await begin(on: port)
    case .from(let first):
      do throws(PreviewPortError) {
        return try await begin(on: first)
      } catch {
        guard case .taken(_, let free?) = error else { throw error }
        return try await begin(on: free)
      }
    }
  }

  private static func begin(on port: UInt16) async throws(PreviewPortError) -> Listening {
    do {
      let socket = try bound(to: port)
      try socket.listen()
      let pool: any AsyncSocketPool = .make()
      try await pool.prepare()
      guard case .ip4(_, let actual) = try socket.sockname() else {
        throw SocketError.unsupportedAddress
      }
      return Listening(
        port: actual, socket: try AsyncSocket(socket: socket, pool: pool), pool: pool)
    } catch SocketError.failed(_, let errorNumber, _) {
      throw failure(port, errorNumber)
    } catch {
      throw .refused(port, "\(error)")
    }
  }

  /// Serves every connection until the task is cancelled.
  ///
  /// - Parameters:
  ///   - connections: Where each is listed under a number; whoever serves it closes it there.
  ///   - serve: Serves a connection with a number.
  func serve(
    _ connections: OpenConnections,
    _ serve: @escaping @Sendable (AsyncSocket, _ number: Int) async -> Void
  ) async {
    defer { try? socket.close() }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { try? await pool.run() }
      group.addTask {
        await withDiscardingTaskGroup { tasks in
          while !Task.isCancelled {
            do {
              let socket = try await socket.accept()
              while connections.isFull, !Task.isCancelled {
                connections.makeRoom()
                try? await Task.sleep(for: .milliseconds(1))
              }
              let number = connections.open(socket.socket)
              tasks.addTask { await serve(socket, number) }
            } catch {
              // A browser that went away at once, or no more descriptors for the moment.
              guard (try? await Task.sleep(for: .milliseconds(20))) != nil else { break }
            }
          }
        }
      }
      await group.next()
      group.cancelAll()
    }
  }

  private static func failure(_ port: UInt16, _ errorNumber: Int32) -> PreviewPortError {
    guard errorNumber == EADDRINUSE else {
      let words = unsafe strerror(errorNumber).map { unsafe String(cString: $0) }
      return .refused(port, words ?? "error \(errorNumber)")
    }
    let last = port > UInt16.max - tries ? UInt16.max : port + tries
    let free = port == UInt16.max ? nil : (port + 1...last).first(where: isFree)
    return .taken(port, free: free)
  }

  private static func isFree(_ port: UInt16) -> Bool {
    guard let socket = try? bound(to: port) else { return false }
    try? socket.close()
    return true
  }

  private static func bound(to port: UInt16) throws -> Socket {
    let socket = try Socket(domain: AF_INET)
    do {
      // A port whose last connections are still being forgotten is free all the same.
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
      return socket
    } catch {
      try? socket.close()
      throw error
    }
  }
}

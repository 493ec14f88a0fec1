import Dispatch
import Foundation
import Glibc
import Testing

@testable import LegalPreview

/// A browser's side of HTTP, as plain as can be.
///
/// Reads wait on a thread of their own: those of the tests also serve.
struct LoopbackClient: Sendable {
  let port: UInt16

  /// How long an answer may take on a busy machine.
  private static let patience = 120

  struct Response: Sendable {
    let head: String
    let body: String

    var status: Int { Int(head.dropFirst(9).prefix(3)) ?? 0 }
  }

  struct Failure: Error {
    let what: String
    let errorNumber: Int32 = errno
  }

  /// Asks for a path and reads until the server closes the connection.
  func get(
    _ path: String, method: String = "GET", host: String = "127.0.0.1"
  ) async throws -> Response {
    let connection = try await open(path, method: method, host: host)
    let text = try await connection.rest()
    let end = try #require(text.firstRange(of: "\r\n\r\n"))
    return Response(head: String(text[..<end.lowerBound]), body: String(text[end.upperBound...]))
  }

  /// Asks for a path and leaves the answer to be read.
  func open(
    _ path: String, method: String = "GET", host: String = "127.0.0.1"
  ) async throws -> Connection {
    try await open(
      bytes: "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
  }

  /// Sends something and leaves the answer to be read.
  func open(bytes text: String) async throws -> Connection {
    let port = port
    return try await onThread {
      let connection = try Connection(port: port, patience: Self.patience)
      try connection.send(text)
      return connection
    }
  }

  /// A connection; it is closed when nobody has it any more.
  final class Connection: Sendable {
    private let descriptor: Int32

    fileprivate init(port: UInt16, patience: Int) throws {
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      guard descriptor >= 0 else { throw Failure(what: "socket") }
      var time = timeval(tv_sec: patience, tv_usec: 0)
      unsafe setsockopt(
        descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      let size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let result = unsafe withUnsafePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
          unsafe connect(descriptor, address, size)
        }
      }
      guard result == 0 else { throw Failure(what: "connect") }
    }

    deinit {
      close(descriptor)
    }

    func send(_ text: String) throws {
      let bytes = Array(text.utf8)
      let count = unsafe Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      guard count == bytes.count else { throw Failure(what: "send") }
    }

    /// What comes next, or nothing if the server has closed the connection.
    func next() async throws -> String {
      let descriptor = descriptor
      return try await onThread { [self] in
        defer { withExtendedLifetime(self) {} }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe recv(descriptor, &bytes, bytes.count, 0)
        guard count >= 0 else { throw Failure(what: "receive") }
        return String(decoding: bytes[..<count], as: UTF8.self)
      }
    }

    /// Everything up to the end.
    func rest() async throws -> String {
      var text = ""
      while case let more = try await next(), !more.isEmpty { text += more }
      return text
    }

    /// Reads until some words have come, and returns what came until then.
    func read(until words: String) async throws -> String {
      var text = ""
      while !text.contains(words) {
        let more = try await next()
        try #require(!more.isEmpty, "the server closed the connection after: \(text)")
        text += more
      }
      return text
    }
  }
}

extension LoopbackClient {
  /// Serves a site while a body runs.
  static func serve(
    _ preview: Preview, on port: PreviewPort, _ body: (LoopbackClient) async throws -> Void
  ) async throws {
    let (addresses, address) = AsyncStream.makeStream(of: String.self)
    let serving = Task {
      defer { address.finish() }
      try await preview.run(on: port) { address.yield($0) }
    }
    for await started in addresses {
      let port = try #require(URL(string: started)?.port.flatMap(UInt16.init(exactly:)))
      let result: Result<Void, any Error>
      do {
        result = .success(try await body(LoopbackClient(port: port)))
      } catch {
        result = .failure(error)
      }
      serving.cancel()
      try await serving.value
      try result.get()
      return
    }
    try await serving.value
  }
}

/// Runs what waits on a thread that nobody else needs.
func onThread<Value: Sendable>(
  _ body: @escaping @Sendable () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue.global().async { continuation.resume(with: Result { try body() }) }
  }
}

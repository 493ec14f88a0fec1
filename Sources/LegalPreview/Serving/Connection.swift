internal import FlyingSocks
internal import Foundation
internal import Glibc
internal import LegalText

/// One connection of a browser: one request, one answer, and no more.
///
/// On one machine a connection costs nothing, and one that ends with its answer needs no framing.
struct Connection: Sendable {
  let socket: AsyncSocket
  /// What the newest build came to.
  let site: @Sendable () -> PreviewSite
  let streams: EventStreams
  let limits: ServingLimits
  /// Where the connection is listed, and under which number.
  let connections: OpenConnections
  let number: Int

  /// The longest head of a request that is read.
  private static let longestHead = 16_384
  /// The most that is read of what a browser sends although it has its answer.
  private static let longestRest = 8 << 20

  /// What came instead of an answerable request, or the request.
  private enum Asked: Sendable {
    case request([UInt8])
    case tooLong
    case nothing
  }

  /// Reads the request, answers it and closes the connection.
  func serve() async {
    defer { connections.close(number) }
    let asked = await within(limits.head) { try await self.asked() }
    guard !Task.isCancelled else { return }
    switch asked {
    case .nothing?: return
    case .request(let head)?: await answer(PreviewRequest(head: head))
    case .tooLong?:
      await send(Reply(.headTooLong, text: "The head of the request is too long."))
    case nil:
      await send(Reply(.timedOut, text: "The head of the request did not come in time."))
    }
    await leave()
  }

  private func answer(_ request: PreviewRequest?) async {
    guard let request else {
      await send(Reply(.badRequest, text: "The request is not HTTP."))
      return
    }
    let isStream = request.path == PreviewSite.base + "events" && request.method == "GET"
    guard isStream, request.isForThisMachine, let page = request.value(of: "page"),
      let stamp = request.value(of: "stamp")
    else {
      await send(site().reply(to: request), isHead: request.method == "HEAD")
      return
    }
    guard connections.enter(.waiting, number) else {
      await send(Reply(.unavailable, text: "Too many pages wait for a change."))
      return
    }
    await serveEvents(of: page, stamp)
  }

  /// The head of the request; a body is not read, because nothing can be changed through the preview.
  private func asked() async throws -> Asked {
    var bytes: [UInt8] = []
    while bytes.count < Connection.longestHead {
      do {
        bytes += try await socket.read(atMost: 4_096)
      } catch SocketError.disconnected {
        return .nothing
      }
      if let end = PreviewRequest.endOfHead(in: bytes) { return .request(Array(bytes[..<end])) }
    }
    return .tooLong
  }

  private func send(_ reply: Reply, isHead: Bool = false) async {
    guard connections.enter(.answering, number) else { return }
    var headers = reply.headers
    headers["Content-Length"] = "\(reply.body.count)"
    let head = Array(Connection.head(reply.status, headers).utf8)
    let data = Data(isHead ? head : head + reply.body)
    _ = await within(limits.answer) { try await self.socket.write(data) }
  }

  /// Says that nothing more comes, and reads what the browser still sends.
  ///
  /// A system that closes a connection with unread bytes takes back the answer as well.
  private func leave() async {
    guard !Task.isCancelled, connections.enter(.leaving, number) else { return }
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    _ = await within(limits.farewell) {
      var count = 0
      while count < Connection.longestRest {
        count += try await self.socket.read(atMost: 4_096).count
      }
    }
  }

  private static func head(_ status: Reply.Status, _ headers: [String: String]) -> String {
    var text = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\nConnection: close\r\n"
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
      text += HeaderLine.text(name, value) + "\r\n"
    }
    return text + "\r\n"
  }

  /// Sends events until the page has changed, the browser has gone or the preview ends.
  private func serveEvents(of page: String, _ stamp: String) async {
    let events = streams.open(page: page, stamp: stamp) { [site] page in site().stamp(at: page) }
    let headers = Reply(.ok, ["Content-Type": "text/event-stream"]).headers
    let head = Data(Connection.head(.ok, headers).utf8)
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        guard await isTaken(head) else { return }
        for await event in events {
          guard await isTaken(Data(event)) else { return }
        }
      }
      // A browser says nothing more; when this reading ends, it has gone.
      group.addTask {
        while (try? await socket.read(atMost: 256)) != nil {}
      }
      await group.next()
      group.cancelAll()
    }
  }

  /// Sends something, and returns whether the browser took it in time.
  private func isTaken(_ data: Data) async -> Bool {
    await within(limits.answer) { try await self.socket.write(data) } != nil
  }
}

extension Reply.Status {
  fileprivate var phrase: String {
    switch self {
    case .ok: "OK"
    case .found: "Found"
    case .badRequest: "Bad Request"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .timedOut: "Request Timeout"
    case .misdirected: "Misdirected Request"
    case .headTooLong: "Request Header Fields Too Large"
    case .failed: "Internal Server Error"
    case .unavailable: "Service Unavailable"
    }
  }
}

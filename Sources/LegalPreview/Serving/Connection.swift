internal import FlyingSocks
internal import Foundation
internal import LegalText

/// One connection of a browser: one request, one answer, and no more.
///
/// On one machine a connection costs nothing, and one that ends with its answer needs no framing.
struct Connection: Sendable {
  let socket: AsyncSocket
  /// What the newest build came to.
  let site: @Sendable () -> PreviewSite
  let streams: EventStreams

  /// The longest head of a request that is read.
  private static let longestHead = 16_384

  /// Reads the request, answers it and closes the connection.
  func serve() async {
    defer { try? socket.close() }
    guard let head = try? await head() else { return }
    guard let request = PreviewRequest(head: head) else {
      try? await send(Reply(.badRequest, text: "The request is not HTTP."), isHead: false)
      return
    }
    let isStream = request.path == PreviewSite.base + "events" && request.method == "GET"
    if isStream, request.isForThisMachine, let page = request.value(of: "page"),
      let stamp = request.value(of: "stamp")
    {
      await serveEvents(of: page, stamp)
    } else {
      let reply = site().reply(to: request)
      try? await send(reply, isHead: request.method == "HEAD")
    }
  }

  /// The head of the request; a body is not read, because nothing can be changed through the preview.
  private func head() async throws -> String {
    var bytes: [UInt8] = []
    let end = Array("\r\n\r\n".utf8)
    while bytes.count < Connection.longestHead {
      bytes += try await socket.read(atMost: 4_096)
      if bytes.contains(end) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func send(_ reply: Reply, isHead: Bool) async throws {
    var headers = reply.headers
    headers["Content-Length"] = "\(reply.body.count)"
    try await send(Data(Connection.head(reply.status, headers).utf8))
    if !isHead { try await send(Data(reply.body)) }
  }

  private func send(_ data: Data) async throws { try await socket.write(data) }

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
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        try? await send(Data(Connection.head(.ok, headers).utf8))
        for await event in events {
          guard (try? await send(Data(event))) != nil else { return }
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
}

extension PreviewRequest {
  /// Reads the head of a request (RFC 9112), or returns `nil` if it is none.
  init?(head: String) {
    let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)
    let parts = lines.first?.split(separator: " ", omittingEmptySubsequences: false) ?? []
    guard parts.count == 3, parts[2].hasPrefix("HTTP/1."), parts[1].hasPrefix("/") else {
      return nil
    }
    let target = parts[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let hosts = lines.dropFirst().prefix { !$0.isEmpty }.compactMap { line -> String? in
      guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "host" else {
        return nil
      }
      return line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    self.init(
      method: String(parts[0]), path: String(target.first ?? ""),
      query: target.count == 2 ? String(target[1]) : "",
      // Two of them are none: nobody knows which one counts.
      host: hosts.count == 1 ? hosts[0] : nil)
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
    case .misdirected: "Misdirected Request"
    case .failed: "Internal Server Error"
    }
  }
}

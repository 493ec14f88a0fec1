internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// Requests and answers as the server has them.
struct PreviewHandler: HTTPHandler {
  /// What the newest build came to.
  let site: @Sendable () -> PreviewSite
  let streams: EventStreams

  func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
    let asked = PreviewRequest(
      method: request.method.rawValue, path: request.target.path(percentEncoded: true),
      query: request.target.query(percentEncoded: true), host: request.headers[.host])
    let isStream = asked.path == PreviewSite.base + "events"
    guard isStream, asked.method == "GET", asked.isForThisMachine,
      let page = asked.value(of: "page"),
      let stamp = asked.value(of: "stamp")
    else {
      return PreviewHandler.response(site().reply(to: asked), isHead: asked.method == "HEAD")
    }
    let events = streams.open(page: page, stamp: stamp) { [site] page in site().stamp(at: page) }
    let headers = Reply(.ok, ["Content-Type": "text/event-stream"]).headers
    return HTTPResponse(
      statusCode: .ok, headers: PreviewHandler.headers(headers),
      body: HTTPBodySequence(from: EventBytes(chunks: events)))
  }

  private static func response(_ reply: Reply, isHead: Bool) -> HTTPResponse {
    var headers = headers(reply.headers)
    headers[.contentLength] = "\(reply.body.count)"
    let body = HTTPBodySequence(
      data: isHead ? Data() : Data(reply.body), suggestedBufferSize: 65_536)
    return HTTPResponse(statusCode: reply.status.code, headers: headers, body: body)
  }

  private static func headers(_ headers: [String: String]) -> HTTPHeaders {
    HTTPHeaders(
      Dictionary(headers.map { (HTTPHeader($0.key), $0.value) }) { first, _ in first })
  }
}

extension Reply.Status {
  fileprivate var code: HTTPStatusCode {
    switch self {
    case .ok: .ok
    case .found: .found
    case .badRequest: .badRequest
    case .notFound: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .misdirected: .misdirectedRequest
    case .failed: .internalServerError
    }
  }
}

/// A stream of events, as the server takes a body whose end is not known.
private struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  let chunks: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> Iterator { Iterator(chunks: chunks.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var chunks: AsyncStream<[UInt8]>.Iterator
    private var rest: ArraySlice<UInt8> = []

    init(chunks: AsyncStream<[UInt8]>.Iterator) {
      self.chunks = chunks
    }

    mutating func next() async -> UInt8? {
      if rest.isEmpty { rest = await chunks.next()?[...] ?? [] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
      guard rest.isEmpty else {
        defer { rest = [] }
        return Array(rest)
      }
      return await chunks.next()
    }
  }
}

import LegalStore
import LegalTestSupport
import Testing

@testable import LegalPreview

/// The preview as somebody meets it who holds connections and asks for nothing.
struct ServingLimitsTests {
  private static let hurried = {
    var limits = ServingLimits()
    (limits.head, limits.answer, limits.farewell) =
      (.milliseconds(200), .milliseconds(300), .milliseconds(100))
    return limits
  }()

  @Test func `half a head is waited for a while and then refused`() async throws {
    try await serve(Self.hurried) { client, _ in
      let half = try await client.open(bytes: "GET /legal/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ")
      #expect(try await half.rest().hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
      #expect(try await client.get("/legal/").status == 200)
    }
  }

  @Test func `a head that comes byte by byte gets no more time than any other`() async throws {
    try await serve(Self.hurried) { client, _ in
      let slow = try await client.open(bytes: "GET /legal/ HTTP/1.1\r\n")
      // Whether the last of them can still be sent depends on the moment.
      for _ in 0..<8 {
        try await Task.sleep(for: .milliseconds(50))
        try? slow.send("X")
      }
      let answer = (try? await slow.rest()) ?? ""
      #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 408 "), "\(answer)")
    }
  }

  @Test func `who holds a connection without asking loses it to one that asks`() async throws {
    var limits = ServingLimits()
    (limits.connections, limits.head) = (4, .seconds(600))
    try await serve(limits) { client, _ in
      var held: [LoopbackClient.Connection] = []
      for _ in 0..<12 { held.append(try await client.open(bytes: "GET")) }
      #expect(try await client.get("/legal/").status == 200)
      #expect(try await held[0].rest() == "")
    }
  }

  @Test func `pages that wait for a change outlive the limits, and leave room for requests`()
    async throws
  {
    var limits = Self.hurried
    limits.connections = 4
    try await serve(limits) { client, preview in
      let page = try await client.get("/legal/")
      let stamp = try #require(page.body.firstMatch(of: /data-stamp="(\w+)"/)?.1)
      let events = "/.preview/events?page=/legal/&stamp=\(stamp)"
      var waiting: [LoopbackClient.Connection] = []
      for _ in 0..<2 {
        let stream = try await client.open(events)
        _ = try await stream.read(until: "retry: 500")
        waiting.append(stream)
      }
      #expect(try await client.get(events).status == 503)
      try await Task.sleep(for: .milliseconds(500))
      #expect(preview.streamCount == 2)
      #expect(try await client.get("/legal/").status == 200)
      _ = try await waiting[0].read(until: ":\n\n")
    }
  }

  @Test func `an answer arrives though the request goes on and on`() async throws {
    try await serve(Self.hurried) { client, _ in
      let long = String(repeating: "a", count: 200_000)
      let body = try await client.open(
        bytes: "GET /legal/ HTTP/1.1\r\nHost: localhost\r\n\r\n\(long)")
      #expect(try await body.rest().hasPrefix("HTTP/1.1 200 OK\r\n"))
      let head = try await client.open(bytes: "GET /legal/ HTTP/1.1\r\nX: \(long)")
      #expect(try await head.rest().hasPrefix("HTTP/1.1 431 "))
    }
  }

  @Test func `a body that is not done in time ends`() async {
    let value = await within(.milliseconds(20)) {
      try await Task.sleep(for: .seconds(600))
      return 1
    }
    #expect(value == nil)
    #expect(await within(.seconds(600)) { 2 } == 2)
  }

  private func serve(
    _ limits: ServingLimits, _ body: (LoopbackClient, Preview) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    try SmallSite.copy(to: folder)
    let day = try SmallSite.day()
    let preview = Preview(root: Root(folder.path), limits: limits, day: { day })
    try await LoopbackClient.serve(preview, on: .exactly(0)) { try await body($0, preview) }
  }
}

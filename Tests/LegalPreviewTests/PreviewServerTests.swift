import Foundation
import LegalPipeline
import LegalStore
import LegalTestSupport
import Synchronization
import Testing

@testable import LegalPreview

/// The preview as a browser meets it: a real server on a port of its own.
struct PreviewServerTests {
  @Test func `pages are answered over the loopback, whole or as headers only`() async throws {
    try await serve { client, _, _ in
      let page = try await client.get("/legal/")
      #expect(page.status == 200)
      #expect(page.head.contains("Content-Type: text/html; charset=utf-8"))
      #expect(page.body.contains("Tidewater"))
      let head = try await client.get("/legal/", method: "HEAD")
      #expect(head.status == 200)
      #expect(head.body == "")
      #expect(head.head.contains("Content-Length: \(page.body.utf8.count)"))
      #expect(try await client.get("/legal/../../etc/passwd").status == 404)
      #expect(try await client.get("/none").status == 404)
      #expect(try await client.get("/legal/", host: "rebound.example").status == 421)
      #expect(
        try await client.get(events("/legal/", "x"), host: "rebound.example").status == 421)
    }
  }

  @Test func `a save is seen by the pages that it changes, and by no others`() async throws {
    try await serve { client, folder, preview in
      let draft = "/legal/privacy/2026-02-01/"
      let other = "/legal/subprocessors/2025-10-01/"
      let changing = try await client.open(events(draft, stamp(of: client.get(draft))))
      let staying = try await client.open(events(other, stamp(of: client.get(other))))
      _ = try await changing.read(until: "retry: 500")
      _ = try await staying.read(until: "retry: 500")
      #expect(preview.streamCount == 2)

      try SmallSite.replace("keeps your notes.", with: "has them.", in: SmallSite.draft, at: folder)
      #expect(try await changing.rest().contains("event: reload"))
      #expect(try await client.get(draft).body.contains("has them."))
      #expect(preview.streamCount == 1)

      // A page that is older than the server is told at once: it may have been restarted meanwhile.
      let late = try await client.open(events(draft, "0"))
      #expect(try await late.rest().contains("event: reload"))
    }
  }

  @Test func `a mistake takes its page away until it is mended`() async throws {
    try await serve { client, folder, _ in
      let draft = "/legal/privacy/2026-02-01/"
      for (old, new, status) in [
        ("role: processor", "role: procesor", 500), ("role: procesor", "role: processor", 200),
      ] {
        let stream = try await client.open(events(draft, stamp(of: client.get(draft))))
        _ = try await stream.read(until: "retry: 500")
        try SmallSite.replace(old, with: new, in: SmallSite.draft, at: folder)
        #expect(try await stream.rest().contains("event: reload"))
        let page = try await client.get(draft)
        #expect(page.status == status)
        #expect(page.body.contains("<mark>procesor</mark>") == (status == 500))
        #expect(try await client.get("/legal/privacy/").status == 200)
      }
    }
  }

  @Test func `many saves at once are few builds, and the last save is what is served`() async throws
  {
    let folder = try TemporaryFolder()
    try SmallSite.copy(to: folder)
    let (day, path) = (try SmallSite.day(), folder.path)
    let builds = Mutex(0)
    let preview = Preview(root: Root(path), day: { day }) { _ in builds.withLock { $0 += 1 } }
    try await LoopbackClient.serve(preview, on: .exactly(0)) { client in
      let draft = "/legal/privacy/2026-02-01/"
      var words = "keeps your notes."
      for count in 1...30 {
        try SmallSite.replace(words, with: "saved \(count).", in: SmallSite.draft, at: path)
        words = "saved \(count)."
      }
      var page = try await client.get(draft)
      for _ in 0..<600 where !page.body.contains(words) {
        try await Task.sleep(for: .milliseconds(200))
        page = try await client.get(draft)
      }
      #expect(page.body.contains(words))
      #expect(builds.withLock { $0 } < 16)
    }
  }

  @Test func `new files and removed ones are seen, hidden ones are not looked at`() async throws {
    let folder = try TemporaryFolder()
    try SmallSite.copy(to: folder)
    let root = Root(folder.path)
    var state = SourceState(of: root)
    try folder.write("content/privacy/.2026-02-01.md.swp", "an editor's")
    #expect(SourceState(of: root) == state)
    for change in [
      "content/privacy/2026-03-01.md", "templates/new.mustache", "content/new/2026-03-01.md",
    ] {
      try folder.write(change, "a")
      #expect(SourceState(of: root) != state)
      let before = state
      state = SourceState(of: root)
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(change)")
      #expect(SourceState(of: root) != state)
      state = change.hasPrefix("content/new/") ? SourceState(of: root) : before
      #expect(SourceState(of: root) == state)
    }
  }

  @Test func `a browser that has gone is noticed, and its connection is closed`() async throws {
    try await serve { client, _, preview in
      do {
        let stream = try await client.open(events("/legal/", stamp(of: client.get("/legal/"))))
        _ = try await stream.read(until: "retry: 500")
        #expect(preview.streamCount == 1)
      }
      // Two beats, and what a busy machine needs.
      for _ in 0..<600 where preview.streamCount > 0 {
        try await Task.sleep(for: .milliseconds(200))
      }
      #expect(preview.streamCount == 0)
    }
  }

  @Test
  func `a taken port is named with one that is free, and another is taken only if none was named`()
    async throws
  {
    try await serve { client, folder, _ in
      let second = try preview(of: folder)
      let error = await #expect(throws: PreviewPortError.self) {
        try await second.run(on: .exactly(client.port)) { _ in }
      }
      guard case .taken(client.port, let free?)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(
        error?.description == "port \(client.port) is taken by another program; port \(free) is "
          + "free: run 'legalsite preview --port \(free)'")
      try await LoopbackClient.serve(second, on: .from(client.port)) { other in
        #expect(other.port > client.port)
        let page = try await other.get("/legal/")
        #expect(page.status == 200)
      }
    }
  }

  @Test func `when it ends, so do the connections of pages that wait`() async throws {
    let folder = try TemporaryFolder()
    try SmallSite.copy(to: folder)
    let preview = try preview(of: folder.path)
    var open: LoopbackClient.Connection?
    try await LoopbackClient.serve(preview, on: .exactly(0)) { client in
      let stream = try await client.open(events("/legal/", stamp(of: client.get("/legal/"))))
      _ = try await stream.read(until: "retry: 500")
      open = stream
    }
    // It has ended in good order: reading did not fail.
    #expect(try await open?.rest() != nil)
  }

  // MARK: The server

  private func events(_ page: String, _ stamp: String) -> String {
    "/.preview/events?page=\(page)&stamp=\(stamp)"
  }

  private func stamp(of page: LoopbackClient.Response) throws -> String {
    let mark = "data-stamp=\""
    let start = try #require(page.body.firstRange(of: mark)).upperBound
    return String(page.body[start...].prefix { $0 != "\"" })
  }

  private func preview(of folder: String) throws -> Preview {
    let day = try SmallSite.day()
    return Preview(root: Root(folder), day: { day })
  }

  /// Serves a site of its own while a body runs.
  private func serve(
    _ body: (LoopbackClient, _ folder: String, Preview) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    try SmallSite.copy(to: folder)
    let (path, preview) = (folder.path, try preview(of: folder.path))
    try await LoopbackClient.serve(preview, on: .exactly(0)) { try await body($0, path, preview) }
  }
}

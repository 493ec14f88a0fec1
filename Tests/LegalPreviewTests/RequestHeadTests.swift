import Testing

@testable import LegalPreview

struct RequestHeadTests {
  @Test func `a head is read as bytes up to its empty line`() throws {
    let request = try #require(
      read("GET /a%20b?page=/c&stamp=1 HTTP/1.1\r\nX: y:z\r\nHOST:\t localhost:8080 \r\n\r\n"))
    #expect(request.method == "GET")
    #expect(request.path == "/a%20b")
    #expect(request.query == "page=/c&stamp=1")
    #expect(request.host == "localhost:8080")
  }

  @Test(arguments: [
    "GET /legal/ HTTP/1.1\nHost: localhost\n\n", "GET /legal/ HTTP/1.1\r\nHost : a\r\n\r\n",
    "GET /legal/ HTTP/1.1\r\nHost:\r\n localhost\r\n\r\n", "GET /legal/ HTTP/1.1\r\n: a\r\n\r\n",
    "GET /legal/ HTTP/1.1\r\nX: a\rHost: b\r\n\r\n", "GET /legal/ HTTP/2\r\n\r\n", "\r\n\r\n",
    "GET  /legal/ HTTP/1.1\r\n\r\n", "GET http://localhost/ HTTP/1.1\r\n\r\n",
    "GET /legal/\r\n\r\n", "GET /legal/ HTTP/1.1\r\nHost\r\n\r\n",
  ])
  func `what two readers could take for two things is refused`(head: String) {
    #expect(read(head) == nil)
  }

  @Test(arguments: [
    "Host: localhost\r\nHost: localhost\r\n", "", "Host: evil.example\r\n", "Host: localhost:٣\r\n",
    // Swift takes the colon and the mark behind it for one character that is no colon.
    "Host:\u{301}evil.example\r\nHost: localhost\r\n", "Host: localhost:80:80\r\n",
  ])
  func `who names no host, two, or another one is not meant`(fields: String) {
    #expect(read("GET /legal/ HTTP/1.1\r\n\(fields)\r\n")?.isForThisMachine == false)
  }

  @Test func `a head without its empty line has no end yet`() {
    let head = "GET / HTTP/1.1\r\nHost: localhost\r\n"
    #expect(PreviewRequest.endOfHead(in: Array(head.utf8)) == nil)
    #expect(PreviewRequest.endOfHead(in: Array("\(head)\r\nrest".utf8)) == head.utf8.count + 2)
  }

  private func read(_ head: String) -> PreviewRequest? {
    PreviewRequest.endOfHead(in: Array(head.utf8)).flatMap {
      PreviewRequest(head: Array(head.utf8.prefix($0)))
    }
  }
}

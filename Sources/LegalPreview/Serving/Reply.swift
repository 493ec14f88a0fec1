internal import LegalText

/// What the preview answers.
struct Reply: Sendable {
  enum Status: Int, Sendable {
    case ok = 200
    case found = 302
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case timedOut = 408
    case misdirected = 421
    case headTooLong = 431
    case failed = 500
    case unavailable = 503
  }

  var status: Status
  /// The headers, each name once.
  var headers: [String: String]
  var body: [UInt8]

  init(_ status: Status, _ headers: [String: String] = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = Reply.common.merging(headers) { $1 }
    self.body = body
  }

  /// A page of the preview itself.
  init(_ status: Status = .ok, page: String) {
    self.init(
      status,
      ["Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": Reply.policy],
      body: Array(page.utf8))
  }

  /// A message for people and programs alike.
  init(_ status: Status, text: String) {
    self.init(status, ["Content-Type": "text/plain; charset=utf-8"], body: Array("\(text)\n".utf8))
  }

  static func redirect(to address: String) -> Reply {
    Reply(.found, ["Location": PercentEncoding.path(address)])
  }

  /// What every answer says: nothing is kept, and no other site may take it in.
  private static let common = [
    "Cache-Control": "no-store", "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff",
  ]

  /// What a page of the preview may load.
  private static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; "
    + "form-action 'none'; frame-ancestors 'none'"

  var isHTML: Bool { headers["Content-Type"]?.hasPrefix("text/html") ?? false }
}

internal import LegalText

/// What the preview adds to pages as it serves them, and never to a build.
enum Instrument {
  /// Adds the script that loads the page again once it has changed.
  static func instrumented(_ reply: Reply, at address: String, stamp: String) -> Reply {
    var reply = reply
    reply.body = inserted(
      """
      <script src="\(PreviewSite.base)reload.js" data-page="\(HTML.escaped(address))" \
      data-stamp="\(stamp)" defer></script>

      """, into: reply.body)
    return reply
  }

  /// Adds the bar that says how many errors and warnings there are, if there are any.
  static func withBar(_ page: [UInt8], _ count: DiagnosticCount) -> [UInt8] {
    guard let words = count.words else { return page }
    let kind = count.errors > 0 ? "errors" : "warnings"
    return inserted(
      """
      <link rel="stylesheet" href="\(PreviewSite.base)bar.css">
      <aside class="legalsite-preview legalsite-preview-\(kind)" aria-label="Preview">\
      <a href="\(PreviewSite.base)">\(words)</a></aside>

      """, into: page)
  }

  /// Returns a page with some markup before the end of its body, or at its end if that is not marked.
  static func inserted(_ markup: String, into page: [UInt8]) -> [UInt8] {
    let end = Array("</body".utf8)
    var place = page.count
    for start in stride(from: page.count - end.count, through: 0, by: -1)
    where page[start] == end[0] {
      let candidate = page[start..<start + end.count].map { (65...90).contains($0) ? $0 + 32 : $0 }
      if candidate == end {
        place = start
        break
      }
    }
    return Array(page[..<place]) + Array(markup.utf8) + Array(page[place...])
  }

  /// Asks to be told when the page has changed, while somebody can see it, and loads it again then.
  ///
  /// A browser opens few connections to a host, so a page that nobody sees must hold none; when it is
  /// seen again, the stamp shows whether it has changed meanwhile.
  static let script = """
    "use strict";
    (() => {
      const { page, stamp } = document.currentScript.dataset;
      const address = "\(PreviewSite.base)events?" + new URLSearchParams({ page, stamp });
      let events;
      let later;

      function connect() {
        clearTimeout(later);
        if (events || document.hidden) return;
        events = new EventSource(address);
        events.addEventListener("reload", () => {
          disconnect();
          location.reload();
        });
        events.addEventListener("error", () => {
          // Some browsers give up when nobody answers; the preview may be started again soon.
          if (events && events.readyState === EventSource.CLOSED) {
            disconnect();
            later = setTimeout(connect, 1000);
          }
        });
      }

      function disconnect() {
        clearTimeout(later);
        if (events) events.close();
        events = undefined;
      }

      document.addEventListener("visibilitychange", () => {
        if (document.hidden) disconnect();
        else connect();
      });
      addEventListener("pagehide", disconnect);
      addEventListener("pageshow", connect);
      connect();
    })();

    """
}

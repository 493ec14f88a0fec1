internal import LegalModel
internal import LegalPipeline
internal import LegalStore
internal import LegalText

/// What one build came to, and the answers that it gives; nothing in it changes.
struct PreviewSite: Sendable {
  /// What the build came to.
  enum Outcome: Sendable {
    case built(SiteTree)
    /// The machine failed, in its words.
    case failed(String)
  }

  /// Where the files of the preview itself are.
  static let base = "/.preview/"

  let outcome: Outcome
  /// The day that decided which versions apply.
  let day: CalendarDate
  let places: PlaceLinks
  private let rules: HeaderRules

  init(_ outcome: Outcome, asOf day: CalendarDate, places: PlaceLinks) {
    self.outcome = outcome
    self.day = day
    self.places = places
    var headers: [UInt8]?
    if case .built(let tree) = outcome { headers = tree.files[PreviewSite.headersFile] }
    rules = HeaderRules(headers.map { String(decoding: $0, as: UTF8.self) } ?? "")
  }

  /// The file that tells a host which headers to send, and that no host serves.
  private static let headersFile = "_headers"

  /// What was built, or `nil` if the machine failed.
  var tree: SiteTree? {
    if case .built(let tree) = outcome { tree } else { nil }
  }

  /// What the machine could not do, if it failed.
  var failure: String? {
    if case .failed(let cause) = outcome { cause } else { nil }
  }

  /// The address to begin with.
  var start: String { tree?.hub ?? "/" }

  /// Answers a request, streams of events aside.
  func reply(to request: PreviewRequest) -> Reply {
    guard request.isForThisMachine else {
      return Reply(
        .misdirected,
        text: "The preview answers for 127.0.0.1 and localhost only, not for the host "
          + "'\(request.host?.visible ?? "")'.")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      var reply = Reply(.methodNotAllowed, text: "The preview can only be read: GET or HEAD.")
      reply.headers["Allow"] = "GET, HEAD"
      return reply
    }
    guard let address = PercentEncoding.decoded(request.path), address.hasPrefix("/") else {
      return Reply(.badRequest, text: "The address is not spelled as one.")
    }
    return reply(at: address)
  }

  /// Answers for an address.
  func reply(at address: String) -> Reply {
    let plain = plainReply(at: address)
    guard plain.isHTML else { return plain }
    return Instrument.instrumented(
      plain, at: address, stamp: PreviewSite.stamp(of: plain))
  }

  /// What an address shows, as a digest: it stays the same until the page has to be loaded again.
  func stamp(at address: String) -> String { PreviewSite.stamp(of: plainReply(at: address)) }

  private static func stamp(of reply: Reply) -> String {
    String(Digest(of: reply.body).hex.prefix(32))
  }

  /// The answer without what makes it load itself again.
  private func plainReply(at address: String) -> Reply {
    if address.hasPrefix(PreviewSite.base) { return ownReply(at: address) }
    if address + "/" == PreviewSite.base { return .redirect(to: PreviewSite.base) }
    switch outcome {
    case .failed(let cause):
      return Reply(.failed, page: FailurePage(cause: cause, start: start).html)
    case .built(let tree) where tree.files.isEmpty:
      return Reply(
        .failed, page: MistakesPage(address, tree.mistakes, of: tree, places, isWhole: true).html)
    case .built(let tree):
      return siteReply(at: address, from: tree)
    }
  }

  private func siteReply(at address: String, from tree: SiteTree) -> Reply {
    var path = String(address.dropFirst())
    if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
    if let mistakes = tree.gaps[path] {
      return Reply(.failed, page: MistakesPage(address, mistakes, of: tree, places).html)
    }
    if path != PreviewSite.headersFile, let bytes = tree.files[path] {
      return file(bytes, path: path, at: address, of: tree)
    }
    let folder = path + "/index.html"
    if tree.files[folder] != nil || tree.gaps[folder] != nil { return .redirect(to: address + "/") }
    if address == "/", let hub = tree.hub, hub != "/" { return .redirect(to: hub) }
    return Reply(.notFound, page: MissingPage(address, in: tree).html)
  }

  private func file(_ bytes: [UInt8], path: String, at address: String, of tree: SiteTree) -> Reply
  {
    var headers = rules.headers(of: address)
    // Nothing is kept, and drafts are for nobody else's pages.
    headers["Cache-Control"] = nil
    headers["Access-Control-Allow-Origin"] = nil
    if headers["Content-Type"] == nil { headers["Content-Type"] = ContentType.of(path) }
    var reply = Reply(.ok, headers, body: bytes)
    guard reply.isHTML else { return reply }
    if let policy = headers["Content-Security-Policy"] {
      reply.headers["Content-Security-Policy"] = HeaderRules.widened(policy)
    }
    reply.body = Instrument.withBar(bytes, DiagnosticCount(tree.diagnostics))
    return reply
  }

  private func ownReply(at address: String) -> Reply {
    let name = address.dropFirst(PreviewSite.base.count)
    switch name {
    case "": return Reply(page: OverviewPage(of: self).html)
    case "reload.js": return PreviewSite.asset("text/javascript", Instrument.script)
    case "bar.css": return PreviewSite.asset("text/css", PreviewStyle.bar)
    case "preview.css": return PreviewSite.asset("text/css", PreviewStyle.pages)
    case _ where name.hasPrefix("source/"):
      // Only what the build read is at hand, so that no path leads anywhere else.
      if let tree, let file = tree.sources[String(name.dropFirst("source/".count))] {
        return Reply(page: SourcePage(file, of: tree, places).html)
      }
      return Reply(.notFound, page: MissingPage(address, in: tree).html)
    default: return Reply(.notFound, page: MissingPage(address, in: tree).html)
    }
  }

  private static func asset(_ type: String, _ text: String) -> Reply {
    Reply(.ok, ["Content-Type": "\(type); charset=utf-8"], body: Array(text.utf8))
  }
}

/// Where a link leads, and whether a legal text may lead there.
public enum LinkTarget: Sendable, Hashable {
  /// A heading of the same text.
  case anchor(String)
  /// A page of the same host, from its root, with a heading if one is named.
  case page(path: String, anchor: String?)
  /// An address with the scheme https, http, mailto or tel.
  case address(String)
  /// An address with another scheme, which no legal text may have.
  case forbidden(scheme: String)
  /// An address without a scheme but with a host (`//example.com`), or none at all.
  case incomplete

  /// The schemes that a legal text may link to, besides none.
  public static let schemes = ["https", "http", "mailto", "tel"]

  /// Reads an address as it stands in a text whose own address is `base`.
  ///
  /// A text is published at more than one address, so a path that is relative to one of them is
  /// resolved here, once, against the document's.
  public init(_ url: String, base: String) {
    // A mark after a sign makes another character of both, and a browser sees the sign all the same.
    let scalars = url.unicodeScalars
    // A browser reads a backslash as a slash, so '/\\host' would be another host.
    if scalars.isEmpty || scalars.starts(with: "//".unicodeScalars)
      || scalars.prefix(while: { $0 != "?" && $0 != "#" }).contains("\\")
    {
      self = .incomplete
      return
    }
    if scalars.first == "#" {
      self = .anchor(String(scalars.dropFirst()))
      return
    }
    let head = scalars.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let colon = head.firstIndex(of: ":") {
      let scheme = String(head[..<colon]).lowercased()
      self = LinkTarget.schemes.contains(scheme) ? .address(url) : .forbidden(scheme: scheme)
      return
    }
    let parts = scalars.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map { String($0) } ?? ""
    self = .page(
      path: LinkTarget.resolve(path, against: base),
      anchor: parts.count > 1 ? String(parts[1]) : nil)
  }

  /// The address to print, or `nil` if there is none that may be printed.
  public var url: String? {
    switch self {
    case .anchor(let anchor): "#\(anchor)"
    case .page(let path, let anchor): anchor.map { "\(path)#\($0)" } ?? path
    case .address(let url): url
    case .forbidden, .incomplete: nil
    }
  }

  private static func resolve(_ path: String, against base: String) -> String {
    var segments: [String] = []
    let folder =
      base.hasSuffix("/") ? base[...] : base[..<(base.lastIndex(of: "/") ?? base.endIndex)]
    let whole = (path.unicodeScalars.first == "/" ? path : "\(folder)/\(path)").unicodeScalars
    let parts = whole.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    let isFolder = ["", ".", ".."].contains(parts.last)
    for segment in parts where !segment.isEmpty && segment != "." {
      if segment == ".." { segments = segments.dropLast() } else { segments.append(segment) }
    }
    let joined = "/" + segments.joined(separator: "/")
    return isFolder && joined != "/" ? joined + "/" : joined
  }
}

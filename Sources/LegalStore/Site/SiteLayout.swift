/// Which part of the output is the site's: its own folder, those of its former addresses, and the few
/// files that a host looks for at its root.
package struct SiteLayout: Sendable, Hashable {
  /// The site's own folder below the output; empty if the site has the whole host.
  package let own: String
  /// The folders at which the site was before.
  package let former: [String]

  /// Describes a site.
  package init(own: String, former: [String] = []) {
    self.own = own
    self.former = former.filter { $0 != own }
  }

  /// The path of the list of digests below the output.
  package var sums: String { own.isEmpty ? Sums.name : "\(own)/\(Sums.name)" }

  /// What a planned file is replaced with.
  enum Unit: Hashable {
    /// A folder that is exchanged as a whole.
    case folder(String)
    /// A file by itself: one of the host's root.
    case file(String)
  }

  /// Returns what a file is replaced with.
  func unit(of path: String) -> Unit {
    let folders = ([own] + former).filter { !$0.isEmpty && path.hasPrefix($0 + "/") }
    if let outermost = folders.min(by: { $0.utf8.count < $1.utf8.count }) {
      return .folder(outermost)
    }
    guard ([own] + former).contains(""), !Self.isHostFile(path),
      let slash = path.firstIndex(of: "/")
    else { return .file(path) }
    return .folder(String(path[..<slash]))
  }

  /// Whether the site can own a file at all, whatever a list of digests says.
  func canOwn(_ path: String) -> Bool {
    if Self.isHostFile(path) { return true }
    return ([own] + former).contains { $0.isEmpty || path.hasPrefix($0 + "/") }
  }

  /// Whether a file is one that hosts and browsers look for at the root.
  static func isHostFile(_ path: String) -> Bool {
    path == "_headers" || path == "_redirects" || path.hasPrefix(".well-known/")
  }
}

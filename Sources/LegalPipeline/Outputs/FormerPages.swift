internal import LegalModel
internal import LegalRedline
internal import LegalStore
internal import LegalText

/// What answers the addresses at which a site was before.
///
/// A page leads to the one that took its place. Every other file is there with the bytes that it has
/// at its new address: programs follow no links.
struct FormerPages {
  let addresses: SiteAddresses

  /// The file of a former address and its bytes, for each address that a file of the site had.
  ///
  /// - Parameters:
  ///   - address: The address of the file now.
  ///   - bytes: What it holds.
  /// - Returns: The files; none for what has no former address.
  func files(for address: String, _ bytes: [UInt8]) -> [(path: String, bytes: [UInt8])] {
    guard !addresses.former.isEmpty, address.hasPrefix(addresses.hub), address != addresses.sums,
      !address.hasPrefix("/.well-known/")
    else { return [] }
    let rest = address.dropFirst(addresses.prefix.count)
    return addresses.formerPrefixes.compactMap { prefix in
      let former = prefix + rest
      // Where the site is now, its own file stands.
      guard addresses.prefix.isEmpty || !former.hasPrefix(addresses.hub) else { return nil }
      let isPage = address.hasSuffix("/")
      return (addresses.file(former), isPage ? Array(stub(for: address).utf8) : bytes)
    }
  }

  /// A page that leads to another.
  private func stub(for address: String) -> String {
    let target = HTML.escaped(addresses.whole(address))
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>This page has moved</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="refresh" content="0; url=\(target)">
      <link rel="canonical" href="\(target)">
      </head>
      <body>
      <main>
      <h1>This page has moved</h1>
      <p>It is now at <a href="\(target)">\(target)</a>.</p>
      </main>
      </body>
      </html>

      """
  }

  /// `_redirects`, as Cloudflare Pages and Netlify read it, or `nil` if the site has not moved.
  func redirects(for documents: [DocumentID]) -> String? {
    let lines = addresses.formerPrefixes.flatMap { prefix -> [String] in
      guard prefix.isEmpty else { return ["\(prefix)/* \(addresses.prefix)/:splat 301"] }
      // The root belongs to others, too: of it only the folders of documents were the site's.
      return documents.map { "/\($0)/* \(addresses.document($0)):splat 301" }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n") + "\n"
  }
}

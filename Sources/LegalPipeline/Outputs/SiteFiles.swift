internal import LegalModel
internal import LegalStore
internal import LegalRedline
internal import LegalTemplates
internal import LegalText

/// The small files that a host, a crawler or a browser looks for.
struct SiteFiles {
  let plan: SitePlan
  let configuration: SiteConfiguration

  /// `sitemap.xml` (sitemaps.org 0.9): every page that search engines may keep, with the day on
  /// which what it shows was released.
  var sitemap: String {
    var entries: [(String, CalendarDate?)] = []
    for document in plan.documents {
      let face = document.versions[document.face]
      guard face.status != .draft, face.status != .withdrawn else { continue }
      entries.append((plan.addresses.document(document.id), face.file.line?.released))
      let newest = document.everything.compactMap { version in
        version.file.redaction?.day ?? version.file.withdrawal?.day ?? version.file.line?.released
      }.max()
      entries.append((plan.addresses.versions(of: document.id), newest))
      for version in document.versions
      where version.status == .current || version.status == .upcoming {
        guard plan.hasPredecessor(version) else { continue }
        let address = plan.addresses.changes(version.file.id, of: document.id)
        entries.append((address, version.file.line?.released))
      }
      for version in document.versions where version.status == .upcoming {
        let address = plan.addresses.version(version.file.id, of: document.id)
        if address != plan.addresses.document(document.id) {
          entries.append((address, version.file.line?.released))
        }
      }
    }
    entries.insert((plan.addresses.hub, entries.compactMap(\.1).max()), at: 0)
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """
    for (address, released) in entries {
      xml += "  <url><loc>\(XML.escaped(plan.addresses.whole(address)))</loc>"
      if let released { xml += "<lastmod>\(released)</lastmod>" }
      xml += "</url>\n"
    }
    return xml + "</urlset>\n"
  }

  /// `security.txt` (RFC 9116), or `nil` if `site.yaml` does not have what it needs.
  var security: String? {
    guard let contact = configuration.securityContact, let expires = configuration.securityExpires
    else { return nil }
    var lines = [
      HeaderLine.text("Contact", "\(contact.value)"),
      HeaderLine.text("Expires", "\(expires.value)T00:00:00.000Z"),
    ]
    if let language = configuration.language {
      lines.append(HeaderLine.text("Preferred-Languages", "\(language)"))
    }
    lines.append(HeaderLine.text("Canonical", plan.addresses.whole(SiteFiles.securityAddress)))
    return lines.map { $0 + "\n" }.joined()
  }

  static let securityAddress = "/.well-known/security.txt"
  static let globalPrivacyControlAddress = "/.well-known/gpc.json"

  /// `gpc.json` (W3C, Global Privacy Control), or `nil` if `site.yaml` does not say whether the
  /// signal is honored: a file that is absent says "unknown".
  var globalPrivacyControl: String? {
    guard let control = configuration.globalPrivacyControl?.value,
      control.supported.value != .unknown
    else { return nil }
    return JSON.object([
      "gpc": .bool(control.supported.value == .yes),
      "lastUpdate": .string("\(control.lastUpdate.value)"),
    ]).pretty
  }

  /// `_headers`, as Cloudflare Pages and Netlify read it.
  ///
  /// The pages need one style sheet and nothing else, so nothing else is allowed. A page may change
  /// on any day, when another version takes effect, and both hosts ask again for it by default; the
  /// style sheet is named by its digest and never changes.
  var headers: String {
    // Of a root that the site had once only its pages were the site's, not those of others.
    ([plan.addresses.prefix] + plan.addresses.formerPrefixes.filter { !$0.isEmpty })
      .map { headers(below: HeaderLine.escaped($0)) }.joined()
  }

  private func noteHeaders(below prefix: String) -> String {
    configuration.keys.isEmpty
      ? "" : "\(prefix)/\(SignedNote.name)\n  Content-Type: text/plain; charset=utf-8\n"
  }

  private func headers(below prefix: String) -> String {
    """
    \(prefix)/*
      Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'
      X-Content-Type-Options: nosniff
      Referrer-Policy: no-referrer
      Permissions-Policy: camera=(), geolocation=(), microphone=()
    \(prefix)/assets/*
      Cache-Control: public, max-age=31536000, immutable
    \(prefix)/*.md
      Content-Type: text/markdown; charset=utf-8
    \(prefix)/*.txt
      Content-Type: text/plain; charset=utf-8
    \(prefix)/*.csv
      Content-Type: text/csv; charset=utf-8
    \(prefix)/*.jsonl
      Content-Type: application/jsonl; charset=utf-8
    \(noteHeaders(below: prefix))\(prefix)/feed.xml
      Content-Type: application/atom+xml; charset=utf-8
    \(prefix)/feed.json
      Content-Type: application/feed+json; charset=utf-8
      Access-Control-Allow-Origin: *
    \(prefix)/manifest.json
      Access-Control-Allow-Origin: *
    \(prefix)/schema/*
      Content-Type: application/schema+json; charset=utf-8
      Access-Control-Allow-Origin: *
    \(prefix)/export/*
      Access-Control-Allow-Origin: *
    \(prefix)/export/*.jsonld
      Content-Type: application/ld+json; charset=utf-8

    """
  }
}

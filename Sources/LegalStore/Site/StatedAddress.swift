internal import Foundation
internal import LegalModel

/// Where the manifest of a published site says that the site is.
package struct StatedAddress: Sendable, Hashable {
  /// The host, with its scheme.
  package let host: String
  /// The path, such as `/legal`.
  package let path: String
  /// The addresses at which the site was before.
  package let formerly: [String]

  /// Reads the manifest in the folder of a site, or returns `nil` if there is none that can be read.
  package static func read(in folder: String) -> StatedAddress? {
    guard let bytes = try? Disk.read("\(folder)/manifest.json"),
      let site = try? JSONDecoder().decode(RawManifest.self, from: Data(bytes)).site
    else { return nil }
    return StatedAddress(host: site.url, path: site.path, formerly: site.formerly ?? [])
  }

  /// Which part of the host is the site's.
  package var layout: SiteLayout {
    SiteLayout(
      own: StatedAddress.folder(path),
      former: formerly.compactMap { FormerAddress($0).map { StatedAddress.folder($0.path.prefix) } }
    )
  }

  /// The address as a signed note names it.
  package var origin: String { SiteState.origin(host: host, folder: StatedAddress.folder(path)) }

  private static func folder(_ path: String) -> String {
    path.split(separator: "/").joined(separator: "/")
  }

  private struct RawManifest: Decodable {
    struct Site: Decodable {
      let url, path: String
      let formerly: [String]?
    }

    let site: Site
  }
}

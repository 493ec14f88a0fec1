internal import LegalModel
internal import LegalStore
internal import LegalText

/// Where the files of a site go.
protocol SiteSink: Sendable {
  /// Whether a site with gaps is of use: what can be made is made, whatever is wrong elsewhere.
  var takesGaps: Bool { get }

  /// Whether the files are for the public, and not for looking at alone.
  var isPublished: Bool { get }

  /// The digest of each file given so far.
  var digests: [String: Digest] { get }

  /// Learns which part of the output is the site's, before the first file.
  func begin(_ layout: SiteLayout) throws(FileSystemError)

  /// Whether somebody else's file stands at a path below the output.
  func isForeign(_ path: String) throws(FileSystemError) -> Bool

  /// Takes a file of the site, by its path below the output.
  func write(_ path: String, _ bytes: [UInt8]) throws(FileSystemError)

  /// Takes what was planned, and the mistakes that stand in the way of a build.
  func note(_ plan: SitePlan, mistakes: [Diagnostic])
}

extension SiteSink {
  var takesGaps: Bool { false }

  var isPublished: Bool { false }

  func begin(_ layout: SiteLayout) throws(FileSystemError) {}

  func isForeign(_ path: String) throws(FileSystemError) -> Bool { false }

  func write(_ path: String, _ text: String) throws(FileSystemError) {
    try write(path, Array(text.utf8))
  }

  func note(_ plan: SitePlan, mistakes: [Diagnostic]) {}
}

extension SiteWriter: SiteSink {
  var isPublished: Bool { true }
}

/// The version of the tool: here, and nowhere else.
///
/// The package, its manual and the tag of a release are held against it, and the newest dated entry of
/// the changelog has to be its.
enum Version {
  /// Three numbers: https://semver.org.
  static let number = "0.1.0"
}

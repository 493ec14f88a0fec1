import LegalMarkup
import LegalText

extension HTML {
  /// Returns words that are heard and not seen.
  static func unseen(_ text: String) -> String {
    "<span class=\"unseen\">\(escaped(text))</span>"
  }

  /// Returns where a link of the text may lead on a page that shows a redline, or `nil`.
  ///
  /// - Parameters:
  ///   - url: The address as it stands in the text.
  ///   - base: The address of the text, against which a relative one is resolved.
  ///   - anchors: The anchors that the page has.
  /// - Returns: The address.
  static func address(_ url: String, base: String?, anchors: Set<String>) -> String? {
    switch LinkTarget(url, base: base ?? "/") {
    case .anchor(let anchor): anchors.contains(anchor) ? "#s-\(anchor)" : nil
    case .address(let address): address
    case .page: base == nil ? url : LinkTarget(url, base: base ?? "/").url
    case .forbidden, .incomplete: nil
    }
  }
}

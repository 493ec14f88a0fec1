internal import LegalText

/// Links from a place in a file to where it can be read and changed.
struct PlaceLinks: Sendable {
  /// The absolute path of the root.
  let root: String
  let editor: EditorTemplate

  /// Returns `path:line:column` as a link to the file as it was read, if it was.
  func source(_ range: SourceRange, in sources: [String: SourceFile]) -> String {
    let (path, start) = (range.file.path, range.start)
    let words = "<code>\(HTML.escaped("\(path):\(start.line):\(start.column)".visible))</code>"
    guard sources[path] != nil else { return words }
    return """
      <a href="\(PlaceLinks.address(of: path))#L\(start.line)">\(words)</a>
      """
  }

  /// Returns a link that opens the place in the editor, if it is one that an author writes.
  func editor(_ range: SourceRange) -> String {
    let (path, start) = (range.file.path, range.start)
    guard ["content/", "templates/"].contains(where: path.hasPrefix) else { return "" }
    let address = editor.address(path: "\(root)/\(path)", line: start.line, column: start.column)
    return """
      <a class="editor" href="\(HTML.escaped(address))">Open in editor\
      <span class="unseen">: \(HTML.escaped("\(path):\(start.line)".visible))</span></a>
      """
  }

  /// The address of a file as it was read.
  static func address(of path: String) -> String {
    "\(PreviewSite.base)source/\(PercentEncoding.path(path))"
  }
}

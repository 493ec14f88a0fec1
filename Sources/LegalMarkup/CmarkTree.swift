internal import CCmark

/// Owns a tree that libcmark allocated and frees it once.
@safe struct CmarkTree: ~Copyable {
  let root: CmarkNode

  /// Parses CommonMark in libcmark's safe mode, or returns `nil` when memory is exhausted.
  init?(_ text: Substring) {
    var copy = String(text)
    let root = copy.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe cmark_parse_document(
          characters.baseAddress, characters.count, CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8)
      }
    }
    guard let root = unsafe root else { return nil }
    unsafe cmark_consolidate_text_nodes(root)
    self.root = unsafe CmarkNode(root)
  }

  deinit {
    unsafe cmark_node_free(root.pointer)
  }
}

/// A node of a tree; it must not outlive the ``CmarkTree`` it belongs to.
@safe struct CmarkNode {
  enum Kind {
    case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, rule
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image, other
  }

  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .other
    }
  }

  var children: [CmarkNode] {
    var nodes: [CmarkNode] = []
    var next = unsafe cmark_node_first_child(pointer)
    while let node = unsafe next {
      unsafe nodes.append(CmarkNode(node))
      unsafe next = cmark_node_next(node)
    }
    return nodes
  }

  var literal: String {
    get {
      guard let characters = unsafe cmark_node_get_literal(pointer) else { return "" }
      return unsafe String(cString: characters)
    }
    nonmutating set { _ = unsafe cmark_node_set_literal(pointer, newValue) }
  }

  var url: String {
    get {
      guard let characters = unsafe cmark_node_get_url(pointer) else { return "" }
      return unsafe String(cString: characters)
    }
    nonmutating set { _ = unsafe cmark_node_set_url(pointer, newValue) }
  }

  var title: String {
    guard let characters = unsafe cmark_node_get_title(pointer) else { return "" }
    return unsafe String(cString: characters)
  }

  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }

  /// The first number of an ordered list.
  var listStart: Int? {
    unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      ? unsafe Int(cmark_node_get_list_start(pointer)) : nil
  }

  /// Lines and byte columns from 1; the end column is that of the last byte.
  var place: (startLine: Int, startColumn: Int, endLine: Int, endColumn: Int) {
    unsafe (
      Int(cmark_node_get_start_line(pointer)), Int(cmark_node_get_start_column(pointer)),
      Int(cmark_node_get_end_line(pointer)), Int(cmark_node_get_end_column(pointer))
    )
  }

  /// The node as HTML, without raw HTML and unsafe links.
  ///
  /// libcmark writes XHTML's `<br />`; in text it escapes `<`, so what looks like one is one.
  var html: String {
    guard let characters = unsafe cmark_render_html(pointer, CMARK_OPT_DEFAULT) else { return "" }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(characters) }
    let html = unsafe String(cString: characters)
    guard html[...].firstRange(of: " />") != nil else { return html }
    return html.with("<br>", for: "<br />").with("<hr>", for: "<hr />")
  }

  /// A heading as HTML with an anchor, and with a link to itself: its permanent address.
  ///
  /// libcmark writes a heading's tag without attributes, so the anchor goes into it. It consists of
  /// letters, digits and hyphens, and needs no escape. The words themselves are the link, so that the
  /// page has no word that the text does not have; where they hold a link already, an empty one
  /// follows them.
  func headingHTML(anchor: String) -> String {
    let tag = "h\(headingLevel)"
    // Scalars: a mark with which the words begin makes one character with the tag before them.
    let words = Substring(
      html.unicodeScalars.dropFirst("<h1>".count).dropLast("</h1>\n".count))
    let inner =
      words.firstRange(of: "<a ") == nil
      ? "<a href=\"#\(anchor)\">\(words)</a>"
      : "\(words)<a href=\"#\(anchor)\" aria-label=\"Permanent link\"></a>"
    return "<\(tag) id=\"\(anchor)\">\(inner)</\(tag)>\n"
  }
}

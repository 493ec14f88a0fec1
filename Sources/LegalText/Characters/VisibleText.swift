extension String {
  /// The text with tabs as spaces and with what cannot be seen written as `<U+202E>`.
  ///
  /// A terminal must not obey an author's control characters. Joiners and selectors that a script or
  /// an emoji needs stay; marks of direction are always written, since they reorder what is beside
  /// them.
  public var visible: String { visible { _ in false } }

  /// The text as ``visible`` has it, with its tabs and line feeds.
  package var visibleLines: String { visible { $0 == "\n" || $0 == "\t" } }

  private func visible(keeping isKept: (Unicode.Scalar) -> Bool) -> String {
    // Tabs and line ends count as plain, and are not.
    guard utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return self }
    return replacingUnseen(showingAll: true) { scalar in
      isKept(scalar) ? nil : scalar == "\t" ? " " : "<\(scalar.codePoint)>"
    }
  }

  /// Returns the text with another text for each character that makes a reader see other words.
  package func replacingHidden(with replacement: String) -> String {
    isPlain ? self : replacingUnseen(showingAll: false) { _ in replacement }
  }

  /// Returns the text with another text for each character that cannot be seen, if there is one.
  ///
  /// - Parameters:
  ///   - showingAll: Whether tabs, line ends and honest marks of direction are replaced, too.
  ///   - replacement: Returns the other text.
  /// - Returns: The text with what replaces them.
  private func replacingUnseen(
    showingAll: Bool, _ replacement: (Unicode.Scalar) -> String?
  ) -> String {
    let scalars = Array(unicodeScalars)
    // Marks of direction are honest in text that runs from right to left only. What stands for a
    // character that was lost is seen as that.
    let unseen = UnseenScan.unseen(in: scalars) {
      !showingAll && scalars.contains { ScalarTraits($0).contains(.isRightToLeft) }
    }.filter { $0.kind != .lost }
    var text = ""
    text.reserveCapacity(utf8.count)
    var next = unseen.startIndex
    for (index, scalar) in scalars.enumerated() {
      let isUnseen = next < unseen.endIndex && unseen[next].index == index
      if isUnseen { next += 1 }
      if isUnseen || showingAll && scalar.value < 0x20, let other = replacement(scalar) {
        text += other
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

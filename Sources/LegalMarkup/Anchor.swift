/// The names that links use for headings.
public enum Anchor {
  /// Returns the anchor for the words of a heading.
  ///
  /// "5. Data Sharing" gives `data-sharing`.
  /// The leading number is left out, so that renumbering breaks no link; an apostrophe joins what
  /// it stands in, and everything that is neither a letter nor a digit separates.
  public static func name(for title: String) -> String {
    let words = withoutNumber(title)
    var name = ""
    var needsHyphen = false
    for scalar in words.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
      {
        if needsHyphen, !name.isEmpty { name += "-" }
        needsHyphen = false
        name.unicodeScalars.append(scalar)
      } else if scalar != "'", scalar != "\u{2019}" {
        needsHyphen = true
      }
    }
    return name.isEmpty ? "section" : name
  }

  /// Returns an anchor that no earlier heading has, and remembers it.
  static func unique(for title: String, among taken: inout Set<String>) -> String {
    let name = name(for: title)
    var candidate = name
    var count = 1
    while !taken.insert(candidate).inserted {
      count += 1
      candidate = "\(name)-\(count)"
    }
    return candidate
  }

  private static func withoutNumber(_ title: String) -> Substring {
    let rest = title.drop { $0.isWhitespace }
    let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ")") }
    let after = rest.dropFirst(number.count)
    let isNumber = number.first?.isNumber == true && after.first?.isWhitespace == true
    return isNumber ? after : rest
  }
}

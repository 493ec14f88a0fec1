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

  private static func withoutNumber(_ title: String) -> Substring {
    let rest = title.drop { $0.isWhitespace }
    let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ")") }
    let after = rest.dropFirst(number.count)
    let isNumber = number.first?.isNumber == true && after.first?.isWhitespace == true
    return isNumber ? after : rest
  }
}

/// Gives each heading of a text an anchor of its own.
struct AnchorNames {
  /// The anchors that are taken; `main` is the skip link's on every page.
  private var taken: Set<String> = ["main"]
  /// How many headings have had the same words.
  private var counts: [String: Int] = [:]

  /// Returns an anchor that no earlier heading has; the second of the same words ends in `-2`.
  mutating func name(for title: String) -> String {
    let name = Anchor.name(for: title)
    var count = counts[name] ?? 1
    var candidate = count == 1 ? name : "\(name)-\(count)"
    while !taken.insert(candidate).inserted {
      count += 1
      candidate = "\(name)-\(count)"
    }
    counts[name] = count + 1
    return candidate
  }
}

public import LegalModel
import LegalText

/// The versions of a document over time, drawn: when each began to apply, and what class of changes it
/// brought.
///
/// It is SVG inside the page, so that it needs no request and follows the colors of the page. Places
/// are percentages of the width, so that its letters keep their size on every screen. The day of the
/// build is not in it: a page must not change on a day on which nothing happens.
public struct TimelineFigure: Sendable {
  /// A version.
  public struct Mark: Sendable {
    /// The name of the version.
    public let version: String
    /// When it takes effect.
    public let effective: CalendarDate
    /// The gravest class of what it changed; `nil` for a first version, or if nothing changed.
    public let changeClass: String?
    /// What it is on the day of the build.
    public let status: VersionContext.Status

    /// Creates a mark.
    public init(
      version: String, effective: CalendarDate, changeClass: String?,
      status: VersionContext.Status
    ) {
      self.version = version
      self.effective = effective
      self.changeClass = changeClass
      self.status = status
    }
  }

  private let title: String
  private let marks: [Mark]

  /// Draws the versions of a document, the oldest first.
  public init(of title: String, _ marks: [Mark]) {
    self.title = title
    self.marks = marks
  }

  /// The figure as HTML; empty for fewer than two versions, which make no line.
  public var html: String {
    guard marks.count > 1, let first = marks.first, let last = marks.last else { return "" }
    var svg = """
      <figure class="timeline">
      <svg role="img" aria-labelledby="timeline-title timeline-text" width="100%" height="76">
      <title id="timeline-title">\(HTML.content(title)): versions over time</title>
      <desc id="timeline-text">\(HTML.content(text))</desc>
      <line class="axis" x1="0" x2="100%" y1="30" y2="30"/>

      """
    if let current = marks.firstIndex(where: { $0.status == .current }) {
      let end = marks.indices.contains(current + 1) ? x(of: marks[current + 1]) : "100%"
      svg +=
        "<line class=\"in-force\" x1=\"\(x(of: marks[current]))\" x2=\"\(end)\" y1=\"30\" y2=\"30\"/>\n"
    }
    for year in years {
      svg += "<line class=\"axis\" x1=\"\(year.x)\" x2=\"\(year.x)\" y1=\"40\" y2=\"46\"/>\n"
    }
    // Two versions of one day stand above one another; hundreds would be one dark bar.
    var height: [String: Int] = [:]
    for mark in marks {
      let x = x(of: mark)
      let row = height[x, default: 0]
      guard row < 2 else { continue }
      height[x] = row + 1
      svg +=
        "<svg class=\"mark\" x=\"\(x)\" y=\"\(30 - 18 * row)\" overflow=\"visible\">"
        + "\(Self.sign(mark.changeClass))</svg>\n"
    }
    svg += """
      <text x="0" y="66">\(first.effective)</text>
      <text x="100%" y="66" text-anchor="end">\(last.effective)</text>
      </svg>
      <figcaption>\(HTML.content(caption))</figcaption>
      </figure>

      """
    return svg
  }

  /// What the figure says to those who do not see it.
  private var text: String {
    let sentences = marks.suffix(12).map { mark in
      "\(mark.version): \(mark.status == .current ? "in force, " : "")"
        + (mark.changeClass
          ?? (mark.version == marks.first?.version ? "first version" : "unchanged"))
    }
    let shown = marks.count > 12 ? "The newest 12 of \(marks.count) versions. " : ""
    return shown + sentences.joined(separator: "; ") + "."
  }

  /// What the signs mean, those that occur.
  private var caption: String {
    let names = Set(marks.map { $0.changeClass ?? "first" })
    let signs = [
      ("retroactive", "▲ retroactive"), ("material", "◆ material"), ("notable", "● notable"),
      ("editorial", "○ editorial"), ("first", "■ first or unchanged"),
    ].filter { names.contains($0.0) }.map(\.1)
    return signs.joined(separator: "  ")
      + (marks.contains { $0.status == .current } ? "  ━ in force" : "")
  }

  /// Between 2 and 92 percent, so that a sign is whole and the last version has a time to come.
  private func x(of mark: Mark) -> String { x(onDay: mark.effective.daysSince1970) }

  private func x(onDay day: Int) -> String {
    let first = marks.first?.effective.daysSince1970 ?? day
    let span = (marks.last?.effective.daysSince1970 ?? day) - first
    // Tenths of a percent as a whole number: no machine writes it in another way.
    let tenths = span == 0 ? 20 : 20 + (day - first) * 900 / span
    return "\(tenths / 10).\(tenths % 10)%"
  }

  /// The first day of each year, if there are few enough to tell apart.
  private var years: [(year: Int, x: String)] {
    guard let first = marks.first?.effective, let last = marks.last?.effective,
      last.year - first.year < 60, last.year > first.year
    else { return [] }
    return (first.year + 1...last.year).compactMap { year in
      CalendarDate(year: year, month: 1, day: 1).map { (year, x(onDay: $0.daysSince1970)) }
    }
  }

  /// A sign of its own for each class, which needs no color to be told apart.
  private static func sign(_ changeClass: String?) -> String {
    switch changeClass {
    case "retroactive": "<path class=\"retroactive\" d=\"M0-9 9 7H-9Z\"/>"
    case "material": "<path class=\"material\" d=\"M0-9 9 0 0 9-9 0Z\"/>"
    case "notable": "<circle class=\"notable\" r=\"7\"/>"
    case "editorial": "<circle class=\"editorial\" r=\"6\"/>"
    default: "<path d=\"M-6-6H6V6H-6Z\"/>"
    }
  }
}

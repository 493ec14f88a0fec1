public import LegalRedline

/// Which versions changed a section, and how.
public struct SectionHistory: Sendable, Hashable {
  /// What a version did to the section.
  public struct Entry: Sendable, Hashable {
    /// The version, as whoever asks calls it.
    public let version: String
    /// The anchor that the section had in it.
    public let anchor: String
    /// What was done.
    public let phrases: [String]
    /// The gravest class of the typed changes in it.
    public let changeClass: ChangeClass?
  }

  /// What a version did, in short: what is left of a redline once it has been written.
  public struct Step: Sendable, Hashable {
    /// The version.
    public let version: String
    /// Its table of amendments.
    public let amendments: [Amendment]
    /// The anchors of its sections, by those that they had in the version before, where they differ.
    public let renamed: [String: String]

    /// Creates a step.
    public init(version: String, amendments: [Amendment], renamed: [String: String]) {
      self.version = version
      self.amendments = amendments
      self.renamed = renamed
    }
  }

  /// The anchor of the section in the newest text.
  public let anchor: String
  /// The versions that changed it, the newest first.
  public let entries: [Entry]

  /// Follows the sections of a text back through the versions, through other names and numbers.
  ///
  /// - Parameters:
  ///   - anchors: The anchors of the newest text, in its order.
  ///   - steps: The versions, the oldest first, the newest being that of the text.
  /// - Returns: A history for each section that some version changed.
  public static func all(_ anchors: [String], _ steps: [Step]) -> [SectionHistory] {
    var names = Dictionary(anchors.map { ($0, $0) }) { first, _ in first }
    var entries: [String: [Entry]] = [:]
    for step in steps.reversed() {
      for amendment in step.amendments {
        guard let anchor = amendment.section?.anchor, let current = names[anchor] else { continue }
        entries[current, default: []].append(
          Entry(
            version: step.version, anchor: anchor, phrases: amendment.phrases,
            changeClass: amendment.changeClass))
      }
      // Before this version the section was called otherwise.
      let moved = step.renamed.compactMap { old, new in names[new].map { (old, new, $0) } }
      for (_, new, _) in moved { names[new] = nil }
      for (old, _, current) in moved { names[old] = current }
    }
    return anchors.compactMap { anchor in
      entries[anchor].map { SectionHistory(anchor: anchor, entries: $0) }
    }
  }
}

extension Redline {
  /// The anchors of the sections of the new text, by those of the old one, where they differ.
  public var renamedSections: [String: String] {
    SectionNames(self).newAnchors.filter { $0.key != $0.value }
  }
}

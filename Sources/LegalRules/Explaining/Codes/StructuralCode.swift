public import LegalText

/// A code that a diagnostic can have and that is no rule: a mistake in how files are written, in the
/// order of releases, in what is published.
///
/// Every such code is listed here, so that `explain` has a page for it: one entry in the file of its
/// family. A test looks for codes in the sources that no entry has.
public struct StructuralCode: Sendable, Hashable {
  /// The code: `prose/link-scheme`.
  public let id: String
  /// What holds where nothing is reported.
  public let title: String
  /// What is wrong.
  public let wrong: String
  /// Why that matters.
  public let why: String
  /// What to do.
  public let mend: String

  /// Describes a code.
  init(_ id: String, _ title: String, wrong: String, why: String, mend: String) {
    (self.id, self.title, self.wrong, self.why, self.mend) = (id, title, wrong, why, mend)
  }

  /// Every code, a family after the other.
  public static let all: [StructuralCode] = [
    structure, values, prose, references, dates, changes, ledger, releases, publishing, checking,
    verification, commands, templates, calendar, signatures,
  ].flatMap(\.self)

  /// Returns the entry of a code.
  public static func code(_ id: String) -> StructuralCode? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  /// The first part of the code.
  public var family: String { String(id.prefix { $0 != "/" }) }

  /// Returns the codes that a query means: one of them, or those of a family that has no rules.
  public static func codes(for query: String) -> [StructuralCode] {
    let query = query.lowercased()
    if let code = code(query) { return [code] }
    return all.filter { $0.family == query }
  }

  /// The page of the code as text, at most 80 columns wide.
  public var page: String {
    func section(_ title: String, _ words: String) -> String {
      "\n\(title)\n\(RulePage.wrapped(words, indent: 2))\n"
    }
    return "\(id)\n\(RulePage.wrapped(title, indent: 0))\n" + section("What is wrong", wrong)
      + section("Why", why) + section("What to do", mend)
  }

  /// One code a line: id and title.
  public static func list(_ codes: [StructuralCode] = all) -> String {
    let width = codes.map(\.id.count).max() ?? 0
    return codes.reduce(into: "") { text, code in
      text += code.id + String(repeating: " ", count: width - code.id.count) + "  \(code.title)\n"
    }
  }

  /// The code as a program reads it.
  public var json: JSON {
    .object([
      "id": .string(id), "title": .string(title), "wrong": .string(wrong), "why": .string(why),
      "mend": .string(mend),
    ])
  }

  /// The code as a log of findings describes it; how grave a finding is, its result says.
  public var sarif: SARIFLog.Rule {
    SARIFLog.Rule(
      id: id, title: title, description: wrong, help: "\(wrong)\n\n\(why)\n\n\(mend)",
      helpAddress: nil, severity: nil, tags: [])
  }
}

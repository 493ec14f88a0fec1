import LegalMarkup
package import LegalModel
package import LegalText

extension Matter {
  /// Returns where people read a value of the front matter.
  ///
  /// A value is disclosed where a mark prints it or a placement lays out the list that holds it, or
  /// else in the section that it names itself.
  ///
  /// - Parameters:
  ///   - path: The path, as a mark writes it: `controller.email`, `recipients.stripe.location`.
  ///   - section: The section that the record names.
  /// - Returns: The first place, or `nil` if the text does not disclose it.
  package func disclosure(of path: String, section: Located<SectionAnchor>? = nil) -> Disclosure? {
    edition.printed.first(printing: path) ?? section.map { Disclosure(section: $0.value.rawValue) }
  }

  /// Returns a value of the front matter as evidence, if it is declared.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - path: Its path, as a mark writes it.
  ///   - section: The section that the record names.
  /// - Returns: The evidence: one or none.
  package func evidence<Value>(
    _ value: Located<Value>?, _ path: String, section: Located<SectionAnchor>? = nil
  ) -> [Evidence] {
    value.map { [Evidence($0.range, disclosure(of: path, section: section))] } ?? []
  }

  /// Returns where the text says what a law wants said: a statement with an id, or else the first
  /// place that says one of some phrases.
  ///
  /// - Parameters:
  ///   - id: The id of the statement, which an author can name where the phrases miss the words.
  ///   - phrases: See ``Passages``.
  /// - Returns: The evidence; empty if the text does not say it.
  package func statement(_ id: String, _ phrases: String...) -> [Evidence] {
    statement(id, of: phrases)
  }

  /// Returns where the text says what a law wants said; see ``statement(_:_:)``.
  package func statement(_ id: String, of phrases: [String]) -> [Evidence] {
    if let statement = statements.first(where: { $0.id.value.rawValue == id }) {
      return [
        Evidence(
          statement.id.range, disclosure(of: "statements.\(id)", section: statement.section))
      ]
    }
    return words.first(of: phrases).map { [$0.evidence] } ?? []
  }

  /// What the version declares to say in words only.
  package var statements: [Statement] {
    switch text.frontMatter {
    case .privacyPolicy(let policy): policy.statements
    case .subprocessors(let list): list.statements
    case .cookies(let list): list.statements
    case .agreement: []
    }
  }
}

extension Demand {
  /// Asks for one thing that words or data may disclose.
  ///
  /// - Parameters:
  ///   - what: What is asked for, in the words of the coverage map.
  ///   - evidence: Where the text says it.
  ///   - summary: The finding if it does not.
  ///   - range: Where to point then.
  ///   - subject: What it is about, where a rule asks for more than one thing.
  ///   - target: What has to be added.
  package init(
    _ what: String, _ evidence: [Evidence], or summary: String, at range: SourceRange,
    subject: String? = nil, target: FixTarget
  ) {
    self.init(
      what, evidence, unmet: Finding(summary, at: range, subject: subject, target: target))
  }
}

/// Where the marks of a text print which values; it answers without going through the marks, of which
/// a text can have thousands.
struct PrintedPaths: Sendable {
  private struct Place {
    let index: Int
    let disclosure: Disclosure
  }

  /// The first mark of each path.
  private var own: [Substring: Place] = [:]
  /// The first mark of each path or of something below it.
  private var below: [Substring: Place] = [:]

  init(_ marks: [Prose.Mark]) {
    for (index, mark) in marks.enumerated() {
      let place = Place(index: index, disclosure: Disclosure(section: mark.section))
      if own[mark.path[...]] == nil { own[mark.path[...]] = place }
      for path in Self.upward(mark.path) where below[path] == nil { below[path] = place }
    }
  }

  /// Returns where the first mark stands that prints a value, a part of it, or what it is part of.
  func first(printing path: String) -> Disclosure? {
    var first = below[path[...]]
    for ancestor in Self.upward(path) {
      if let place = own[ancestor], place.index < first?.index ?? .max { first = place }
    }
    return first?.disclosure
  }

  /// A path and those of everything that it is part of.
  private static func upward(_ path: String) -> some Sequence<Substring> {
    sequence(first: path[...]) { inner in
      inner.lastIndex(of: ".").map { inner[..<$0] }
    }
  }
}

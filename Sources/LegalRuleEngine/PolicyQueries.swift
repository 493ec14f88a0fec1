public import LegalModel
public import LegalText

/// An item of data with its group.
public struct DataEntry: Sendable {
  /// The group.
  public let group: DataGroup
  /// The item.
  public let item: DataItem

  /// States an item with its group.
  package init(group: DataGroup, item: DataItem) {
    self.group = group
    self.item = item
  }

  /// The path as references write it: `account.email`.
  public var reference: String { "\(group.id.value).\(item.id.value)" }
  /// The path as marks write it: `data.account.email`.
  public var path: String { "data.\(reference)" }
}

/// A right with the group that states it.
public struct RightEntry: Sendable {
  /// The group.
  public let group: RightsGroup
  /// The right.
  public let statement: RightStatement
  /// Where the right is written.
  public let range: SourceRange

  /// States a right with its group.
  package init(group: RightsGroup, statement: RightStatement, range: SourceRange) {
    self.group = group
    self.statement = statement
    self.range = range
  }

  /// The path as marks write it: `rights.gdpr.access`.
  public var path: String { "rights.\(group.id.value).\(statement.right.value.rawValue)" }
}

extension [Located<DataReference>] {
  /// Returns whether one of the references means an item.
  public func contains(_ entry: DataEntry) -> Bool {
    contains { reference in
      reference.value.group == entry.group.id.value
        && (reference.value.item.map { $0 == entry.item.id.value } ?? true)
    }
  }
}

extension PrivacyPolicy {
  /// Every item of data, in the author's order.
  public var entries: [DataEntry] {
    data.flatMap { group in group.items.map { DataEntry(group: group, item: $0) } }
  }

  /// Returns the rows that say how long an item is kept.
  public func retention(of entry: DataEntry) -> [Retention] {
    retention(of: entry.item.id.value, in: entry.group.id.value)
  }

  /// Returns those who receive an item.
  public func recipients(of entry: DataEntry) -> [Recipient] {
    recipients(of: entry.item.id.value, in: entry.group.id.value)
  }

  /// Returns the rights of people under one of some regimes: those for everyone, and theirs.
  public func rights(under regimes: Regime...) -> [RightEntry] {
    rights.filter { group in
      switch group.regimes.value {
      case .all: true
      case .some(let some): some.contains { regimes.contains($0) }
      }
    }.flatMap { group in
      group.items.map { RightEntry(group: group, statement: $0.value, range: $0.range) }
    }
  }

  /// Every basis of every purpose.
  public var statedBases: [(purpose: Purpose, basis: PurposeBasis)] {
    purposes.flatMap { purpose in (purpose.bases ?? []).map { (purpose, $0.value) } }
  }

  /// Returns the places where the text gives a basis, for a purpose or for words that are none.
  public func places(of basis: LegalBasis) -> [SourceRange] {
    statedBases.filter { $0.basis.basis.value == basis }.map(\.basis.basis.range)
      + unresolvedBases.filter { $0.value.basis.value == basis }.map(\.value.basis.range)
  }

  /// Returns the first promise about one of some subjects.
  public func promise(_ subjects: String...) -> Commitment? {
    promises.first { subjects.contains($0.subject.value.rawValue) }
  }
}

extension Matter {
  /// Returns where the text grants a right to people under one of some regimes.
  package func evidence(
    of rights: [PersonRight], in policy: PrivacyPolicy, under regimes: Regime...
  ) -> [Evidence] {
    policy.rights.filter { group in
      switch group.regimes.value {
      case .all: true
      case .some(let some): some.contains { regimes.contains($0) }
      }
    }.flatMap { group in
      group.items.filter { rights.contains($0.value.right.value) }.map { item in
        let path = "rights.\(group.id.value).\(item.value.right.value.rawValue)"
        return Evidence(item.value.right.range, disclosure(of: path, section: group.section))
      }
    }
  }
}

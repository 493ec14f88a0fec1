internal import LegalModel
internal import LegalText

/// Somebody who receives data, as one or more texts describe them.
struct FideslangCompany {
  /// What tells whether two texts speak of the same one.
  struct Identity {
    let id: Identifier
    let name: String
    /// The name in law; `nil` as long as no text declares it.
    var legalEntity: String?

    init(_ id: Located<Identifier>, _ name: Located<Words>, _ legalEntity: Located<Words>?) {
      (self.id, self.name) = (id.value, name.value.text)
      self.legalEntity = legalEntity?.value.text
    }

    /// Whether nothing that both declare differs; ids are unique only within a text, so that the
    /// same id alone makes nobody the same.
    func agrees(with other: Identity) -> Bool {
      guard id == other.id, name == other.name else { return false }
      guard let legalEntity, let others = other.legalEntity else { return true }
      return legalEntity == others
    }
  }

  /// The key of its system.
  let key: String
  private(set) var identity: Identity
  private(set) var system: Members

  init(key: String, identity: Identity, system: Members) {
    (self.key, self.identity, self.system) = (key, identity, system)
  }

  /// Adds what another text says.
  mutating func add(_ facts: Members, _ other: Identity) {
    identity.legalEntity = identity.legalEntity ?? other.legalEntity
    system = system.adding(facts)
  }
}

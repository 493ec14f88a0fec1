internal import LegalModel
internal import LegalText

/// The members of a JSON object; what is undeclared has no member.
struct Members {
  private var members: [String: JSON] = [:]

  init() {}

  /// Begins with the id and the name of a record.
  init(id: some CustomStringConvertible, name: Located<Words>) {
    members = ["id": .string(id.description), "name": .string(name.value.text)]
  }

  /// The value of a member; `nil` if there is none.
  subscript(name: String) -> JSON? {
    get { members[name] }
    set { members[name] = newValue }
  }

  /// Adds words.
  mutating func say(_ name: String, _ words: Located<Words>?) {
    members[name] = (words?.value.text).map(JSON.string)
  }

  /// Adds a list, or nothing if it is empty.
  mutating func list(_ name: String, _ values: [JSON]) {
    members[name] = values.isEmpty ? nil : .array(values)
  }

  /// Adds a list of codes, or nothing if it is empty.
  mutating func codes(_ name: String, _ values: [String]) { list(name, values.map(JSON.string)) }

  /// Adds what is said of a person.
  mutating func add(_ contact: Contact) {
    say("name", contact.name)
    say("address", contact.address)
    self["email"] = (contact.email?.value.rawValue).map(JSON.string)
    say("phone", contact.phone)
  }

  /// Returns the members with those of others that they lack, and lists with the elements of both.
  func adding(_ others: Members) -> Members {
    var all = self
    all.members.merge(others.members) { own, other in
      guard case .array(let first) = own, case .array(let second) = other else { return own }
      return .array(first + second.filter { !first.contains($0) })
    }
    return all
  }

  /// The names of members that others have too, with another value that is no list.
  func disagreements(with others: Members) -> [String] {
    members.keys.sorted().filter { name in
      guard let own = members[name], let other = others.members[name] else { return false }
      if case .array = own { return false }
      return own != other
    }
  }

  /// The object.
  var json: JSON { .object(members) }
}

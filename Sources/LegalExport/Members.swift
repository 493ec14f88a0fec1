internal import LegalModel
internal import LegalSource

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

  /// Returns the members with those of others that they lack.
  func adding(_ others: Members) -> Members {
    var all = self
    all.members.merge(others.members) { own, _ in own }
    return all
  }

  /// The object.
  var json: JSON { .object(members) }
}

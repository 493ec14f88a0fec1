internal import LegalModel
internal import LegalText

/// A row of a list in force, and what notes call it.
@dynamicMemberLookup
struct ListedCookie {
  /// The row.
  let cookie: Cookie
  /// The document that has the row.
  let document: DocumentID
  /// The language of its words.
  let language: String
  /// Its id, after its document if more than one is exported.
  let label: String

  /// What the row declares.
  subscript<Value>(dynamicMember path: KeyPath<Cookie, Value>) -> Value { cookie[keyPath: path] }
}

/// A document with rows.
struct CookieListing {
  /// The document.
  let document: PublishedDocument
  /// The rows; one at least.
  let cookies: [ListedCookie]
}

extension PublishedSite {
  /// The cookies in force by document, without the documents that have none.
  var cookieListings: [CookieListing] {
    let lists = cookies.filter { !$0.cookies.isEmpty }
    return lists.map { document, cookies in
      CookieListing(
        document: document,
        cookies: cookies.map { cookie in
          let id = cookie.id.value.rawValue
          return ListedCookie(
            cookie: cookie, document: document.id, language: language(of: document),
            label: lists.count > 1 ? "\(document.id).\(id)" : id)
        })
    }
  }
}

extension ListedCookie {
  /// Whether another document says the same of the same cookie, in the same words or in others.
  ///
  /// A key names a cookie. Without one an id does, if the words are the same or a translation.
  func isSame(as other: ListedCookie) -> Bool {
    guard document != other.document, facts == other.facts else { return false }
    return cookie.key != nil || language != other.language || words == other.words
  }

  /// Whether another document says something else of a cookie with the same key and host.
  func disagrees(with other: ListedCookie) -> Bool {
    document != other.document && cookie.key != nil && identity == other.identity
      && facts != other.facts
  }

  /// What people read of it.
  var words: [String?] { [cookie.name.value.text, cookie.purpose?.value.text] }

  /// What makes it one cookie and no other.
  private var identity: [String?] {
    [
      cookie.key?.value.text, cookie.key == nil ? cookie.id.value.rawValue : nil, cookie.domain,
    ]
  }

  private var facts: [String?] {
    identity + [
      cookie.category?.value.rawValue, cookie.storage?.value.rawValue,
      cookie.lasts.map { "\($0.value)" }, cookie.party?.value.rawValue,
      cookie.exemption?.value.rawValue, cookie.exemptUse?.value.rawValue,
      cookie.consentRequired?.value.rawValue,
    ]
  }
}

extension Sequence<ListedCookie> {
  /// The names, each once, for a note; `nil` if there is no cookie.
  var names: String? { map(\.label).listed }
}

extension Sequence<String> {
  /// The words, each once, with commas; `nil` if there is none.
  var listed: String? {
    let words = Array(self).eachOnce
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}

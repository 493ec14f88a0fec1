internal import LegalModel
internal import LegalText

/// The documents of a site for a format that takes one of each type.
struct TypedDocuments {
  /// What a document is to tools that follow releases.
  enum Subject {
    case privacyPolicy, subprocessors, cookies, terms, dataProcessingAgreement
  }

  /// The documents in force, each the first of its type, in the order of the site.
  private(set) var documents:
    [(type: String, document: PublishedDocument, version: PublishedVersion)] =
      []
  /// Why others are left out.
  private(set) var notes: [String] = []
  /// The documents that the format has no type for.
  private(set) var untyped: [String] = []

  /// Sorts documents by type.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - consequence: What it means that no version of a document is in force.
  ///   - type: The format's name for a subject, or `nil` if it has none.
  init(_ site: PublishedSite, notInForce consequence: String, type: (Subject) -> String?) {
    var holders: [String: DocumentID] = [:]
    for document in site.documents {
      guard let index = document.current, let text = document.text else {
        notes.append("no version of \(document.id) is in force: \(consequence)")
        continue
      }
      guard let subject = Subject(text.frontMatter) else {
        notes.append(
          "\(document.id) is left out: the next version can say 'agreementType', one of "
            + AgreementType.allCases.map(\.rawValue).joined(separator: ", "))
        continue
      }
      guard let type = type(subject) else {
        untyped.append(document.id.rawValue)
        continue
      }
      if let other = holders[type] {
        notes.append("\(document.id) is left out: \(other) is the \(type) already")
        continue
      }
      holders[type] = document.id
      documents.append((type, document, document.versions[index]))
    }
  }
}

extension TypedDocuments.Subject {
  /// What a text is, or `nil` if an agreement does not say.
  fileprivate init?(_ frontMatter: FrontMatter) {
    switch frontMatter {
    case .privacyPolicy: self = .privacyPolicy
    case .subprocessors: self = .subprocessors
    case .cookies: self = .cookies
    case .agreement(let agreement):
      switch agreement.agreementType?.value {
      case .terms?: self = .terms
      case .dataProcessingAgreement?: self = .dataProcessingAgreement
      case nil: return nil
      }
    }
  }
}

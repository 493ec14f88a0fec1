public import LegalText

/// The JSON Schemas (2020-12) of the files of `content/`, made from the types that decode them.
public enum ContentSchema: String, Sendable, Hashable, CaseIterable {
  /// The front matter of a privacy policy.
  case privacyPolicy
  /// The front matter of a list of subprocessors.
  case subprocessors
  /// The front matter of a list of cookies.
  case cookies
  /// The front matter of an agreement.
  case agreement
  /// `site.yaml`.
  case site
  /// `accepted.yaml`.
  case accepted
  /// `records.yaml`.
  case records

  /// The schema as an author's editor reads it.
  ///
  /// - Parameter id: The address under which it is published, if it is.
  /// - Returns: The whole document.
  public func schema(id: String? = nil) -> JSON {
    var catalog = SchemaCatalog(.written)
    let (schema, title): (JSONSchema, String) =
      switch self {
      case .privacyPolicy:
        (.front(.privacyPolicy, &catalog), "The front matter of a privacy policy")
      case .subprocessors:
        (.front(.subprocessors, &catalog), "The front matter of a list of subprocessors")
      case .cookies: (.front(.cookies, &catalog), "The front matter of a list of cookies")
      case .agreement: (.front(.agreement, &catalog), "The front matter of an agreement")
      case .site:
        (catalog.describe { fields in _ = SiteConfiguration(from: &fields) }, "site.yaml")
      case .accepted:
        (JSONSchema.list(AcceptedEntry.schema(in: &catalog)).orNull, "accepted.yaml")
      case .records:
        (catalog.describe { fields in _ = Records(from: &fields) }.orNull, "records.yaml")
      }
    return schema.document(
      title: "\(title), for legalsite", id: id, definitions: catalog.definitions)
  }

  /// The typed data of every kind, as it is published.
  ///
  /// - Returns: A schema for each kind, and what they refer to.
  public static func publishedData() -> (
    kinds: [DocumentKind: JSONSchema], definitions: [String: JSONSchema]
  ) {
    var catalog = SchemaCatalog(.published)
    let kinds = DocumentKind.allCases.map { ($0, JSONSchema.front($0, &catalog)) }
    return (Dictionary(uniqueKeysWithValues: kinds), catalog.definitions)
  }
}

extension JSONSchema {
  /// Describes the front matter of a kind.
  fileprivate static func front(
    _ kind: DocumentKind, _ catalog: inout SchemaCatalog
  ) -> JSONSchema {
    catalog.describe { fields in
      let located = Located(kind, at: fields.range)
      fields.noteKind(kind)
      switch kind {
      case .privacyPolicy: _ = PrivacyPolicy(kind: located, from: &fields)
      case .subprocessors: _ = SubprocessorList(kind: located, from: &fields)
      case .cookies: _ = CookieList(kind: located, from: &fields)
      case .agreement: _ = Agreement(kind: located, from: &fields)
      }
    }
  }
}

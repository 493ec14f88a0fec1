internal import LegalModel
internal import LegalChanges
public import LegalText

extension PublishedSchema {
  /// The schema.
  ///
  /// - Parameter id: The address under which it is published, if it is.
  /// - Returns: The whole document.
  public func json(id: String? = nil) -> JSON {
    switch self {
    case .manifest: Manifest.schema(id: id)
    case .version: VersionData.schema(id: id)
    case .privacyPolicy: ContentSchema.privacyPolicy.schema(id: id)
    case .subprocessors: ContentSchema.subprocessors.schema(id: id)
    case .cookies: ContentSchema.cookies.schema(id: id)
    case .agreement: ContentSchema.agreement.schema(id: id)
    case .site: ContentSchema.site.schema(id: id)
    case .accepted: ContentSchema.accepted.schema(id: id)
    case .records: ContentSchema.records.schema(id: id)
    case .diagnostics: Diagnostic.schema(id: id)
    case .diff: RedlineJSON.schema(id: id)
    }
  }
}

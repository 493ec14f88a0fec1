internal import LegalModel
internal import LegalText

/// What Open Terms Archive is told of the pages of a site.
public enum OpenTermsArchive {
  /// The element that holds the words of a version on its page, and nothing else.
  ///
  /// `version.mustache` prints `body` in it; what states the version, navigation and notices are
  /// outside, and so is the title.
  public static let selector = ".prose"
}

/// A declaration for Open Terms Archive, which follows the texts of a service over time.
///
/// The fields are those of `scripts/declarations/validate/service.schema.js` in
/// OpenTermsArchive/engine, the types of documents those of OpenTermsArchive/terms-types.
struct OTAExport: SiteExport {
  let abstract = "a declaration by which Open Terms Archive follows the texts"

  func export(_ site: PublishedSite) -> Exported {
    let typed = TypedDocuments(site, notInForce: "it is not followed yet") { subject in
      switch subject {
      case .privacyPolicy: "Privacy Policy"
      case .cookies: "Trackers Policy"
      case .terms: "Terms of Service"
      case .dataProcessingAgreement: "Data Processor Agreement"
      case .subprocessors: nil
      }
    }
    let terms = typed.documents.map { type, document, _ in
      (
        type,
        JSON.object([
          "fetch": .string(document.url), "select": .string(OpenTermsArchive.selector),
        ])
      )
    }
    let notes = typed.untyped.listed.map {
      ["Open Terms Archive has no type for a list of subprocessors: \($0)"]
    }
    let organization = site.organization
    let name = (organization.brand ?? organization.legalName).value.text
    let declaration = JSON.object([
      "name": .string(name), "terms": .object(Dictionary(uniqueKeysWithValues: terms)),
    ])
    return Exported(
      files: terms.isEmpty ? [] : [ExportedFile("ota.json", declaration.pretty)],
      notes: typed.notes + (notes ?? []))
  }
}

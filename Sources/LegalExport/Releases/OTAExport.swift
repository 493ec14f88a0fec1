internal import LegalModel
internal import LegalSource

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
    var terms: [String: JSON] = [:]
    var holders: [String: DocumentID] = [:]
    var notes: [String] = []
    var without: [String] = []
    for document in site.documents {
      guard let text = document.text else {
        notes.append("no version of \(document.id) is in force: it is not followed yet")
        continue
      }
      let type: String
      switch text.frontMatter {
      case .privacyPolicy: type = "Privacy Policy"
      case .cookies: type = "Trackers Policy"
      case .agreement(let agreement):
        guard let declared = agreement.agreementType?.value else {
          notes.append(AgreementType.undeclared(document.id))
          continue
        }
        type =
          switch declared {
          case .terms: "Terms of Service"
          case .dataProcessingAgreement: "Data Processor Agreement"
          }
      case .subprocessors:
        without.append(document.id.rawValue)
        continue
      }
      if let other = holders[type] {
        notes.append("\(document.id) is left out: \(other) is the \(type) already")
        continue
      }
      holders[type] = document.id
      terms[type] = .object([
        "fetch": .string(document.url), "select": .string(OpenTermsArchive.selector),
      ])
    }
    if let names = without.listed {
      notes.append("Open Terms Archive has no type for a list of subprocessors: \(names)")
    }
    let organization = site.organization
    let name = (organization.brand ?? organization.legalName).value.text
    let declaration = JSON.object(["name": .string(name), "terms": .object(terms)])
    return Exported(
      files: terms.isEmpty ? [] : [ExportedFile("ota.json", declaration.pretty)], notes: notes)
  }
}

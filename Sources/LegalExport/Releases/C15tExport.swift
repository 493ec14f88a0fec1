internal import LegalModel
internal import LegalSource

/// Release records for the consent backend c15t: each is the body of a
/// `PUT /legal-documents/:type/current` with its type.
///
/// The fields are those of `legalDocumentCurrentInputSchema` in c15t/c15t,
/// `packages/schema/src/api/legal-document/current.ts`. A record makes its release the active one at
/// once (`syncCurrentLegalDocumentPolicy` in `packages/backend`), so that a version which is still to
/// come has none: the export is made again on its first day.
struct C15tExport: SiteExport {
  let abstract = "release records of the versions in force for the consent backend c15t"

  func export(_ site: PublishedSite) -> Exported {
    var records: [JSON] = []
    var holders: [String: DocumentID] = [:]
    var notes: [String] = []
    var without: [String] = []
    for document in site.documents {
      guard let index = document.current, let text = document.text else {
        notes.append("no version of \(document.id) is in force: it has no record yet")
        continue
      }
      let type: String
      switch text.frontMatter {
      case .privacyPolicy: type = "privacy_policy"
      case .agreement(let agreement):
        guard let declared = agreement.agreementType?.value else {
          notes.append(AgreementType.undeclared(document.id))
          continue
        }
        type =
          switch declared {
          case .terms: "terms_and_conditions"
          case .dataProcessingAgreement: "dpa"
          }
      case .subprocessors, .cookies:
        without.append(document.id.rawValue)
        continue
      }
      if let other = holders[type] {
        notes.append("\(document.id) is left out: \(other) is the \(type) already")
        continue
      }
      holders[type] = document.id
      let version = document.versions[index]
      records.append(
        .object([
          "type": .string(type), "version": .string("\(version.id)"),
          // Of the file and not of the words: c15t takes two releases of one hash for a conflict,
          // and two versions may say the same words.
          "hash": .string("\(version.source)"),
          // A day begins at midnight in UTC, as for the whole site.
          "effectiveDate": .string("\(version.id.effective)T00:00:00.000Z"),
        ]))
    }
    if let names = without.listed { notes.append("c15t has no type for \(names)") }
    return Exported(
      files: records.isEmpty ? [] : [ExportedFile("c15t.json", JSON.array(records).pretty)],
      notes: notes)
  }
}

extension AgreementType {
  /// Says which key is missing.
  static func undeclared(_ document: DocumentID) -> String {
    "\(document) is left out: the next version can say 'agreementType', one of "
      + allCases.map(\.rawValue).joined(separator: ", ")
  }
}

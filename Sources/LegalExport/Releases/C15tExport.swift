internal import LegalModel
internal import LegalText

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
    let typed = TypedDocuments(site, notInForce: "it has no record yet") { subject in
      switch subject {
      case .privacyPolicy: "privacy_policy"
      case .terms: "terms_and_conditions"
      case .dataProcessingAgreement: "dpa"
      case .subprocessors, .cookies: nil
      }
    }
    let records = typed.documents.map { type, _, version in
      JSON.object([
        "type": .string(type), "version": .string("\(version.id)"),
        // Of the file and not of the words: c15t takes two releases of one hash for a conflict, and
        // two versions may say the same words.
        "hash": .string("\(version.source)"),
        // A day begins at midnight in UTC, as for the whole site.
        "effectiveDate": .string("\(version.id.effective)T00:00:00.000Z"),
      ])
    }
    return Exported(
      files: records.isEmpty ? [] : [ExportedFile("c15t.json", JSON.array(records).pretty)],
      notes: typed.notes
        + (typed.untyped.listed.map { ["c15t has no type for \($0)"] } ?? []))
  }
}

internal import LegalModel
internal import LegalText

/// The organization and its systems in the taxonomy of fideslang 3.1: the service of each policy, and
/// one system for each recipient.
///
/// A declaration needs a data use and data categories, which only a text can give: what has no key
/// is left out and noted.
struct FideslangExport: SiteExport {
  let abstract = "organization and systems in the taxonomy of fideslang 3.1, for fides"

  func export(_ site: PublishedSite) -> Exported {
    guard !site.policies.isEmpty || !site.subprocessorLists.isEmpty else {
      return Exported(files: [])
    }
    var taxonomy = FideslangTaxonomy(site)
    for (document, policy) in site.policies { taxonomy.add(policy, of: document) }
    for (document, list) in site.subprocessorLists { taxonomy.add(list, of: document) }
    taxonomy.noteWhatIsNotCarried()
    let json = JSON.object([
      "organization": .array([taxonomy.organization.json]),
      "system": .array(taxonomy.systems),
    ])
    return Exported(files: [ExportedFile("fideslang.json", json.pretty)], notes: taxonomy.notes.all)
  }
}

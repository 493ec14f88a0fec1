/// A table for each list that applies: the files that the site publishes, and the lists of a policy.
struct CSVExport: SiteExport {
  let abstract = "the lists of the texts as comma-separated values, a file for each"

  func export(_ site: PublishedSite) -> Exported {
    Exported(
      files: site.documents.flatMap { document -> [ExportedFile] in
        guard let text = document.text else { return [] }
        if let list = CSV.text(of: text) { return [ExportedFile("\(document.id).csv", list)] }
        return CSV.lists(of: text).map { ExportedFile("\(document.id)-\($0.name).csv", $0.text) }
      })
  }
}

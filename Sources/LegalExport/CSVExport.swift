/// A table for each list that applies.
struct CSVExport: SiteExport {
  let abstract =
    "comma-separated values for spreadsheets and vendor-risk tools, a file for each list"

  func export(_ site: PublishedSite) -> Exported {
    Exported(
      files: site.documents.compactMap { document in
        guard let text = document.text.flatMap(CSV.text(of:)) else { return nil }
        return ExportedFile("\(document.id).csv", text)
      })
  }
}

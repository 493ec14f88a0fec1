internal import LegalModel
internal import LegalText

/// A table for each list that applies: the files that the site publishes, and the lists of a policy.
struct CSVExport: SiteExport {
  let abstract = "the lists of the texts as comma-separated values, a file for each"

  func export(_ site: PublishedSite) -> Exported {
    var tables: [(file: String, rows: [[String]])] = []
    var notes = ExportNotes()
    for document in site.documents {
      guard let text = document.text else {
        notes.add("no version is in force, and so no table is made, of", document.id)
        continue
      }
      if let rows = CSV.rows(of: text) {
        tables.append(("\(document.id).csv", rows))
      } else {
        // No document has a dot in its name, so that no list of a policy has the name of another.
        tables += CSV.lists(of: text).map { ("\(document.id).\($0.name).csv", $0.rows) }
      }
      for left in CSVLosses(text).keys {
        notes.add("\(document.id) says what no table holds", left)
      }
      for group in CSVLosses(text).groups {
        notes.add("\(document.id) has groups of no row, which no table holds", group)
      }
      for place in CSVLosses(text).empty {
        notes.add("\(document.id) declares an empty list, and the cell is as if it did not", place)
      }
      for place in CSVLosses(text).ambiguous {
        notes.add("\(document.id) has a ';' in words of a list, which '; ' joins", place)
      }
    }
    for (file, rows) in tables where rows.dropFirst().joined().contains(where: CSVField.isFormula) {
      notes.add("an apostrophe keeps cells from being a formula in a spreadsheet", file)
    }
    if !tables.isEmpty {
      notes.add("a table has no place for the title, the dates and the prose of its text")
    }
    return Exported(
      files: tables.map { ExportedFile($0.file, CSV.text(of: $0.rows)) }, notes: notes.all)
  }
}

import LegalExport
import LegalModel
import Testing

@Suite struct CSVExportTests {
  @Test func eachListIsAFileOfItsOwn() throws {
    let exported = ExportFormat.csv.export.export(try PublishedExample.site())
    #expect(exported.files.map(\.name).prefix(2) == ["subprocessors.csv", "cookies.csv"])
    #expect(exported.files.first?.text.hasPrefix("id,name,product,") == true)
  }
}

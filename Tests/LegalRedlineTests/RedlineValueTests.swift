import LegalRedline
import Testing

@Suite struct RedlineValueTests {
  @Test func `a redline without blocks is two empty texts`() {
    let redline = Redline(blocks: [], edits: [])
    #expect(redline.isEmpty)
    #expect(redline.rejected == redline.accepted)
  }
}

import Testing

@testable import LegalSource

struct NearMissTests {
  @Test func `a transposition is one edit`() {
    #expect(NearMiss.distance("efective", "effective") == 1)
    #expect(NearMiss.distance("retnetion", "retention") == 1)
    #expect(NearMiss.distance("", "abc") == 3)
  }

  @Test func `a near miss is suggested and a far word is not`() {
    #expect(NearMiss.suggestion(for: "efective", among: ["effective", "updated"]) == "effective")
    #expect(NearMiss.suggestion(for: "banana", among: ["effective", "updated"]) == nil)
    #expect(
      NearMiss.help(for: "banana", among: ["effective", "updated"])
        == "use one of effective, updated")
  }
}

import Testing

@testable import LegalText

struct NearMissTests {
  @Test(
    arguments: [
      ("efective", "effective", 1), ("retnetion", "retention", 1), ("", "abc", 3), ("abc", "", 3),
      ("same", "same", 0), ("ab", "ba", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
      ("größe", "grösse", 2),
    ])
  func `a transposition is one edit, as are an insertion, a deletion and a substitution`(
    _ left: String, _ right: String, _ edits: Int
  ) {
    #expect(NearMiss.distance(left, right) == edits)
    #expect(NearMiss.distance(right, left) == edits)
  }

  @Test func `a near miss is suggested and a far word is not`() {
    let keys = ["effective", "updated"]
    #expect(NearMiss.suggestion(for: "efective", among: keys) == "effective")
    #expect(NearMiss.suggestion(for: "Effective", among: keys) == "effective")
    #expect(NearMiss.suggestion(for: "banana", among: keys) == nil)
    #expect(NearMiss.suggestion(for: "banana", among: [String]()) == nil)
  }

  @Test func `a short word allows one edit and a long one three`() {
    #expect(NearMiss.suggestion(for: "it", among: ["id"]) == "id")
    #expect(NearMiss.suggestion(for: "xy", among: ["id"]) == nil)
    #expect(NearMiss.suggestion(for: "abcdefghijxyz", among: ["abcdefghijklm"]) == "abcdefghijklm")
    #expect(NearMiss.suggestion(for: "abcdefghijklwxyz", among: ["abcdefghijklmnop"]) == nil)
  }

  @Test func `the nearest is suggested, and the first by name of two that are as near`() {
    #expect(NearMiss.suggestion(for: "purposs", among: ["purposes", "purpose"]) == "purpose")
    #expect(NearMiss.suggestion(for: "cat", among: ["hat", "bat"]) == "bat")
  }

  @Test func `a word of thousands of characters is no typing mistake`() {
    let word = String(repeating: "a", count: 100_000)
    #expect(NearMiss.suggestion(for: word, among: [word]) == nil)
  }

  @Test func `help names the near miss or everything that is allowed`() {
    let keys = ["effective", "updated"]
    #expect(NearMiss.help(for: "efective", among: keys) == "did you mean 'effective'?")
    #expect(NearMiss.help(for: "banana", among: keys) == "use one of effective, updated")
  }
}

import LegalModel
import LegalText
import Testing

@testable import ConductRules

struct WellKnownTests {
  @Test(arguments: [
    "2026-06-01", "2026-06-01T12:00:00Z", "2026-06-01t12:00:00.5+02:00", "2026-06-01T23:59:60z",
  ])
  func `a time as RFC 3339 writes it is read`(text: String) {
    #expect(WellKnownTime(text)?.day == CalendarDate(year: 2026, month: 6, day: 1))
  }

  @Test(arguments: [
    "", "June 2026", "2026-6-1", "2026-06-01T", "2026-06-01T12:00", "2026-06-01T12:00:00",
    "2026-06-01T24:00:00Z", "2026-06-01T12:00:00.Z", "2026-06-01T12:00:00+2", "2026-06-31",
  ])
  func `anything else is none`(text: String) {
    #expect(WellKnownTime(text) == nil)
  }

  @Test(arguments: [
    #"{}"#, #" {"a" : [1, 2.5e3, {"b": null}], "c": "\"d\""} "#, #"{"gpc":true}"#,
  ])
  func `an object of JSON is read`(text: String) {
    #expect(WellKnownJSON.members(of: Array(text.utf8)) != nil)
  }

  @Test(arguments: [
    "", "[]", "true", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1} x"#, #"{"a":yes}"#,
    #"{"a":"b}"#, #"{"a\"#, String(repeating: "{\"a\":", count: 100_000),
  ])
  func `what is no object of JSON is not read`(text: String) {
    #expect(WellKnownJSON.members(of: Array(text.utf8)) == nil)
  }
}

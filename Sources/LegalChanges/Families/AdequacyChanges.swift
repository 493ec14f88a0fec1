import LegalModel
import LegalText

/// Changes of which countries are said to be adequate.
enum AdequacyChanges {
  static func find(_ old: Transfers?, _ new: Transfers?, _ log: inout ChangeLog) {
    let (had, has) = (adequate(old), adequate(new))
    log.explain("transfers.adequacy")
    guard Set(had) != Set(has) else { return }
    let isLess = had.contains { !has.contains($0) }
    let (before, after) = (ChangeWording.list(had), ChangeWording.list(has))
    log.report(
      .transferMechanism, isLess ? .material : .notable, isLess ? .weaker : .stronger,
      subject: "transfers.adequacy", name: "Adequate countries",
      before: had.isEmpty ? nil : before, after: has.isEmpty ? nil : after,
      whatChanged: has.isEmpty
        ? "No country is said to be adequate any more; before: \(before)."
        : "The countries that are said to be adequate: \(after)"
          + (had.isEmpty ? "." : "; before: \(before)."),
      effect: "Your data may go to a country that is not known to protect it as well.",
      place: new?.adequacy?.first?.range, placeBefore: old?.adequacy?.first?.range)
  }

  private static func adequate(_ transfers: Transfers?) -> [String] {
    (transfers?.adequacy ?? []).filter { $0.value.adequate.value == .yes }.map { entry in
      "\(entry.value.country.value)" + (entry.value.scope.map { " (\($0.value))" } ?? "")
    }
  }
}

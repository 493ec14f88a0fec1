import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension UnitedKingdom {
  static let complaintRoute = Rule(
    "uk-gdpr/164a-complaint", "People in the United Kingdom can complain to the controller",
    [Citation(.dataProtectionAct2018, "164A", .secondary)], .error, .ukGDPR.from(2026, 6, 19),
    asks: """
      Since 19 June 2026 a controller makes it easy to complain to it, with means such as an electronic \
      form, acknowledges a complaint within 30 days, and tells people of this when it collects data.
      """,
    why: "A complaint that the company itself can settle should not need an authority.",
    mend: """
      add the right 'complaintToController' for uk-gdpr, with webForm in 'methods' and 'respondsWithin' \
      of at most 30 days for the acknowledgement
      """,
    passes: """
      rights:
        - id: uk
          name: Complaints
          regimes: [uk-gdpr]
          items: [{right: complaintToController, text: Complain to us with our form}]
          methods: [webForm, email]
          respondsWithin: 30 days
      """,
    fails: """
      rights:
        - id: uk
          name: Complaints
          regimes: [uk-gdpr]
          items: [{right: complaintToController, text: «Complain to us»}]
          methods: [email]
          respondsWithin: 30 days
      """,
    check: .discloses { policy, matter in
      let rights = policy.rights(under: .ukGDPR)
      let complaint = rights.first { $0.statement.right.value == .complaintToController }
      let authority = rights.first {
        $0.statement.right.value == .complaintToSupervisoryAuthority
      }
      let route = Demand(
        "complaints to the controller",
        matter.evidence(of: [.complaintToController], in: policy, under: .ukGDPR),
        or: "the text does not say how to complain to the controller itself",
        at: authority?.statement.text.range ?? matter.place("complain", "your rights", "rights"),
        target: .fact("rights.complaintToController"))
      guard let complaint else { return [route] }
      let form = (complaint.group.methods ?? []).filter { $0.value == .webForm }
      let soon = complaint.group.respondsWithin.flatMap {
        $0.value.canExceed(Period(30, .day)) ? nil : $0
      }
      func said(_ range: SourceRange?) -> [Evidence] {
        range.map {
          [
            Evidence(
              $0, matter.disclosure(of: complaint.path, section: complaint.group.section))
          ]
        } ?? []
      }
      func words(_ phrases: String...) -> [Evidence] {
        matter.words.first(of: phrases).map { [$0.evidence] } ?? []
      }
      return [
        route,
        Demand(
          "electronic form for complaints",
          said(form.first?.range)
            + words("complaint* form", "form … complain*", "complain* … form"),
          or: "complaints are not said to be possible with an electronic form",
          at: complaint.statement.text.range, target: .fact("rights.complaintToController.methods")),
        Demand(
          "time to acknowledge a complaint",
          said(soon?.range)
            + words(
              "acknowledge* … complaint* … within 30 days",
              "acknowledge* … within 30 days … complaint*",
              "complaint* … acknowledge* … within 30 days",
              "acknowledge* … complaint* … within 14 days",
              "acknowledge* … complaint* … within 7 days"),
          or: "a complaint is not said to be acknowledged within 30 days",
          at: complaint.group.respondsWithin?.range ?? complaint.statement.text.range,
          target: .fact(
            "rights.\(complaint.group.id.value).respondsWithin",
            complaint.group.respondsWithin == nil ? .state : .shorten)),
      ]
    })
}

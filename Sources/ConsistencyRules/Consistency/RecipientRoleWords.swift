import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension DataConsistency {
  static let recipientRole = Rule(
    "consistency/recipient-role", "Every recipient has one role, and one word for it",
    [.ownWords], .error,
    asks: """
      Every recipient has a role, the text uses one word for one role, and calls a company a \
      subprocessor only if it says for whom the controller is itself a processor.
      """,
    why: """
      Whether a company decides for itself or follows instructions decides whom a person can turn \
      to; a subprocessor works for a processor, not for a controller.
      """,
    mend: "add 'role:', and use the word 'subprocessor' only beside the words for whom you process",
    passes: """
      recipients:
        - {id: cloudnest, name: Cloudnest, purpose: Hosting, role: processor}
      ---
      ## Who receives it

      {{> recipients}}

      For schools we are the processor, and these companies are our subprocessors.
      """,
    fails: """
      recipients:
        - {id: cloudnest, name: Cloudnest, purpose: Hosting, role: processor}
      ---
      ## Who receives it

      Our service providers are:

      {{> recipients}}

      Those «subprocessors» are bound by a contract.
      """,
    check: .policy { policy, matter in
      policy.recipients.filter { $0.role == nil }.map { recipient in
        Finding(
          "'\(recipient.name.value)' has no role", at: recipient.name.range,
          subject: "\(recipient.id.value)", target: .fact("recipients.\(recipient.id.value).role"))
      } + unexplained(in: policy, matter)
    })

  /// The word 'subprocessor' in a text that says of nobody that it processes for them.
  private static func unexplained(in policy: PrivacyPolicy, _ matter: Matter) -> [Finding] {
    guard !policy.recipients.isEmpty, matter.fact(.processorForCustomers) != .yes,
      let word = matter.words.all("subprocessor*", "sub processor*").first(where: { !$0.isData }),
      matter.statement(
        "processorForCustomers", "we are the processor", "we are a processor", "as a processor",
        "as the processor", "act* as … processor", "on behalf of our customer*",
        "on behalf of customer*", "process* for our customer*", "customer* … the controller"
      ).isEmpty
    else { return [] }
    let others = ["third parties", "service provider*", "vendor*", "partner*", "contractor*"]
    return [
      Finding(
        "recipients are called subprocessors, and nothing says for whom the controller is a processor",
        at: word.range, subject: "subprocessor", target: .words("subprocessor-role"),
        notes: others.compactMap { other in
          matter.words.all(other).first { !$0.isData }.map {
            Diagnostic.Note("they have another name here", at: $0.range)
          }
        })
    ]
  }
}

import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let transportSecurity = Rule(
    "promise/tls12", "What is said of encrypted connections holds for every address in the text",
    sources,
    .warning,
    asks: """
      Where a text promises TLS, it names no address without it, no version below the promised \
      one, and \
      no connection that has none.
      """,
    why: "'All connections' is a claim that one counterexample makes false.",
    mend: "write https addresses, or say which connections the measure is about",
    passes: """
      controller: {legalName: Example Ltd, website: "https://example.com"}
      measures: [{id: tls, name: In transit, text: TLS 1.2 or higher for all connections}]
      """,
    fails: """
      controller: {legalName: Example Ltd, website: «http://example.com»}
      measures: [{id: tls, name: In transit, text: TLS 1.2 or higher for all connections}]
      """,
    check: .policy { policy, matter in
      guard
        let measure = policy.measures.first(where: {
          PromiseWords($0.name, $0.text).say("tls", "transport layer security")
        })
      else { return [] }
      let promised = Diagnostic.Note("promised here", at: measure.text.range)
      let controller = policy.controller?.value
      let declared = [
        (controller?.website, "controller.website"), (controller?.webForm, "controller.webForm"),
      ].compactMap { address, path -> Finding? in
        guard let address, address.value.rawValue.hasPrefix("http://") else { return nil }
        return Finding(
          "'\(address.value)' is an address without TLS", at: address.range,
          target: .fact(path, .change),
          notes: [promised])
      }
      let known = Set(declared.map(\.range))
      let linked = matter.text.prose.links.compactMap { link -> Finding? in
        guard case .address(let address) = link.target, address.hasPrefix("http://"),
          known.isEmpty
        else { return nil }
        return Finding(
          "'\(address)' is an address without TLS", at: link.range, target: .words("tls"),
          notes: [promised])
      }
      let weaker = policy.measures.filter {
        PromiseWords($0.text).say("tls 1 0", "tls 1 1", "ssl 3*", "sslv3")
      }.map { other in
        Finding(
          "the measure '\(other.name.value)' names an outdated version of TLS or SSL",
          at: other.text.range,
          subject: other.id.value.rawValue, target: .words("tls.\(other.id.value)"),
          notes: [promised])
      }
      // A proxy on the same machine is reached without a network, so this is a matter of words.
      let local = policy.measures.filter {
        PromiseWords(measure.text).say("all connections", "every connection")
          && $0.id.value != measure.id.value
          && PromiseWords($0.text).say("localhost", "loopback", "unencrypted")
      }.map { other in
        Finding(
          "TLS is promised for all connections, and '\(other.name.value)' names a local one",
          at: measure.text.range, subject: other.id.value.rawValue,
          target: .words("tls.\(measure.id.value)"),
          notes: [Diagnostic.Note("the local connection here", at: other.text.range)],
          severity: .note)
      }
      return declared + linked + weaker + local
    })
}

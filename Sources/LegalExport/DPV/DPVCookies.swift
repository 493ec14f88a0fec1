internal import LegalModel
internal import LegalSource

extension DPVGraph {
  /// Adds what is stored on devices, as technologies of one process of its document.
  mutating func addCookies(_ cookies: [Cookie], _ text: DPVText) {
    let id = text.document.url + "#dpv-device-storage"
    var process = DPVNode(id, ["dpv:Process"], in: text.language)
    process.say(.label, text.header.title)
    var own: [DPVNode] = []
    for cookie in cookies {
      let storage = (cookie.storage?.value).map(DPVTerm.storage)
      // What stands in a list of cookies is stored on a device, wherever that may be.
      var node = text.node(
        "cookie", cookie.id.value, ["dpv:Technology", storage?.name ?? "tech:LocalStorage"])
      node.say(.label, cookie.name)
      node.say(.description, cookie.purpose)
      node.state(.notation, cookie.key?.value)
      switch cookie.lasts?.value {
      case .session?: node.embed(.hasDuration, text.duration(until: "session"))
      case .period(let period)?: node.embed(.hasDuration, text.duration(period))
      case nil: break
      }
      process.link(.isImplementedUsingTechnology, text.address("cookie", cookie.id.value))
      own.append(node)
      note(cookie, storage)
    }
    guard !own.isEmpty else { return }
    nodes.append(process)
    nodes += own
  }

  private mutating func note(_ cookie: Cookie, _ storage: DPVTerm?) {
    if storage == nil {
      notes.add("no text declares where cookies are stored", cookie.id.value)
    } else if storage?.isGeneral == true {
      notes.add("DPV has no exact term for the storage of cookies", cookie.id.value)
    }
    let others: [(String, Bool)] = [
      ("category", cookie.category != nil || cookie.type != nil), ("party", cookie.party != nil),
      ("host", cookie.host != nil), ("provider", cookie.provider != nil),
      ("exemption", cookie.exemption != nil || cookie.exemptUse != nil),
      ("consentRequired", cookie.consentRequired != nil),
    ]
    for (kind, isDeclared) in others where isDeclared {
      notes.add("DPV has no terms for these facts about cookies", kind)
    }
  }
}

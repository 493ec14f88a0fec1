internal import LegalModel
internal import LegalText

extension DPVGraph {
  /// Adds what is stored on devices, as technologies of one process of its document.
  mutating func addCookies(_ cookies: [Cookie], _ text: DPVText) {
    let id = text.document.url + "#dpv-device-storage"
    var process = DPVNode(id, ["dpv:Process"], in: text.language)
    process.say(.label, text.header.title)
    var own: [DPVNode] = []
    for cookie in cookies {
      let storage = (cookie.storage?.value).map(DPVTerm.storage)
      var node = text.node(
        "cookie", cookie.id.value, ["dpv:Technology", storage?.name])
      node.say(.label, cookie.name)
      node.say(.description, cookie.purpose)
      node.state(.notation, cookie.key?.value)
      addDuration(of: cookie, to: &node, text)
      process.link(.isImplementedUsingTechnology, text.address("cookie", cookie.id.value))
      own.append(node)
      note(cookie, storage)
    }
    guard !own.isEmpty else { return }
    nodes.append(process)
    nodes += own
  }

  /// Adds how long a cookie stays: in time, in words, or both.
  private func addDuration(of cookie: Cookie, to node: inout DPVNode, _ text: DPVText) {
    guard cookie.lasts != nil || cookie.duration != nil else { return }
    var duration =
      switch cookie.lasts?.value {
      case .session?: text.duration(until: "session")
      case .period(let period)?: text.duration(period)
      case nil: text.part(["dpv:Duration"])
      }
    duration.say(.label, cookie.duration)
    node.embed(.hasDuration, duration)
  }

  private mutating func note(_ cookie: Cookie, _ storage: DPVTerm?) {
    if storage == nil {
      notes.add("no text declares where cookies are stored", cookie.id.value)
    } else if storage?.isGeneral == true {
      notes.add("DPV has no exact term for the storage of cookies", cookie.id.value)
    }
  }
}

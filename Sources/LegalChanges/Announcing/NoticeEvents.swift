import LegalModel

extension Notice {
  /// Says what happens to a subprocessor.
  static func item(_ event: SubprocessorEvent, _ input: NoticeInput) -> Item {
    Item(
      name: event.vendor.label, whatChanges: event.whatHappens, likelyEffect: nil, remarks: [],
      address: nil)
  }
}

extension SubprocessorEvent {
  /// A sentence about the vendor, which is "it".
  public var whatHappens: String {
    let event = self
    let begins = event.begins.map { " on \($0.longForm)" } ?? ""
    let from = event.begins.map { "from \($0.longForm) on" } ?? "from now on"
    switch event.kind {
    case .added where event.before == nil:
      return "It begins to process personal data\(begins)\(event.after.map { ": \($0)" } ?? "")."
    case .added:
      return Self.change("The time in which it processes personal data", event, "")
    case .removed:
      let end = event.ends.map { "from \($0.longForm) on" } ?? "from now on"
      return "It no longer processes personal data \(end)."
    case .replaced:
      return "It takes the place of \(event.replaced?.label ?? event.before ?? "another")\(begins)."
    case .purposeChanged: return Self.change("What it is used for", event, from)
    case .dataChanged: return Self.change("What it receives", event, from)
    case .countryChanged: return Self.change("Where it processes", event, from)
    case .renamed: return Self.change("Its name", event, from)
    }
  }

  private static func change(_ what: String, _ event: SubprocessorEvent, _ from: String) -> String {
    let from = from.isEmpty ? "" : " " + from
    return switch (event.before, event.after) {
    case (let before?, let after?): "\(what) changes\(from): “\(before)” becomes “\(after)”."
    case (nil, let after?): "\(what) is stated\(from): “\(after)”."
    case (let before?, nil): "\(what) is no longer stated\(from); it was “\(before)”."
    case (nil, nil): "\(what) changes\(from)."
    }
  }
}

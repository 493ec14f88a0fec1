internal import LegalModel
internal import LegalText

extension FideslangTaxonomy {
  /// Returns a declaration for each purpose that has a key and keyed data, and for each of its bases
  /// if it has several, since a declaration has one.
  mutating func declarations(of policy: PrivacyPolicy) -> [JSON] {
    let sole = policy.solePurposes
    var kept: Set<Identifier> = []
    let declarations = policy.activities.flatMap { activity -> [JSON] in
      let purpose = activity.purpose
      for declared in activity.items { noteKey(declared) }
      guard let use = purpose.fides.flatMap({ validKey($0.value.text) }) else {
        notes.add(
          "no text declares the data use of purposes, so that they are left out", purpose.id.value)
        return []
      }
      let categories = unique(activity.items.compactMap(category))
      guard !categories.isEmpty else {
        notes.add(
          "no data of purposes has a category, so that they are left out", purpose.id.value)
        return []
      }
      var declaration = Members()
      declaration.say("name", purpose.name)
      declaration["data_use"] = .string(use)
      declaration.codes("data_categories", categories)
      kept.formUnion(activity.retention.map(\.id.value))
      if !activity.retention.isEmpty {
        let periods = activity.retention.map { "\($0.name.value): \($0.period.value)" }
        declaration["retention_period"] = .string(periods.joined(separator: "; "))
      }
      if activity.items.contains(where: { $0.item.specialCategory != nil }) {
        declaration["processes_special_category_data"] = .bool(true)
      }
      addThirdParties(activity, sole, to: &declaration)
      return bases(of: purpose, declaration)
    }
    for row in policy.retention where !kept.contains(row.id.value) {
      notes.add("time limits that are about no data of a declaration are left out", row.id.value)
    }
    return declarations
  }

  /// A third party is nobody who processes for the controller (GDPR, Article 4(10)).
  ///
  /// A declaration says that it is shared with for its data use; so it names only those who receive
  /// data of no other purpose.
  private mutating func addThirdParties(
    _ activity: ProcessingActivity, _ sole: [Identifier: Identifier],
    to declaration: inout Members
  ) {
    let receiving = activity.recipients.filter {
      ($0.role?.value).map(FideslangTerm.isThirdParty) == true
    }
    let thirdParties = receiving.filter { sole[$0.id.value] == activity.purpose.id.value }
    for recipient in receiving where sole[recipient.id.value] == nil {
      notes.add(
        "third parties whose data has several purposes are named in no declaration",
        recipient.id.value)
    }
    guard !thirdParties.isEmpty else { return }
    declaration["data_shared_with_third_parties"] = .bool(true)
    declaration["third_parties"] = .string(
      thirdParties.map { $0.name.value.text }.joined(separator: "; "))
    let shared = activity.items.filter { declared in
      thirdParties.contains { declared.isCovered(by: $0.data ?? []) }
    }
    declaration.codes("shared_categories", unique(shared.compactMap(category)))
  }

  private mutating func bases(of purpose: Purpose, _ declaration: Members) -> [JSON] {
    let bases = purpose.bases ?? []
    guard !bases.isEmpty else { return [declaration.json] }
    return bases.map(\.value).map { basis in
      var own = declaration
      if let name = FideslangTerm.basis(basis.basis.value) {
        own["legal_basis_for_processing"] = .string(name)
      } else {
        notes.add("fideslang has no name for the legal bases", basis.basis.value.rawValue)
      }
      if bases.count == 1, basis.scope != nil {
        notes.add("fideslang has no place for the scope of the one basis of", purpose.id.value)
      }
      if bases.count > 1 {
        let scope = basis.scope?.value.text ?? basis.basis.value.rawValue
        own["name"] = .string("\(purpose.name.value) (\(scope))")
      }
      if basis.law != nil || basis.interest != nil {
        notes.add(
          "fideslang has no place for the law or the interest behind bases of", purpose.id.value)
      }
      return own.json
    }
  }

  /// Returns which categories go from the service to which recipient.
  func flows(of policy: PrivacyPolicy, _ keys: [Identifier: String]) -> [JSON] {
    policy.recipients.compactMap { recipient in
      let data = policy.declaredItems.filter { $0.isCovered(by: recipient.data ?? []) }
      let categories = unique(data.compactMap(category))
      guard let key = keys[recipient.id.value], !categories.isEmpty else { return nil }
      var flow = Members()
      flow["fides_key"] = .string(key)
      flow["type"] = .string("system")
      flow.codes("data_categories", categories)
      return flow.json
    }
  }

  /// Adds whether cookies and other storage are used, if one policy says whose they are.
  mutating func addCookies(to service: inout Members) {
    let cookies = site.cookies.flatMap(\.cookies)
    guard !cookies.isEmpty else { return }
    guard site.policies.count == 1 else {
      notes.add("cookies are left out, since it is unsaid which policy's service uses them")
      return
    }
    let stored = cookies.filter { $0.storage?.value == .cookie }
    if !stored.isEmpty { service["uses_cookies"] = .bool(true) }
    if cookies.contains(where: { ($0.storage?.value).map { $0 != .cookie } == true }) {
      service["uses_non_cookie_access"] = .bool(true)
    }
    for cookie in cookies where cookie.storage == nil {
      notes.add("no text declares whether these are cookies", cookie.id.value)
    }
    let lengths = stored.map { $0.lasts.flatMap(\.value.maxAge) }
    if !lengths.isEmpty, !lengths.contains(nil) {
      service["cookie_max_age_seconds"] = lengths.compactMap(\.self).max().map(JSON.number)
    } else if !lengths.isEmpty {
      notes.add("the longest time of a cookie is unsaid, or in months, which have no length")
    }
  }

  private func category(_ declared: DeclaredItem) -> String? {
    declared.item.fides.flatMap { validKey($0.value.text) }
  }

  private mutating func noteKey(_ declared: DeclaredItem) {
    guard category(declared) == nil else { return }
    notes.add("no text declares the category of data, so that it is left out", declared.reference)
  }

  private func validKey(_ text: String) -> String? { key(text, dots: true) == text ? text : nil }

  private func key(_ text: String, dots: Bool) -> String {
    text.split(separator: ".", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "_" : key(String($0)) }.joined(separator: ".")
  }

  private func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}

import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension Cookie {
  /// The path as marks write it, which is also where a target begins.
  var path: String { "cookies.\(id.value)" }

  /// Whether a criterion of Article 5(3) is claimed for it.
  var isExempt: Bool {
    switch exemption?.value {
    case .communication?, .requestedService?: true
    case .ukStatistical?, .ukAppearance?, ConsentExemption.none?: false
    case nil: isNecessary && consentRequired?.value != .yes
    }
  }

  /// Whether it is called necessary.
  var isNecessary: Bool { category?.value == .strictlyNecessary || category?.value == .security }

  /// Whether Article 5(3) asks for consent to it, as far as the text says what it is.
  var needsConsent: Bool {
    switch exemption?.value {
    case .communication?, .requestedService?: false
    case .ukStatistical?, .ukAppearance?, ConsentExemption.none?: true
    case nil: category != nil && !isNecessary
    }
  }

  /// Returns whether its name or its purpose says one of some phrases; a `*` stands for any ending.
  func says(_ phrases: String...) -> Bool {
    LanguageWords.english.says(name.value.text + " " + (purpose?.value.text ?? ""), phrases)
  }

  /// The exempt use: as it is declared, or else as its words tell it.
  var use: ExemptUse? {
    if let exemptUse { return exemptUse.value }
    if says("consent*", "cookie choice*", "cookie preference*") { return .consentChoice }
    if says("csrf", "xsrf", "forgery", "fraud", "abuse", "bot", "bots") {
      return .userCentricSecurity
    }
    if says("authenticat*", "login", "auth", "signed in", "logged in", "sign in") {
      return .authentication
    }
    if says("load balanc*") { return .loadBalancing }
    if says("theme", "language", "appearance") { return .uiCustomisation }
    if says("cart", "basket", "form") { return .userInput }
    return nil
  }

  /// Whether its lifetime is longer than some period.
  func lasts(longerThan limit: Period) -> Bool {
    guard case .period(let period)? = lasts?.value else { return false }
    return period.isLonger(than: limit)
  }

  /// Whether it outlives the session of the browser.
  var isPersistent: Bool {
    if case .period? = lasts?.value { true } else { false }
  }

  /// Where to point at its lifetime.
  var lifetime: SourceRange { duration?.range ?? lasts?.range ?? name.range }
}

extension Matter {
  /// The cookies of the policy and of the list beside it.
  ///
  /// One that both list is the policy's.
  var everyCookie: [Cookie] {
    var ids: Set<Identifier> = []
    return ([edition] + companions).flatMap { $0.cookies ?? [] }
      .filter { ids.insert($0.id.value).inserted }
  }

  /// The promises of the text and of those beside it.
  var everyPromise: [Commitment] {
    ([edition] + companions).flatMap { edition -> [Commitment] in
      switch edition.text.frontMatter {
      case .privacyPolicy(let policy): policy.promises
      case .cookies(let list): list.promises
      case .subprocessors, .agreement: []
      }
    }
  }

  /// Returns where the text, or one beside it, promises something about cookies.
  func cookieClaim(
    subjects: (String) -> Bool, _ phrases: String...
  ) -> SourceRange? {
    if let promise = everyPromise.first(where: { subjects($0.subject.value.rawValue.lowercased()) })
    {
      return promise.text?.range ?? promise.subject.range
    }
    for edition in [edition] + companions {
      if let passage = edition.words.first(of: phrases) { return passage.range }
    }
    return nil
  }

  /// Returns where this text or one beside it says what a law wants said of cookies.
  ///
  /// A list of cookies and the policy that it belongs to are read together.
  func cookieStatement(_ id: String, _ phrases: String...) -> [Evidence] {
    let own = statement(id, of: phrases)
    if !own.isEmpty { return own }
    return companions.filter { $0.cookies != nil }.flatMap { companion in
      Matter(companion, before: nil, companions: [], circumstances, changes: nil).statement(
        id, of: phrases)
    }
  }
}

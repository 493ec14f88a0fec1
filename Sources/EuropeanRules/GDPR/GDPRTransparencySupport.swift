import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PrivacyPolicy {
  /// The groups of rights that people under the GDPR have.
  var groupsUnderGDPR: [RightsGroup] {
    rights.filter { group in
      switch group.regimes.value {
      case .all: true
      case .some(let some): some.contains(.euGDPR) || some.contains(.ukGDPR)
      }
    }
  }

  /// The items that the text says come from somebody else than the person.
  var foreignEntries: [DataEntry] { entries.filter { $0.item.origin?.value == .thirdParty } }
}

extension Matter {
  /// Returns where the text grants a right under the GDPR; nothing, if people under one of the two
  /// that the site follows do not have it.
  func gdprEvidence(of right: PersonRight, in policy: PrivacyPolicy) -> [Evidence] {
    let followed = [Regime.euGDPR, .ukGDPR].filter { circumstances.follows($0) }
    let isMissing = followed.contains { regime in
      evidence(of: [right], in: policy, under: regime).isEmpty
    }
    return isMissing ? [] : evidence(of: [right], in: policy, under: .euGDPR, .ukGDPR)
  }

  /// Where a reader would look for the rights.
  var placeOfRights: SourceRange { place("your rights", "rights") }

  /// Words that say that data comes from somebody else, although no item of data says so.
  func impliedForeignSource(in policy: PrivacyPolicy) -> (item: DataEntry?, words: Passage)? {
    guard policy.foreignEntries.isEmpty, statement("thirdPartySources").isEmpty,
      let passage = words.first(of: Self.foreignSourceWords)
    else { return nil }
    let item = policy.entries.first { entry in
      let name = entry.item.name.range.bytes
      return name.lowerBound <= passage.range.bytes.lowerBound
        && passage.range.bytes.upperBound <= name.upperBound
    }
    return item?.item.source == nil ? (item, passage) : nil
  }

  private static let foreignSourceWords: [String] =
    [
      "oauth", "single sign on", "social login", "social sign in", "identity provider",
      "from publicly available sources", "from public sources",
    ]
    + ["google", "apple", "microsoft", "github", "facebook", "linkedin"].flatMap {
      ["sign in with \($0)", "log in with \($0)", "login with \($0)"]
    }
}

package import LegalRuleEngine

/// What a text must not contradict in itself, and words that must not be vague: no statute asks for
/// it, but a reader who meets two answers has none.
package enum TextConsistency {
  package static let rules: [Rule] = [
    rightUnion, rightParity, rightNeeded, rightAnswerTime, rightLimit, rightRegimeName,
    noticeOrder, noticeDefined, noticeReach, dateOrder, termDefined, termUsed, termCollide,
    termSynonym, acronym, contactOne, cookieChoice, cookieVersusUsage, claimDated, measureCover,
    linkResolves, childAge, scopeGroups, listExhaustive, crossReference,
  ]
}

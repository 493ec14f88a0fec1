package import LegalRuleEngine

/// What a policy says of data, purposes, periods and recipients in one place fits what it says in
/// another.
package enum DataConsistency {
  package static let rules: [Rule] = [
    purposeBasis, basisPurpose, basisOverlap, purposeRowResolve, purposeUnused, purposeExclusive,
    purposeVendor, retentionCover, retentionOrphan, retentionUnique, retentionParse,
    retentionBackupTail, retentionImmediate, retentionScope, retentionVersusAnswer, retentionLaw,
    retentionCollectNone, recipientData, dataRecipients, recipientPurposeMatch, recipientPage,
    recipientImplied, recipientRole, recipientCountry, recipientLegalEntity, recipientConditional,
    recipientClaimScope,
  ]
}

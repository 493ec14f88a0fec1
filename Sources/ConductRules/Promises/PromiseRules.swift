import LegalModel
package import LegalRuleEngine
import LegalText

/// What a text promises, held against the rest of it, against the version before, and against the
/// records of those who answer for it.
package enum PromiseRules {
  package static let rules: [Rule] = [
    scopeAllUsers, purposeBound, integrationCredentials, voiceIfEnabled, usageAggregated,
    noTrainingByUs, noTrainingByOthers, solelyService, claimOfOthers, noCrossTenantPrompts,
    shareAsNecessary, providerContracts, subprocessorPage, subprocessorNotice, noSale,
    noAdvertisers, noBrokers, noUnrelatedPurpose, disclosureGrounds, mergerNotice,
    encryptionOfSecrets, encryptionOfRest, transportSecurity, keyVault, keysNeverLogged,
    dedicatedMachine, roleCounts, messageAuthentication, vulnerabilityContact, retainAsNecessary,
    accountRetention, workspaceRetention, interactionLogRetention, voiceNotStored,
    billingRetention, accessLogRetention, serverLogRetention, immediateWipe, backupRetention,
    deletionAcrossSystems, encryptedBackups, allUserRights, exportFormats, gdprRights,
    californiaRights, nonDiscrimination, verifyIdentity, answerInAMonth, answerIn45Days,
    freeRequests, promisedCountries, standardClauses, equivalentProtection, minimalCookies,
    noAdvertisingCookies, noThirdPartyTracking, analyticsConsent, ageNotLowered, childDeletion,
    materialChangeNotice, changeChannels, priorVersions, singleContact,
  ]

  /// Why a promise binds: fairness, breach of one's posted policy, deception.
  static let sources: [Citation] = [
    .ownWords, .gdpr("5(1)(a)", .secondary), Citation(.calOPPA, "22576", .secondary),
    Citation(.ftcAct, "5", .secondary),
  ]
}

extension Mutations {
  /// Rules that a change cannot leave alone when it breaks another, because each asks for something of
  /// its own: a decision that is automated has to be told in the Union and in the United Kingdom.
  static let companions: [String: [String]] = [
    // A text that says nothing of sale lacks the sentence of the Act and those of the regulations; one
    // of these asks for a sentence about sharing beside it.
    "ccpa/100-a1-sold": ["ccpa/reg-7011-e1d", "ccpa/reg-7013-g"],
    "ccpa/115-c1": ["ccpa/reg-7011-e1d", "ccpa/reg-7013-g"],
    "ccpa/reg-7013-g": ["ccpa/100-a1-sold"],
    // Who sells data breaks the promise not to; who has no link to opt out has other gaps beside it.
    "ccpa/120-b": ["promise/no-sale"],
    "ccpa/135-c2": ["promise/no-sale"],
    "ccpa/reg-7011-e1e-f": ["ccpa/120-b"],
    "ccpa/reg-7011-e2d": ["ccpa/120-b"],
    "ccpa/reg-7011-e2e": ["ccpa/121-a"],
    "ccpa/reg-7025-c6": ["ccpa/120-b"],
    // A period without data is one gap, and the data without a period another.
    "ccpa/100-a3-retention": ["consistency/retention-orphan"],
    "gdpr/13-2-a-period": ["consistency/retention-unique"],
    "consistency/retention-vs-sla": ["promise/retention-account"],
    // An address that nothing knows is strange to every rule about addresses.
    "consistency/contact-one": ["promise/vuln-contact", "site/security-txt-contact-role"],
    "promise/single-contact": ["words/contact"],
    "promise/vuln-contact": ["consistency/contact-one", "words/contact"],
    "site/security-txt-contact-match": ["words/contact"],
    // Without the file the mailbox that the policy names stands nowhere else.
    "site/security-txt-contact": ["site/security-txt-contact-match", "words/contact"],
    "site/security-txt-expires": ["site/security-txt-contact-match"],
    // The policy of the company says what the signal does.
    "site/gpc-wellknown": ["site/gpc-policy-coherent"],
    // Without the one optional cookie nothing collects what the policy says is collected.
    "cookie/banner-needed": ["consistency/cookie-vs-usage"],
    "cookie/choice-useful": ["consistency/cookie-vs-usage"],
    // Data without a purpose still has words of its use, which no listed purpose has.
    "cookie/legal-basis": ["consistency/purpose-row-resolve"],
    // Words that change later leave less notice.
    "date/material-same-day": ["consistency/date-order"],
    "date/updated-not-future": ["consistency/date-order"],
    "caloppa/b2-review": ["gdpr/12-2-method"],
    "gdpr/11-anon": ["promise/usage-aggregated"],
    "gdpr/13-1-f-fact": ["gdpr/15-2"],
    "gdpr/13-2-d-named": ["uk-gdpr/ico-named"],
    "gdpr/13-2-f": ["uk-gdpr/adm-22a-d"],
    "gdpr/14-1-d": ["consistency/recipient-implied"],
    "promise/rbac-counts": ["consistency/claim-dated"],
    "uk-gdpr/adm-22a-d": ["gdpr/13-2-f"],
    "words/unsaid-age": ["ccpa/reg-7011-e1g"],
    // On the later day a subprocessor of the list has begun.
    "ai-act/50-2": ["promise/subprocessor-page"],
  ]
}

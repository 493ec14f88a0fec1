#include "CLegalWords.h"

// What is compiled in: a line a file. A test holds the list to the folders.
static const unsigned char words[] = {
#embed "en/disclosures/automatedDecisions.txt" suffix(, 0,)
#embed "en/disclosures/changeNotice.txt" suffix(, 0,)
#embed "en/disclosures/children.txt" suffix(, 0,)
#embed "en/disclosures/controllerContact.txt" suffix(, 0,)
#embed "en/disclosures/controllerName.txt" suffix(, 0,)
#embed "en/disclosures/cookies.txt" suffix(, 0,)
#embed "en/disclosures/dataCategories.txt" suffix(, 0,)
#embed "en/disclosures/dataRequirement.txt" suffix(, 0,)
#embed "en/disclosures/dpoContact.txt" suffix(, 0,)
#embed "en/disclosures/legalBasis.txt" suffix(, 0,)
#embed "en/disclosures/legitimateInterests.txt" suffix(, 0,)
#embed "en/disclosures/purposes.txt" suffix(, 0,)
#embed "en/disclosures/recipients.txt" suffix(, 0,)
#embed "en/disclosures/representative.txt" suffix(, 0,)
#embed "en/disclosures/retention.txt" suffix(, 0,)
#embed "en/disclosures/rightAccess.txt" suffix(, 0,)
#embed "en/disclosures/rightComplaint.txt" suffix(, 0,)
#embed "en/disclosures/rightErasure.txt" suffix(, 0,)
#embed "en/disclosures/rightObject.txt" suffix(, 0,)
#embed "en/disclosures/rightPortability.txt" suffix(, 0,)
#embed "en/disclosures/rightRectification.txt" suffix(, 0,)
#embed "en/disclosures/rightRestriction.txt" suffix(, 0,)
#embed "en/disclosures/rightWithdrawConsent.txt" suffix(, 0,)
#embed "en/disclosures/security.txt" suffix(, 0,)
#embed "en/disclosures/sourceOfData.txt" suffix(, 0,)
#embed "en/disclosures/specialCategories.txt" suffix(, 0,)
#embed "en/disclosures/thirdCountryTransfers.txt" suffix(, 0,)
#embed "en/disclosures/transferSafeguards.txt" suffix(, 0,)
#embed "en/lists.txt" suffix(, 0,)
#embed "en/words.txt" suffix(, 0,)
#embed "names/authorities.txt" suffix(, 0,)
#embed "names/companyforms.txt" suffix(, 0,)
#embed "names/countries.txt" suffix(, 0,)
#embed "names/vendors.txt" suffix(, 0,)
};

const unsigned char *legal_words_start(void) { return words; }

const size_t legal_words_count = sizeof words;

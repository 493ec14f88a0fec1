#include "CLegalWords.h"

// What is compiled in: a line a file. A test holds the list to the folders.
static const unsigned char words[] = {
#embed "en/lists.txt" suffix(, 0,)
#embed "en/words.txt" suffix(, 0,)
};

const unsigned char *legal_words_start(void) { return words; }

const size_t legal_words_count = sizeof words;

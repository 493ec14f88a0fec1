#ifndef CLEGALWORDS_H
#define CLEGALWORDS_H

#include <stddef.h>

/// The files of this folder, one behind the other, a zero byte after each.
const unsigned char *legal_words_start(void);

/// The number of bytes of all files.
extern const size_t legal_words_count;

#endif

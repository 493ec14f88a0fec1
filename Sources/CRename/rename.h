#ifndef LEGALSITE_RENAME_H
#define LEGALSITE_RENAME_H

#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* renameat2(2) with RENAME_EXCHANGE, which Swift's Glibc module leaves out: two paths change places
   in one step. Returns 0, or the error number. */
static inline int legalsite_exchange(const char *first, const char *second) {
  const unsigned int exchange = 1u << 1;
  if (syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, exchange) == 0) return 0;
  return errno;
}

#endif

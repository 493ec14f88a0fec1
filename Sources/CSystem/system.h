#ifndef LEGALSITE_SYSTEM_H
#define LEGALSITE_SYSTEM_H

/* Calls of Linux that Swift's Glibc module leaves out. Each returns 0, or the error number. */

#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

static inline int legalsite_rename_flags(int from, const char *first, int to, const char *second,
                                         unsigned int flags) {
  if (syscall(SYS_renameat2, from, first, to, second, flags) == 0) return 0;
  return errno;
}

/* renameat2(2) with RENAME_EXCHANGE: two paths change places in one step. */
static inline int legalsite_exchange(int from, const char *first, int to, const char *second) {
  return legalsite_rename_flags(from, first, to, second, 1u << 1);
}

/* renameat2(2) with RENAME_NOREPLACE: a path is moved to one that has to be free. */
static inline int legalsite_rename_new(int from, const char *first, int to, const char *second) {
  return legalsite_rename_flags(from, first, to, second, 1u << 0);
}

/* syncfs(2): everything that was written to the file system of a descriptor is on its disk. */
static inline int legalsite_sync_file_system(int descriptor) {
  if (syscall(SYS_syncfs, descriptor) == 0) return 0;
  return errno;
}

#endif

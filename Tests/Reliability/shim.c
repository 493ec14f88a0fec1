/* Preloaded into the program: makes its n-th call of a kind fail, or kills it there.

   FAULTS        rules "kind:n:action", separated by commas. n counts from 1; "n+" is every call from the n-th on;
                 0 only counts. action is an error number, "kill", or "short" (a write takes one byte).
   FAULTS_BELOW  the folder whose paths count: all others are those of the loader, the language and the machine
   FAULTS_LOG    gets "hit KIND N PATHS" for each call that was hit, before it is, and at the end "calls KIND TOTAL" */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { KILL = -1, SHORT = -2, MOST = 24, LENGTH = 8192 };
struct rule { char kind[16]; long first; int lasts; int action; atomic_long calls; };
static struct rule rules[MOST];
static int count;
static const char *below, *logged;
static char here[LENGTH];
static long (*bare)(long, ...);

static void note(const char *word, const char *kind, long number, const char *first, const char *second) {
  char line[3 * LENGTH];
  int length = snprintf(line, sizeof line, "%s %s %ld %s %s\n", word, kind, number, first, second);
  if (!logged) return;
  int file = bare(SYS_openat, AT_FDCWD, logged, O_WRONLY | O_CREAT | O_APPEND, 0666);
  if (file < 0) return;
  bare(SYS_write, file, line, length);
  bare(SYS_close, file);
}

__attribute__((constructor)) static void begin(void) {
  bare = dlsym(RTLD_NEXT, "syscall");
  char *list = getenv("FAULTS") ? strdup(getenv("FAULTS")) : NULL, *rest = NULL;
  below = getenv("FAULTS_BELOW");
  logged = getenv("FAULTS_LOG");
  if (!getcwd(here, sizeof here)) here[0] = 0;
  if (!below) return;
  for (char *one = list ? strtok_r(list, ",", &rest) : NULL; one && count < MOST; one = strtok_r(NULL, ",", &rest)) {
    char number[32] = "", action[32] = "";
    struct rule *rule = &rules[count];
    if (sscanf(one, "%15[^:]:%31[^:]:%31s", rule->kind, number, action) < 2) continue;
    rule->first = atol(number);
    rule->lasts = strchr(number, '+') != NULL;
    rule->action = !strcmp(action, "kill") ? KILL : !strcmp(action, "short") ? SHORT : atoi(action);
    count++;
  }
}

__attribute__((destructor)) static void end(void) {
  for (int i = 0; i < count; i++) note("calls", rules[i].kind, atomic_load(&rules[i].calls), "", "");
}

/* A path with the folder of the process before it, if it is relative. */
static const char *whole(const char *path, char *room) {
  if (path[0] == '/') return path;
  while (path[0] == '.' && path[1] == '/') path += 2;
  int length = snprintf(room, LENGTH, "%s/%s", here, strcmp(path, ".") ? path : "");
  return length < LENGTH ? room : path;
}

static int counts(const char *path) {
  size_t length = strlen(below);
  return !strncmp(path, below, length) && (path[length] == '/' || path[length] == 0);
}

/* What to do with a call: 0 lets it pass. */
static int fate(const char *kind, const char *first, const char *second) {
  char one[LENGTH], two[LENGTH];
  for (int i = 0; i < count; i++) {
    struct rule *rule = &rules[i];
    if (strcmp(rule->kind, kind) || !first) continue;
    first = whole(first, one);
    second = second ? whole(second, two) : "";
    if (!counts(first) && !counts(second)) return 0;
    long number = atomic_fetch_add(&rule->calls, 1) + 1;
    if (rule->first == 0 || number < rule->first || (number > rule->first && !rule->lasts)) return 0;
    note("hit", kind, number, first, second);
    if (rule->action == KILL) {
      bare(SYS_kill, bare(SYS_getpid), SIGKILL);
      for (;;) pause();
    }
    return rule->action;
  }
  return 0;
}

/* The same for a descriptor; those of other kinds cost no look at its path. */
static int fate_of(const char *kind, int descriptor) {
  char link[64], path[LENGTH];
  int is_wanted = 0;
  for (int i = 0; i < count; i++) is_wanted |= !strcmp(rules[i].kind, kind);
  if (!is_wanted || descriptor <= 2) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = bare(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return fate(kind, path, NULL);
}

#define NEXT(name) __typeof__(&name) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
#define REFUSE(number, value) do { int failure = number; if (failure > 0) { errno = failure; return value; } } while (0)

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    NEXT(name); \
    va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest); \
    REFUSE(fate(flags & O_CREAT ? "create" : "open", path, NULL), -1); \
    return next(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

#define ON_PATH(type, name, kind, failed, declared, passed, first, second) \
  type name declared { NEXT(name); REFUSE(fate(kind, first, second), failed); return next passed; }
ON_PATH(int, rename, "rename", -1, (const char *old, const char *new), (old, new), old, new)
ON_PATH(int, link, "link", -1, (const char *old, const char *new), (old, new), old, new)
ON_PATH(int, mkdir, "mkdir", -1, (const char *path, mode_t mode), (path, mode), path, NULL)
ON_PATH(int, unlink, "unlink", -1, (const char *path), (path), path, NULL)
ON_PATH(int, rmdir, "rmdir", -1, (const char *path), (path), path, NULL)
ON_PATH(int, chmod, "chmod", -1, (const char *path, mode_t mode), (path, mode), path, NULL)
ON_PATH(int, lstat, "lstat", -1, (const char *path, struct stat *status), (path, status), path, NULL)
ON_PATH(DIR *, opendir, "opendir", NULL, (const char *path), (path), path, NULL)

#define ON_FILE(type, name, kind, declared, passed, descriptor) \
  type name declared { NEXT(name); REFUSE(fate_of(kind, descriptor), -1); return next passed; }
ON_FILE(int, fsync, "fsync", (int file), (file), file)
ON_FILE(int, fchmod, "chmod", (int file, mode_t mode), (file, mode), file)
ON_FILE(int, fstat, "fstat", (int file, struct stat *status), (file, status), file)
ON_FILE(int, flock, "flock", (int file, int operation), (file, operation), file)
ON_FILE(ssize_t, read, "read", (int file, void *bytes, size_t size), (file, bytes, size), file)

ssize_t write(int file, const void *bytes, size_t size) {
  NEXT(write);
  int refusal = fate_of("write", file);
  if (refusal == SHORT && size > 1) size = 1;
  REFUSE(refusal, -1);
  return next(file, bytes, size);
}

int close(int file) {
  NEXT(close);
  int refusal = fate_of("close", file), result = next(file);
  REFUSE(refusal, -1);
  return result;
}

struct dirent *readdir(DIR *folder) {
  NEXT(readdir);
  REFUSE(fate_of("readdir", dirfd(folder)), NULL);
  return next(folder);
}

/* The calls that the language has no function for. */
long syscall(long number, ...) {
  long (*next)(long, ...) = bare ? bare : dlsym(RTLD_NEXT, "syscall");
  va_list rest;
  va_start(rest, number);
  long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long), d = va_arg(rest, long),
       e = va_arg(rest, long), f = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_renameat2) REFUSE(fate(e & 2 ? "exchange" : "rename", (const char *)b, (const char *)d), -1);
  if (number == SYS_syncfs) REFUSE(fate_of("syncfs", a), -1);
  return next(number, a, b, c, d, e, f);
}

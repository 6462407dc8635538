/*
 * Lets one call on a file fail: the n-th of write, pwrite, fsync, fdatasync, ftruncate on files whose path contains
 * FAULT_FILE. Preloaded (LD_PRELOAD) into a process that keeps a ledger. FAULT_AT is n; FAULT_HOW is one of
 *
 *   eio      the call fails with EIO
 *   enospc   the call fails with ENOSPC
 *   torn     a write writes half and fails with EIO
 *   short    a write writes half and says so; the next call fails with ENOSPC
 *   dead     this call and all after it fail with EIO
 *
 * At its end the process writes the number of such calls to the file FAULT_REPORT.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static atomic_long calls;

/* 0: let it through; otherwise the errno, or HALF for half a write. */
enum { HALF_THEN_EIO = -1, HALF = -2 };

static int concerns(int fd) {
  const char *wanted = getenv("FAULT_FILE");
  char link[64], path[PATH_MAX];
  if (wanted == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, wanted) != NULL;
}

static int fate(int fd, int is_write) {
  if (!concerns(fd)) return 0;
  long call = atomic_fetch_add(&calls, 1) + 1;
  const char *at = getenv("FAULT_AT"), *how = getenv("FAULT_HOW");
  if (at == NULL || how == NULL) return 0;
  long n = atol(at);
  if (strcmp(how, "dead") == 0) return call >= n ? EIO : 0;
  if (strcmp(how, "short") == 0 && call == n + 1) return ENOSPC;
  if (call != n) return 0;
  if (strcmp(how, "enospc") == 0) return ENOSPC;
  if (is_write && strcmp(how, "torn") == 0) return HALF_THEN_EIO;
  if (is_write && strcmp(how, "short") == 0) return HALF;
  return strcmp(how, "short") == 0 ? ENOSPC : EIO;
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (real == NULL) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

#define FAIL(error) \
  do { \
    errno = (error); \
    return -1; \
  } while (0)

#define WRITES(whole, half) \
  int f = fate(fd, 1); \
  if (f == 0) return whole; \
  if (f == HALF) return half; \
  if (f == HALF_THEN_EIO) { \
    ssize_t ignored = half; \
    (void)ignored; \
    FAIL(EIO); \
  } \
  FAIL(f)

ssize_t write(int fd, const void *bytes, size_t count) {
  REAL(write);
  WRITES(real(fd, bytes, count), real(fd, bytes, count / 2));
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  REAL(pwrite);
  WRITES(real(fd, bytes, count, at), real(fd, bytes, count / 2, at));
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  REAL(pwrite64);
  WRITES(real(fd, bytes, count, at), real(fd, bytes, count / 2, at));
}

#define PASSES(call) \
  int f = fate(fd, 0); \
  if (f != 0) FAIL(f); \
  return call

int fsync(int fd) {
  REAL(fsync);
  PASSES(real(fd));
}

int fdatasync(int fd) {
  REAL(fdatasync);
  PASSES(real(fd));
}

int ftruncate(int fd, off_t length) {
  REAL(ftruncate);
  PASSES(real(fd, length));
}

int ftruncate64(int fd, off64_t length) {
  REAL(ftruncate64);
  PASSES(real(fd, length));
}

__attribute__((destructor)) static void report(void) {
  const char *path = getenv("FAULT_REPORT");
  if (path == NULL) return;
  int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (fd < 0) return;
  dprintf(fd, "%ld\n", atomic_load(&calls));
  close(fd);
}

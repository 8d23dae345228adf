/* Makes a chosen system call of a program fail, or be its last: for tests, by LD_PRELOAD.
 *
 *   FAULT="CALL PATH FIRST LAST ACTION"
 *
 * CALL is write, sync, create, rename, link, unlink, mkdir or any; PATH a part of the path that the call is about, or - for
 * any path; FIRST and LAST are the numbers, from 1, of the calls that are meant; ACTION is kill-before, kill-after,
 * kill-half (half of the bytes are written), short (the same, and the program lives), or an errno, which has the call fail
 * without doing anything.
 *
 * FAULT_COUNT names a file that gets a byte for each call that matches, so that a test learns how many there are. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum action { NONE, KILL_BEFORE, KILL_AFTER, KILL_HALF, SHORT, FAIL };

static struct {
    char call[16], path[256], action[16];
    long first, last;
    int code, counter;
    enum action what;
} fault = {.counter = -1};
static atomic_long calls;

__attribute__((constructor)) static void read_fault(void) {
    const char *text = getenv("FAULT");
    if (text == NULL) return;
    if (sscanf(text, "%15s %255s %ld %ld %15s", fault.call, fault.path, &fault.first, &fault.last, fault.action) != 5)
        return;
    fault.code = atoi(fault.action);
    fault.what = fault.code > 0                               ? FAIL
                 : strcmp(fault.action, "kill-before") == 0   ? KILL_BEFORE
                 : strcmp(fault.action, "kill-after") == 0    ? KILL_AFTER
                 : strcmp(fault.action, "kill-half") == 0     ? KILL_HALF
                 : strcmp(fault.action, "short") == 0         ? SHORT
                                                              : NONE;
    const char *counter = getenv("FAULT_COUNT");
    if (counter != NULL) fault.counter = (int)syscall(SYS_open, counter, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void die(void) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
}

/* What becomes of a call; it is counted if it is one of those that are meant. */
static enum action judge(const char *call, const char *path) {
    if (fault.what == NONE) return NONE;
    if (strcmp(fault.call, "any") != 0 && strcmp(fault.call, call) != 0) return NONE;
    if (strcmp(fault.path, "-") != 0 && strstr(path, fault.path) == NULL) return NONE;
    if (fault.counter >= 0) syscall(SYS_write, fault.counter, call, 1);
    long number = atomic_fetch_add(&calls, 1) + 1;
    if (number < fault.first || number > fault.last) return NONE;
    if (fault.what == KILL_BEFORE) die();
    if (fault.what == FAIL) errno = fault.code;
    return fault.what;
}

static enum action judge_file(const char *call, int file) {
    if (fault.what == NONE) return NONE;
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t count = readlink(link, path, sizeof path - 1);
    if (count <= 0 || path[0] != '/') return NONE; /* a pipe, a socket, an eventfd */
    path[count] = 0;
    return judge(call, path);
}

static long done(enum action action, long result) {
    int code = errno;
    if (action == KILL_AFTER || action == KILL_HALF) die();
    errno = code;
    return result;
}

#define REAL(name) ((typeof(name) *)dlsym(RTLD_NEXT, #name))

static size_t part(enum action action, size_t count) {
    return (action == KILL_HALF || action == SHORT) && count > 1 ? count / 2 : count;
}

ssize_t write(int file, const void *bytes, size_t count) {
    enum action action = file > 2 ? judge_file("write", file) : NONE;
    if (action == FAIL) return -1;
    return done(action, syscall(SYS_write, file, bytes, part(action, count)));
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
    enum action action = judge_file("write", file);
    if (action == FAIL) return -1;
    return done(action, syscall(SYS_pwrite64, file, bytes, part(action, count), offset));
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) { return pwrite(file, bytes, count, offset); }

int fsync(int file) {
    enum action action = judge_file("sync", file);
    return action == FAIL ? -1 : (int)done(action, syscall(SYS_fsync, file));
}

int fdatasync(int file) {
    enum action action = judge_file("sync", file);
    return action == FAIL ? -1 : (int)done(action, syscall(SYS_fdatasync, file));
}

static int open_at(int directory, const char *path, int flags, mode_t mode) {
    enum action action = flags & O_CREAT ? judge("create", path) : NONE;
    return action == FAIL ? -1 : (int)done(action, syscall(SYS_openat, directory, path, flags, mode));
}

#define MODE(mode, flags)                                                       \
    mode_t mode = 0;                                                            \
    if (flags & O_CREAT) {                                                      \
        va_list rest;                                                           \
        va_start(rest, flags);                                                  \
        mode = va_arg(rest, mode_t);                                            \
        va_end(rest);                                                           \
    }

int open(const char *path, int flags, ...) {
    MODE(mode, flags)
    return open_at(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    MODE(mode, flags)
    return open_at(AT_FDCWD, path, flags, mode);
}

int openat(int directory, const char *path, int flags, ...) {
    MODE(mode, flags)
    return open_at(directory, path, flags, mode);
}

int openat64(int directory, const char *path, int flags, ...) {
    MODE(mode, flags)
    return open_at(directory, path, flags, mode);
}

int renameat(int from, const char *name, int to, const char *new_name) {
    enum action action = judge("rename", new_name);
    return action == FAIL ? -1 : (int)done(action, REAL(renameat)(from, name, to, new_name));
}

int symlinkat(const char *target, int directory, const char *name) {
    enum action action = judge("link", name);
    return action == FAIL ? -1 : (int)done(action, REAL(symlinkat)(target, directory, name));
}

int unlinkat(int directory, const char *name, int flags) {
    enum action action = judge("unlink", name);
    return action == FAIL ? -1 : (int)done(action, REAL(unlinkat)(directory, name, flags));
}

int mkdirat(int directory, const char *name, mode_t mode) {
    enum action action = judge("mkdir", name);
    return action == FAIL ? -1 : (int)done(action, REAL(mkdirat)(directory, name, mode));
}

#include <sqlite3.h>
#include <sys/prctl.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

/* Names the calling thread for ps and profilers; prctl is variadic, which Swift cannot call. */
static inline void madang_name_thread(const char *name) { prctl(PR_SET_NAME, name, 0, 0, 0); }

/* Hands pages that malloc keeps for later back to the system, where the C library can. */
static inline void madang_trim_memory(void) {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

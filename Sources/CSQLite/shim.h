#include <sqlite3.h>
#include <sys/prctl.h>

/* Names the calling thread for ps and profilers; prctl is variadic, which Swift cannot call. */
static inline void madang_name_thread(const char *name) { prctl(PR_SET_NAME, name, 0, 0, 0); }

#pragma once
#include <stdint.h>

/// What a child process may use of the machine.
struct child_limits {
  /// Seconds of CPU.
  uint64_t cpu_seconds;
  /// Bytes of address space.
  uint64_t memory_bytes;
  /// Bytes of one file that it writes.
  uint64_t file_bytes;
  /// Milliseconds on the clock; then it and all that it started is killed.
  int wall_milliseconds;
};

/// How a child process ended.
enum child_end {
  CHILD_DONE = 0,
  /// It ended by itself with another exit code than 0.
  CHILD_FAILED = 1,
  /// It was ended for using too much.
  CHILD_OVER_LIMIT = 2,
  /// There is no such program, or it cannot be started.
  CHILD_NOT_STARTED = 3,
};

/// Runs a program in `folder` until it ends, with nothing of ours open, no network and these limits; `arguments` and `environment` end with a null.
/// Blocks the calling thread. Every child is reaped.
enum child_end child_run(const char *path, char *const arguments[], char *const environment[], const char *folder, const struct child_limits *limits);

#pragma once
#include <stddef.h>

/// One file compiled into the program.
struct asset {
  const char *name;
  const char *type;
  const unsigned char *bytes;
  size_t size;
};

/// How many files there are.
size_t asset_count(void);
/// The file at `index`, below `asset_count()`.
struct asset asset_at(size_t index);

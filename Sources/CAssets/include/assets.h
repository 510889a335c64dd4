#pragma once
#include <stddef.h>
extern const unsigned char asset_probe[];
extern const size_t asset_probe_size;

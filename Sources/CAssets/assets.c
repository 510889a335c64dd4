#include "assets.h"
const unsigned char asset_probe[] = {
#embed "probe.txt"
};
const size_t asset_probe_size = sizeof asset_probe;

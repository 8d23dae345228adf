#ifndef FEEDD_CZSTD_SHIM_H
#define FEEDD_CZSTD_SHIM_H

#include <zstd.h>

#endif

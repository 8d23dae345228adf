#ifndef FEEDD_CPSL_SHIM_H
#define FEEDD_CPSL_SHIM_H

#include <libpsl.h>

#endif

#ifndef FEEDD_CIDN2_SHIM_H
#define FEEDD_CIDN2_SHIM_H

#include <idn2.h>

/* The macro for success is an enumerator that Swift imports as another type than the functions return. */
static inline int feedd_idn2_ok(void) { return IDN2_OK; }

/* The flags are enumerators, and the functions take an int: browsers' mapping (UTS #46), then NFC. */
static inline int feedd_idn2_flags(void) { return IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL; }

#endif

#ifndef FEEDD_CZLIB_SHIM_H
#define FEEDD_CZLIB_SHIM_H

#include <zlib.h>

/* inflateInit2 is a macro, which Swift does not import. 15 bits of window; 32 finds out whether it is gzip or zlib. */
static inline int feedd_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }

#endif

#ifndef FEEDD_CQUOTEMODEL_H
#define FEEDD_CQUOTEMODEL_H

#include <stddef.h>
#include <stdint.h>

/* A literal of 64 KB takes the Swift compiler ten seconds; here it is a file that the C compiler embeds. */
const uint8_t *feedd_quote_model(void);
size_t feedd_quote_model_size(void);

#endif
